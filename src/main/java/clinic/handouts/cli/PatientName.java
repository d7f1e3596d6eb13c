package clinic.handouts.cli;

import clinic.handouts.content.FontCoverage;
import java.text.Normalizer;

/** A patient's first name as somebody typed it: one line, printable, no longer than a name is. */
final class PatientName {
  private static final int MAX_LETTERS = 40;

  /** What Java makes of bytes that are no letters in the terminal's encoding. */
  private static final char REPLACEMENT = '\uFFFD';

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
    return of(typed, FontCoverage.of(session.workspace()));
  }

  /**
   * The name as it is printed, in Unicode normalisation form C.
   *
   * @throws UsageException if it is none
   */
  static String of(String typed, FontCoverage fonts) {
    String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_LETTERS) {
      throw new UsageException(
          "a first name has 1 to " + MAX_LETTERS + " letters", "give the first name only");
    }
    if (name.indexOf(REPLACEMENT) >= 0) {
      throw new UsageException(
          "the name did not arrive whole", "set a UTF-8 locale, or give the name with --for -");
    }
    if (name.codePoints().anyMatch(PatientName::endsLine)) {
      throw new UsageException("the name has more than one line", "give the first name only");
    }
    fonts
        .firstUnprintable(name)
        .ifPresent(
            character -> {
              throw new UsageException(
                  "the name can't be printed: " + character.message(), character.help());
            });
    return name;
  }

  private static boolean endsLine(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
