package clinic.handouts.desk.web;

import clinic.handouts.files.LatestUsed;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How long somebody has to wait after wrong passwords: half a minute after the first few, then
 * twice as long after each further one, up to a quarter of an hour. Old failures are forgotten. Not
 * thread-safe.
 */
final class Lockout {
  private static final int MOST_REMEMBERED = 10_000;
  private static final long FIRST = Duration.ofSeconds(30).toNanos();
  private static final long LONGEST = Duration.ofMinutes(15).toNanos();
  private static final long FORGOTTEN = Duration.ofHours(1).toNanos();
  private static final int MOST_DOUBLINGS = 5;

  private final int free;
  private final LongSupplier nanos;

  private final Map<String, Failures> failures = new LatestUsed<>(MOST_REMEMBERED);

  /** How many failures there were, and when the last one was. */
  private record Failures(int count, long last) {}

  /**
   * Nobody has failed yet.
   *
   * @param free failures without a wait
   * @param nanos gives the time as {@link System#nanoTime} does
   */
  Lockout(int free, LongSupplier nanos) {
    this.free = free;
    this.nanos = nanos;
  }

  /** How long somebody has to wait from now on; zero if not at all. */
  Duration pause(String who) {
    Failures before = failures.get(who);
    if (before == null || before.count < free) {
      return Duration.ZERO;
    }
    int doublings = Math.min(MOST_DOUBLINGS, before.count - free);
    long wait = Math.min(LONGEST, FIRST << doublings);
    return Duration.ofNanos(Math.max(0, wait - (nanos.getAsLong() - before.last)));
  }

  void failed(String who) {
    long now = nanos.getAsLong();
    Failures before = failures.get(who);
    boolean counts = before != null && now - before.last < FORGOTTEN;
    failures.put(who, new Failures(counts ? before.count + 1 : 1, now));
  }

  void succeeded(String who) {
    failures.remove(who);
  }
}
