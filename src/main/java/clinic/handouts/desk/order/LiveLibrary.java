package clinic.handouts.desk.order;

import clinic.handouts.Handouts;
import java.nio.file.Path;

/** A workspace as it is now: read again when a file of it, or the day, has changed. Thread-safe. */
public final class LiveLibrary {
  private volatile Handouts latest;

  /** The workspace of these handouts, which are not read again before something has changed. */
  public LiveLibrary(Handouts first) {
    this.latest = first;
  }

  /** The workspace's folder. */
  public Path root() {
    return latest.workspace().root();
  }

  /** Changes whenever a file or the day has. */
  public String revision() {
    return latest.workspace().reopened().revision();
  }

  /** The handouts as they are now. */
  public synchronized Handouts now() {
    latest = latest.now();
    return latest;
  }
}
