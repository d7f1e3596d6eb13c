package clinic.handouts.check;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.FormattedText;
import clinic.handouts.content.Library;
import clinic.handouts.content.Markdown;
import clinic.handouts.content.Scope;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/**
 * Texts hold only the Markdown a handout can show: paragraphs, strong, emphasis, lists and links
 * that work on paper. Inline texts are one paragraph.
 */
final class MarkdownSubset implements Rule {
  private static final String RULE = "markdown";

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (text.isMarkdown() && text.text().isPresent()) {
          check(text, FileScopes.of(file, text.path()), report);
        }
      }
    }
  }

  private static void check(FormattedText text, Scope scope, Consumer<Diagnostic> report) {
    Node document = Markdown.parse(text.text().value());
    int before = document.getFirstChild() == null ? 0 : 1;
    check(document, text, scope, report);
    if (before == 0 || Markdown.plain(text.text().value()).isBlank()) {
      report.accept(
          Diagnostic.error(
              RULE,
              text.text().place(),
              text.path() + " prints nothing",
              "write words; marks such as ** or [] alone are not printed",
              scope));
    }
    if (text.format().equals("inline") && document.getFirstChild() != document.getLastChild()) {
      report.accept(
          Diagnostic.error(
              RULE,
              place(document.getFirstChild().getNext(), text),
              text.path() + " must be one paragraph",
              "join the paragraphs, or move the second one to a section's text",
              scope));
    }
  }

  private static void check(
      Node parent, FormattedText text, Scope scope, Consumer<Diagnostic> report) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      Node each = node;
      refusal(each, text.format())
          .ifPresent(
              refusal ->
                  report.accept(
                      Diagnostic.error(
                          refusal.rule, place(each, text), refusal.message, refusal.help, scope)));
      check(each, text, scope, report);
    }
  }

  private record Refusal(String rule, String message, String help) {}

  private static Optional<Refusal> refusal(Node node, String format) {
    if (node instanceof Link link) {
      return link(link.getDestination());
    }
    String what = null;
    String help = null;
    if (node instanceof Heading) {
      what = "a heading";
      help = "start a new section with its own 'heading:'; a text that begins with # needs \\#";
    } else if (node instanceof Image) {
      what = "an image";
      help = "add it to the section as 'figure:' with image, alt and caption";
    } else if (node instanceof Code
        || node instanceof FencedCodeBlock
        || node instanceof IndentedCodeBlock) {
      what = "code";
      help = "take the back quotes away, and don't indent lines by four spaces";
    } else if (node instanceof HtmlBlock || node instanceof HtmlInline) {
      what = "HTML";
      help = "write it in Markdown, such as **bold**; a plain < is written \\<";
    } else if (node instanceof BlockQuote) {
      what = "a quotation";
      help = "write it as a paragraph; a text that begins with > needs \\>";
    } else if (node instanceof ThematicBreak) {
      what = "a line across";
      help = "start a new section instead";
    } else if (node instanceof LinkReferenceDefinition) {
      what = "a link definition";
      help = "write links in place: [text](https://…)";
    } else if (format.equals("inline")
        && (node instanceof BulletList || node instanceof OrderedList)) {
      what = "a list";
      help = "write one sentence; for a text that begins with '1.' or '-' write '1\\.' or '\\-'";
    }
    return what == null
        ? Optional.empty()
        : Optional.of(new Refusal(RULE, what + " can't be used here", help));
  }

  private static Optional<Refusal> link(String destination) {
    String scheme = destination.toLowerCase(Locale.ROOT);
    boolean good =
        scheme.matches("https://[^/\\s]+\\.[^\\s]+")
            || scheme.matches("tel:\\+?[0-9]+([ ().-]*[0-9]+)*|tel:\\+?[0-9%]+")
            || scheme.matches("mailto:[^@\\s]+@[^@\\s]+");
    return good
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "link-scheme",
                "the link to '" + destination + "' can't be used on a handout",
                "links begin with https://, tel: or mailto: and name a real address"));
  }

  private static clinic.handouts.content.Place place(Node node, FormattedText text) {
    if (node.getSourceSpans().isEmpty()) {
      return text.text().place();
    }
    SourceSpan span = node.getSourceSpans().get(0);
    return text.text().placeAt(span.getInputIndex());
  }
}
