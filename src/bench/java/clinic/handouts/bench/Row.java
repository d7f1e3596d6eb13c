package clinic.handouts.bench;

import java.util.Locale;
import java.util.Objects;

/**
 * One line of the table.
 *
 * @param ratio how many times the other; above 1 is more
 * @param goal what the ratio is to reach
 * @param what what was measured
 * @param against what it is compared with
 * @param figures the measured values with their units
 */
record Row(double ratio, Goal goal, String what, String against, String figures) {
  /** The head of the Markdown table. */
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
    if (!(ratio > 0)) {
      throw new IllegalArgumentException("a ratio is above zero: " + what);
    }
  }

  /** A row of which nothing is asked. */
  Row(double ratio, String what, String against, String figures) {
    this(ratio, Goal.NONE, what, against, figures);
  }

  /** A line of a Markdown table. A ratio near its goal shows on which side it is. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        ratio < 0.1 ? "| %.4f | %s | %s | %s | %s |" : "| %.2f | %s | %s | %s | %s |",
        ratio,
        goal.saidOf(ratio),
        what,
        against,
        figures);
  }
}
