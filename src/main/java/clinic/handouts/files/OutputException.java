package clinic.handouts.files;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown when an output file can't be written; the message says why. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param path what was to be written
   * @param reason why it can't be written, in words
   */
  public OutputException(Path path, String reason) {
    this(path, reason, null);
  }

  public OutputException(Path path, String reason, IOException cause) {
    super("can't write " + path + ": " + reason, cause);
  }
}
