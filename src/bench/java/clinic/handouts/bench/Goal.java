package clinic.handouts.bench;

import java.util.Locale;

/**
 * What a ratio is to reach.
 *
 * @param limit the ratio that still reaches it; zero when nothing is asked
 * @param isMost whether the ratio may be at most the limit, not at least
 */
record Goal(double limit, boolean isMost) {
  /** Nothing is asked: the row tells, and that is all. */
  static final Goal NONE = new Goal(0, false);

  static Goal atMost(double limit) {
    return new Goal(limit, true);
  }

  static Goal atLeast(double limit) {
    return new Goal(limit, false);
  }

  /** Whether a ratio reaches it. */
  boolean isMetBy(double ratio) {
    return isMost ? ratio <= limit : ratio >= limit;
  }

  /** A cell of the table: {@code ≤ 0.80 met}, or nothing where nothing is asked. */
  String saidOf(double ratio) {
    if (equals(NONE)) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%s %.2f %s",
        isMost ? "≤" : "≥",
        limit,
        isMetBy(ratio) ? "met" : "**missed**");
  }
}
