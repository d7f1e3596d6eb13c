package clinic.handouts.desk.web;

import clinic.handouts.files.LatestUsed;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How often somebody may do something: each has a bucket of tokens that refills with time, and
 * takes one each time. Thread-safe.
 */
final class Pace {
  private static final int MOST_REMEMBERED = 10_000;
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final int perSecond;
  private final int burst;
  private final LongSupplier nanos;

  private final Map<String, Bucket> buckets = new LatestUsed<>(MOST_REMEMBERED);

  /** How many tokens there were, and when. */
  private record Bucket(double tokens, long at) {}

  /**
   * A pace.
   *
   * @param perSecond tokens that come back each second
   * @param burst tokens of a full bucket
   * @param nanos tells the time as {@link System#nanoTime} does
   */
  Pace(int perSecond, int burst, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanos = nanos;
  }

  /** Whether somebody may now; if so, it counts. */
  synchronized boolean allows(String who) {
    long now = nanos.getAsLong();
    Bucket before = buckets.getOrDefault(who, new Bucket(burst, now));
    double tokens = Math.min(burst, before.tokens + (now - before.at) / NANOS * perSecond);
    boolean allowed = tokens >= 1;
    buckets.put(who, new Bucket(allowed ? tokens - 1 : tokens, now));
    return allowed;
  }
}
