package clinic.handouts.print.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of consecutive pages.
 *
 * @param first number of the first, from 1
 * @param last number of the last, not before the first
 */
public record PageRange(int first, int last) {
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

  /**
   * Pages.
   *
   * @throws IllegalArgumentException if the range is empty
   */
  public PageRange {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("there are no pages " + first + "-" + last);
    }
  }

  /**
   * Parses ranges such as {@code 1-2,4}.
   *
   * @throws IllegalArgumentException if the text is not a list of ranges, or they are not in
   *     ascending order
   */
  public static List<PageRange> parse(String text) {
    List<PageRange> ranges = new ArrayList<>();
    int before = 0;
    for (String part : text.split(",", -1)) {
      Matcher written = WRITTEN.matcher(part.strip());
      if (!written.matches()) {
        throw new IllegalArgumentException("'" + text + "' does not name any pages");
      }
      int first = Integer.parseInt(written.group(1));
      int last = written.group(2) == null ? first : Integer.parseInt(written.group(2));
      PageRange range = new PageRange(first, last);
      if (first <= before) {
        throw new IllegalArgumentException("the pages '" + text + "' are not in ascending order");
      }
      before = last;
      ranges.add(range);
    }
    return List.copyOf(ranges);
  }

  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
