package clinic.handouts.proof;

import java.util.Map;

/**
 * What a format must keep on paper.
 *
 * @param smallest the smallest type of any text, in points
 * @param body the smallest type of what patients act on and read through, in points
 * @param lineLength the most characters of a line in one column, spaces included
 * @param mostPages the most pages
 */
record FormatRules(double smallest, double body, int lineLength, int mostPages) {
  /** UKAAF and RNIB: body type, page furniture; RNIB: at most 80 characters. */
  private static final FormatRules STANDARD = new FormatRules(9, 12, 80, 4);

  private static final Map<String, FormatRules> BY_FORMAT =
      Map.of(
          "standard", STANDARD,
          "large-print", new FormatRules(16, 18, 80, 16),
          "action-card", new FormatRules(11, 11, 80, 1));

  private static final FormatRules OWN =
      new FormatRules(STANDARD.smallest, STANDARD.body, STANDARD.lineLength, 16);

  /**
   * The rules of a format.
   *
   * @param format its id; a workspace's own has the type of the standard format
   */
  static FormatRules of(String format) {
    return BY_FORMAT.getOrDefault(format, OWN);
  }
}
