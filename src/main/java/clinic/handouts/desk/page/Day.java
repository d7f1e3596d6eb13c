package clinic.handouts.desk.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Dates on the desk's pages. */
final class Day {
  private static final DateTimeFormatter TOLD =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Day() {}

  /** A date in words, such as {@code 1 Nov 2026}. */
  static String inWords(LocalDate day) {
    return TOLD.format(day);
  }

  /** A date as a browser sends it, such as {@code 2026-11-01}; the default for anything else. */
  static LocalDate read(String sent, LocalDate usual) {
    try {
      return sent == null ? usual : LocalDate.parse(sent);
    } catch (DateTimeParseException e) {
      return usual;
    }
  }
}
