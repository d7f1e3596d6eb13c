package clinic.handouts.check.content;

import clinic.handouts.text.Markdown;
import clinic.handouts.text.PhoneNumbers;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.SchemaRules;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

/**
 * Why a piece of Markdown can't be printed.
 *
 * @param rule the rule it breaks
 * @param message what is wrong
 * @param help how to fix it
 */
public record MarkdownRefusal(Rule rule, String message, String help) {
  /** The longest address that anybody would type from paper. */
  private static final int MAX_LINK = 500;

  /**
   * Without user names, which make one host look like another; without spaces; with a dot in the
   * host.
   */
  private static final Pattern WEB =
      Pattern.compile(
          "(?i)https://(?!\\.)(?![^/?#@]*+@)[^\\s/?#\\\\<>\"]++(?<=[^.]\\.[^.]{1,63})[^\\s\\\\<>\"]*+");

  private static final Pattern MAIL =
      Pattern.compile("(?i)mailto:[^@\\s?&%<>\"]++@[^@\\s?&%<>\"]++");

  /** Why a node is refused; empty when it may be used in a text of the format. */
  public static Optional<MarkdownRefusal> of(Node node, String format) {
    if (node instanceof Link link) {
      return ofLink(link);
    }
    if (node instanceof ListItem && node.getFirstChild() == null) {
      return refuse("an empty list item", "write the item, or remove its bullet or number");
    }
    if (node instanceof Heading) {
      return refuse(
          "a heading",
          "start a new section with its own 'heading:'; if the text begins with #, write \\#");
    }
    if (node instanceof Image) {
      return refuse("an image", "add it to the section as 'figure:' with image, alt and caption");
    }
    if (node instanceof Code
        || node instanceof FencedCodeBlock
        || node instanceof IndentedCodeBlock) {
      return refuse("code", "remove the backquotes, and don't indent lines by four spaces");
    }
    if (node instanceof HtmlBlock || node instanceof HtmlInline) {
      return refuse("HTML", "write it in Markdown, such as **bold**; a plain < is written \\<");
    }
    if (node instanceof BlockQuote) {
      return refuse("a quotation", "write it as a paragraph; a text that begins with > needs \\>");
    }
    if (node instanceof ThematicBreak) {
      return refuse("a horizontal line", "start a new section instead");
    }
    if (node instanceof LinkReferenceDefinition) {
      return refuse("a link definition", "write links in place: [text](https://…)");
    }
    if (format.equals("inline") && (node instanceof BulletList || node instanceof OrderedList)) {
      return refuse(
          "a list",
          "write one sentence; if the text begins with '1.' or '-', write '1\\.' or '\\-'");
    }
    if (format.equals("inline") && node instanceof TableBlock) {
      return refuse("a table", "write one sentence, or move the table to a section's text");
    }
    return Optional.empty();
  }

  private static Optional<MarkdownRefusal> refuse(String what, String help) {
    return Optional.of(
        new MarkdownRefusal(MarkdownSubset.MARKDOWN, what + " can't be used here", help));
  }

  /** Whether an address has a form that works on paper. */
  public static boolean works(String address) {
    return address.length() <= MAX_LINK
        && (WEB.matcher(address).matches()
            || PhoneNumbers.isLink(address)
            || MAIL.matcher(address).matches());
  }

  private static Optional<MarkdownRefusal> ofLink(Link link) {
    String target = link.getDestination();
    if (!works(target)) {
      return Optional.of(
          new MarkdownRefusal(
              SchemaRules.LINK_SCHEME,
              "the link to '" + target + "' can't be used on a handout",
              "links must begin with https://, tel: or mailto: and have a real address"));
    }
    if (link.getTitle() != null) {
      return refuse("the title of a link", "write only the address between the brackets");
    }
    return Markdown.text(link).isEmpty()
        ? refuse("a link without words", "write them between the square brackets")
        : Optional.empty();
  }
}
