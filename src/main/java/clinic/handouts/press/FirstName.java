package clinic.handouts.press;

import clinic.handouts.check.wording.PatientNames;
import clinic.handouts.text.font.FontCoverage;
import java.text.Normalizer;
import java.util.Optional;

/**
 * A patient's first name: one line, printable, no longer than names are. It is revealed only for
 * printing: {@link #toString} does not include it.
 */
public final class FirstName {
  /** For a sheet without a patient's name. */
  public static final FirstName NONE = new FirstName("");

  private static final int MAX_LETTERS = 40;
  private static final String HELP = "give the first name only";

  private final String letters;

  private FirstName(String letters) {
    this.letters = letters;
  }

  /** Thrown when what was typed for a patient can't be printed; the message does not repeat it. */
  public static final class UnfitException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String help;

    UnfitException(String message, String help) {
      super(message);
      this.help = help;
    }

    /** What to do about it. */
    public String help() {
      return help;
    }
  }

  /**
   * The name as it is printed, in Unicode normalisation form C.
   *
   * @param typed what somebody typed
   * @param fonts the fonts that it must be printable in
   * @param language of the sheet, which decides on the font of some scripts
   * @throws UnfitException if it is not a printable first name
   */
  public static FirstName of(String typed, FontCoverage fonts, String language)
      throws UnfitException {
    String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_LETTERS) {
      throw new UnfitException("a first name has 1 to " + MAX_LETTERS + " letters", HELP);
    }
    String line = TypedLine.of(name, "the name", HELP, MAX_LETTERS, fonts, language);
    Optional<String> refusal = PatientNames.refusal(line, language);
    if (refusal.isPresent()) {
      throw new UnfitException(refusal.get(), HELP + ", or print the handout without a name");
    }
    return new FirstName(line);
  }

  /** The name itself, to be printed; empty for {@link #NONE}. */
  public String letters() {
    return letters;
  }

  /** Not the name, which must not appear when an object is shown or logged. */
  @Override
  public String toString() {
    return "a first name";
  }
}
