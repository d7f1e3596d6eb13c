package clinic.handouts.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Thrown when the machine does not let an output file be written; the message says why. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputException(Path path, IOException cause) {
    super("can't write " + path + ": " + reason(path, cause), cause);
  }

  private static String reason(Path path, IOException cause) {
    for (Path part = path.getParent(); part != null; part = part.getParent()) {
      if (Files.exists(part) && !Files.isDirectory(part)) {
        return part + " is no folder";
      }
    }
    if (cause instanceof AccessDeniedException) {
      return "you may not write there";
    }
    if (cause instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return cause instanceof FileSystemException
        ? "the folder can't be made"
        : String.valueOf(cause.getMessage());
  }
}
