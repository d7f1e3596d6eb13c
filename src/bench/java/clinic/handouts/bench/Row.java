package clinic.handouts.bench;

import java.util.Locale;
import java.util.Objects;

/**
 * One line of the table.
 *
 * @param ratio how many times the other; above 1 is more
 * @param what what was measured
 * @param against what it is compared with
 * @param figures the measured values with their units
 */
record Row(double ratio, String what, String against, String figures) {
  Row {
    Objects.requireNonNull(what);
    Objects.requireNonNull(against);
    Objects.requireNonNull(figures);
    if (!(ratio > 0)) {
      throw new IllegalArgumentException("a ratio is above zero: " + what);
    }
  }

  /** A line of a Markdown table. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "| %.2f | %s | %s | %s |", ratio, what, against, figures);
  }
}
