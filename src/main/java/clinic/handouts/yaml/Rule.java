package clinic.handouts.yaml;

import clinic.handouts.text.Id;
import java.util.Objects;

/**
 * What a rule asks for, and where it comes from. Each rule is a constant in the class that reports
 * its problems, or in the list of rules of its package; {@code check.Checks} lists all of them.
 *
 * @param id stable id in kebab-case
 * @param severity the severity of the worst problem it reports
 * @param measures what it looks at, with the numbers
 * @param source where the rule comes from: title and year
 * @param mend how to fix a problem
 * @param isStyle whether it is a style rule, which a topic may waive on the record
 */
public record Rule(
    String id, Severity severity, String measures, String source, String mend, boolean isStyle) {
  /** The source given for rules that follow from how the program works. */
  public static final String OWN = "Handouts, The author's guide (content/README.md), 2026";

  public Rule {
    Objects.requireNonNull(severity);
    if (!Id.isId(id) || measures.isBlank() || source.isBlank() || mend.isBlank()) {
      throw new IllegalArgumentException("a rule's description must be complete: " + id);
    }
  }

  /** A style rule, which reports warnings. */
  public static Rule style(String id, String measures, String source, String mend) {
    return new Rule(id, Severity.WARNING, measures, source, mend, true);
  }

  /** A rule that, when broken, makes a sheet wrong, unlawful, out of date or unreadable. */
  public static Rule error(String id, String measures, String source, String mend) {
    return new Rule(id, Severity.ERROR, measures, source, mend, false);
  }

  /** A rule that warns and can't be waived. */
  public static Rule warning(String id, String measures, String source, String mend) {
    return new Rule(id, Severity.WARNING, measures, source, mend, false);
  }

  /** A rule about form, which reports errors. */
  public static Rule form(String id, String measures, String mend) {
    return error(id, measures, OWN, mend);
  }
}
