package clinic.handouts.desk.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Days on the desk's pages. */
final class Day {
  private static final DateTimeFormatter TOLD =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Day() {}

  /** A day as people read it, such as {@code 1 Nov 2026}. */
  static String told(LocalDate day) {
    return TOLD.format(day);
  }

  /** A day as a browser sends it, such as {@code 2026-11-01}; the usual one for anything else. */
  static LocalDate read(String sent, LocalDate usual) {
    try {
      return sent == null ? usual : LocalDate.parse(sent);
    } catch (DateTimeParseException e) {
      return usual;
    }
  }
}
