package clinic.handouts.bench;

import java.util.Locale;
import java.util.Objects;

/**
 * One line of the table.
 *
 * @param ratio the measured value divided by the other one; above 1 is more; not a number if there
 *     is no other
 * @param goal the goal for the ratio
 * @param what what was measured
 * @param against what it is compared with
 * @param figures the measured values with their units
 */
record Row(double ratio, Goal goal, String what, String against, String figures) {
  /** The header of the Markdown table. */
  static final String HEAD =
      """
      | ratio | goal | what | against | measured |
      |---:|---|---|---|---|
      """;

  Row {
    Objects.requireNonNull(goal);
    Objects.requireNonNull(what);
    Objects.requireNonNull(against);
    Objects.requireNonNull(figures);
    if (!(ratio > 0) && !Double.isNaN(ratio)) {
      throw new IllegalArgumentException("a ratio must be above zero: " + what);
    }
  }

  /** A row without a goal. */
  Row(double ratio, String what, String against, String figures) {
    this(ratio, Goal.NONE, what, against, figures);
  }

  /** A row without anything to compare with, and why. */
  static Row alone(String what, String why, String figures) {
    return new Row(Double.NaN, Goal.NONE, what, why, figures);
  }

  /**
   * A line of a Markdown table. A ratio near its goal has enough digits to show which side it is
   * on.
   */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        Double.isNaN(ratio)
            ? "| | %2$s | %3$s | %4$s | %5$s |"
            : ratio < 0.1 ? "| %.4f | %s | %s | %s | %s |" : "| %.2f | %s | %s | %s | %s |",
        ratio,
        goal.saidOf(ratio),
        what,
        against,
        figures);
  }
}
