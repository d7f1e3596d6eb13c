package clinic.handouts.desk.order;

import clinic.handouts.Handouts;
import java.nio.file.Path;

/**
 * A workspace as it is now: read again whenever one of its files, or the date, has changed. The
 * desk makes a sheet for whoever asks, so each is typeset in one piece. Thread-safe.
 */
public final class LiveLibrary {
  private volatile Handouts latest;

  /** The workspace of these handouts, which are read again only when something has changed. */
  public LiveLibrary(Handouts first) {
    this.latest = first.inOnePiece();
  }

  /** The workspace's folder. */
  public Path root() {
    return latest.workspace().root();
  }

  /** A revision that changes whenever a file or the date does. */
  public String revision() {
    return latest.workspace().reopened().revision();
  }

  /** The handouts as they are now. */
  public synchronized Handouts now() {
    latest = latest.now();
    return latest;
  }
}
