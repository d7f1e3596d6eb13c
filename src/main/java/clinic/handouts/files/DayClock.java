package clinic.handouts.files;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock for looking at another day: it stands at the day's beginning, in any time zone. */
public final class DayClock extends Clock {
  private final LocalDate day;
  private final ZoneId zone;

  public DayClock(LocalDate day, ZoneId zone) {
    this.day = day;
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new DayClock(day, other);
  }

  @Override
  public Instant instant() {
    return day.atStartOfDay(zone).toInstant();
  }
}
