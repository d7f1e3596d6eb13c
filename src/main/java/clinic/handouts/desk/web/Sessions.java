package clinic.handouts.desk.web;

import clinic.handouts.files.Digest;
import clinic.handouts.files.LatestUsed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;

/**
 * Who is signed in. Kept in memory only, so that everybody is signed out when the program ends; ids
 * are kept as digests. Thread-safe.
 */
final class Sessions {
  private static final int MOST = 500;
  private static final long IDLE = Duration.ofMinutes(30).toNanos();
  private static final long LONGEST = Duration.ofHours(8).toNanos();
  private static final int FREE_FAILURES = 5;
  private static final int FREE_FAILURES_OF_ALL = 50;
  private static final String ALL = "all";

  private final DeskSettings settings;
  private final BiPredicate<DeskPassword, String> matching;
  private final LongSupplier nanos;
  private final Lockout lockout;
  private final Lockout lockoutOfAll;

  private final Map<String, Session> sessions = new LatestUsed<>(MOST);

  /** A browser that is signed in. */
  private record Session(String token, DeskPassword password, long begun, long last) {}

  /**
   * The result of entering a password.
   *
   * @param id the new session's id, which must stay secret; empty if signing in failed
   * @param pause the wait before the next attempt
   */
  record Attempt(Optional<String> id, Duration pause) {}

  /**
   * Nobody is signed in yet.
   *
   * @param nanos gives the time as {@link System#nanoTime} does
   */
  Sessions(DeskSettings settings, LongSupplier nanos) {
    this(settings, DeskPassword::is, nanos);
  }

  /** Nobody is signed in yet; other classes decide whether a typed password is right. */
  Sessions(DeskSettings settings, BiPredicate<DeskPassword, String> matching, LongSupplier nanos) {
    this.settings = settings;
    this.matching = matching;
    this.nanos = nanos;
    this.lockout = new Lockout(FREE_FAILURES, nanos);
    this.lockoutOfAll = new Lockout(FREE_FAILURES_OF_ALL, nanos);
  }

  /**
   * Tries a password. Attempts are handled one at a time, so that simultaneous ones count like any
   * others.
   *
   * @param from the network address that the attempt comes from
   * @throws BindingException if the settings can't be read
   */
  Attempt open(String typed, String from) {
    synchronized (lockout) {
      Duration wait = longer(lockout.pause(from), lockoutOfAll.pause(ALL));
      if (!wait.isZero()) {
        return new Attempt(Optional.empty(), wait);
      }
      Optional<DeskPassword> password =
          settings.password().filter(each -> matching.test(each, typed));
      if (password.isEmpty()) {
        lockout.failed(from);
        lockoutOfAll.failed(ALL);
        return new Attempt(Optional.empty(), longer(lockout.pause(from), lockoutOfAll.pause(ALL)));
      }
      lockout.succeeded(from);
      return new Attempt(Optional.of(begin(password.get())), Duration.ZERO);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private String begin(DeskPassword password) {
    String id = Guards.random();
    long now = nanos.getAsLong();
    synchronized (sessions) {
      sessions.put(Digest.of(id), new Session(Guards.random(), password, now, now));
    }
    return id;
  }

  /**
   * The token of an open session; empty if there is none, it has ended, or the password has
   * changed.
   *
   * @param isUsed whether a person did something, which keeps the session alive
   */
  Optional<String> token(String id, boolean isUsed) {
    String key = Digest.of(id);
    long now = nanos.getAsLong();
    synchronized (sessions) {
      Session session = sessions.get(key);
      if (session == null) {
        return Optional.empty();
      }
      if (now - session.last > IDLE || now - session.begun > LONGEST || isOfOldPassword(session)) {
        sessions.remove(key);
        return Optional.empty();
      }
      if (isUsed) {
        sessions.put(key, new Session(session.token, session.password, session.begun, now));
      }
      return Optional.of(session.token);
    }
  }

  private boolean isOfOldPassword(Session session) {
    try {
      return !settings.password().equals(Optional.of(session.password));
    } catch (BindingException e) {
      return true;
    }
  }

  /** Signs out. */
  void end(String id) {
    synchronized (sessions) {
      sessions.remove(Digest.of(id));
    }
  }
}
