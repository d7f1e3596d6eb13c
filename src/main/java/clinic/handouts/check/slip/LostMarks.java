package clinic.handouts.check.slip;

import clinic.handouts.yaml.Rule;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Stars that Markdown would swallow between numbers, or leave in print, and an exclamation mark
 * that YAML would swallow: "2*5 mL*3" would become "25 mL3".
 */
public final class LostMarks extends Slip {
  private static final Rule RULE =
      Rule.form(
          "lost-mark",
          "stars between numbers, which would vanish, and '**' that would be printed"
              + " because it does not touch the words to be set in bold",
          "write × for times and \\* for a star; bold is **these words**, in one paragraph");

  /** The rule. */
  public LostMarks() {
    super(RULE);
  }

  @Override
  void read(Reading reading) {
    if (reading.text().isMarkdown() && hasWords(reading)) {
      marks(reading.markdown(), reading);
    }
    String line = reading.text().text().place().excerpt();
    if (reading.isPrinted()
        && line.startsWith("! ", reading.start())
        && !reading.words().startsWith("!")) {
      reading.whole(
          "the '!' before this text would not be printed",
          "put the whole text in quotes, or leave the '!' out");
    }
  }

  /** A text of nothing but marks is reported by itself. */
  private static boolean hasWords(Reading reading) {
    return reading
        .text()
        .text()
        .markdown()
        .plain()
        .codePoints()
        .anyMatch(Character::isLetterOrDigit);
  }

  private static void marks(Node parent, Reading reading) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (isLost(node)) {
        reading.at(
            node,
            "the '*' before and after these words would not be printed",
            "write × for times, or \\* for a star that is to be printed");
      } else if (node instanceof Text words && words.getLiteral().contains("**")) {
        reading.at(
            node,
            "'**' would be printed here",
            "put the '**' right against the bold words, with a space outside, such as"
                + " '**Stop:** rest';"
                + " end it in the same paragraph");
      }
      marks(node, reading);
    }
  }

  /** Whether stars stand inside a word or between numbers; bold letters in a word may be meant. */
  private static boolean isLost(Node node) {
    int before = node.getPrevious() instanceof Text text ? last(text.getLiteral()) : ' ';
    int behind = node.getNext() instanceof Text text ? first(text.getLiteral()) : ' ';
    return node instanceof Emphasis
        ? Character.isLetterOrDigit(before) || Character.isLetterOrDigit(behind)
        : node instanceof StrongEmphasis
            && (Character.isDigit(before) || Character.isDigit(behind));
  }

  private static int first(String text) {
    return text.isEmpty() ? ' ' : text.codePointAt(0);
  }

  private static int last(String text) {
    return text.isEmpty() ? ' ' : text.codePointBefore(text.length());
  }
}
