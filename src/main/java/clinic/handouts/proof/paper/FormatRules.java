package clinic.handouts.proof.paper;

import java.util.Map;

/**
 * The rules that a format must meet on paper.
 *
 * @param smallest the smallest type size of any text, in points
 * @param body the smallest type size of the text that patients act on or read in full, in points
 * @param lineLength the most characters of a line in one column, spaces included
 * @param mostPages the most pages: far more than any topic that passes {@code check} needs, so that
 *     only a faulty layout has more
 */
public record FormatRules(double smallest, double body, int lineLength, int mostPages) {
  /** From UKAAF and RNIB: body type and page furniture; from RNIB: at most 80 characters. */
  private static final FormatRules STANDARD = new FormatRules(9, 12, 80, 50);

  private static final Map<String, FormatRules> BY_FORMAT =
      Map.of(
          "standard", STANDARD,
          "large-print", new FormatRules(16, 18, 80, 200),
          "action-card", new FormatRules(11, 11, 80, 20));

  private static final FormatRules OWN =
      new FormatRules(STANDARD.smallest, STANDARD.body, STANDARD.lineLength, 200);

  /**
   * The rules of a format.
   *
   * @param format its id; a workspace's own format has the type sizes of the standard format
   */
  public static FormatRules of(String format) {
    return BY_FORMAT.getOrDefault(format, OWN);
  }
}
