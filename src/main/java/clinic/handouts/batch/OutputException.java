package clinic.handouts.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Thrown when the machine does not let an output file be written; the message says why. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputException(Path path, IOException cause) {
    super("can't write " + path + ": " + reason(cause), cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "you may not write there";
    }
    if (cause instanceof FileAlreadyExistsException
        || cause instanceof NotDirectoryException
        || cause instanceof NoSuchFileException) {
      return "a part of the path is no folder";
    }
    return String.valueOf(cause.getMessage());
  }
}
