package clinic.handouts.layout;

import clinic.handouts.text.Blank;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/**
 * A drawn line to write on, which is read aloud as a blank: as long as typed, or as wide as the
 * text if there is nothing else on its line.
 */
final class BlankLine {
  /** Millimetres of a blank for each underscore, and how many it counts as at least. */
  private static final int WIDTH = 2;

  private static final int LEAST = 10;

  private BlankLine() {}

  /**
   * A blank as XHTML.
   *
   * @param words what it is called when it is read aloud, escaped
   */
  static String of(Blank line, String words) {
    boolean alone = isEnd(line.getPrevious()) && isEnd(line.getNext());
    boolean wide = alone && line.getParent() instanceof Paragraph;
    int width = Math.max(LEAST, line.length()) * WIDTH;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\""
        + (wide ? "blank line\"" : "blank\" style=\"width: " + width + "mm\"")
        + " alt=\""
        + words
        + "\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">"
        + "<rect y=\"9\" width=\"100\" height=\"0.4\" fill=\"#1c2326\"/></svg>";
  }

  private static boolean isEnd(Node neighbour) {
    return neighbour == null
        || neighbour instanceof SoftLineBreak
        || neighbour instanceof HardLineBreak;
  }
}
