package clinic.handouts.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one day on which all measures of this process run, so that generated reviews never fall due.
 */
final class Today {
  static final LocalDate DATE = LocalDate.of(2026, 11, 22);
  static final Clock CLOCK =
      Clock.fixed(DATE.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

  private Today() {}

  /** The day that processes started by a measure take as today. */
  static LocalDate ofMachine() {
    return LocalDate.now(ZoneId.systemDefault());
  }
}
