package clinic.handouts.layout;

import clinic.handouts.text.Markdown;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Full stops, commas and the like after words in bold or italics, or after a link: they stay with
 * these words, because the renderer may end a line wherever the look of letters changes.
 */
final class EndPoints {
  private static final Pattern POINTS = Pattern.compile("[.,;:!?)\\]}\"'’”…]+(?=\\s|$)");

  /** A longer link may need to be broken, so that it can't be kept together with anything. */
  private static final int SHORT = 24;

  private EndPoints() {}

  /** The punctuation that stays with a part of a text. */
  static String behind(Node part) {
    Matcher points = POINTS.matcher(part.getNext() instanceof Text text ? text.getLiteral() : "");
    return keeps(part) && points.lookingAt() ? points.group() : "";
  }

  /** A text without the points that stay with what comes before it. */
  static String rest(Text text) {
    Node before = text.getPrevious();
    return before == null
        ? text.getLiteral()
        : text.getLiteral().substring(behind(before).length());
  }

  private static boolean keeps(Node part) {
    return part instanceof StrongEmphasis
        || part instanceof Emphasis
        || (part instanceof Link link
            && Markdown.printedAddress(link).isEmpty()
            && Markdown.text(link).length() <= SHORT);
  }
}
