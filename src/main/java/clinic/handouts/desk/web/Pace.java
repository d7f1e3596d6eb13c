package clinic.handouts.desk.web;

import clinic.handouts.files.LatestUsed;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits how often somebody may do something: each person has a bucket of tokens that refills over
 * time, and each action takes one. Thread-safe.
 */
final class Pace {
  private static final int MOST_REMEMBERED = 10_000;
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final int perSecond;
  private final int burst;
  private final LongSupplier nanos;

  private final Map<String, Bucket> buckets = new LatestUsed<>(MOST_REMEMBERED);

  /** How many tokens there were, and at what time. */
  private record Bucket(double tokens, long at) {}

  /**
   * A rate limit.
   *
   * @param perSecond tokens that are added each second
   * @param burst tokens in a full bucket
   * @param nanos gives the time as {@link System#nanoTime} does
   */
  Pace(int perSecond, int burst, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanos = nanos;
  }

  /** Whether somebody may do it now; if so, it takes a token. */
  synchronized boolean allows(String who) {
    long now = nanos.getAsLong();
    Bucket before = buckets.getOrDefault(who, new Bucket(burst, now));
    double tokens = Math.min(burst, before.tokens + (now - before.at) / NANOS * perSecond);
    boolean allowed = tokens >= 1;
    buckets.put(who, new Bucket(allowed ? tokens - 1 : tokens, now));
    return allowed;
  }
}
