package clinic.handouts.press;

import clinic.handouts.press.FirstName.UnfitException;
import clinic.handouts.text.font.FontCoverage;
import java.text.Normalizer;
import java.util.Optional;

/** One line that somebody typed for a patient: printable, and no longer than it may be. */
final class TypedLine {
  /** What Java puts in place of bytes that are invalid in the encoding they were read in. */
  private static final char REPLACEMENT = '\uFFFD';

  private TypedLine() {}

  /**
   * The line as it is printed, in Unicode normalisation form C.
   *
   * @param what what it is, such as "the name"
   * @param help what to do if it has more than one line
   * @param language the language of the sheet, which may decide on the font
   * @throws UnfitException if it can't be printed as it is
   */
  static String of(
      String typed, String what, String help, int most, FontCoverage fonts, String language)
      throws UnfitException {
    String line = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    if (line.codePointCount(0, line.length()) > most) {
      throw new UnfitException(what + " is longer than " + most + " letters", "shorten it");
    }
    if (line.indexOf(REPLACEMENT) >= 0) {
      throw new UnfitException(
          what + " was garbled on its way",
          "type it again; on the command line, set a UTF-8 locale, or use --for - and type it when asked");
    }
    if (line.codePoints().anyMatch(TypedLine::endsLine)) {
      throw new UnfitException(what + " has more than one line", help);
    }
    Optional<FontCoverage.Unprintable> character = fonts.firstUnprintable(line, language);
    if (character.isPresent()) {
      throw new UnfitException(
          what + " can't be printed: " + character.get().message(), character.get().help());
    }
    return line;
  }

  private static boolean endsLine(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
