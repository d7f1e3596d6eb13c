package clinic.handouts.cli;

import clinic.handouts.cli.console.UsageException;
import clinic.handouts.press.FirstName;
import clinic.handouts.text.font.FontCoverage;

/** A patient's first name as somebody typed it on the command line. */
final class PatientName {
  private PatientName() {}

  /**
   * The name that was given, or is asked for; empty when there is none.
   *
   * @param given what stood on the command line: a name, "-" to ask, or null
   * @throws UsageException if it can't be printed
   */
  static String given(String given, Session session, Main main) {
    if (given == null) {
      return "";
    }
    String typed = given.equals("-") ? main.ask("First name: ") : given;
    return of(typed, session.library().fonts());
  }

  /**
   * The name as it is printed, in Unicode normalisation form C.
   *
   * @throws UsageException if it is none
   */
  static String of(String typed, FontCoverage fonts) {
    try {
      return FirstName.of(typed, fonts).letters();
    } catch (FirstName.UnfitException e) {
      throw new UsageException(e.getMessage(), e.help());
    }
  }
}
