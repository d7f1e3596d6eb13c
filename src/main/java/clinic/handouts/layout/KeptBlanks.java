package clinic.handouts.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps blanks to write on together with what they are for, on one line: the label before a blank,
 * the blanks of a date, the unit after it. A group begins with words; otherwise the renderer tags
 * what follows the blank before it.
 */
final class KeptBlanks {
  private static final String BLANK = "<svg [^>]*class=\"blank\"[^>]*>.*?</svg>";
  private static final String LETTER = "[^\\s<>]";

  /** In tables, columns are as wide as they are. */
  private static final Pattern GROUP =
      Pattern.compile(
          "<table.*?</table>|(?<label>(?<!"
              + LETTER
              + ")(?=\\S*[\\p{L}\\p{N}=])"
              + LETTER
              + "{1,16}\\h(?:=\\h)?)(?<first>"
              + BLANK
              + ")(?<more>(?:\\h?[/.:–-]\\h?"
              + BLANK
              + ")*)(?<unit>\\h?"
              + LETTER
              + "{1,9}(?!"
              + LETTER
              + "))?",
          Pattern.DOTALL);

  private static final Pattern WIDTH = Pattern.compile("width: (\\d+)mm");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** What any line of a text has room for, and one of an item in a narrow column, in mm. */
  private static final double ROOM = 90;

  private static final double NARROW = 40;
  private static final double A_LETTER = 2.2;

  private KeptBlanks() {}

  /**
   * XHTML in which groups of blanks are kept on one line.
   *
   * @param inline whether it is for narrow columns
   */
  static String in(String xhtml, boolean inline) {
    double room = inline ? NARROW : ROOM;
    return GROUP
        .matcher(xhtml)
        .replaceAll(group -> Matcher.quoteReplacement(kept((Matcher) group, room)));
  }

  private static String kept(Matcher group, double room) {
    if (group.group("first") == null) {
      return group.group();
    }
    if (width(group.group()) <= room) {
      return span(group.group());
    }
    String begin = group.group("label") + group.group("first");
    String rest = group.group().substring(begin.length());
    return width(begin) <= room ? span(begin) + rest : group.group();
  }

  private static String span(String words) {
    return "<span class=\"keep\">" + words + "</span>";
  }

  private static double width(String xhtml) {
    double blanks =
        WIDTH.matcher(xhtml).results().map(each -> each.group(1)).mapToInt(Integer::valueOf).sum();
    return blanks + A_LETTER * TAG.matcher(xhtml).replaceAll("").length();
  }
}
