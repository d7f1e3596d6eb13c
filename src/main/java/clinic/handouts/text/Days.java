package clinic.handouts.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * Calendar days, as files and commands write them (ISO 8601) and as people read them, and time
 * zones.
 */
public final class Days {
  private Days() {}

  /**
   * Reads a day.
   *
   * @param written such as {@code 2026-11-01}
   * @return empty when it has another form, or the calendar has no such day
   */
  public static Optional<LocalDate> read(String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Finds a time zone.
   *
   * @param name such as {@code Australia/Melbourne}
   * @return empty when there is no time zone with this name
   */
  public static Optional<ZoneId> zone(String name) {
    return ZoneId.getAvailableZoneIds().contains(name)
        ? Optional.of(ZoneId.of(name))
        : Optional.empty();
  }

  /** A day as people read it on pages and in messages: {@code 1 Nov 2026}. */
  public static String inWords(LocalDate day) {
    return inWords(day, "d MMM uuuu", "en");
  }

  /**
   * A day as people read it, with the digits 0 to 9.
   *
   * @param pattern such as {@code d MMMM uuuu}
   * @param language whose names of months are used, a BCP 47 tag
   */
  public static String inWords(LocalDate day, String pattern, String language) {
    return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language))
        .withDecimalStyle(DecimalStyle.STANDARD)
        .format(day);
  }
}
