package clinic.handouts.desk.page;

import clinic.handouts.text.Days;
import java.time.LocalDate;

/** Dates on the desk's pages. */
public final class Day {
  private Day() {}

  /** A date in words, such as {@code 1 Nov 2026}. */
  static String inWords(LocalDate day) {
    return Days.inWords(day);
  }

  /** A date as a browser sends it, such as {@code 2026-11-01}; the default for anything else. */
  static LocalDate read(String sent, LocalDate usual) {
    return sent == null ? usual : Days.read(sent).orElse(usual);
  }
}
