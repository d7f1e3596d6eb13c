package clinic.handouts.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A folder that no path leads out of, not even through links.
 *
 * @param root absolute and without links
 */
record Enclosure(Path root) {
  /** The file or folder at a path, which must be of the given kind. */
  Path inside(String path, Predicate<Path> kind) throws UnreadableException {
    Path file = resolve(path);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnreadableException(UnreadableException.Reason.MISSING, "does not exist");
    }
    refuseOutside(file);
    if (!kind.test(file)) {
      throw new UnreadableException(
          UnreadableException.Reason.UNREADABLE,
          Files.isDirectory(file) ? "is a folder" : "is not a file that can be read");
    }
    return file;
  }

  /** Where a path leads if nothing on it is a link, whether or not the file exists. */
  Path resolve(String path) throws UnreadableException {
    if (path.contains("\\") || path.startsWith("/")) {
      throw new UnreadableException(
          UnreadableException.Reason.OUTSIDE, "is not a path relative to the workspace");
    }
    Path file;
    try {
      file = root.resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw new UnreadableException(
          UnreadableException.Reason.MISSING, "has a name that this computer can't use");
    }
    if (!file.startsWith(root)) {
      throw new UnreadableException(UnreadableException.Reason.OUTSIDE, "is outside the workspace");
    }
    return file;
  }

  /** Refuses what is outside, or is reached by a link that leads outside. */
  void refuseOutside(Path file) throws UnreadableException {
    try {
      if (!file.toRealPath().startsWith(root)) {
        throw new UnreadableException(
            UnreadableException.Reason.OUTSIDE, "leads outside the workspace through a link");
      }
    } catch (IOException e) {
      throw new UnreadableException(
          UnreadableException.Reason.MISSING, "is a broken link: what it points to does not exist");
    }
  }

  /** Reads a file of at most this size. */
  static byte[] bytes(Path file, long maxBytes) throws UnreadableException {
    try {
      long size = Files.size(file);
      if (size > maxBytes) {
        throw new UnreadableException(
            UnreadableException.Reason.TOO_LARGE,
            String.format(Locale.ROOT, "has %,d bytes; the maximum is %,d", size, maxBytes));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableException(UnreadableException.Reason.UNREADABLE, "can't be read");
    }
  }
}
