package clinic.handouts.bench;

import java.util.Locale;

/**
 * The goal for a ratio.
 *
 * @param limit the ratio that still meets it; zero if there is no goal
 * @param isMost whether the ratio may be at most the limit, rather than at least
 */
record Goal(double limit, boolean isMost) {
  /** No goal: the row is for information only. */
  static final Goal NONE = new Goal(0, false);

  static Goal atMost(double limit) {
    return new Goal(limit, true);
  }

  static Goal atLeast(double limit) {
    return new Goal(limit, false);
  }

  /** Whether a ratio meets it. */
  boolean isMetBy(double ratio) {
    return isMost ? ratio <= limit : ratio >= limit;
  }

  /** A cell of the table: {@code ≤ 0.80 met}, or empty if there is no goal. */
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
