package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.press.FirstName;

/** A patient's first name, as typed on the command line. */
final class PatientName {
  /** What {@code --for} is. */
  static final String HELP =
      "The patient's first name, printed on the sheets and kept nowhere. While the program runs,"
          + " the list of the computer's processes shows it, and the shell may remember it; '-'"
          + " asks for it instead, so that it is in neither.";

  private PatientName() {}

  /**
   * The name that was given or is asked for; {@link FirstName#NONE} if there is none.
   *
   * @param given the value on the command line: a name, "-" to ask, or null
   * @param language of the sheets
   * @throws UsageException if it can't be printed
   */
  static FirstName given(String given, String language, Handouts handouts, Main main) {
    if (given == null) {
      return FirstName.NONE;
    }
    String typed = given.equals("-") ? main.ask("First name: ") : given;
    try {
      return handouts.firstName(typed, language);
    } catch (FirstName.UnfitException e) {
      throw new UsageException(e.getMessage(), e.help());
    }
  }
}
