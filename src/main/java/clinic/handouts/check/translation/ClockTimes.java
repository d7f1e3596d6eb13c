package clinic.handouts.check.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Times of day such as 9 pm that a translation says on the clock of 24 hours. */
final class ClockTimes {
  private static final Pattern TIME =
      Pattern.compile("(?i)(?<!\\d)(\\d{1,2})(?:[:.](\\d\\d))?\\s?([ap])\\.?m");

  private ClockTimes() {}

  /**
   * Whether what differs between the numbers of two texts is how times of day are written.
   *
   * @param before the source's words
   * @param after the translation's words
   */
  static boolean explain(List<String> missing, List<String> extra, String before, String after) {
    List<String> lacking = new ArrayList<>(missing);
    List<String> more = new ArrayList<>(extra);
    for (MatchResult time : TIME.matcher(before).results().toList()) {
      int hour = Integer.parseInt(time.group(1));
      String said = Integer.toString(hour);
      String on = Integer.toString(hour % 12 + (time.group(3).equalsIgnoreCase("p") ? 12 : 0));
      if (!on.equals(said)) {
        if (!lacking.contains(said) || !more.contains(on)) {
          continue;
        }
        lacking.remove(said);
        more.remove(on);
      }
      if (time.group(2) == null
          && Pattern.compile("(?<!\\d)0?" + on + "(?:[:.hH]|\\s?\\p{L}{1,4}\\s?)00(?!\\d)")
              .matcher(after)
              .find()) {
        more.remove("0");
      }
    }
    return lacking.isEmpty() && more.isEmpty();
  }
}
