package clinic.handouts.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a folder that the program writes, by paths relative to it, with {@code /}. What the
 * machine does not let happen is an {@link OutputException}. Thread-safe, as long as no two threads
 * write the same file.
 *
 * @param root the folder; it is made when the first file is written
 */
public record OutputFiles(Path root) {
  public OutputFiles {
    root = root.toAbsolutePath().normalize();
  }

  /**
   * What is read of a file.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads; the stream is closed by whoever opened it. */
    T of(InputStream file) throws IOException;
  }

  /** Reads a file; empty when there is none that can be read. */
  public <T> Optional<T> read(String path, Reading<T> reading) {
    try (InputStream file = Files.newInputStream(root.resolve(path))) {
      return Optional.of(reading.of(file));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** Deletes a file if it is there, and the folders that it leaves empty. */
  public void delete(String path) {
    Path file = root.resolve(path);
    try {
      Files.deleteIfExists(file);
      for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
        try (Stream<Path> names = Files.list(folder)) {
          if (names.findAny().isPresent()) {
            return;
          }
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw WrittenFile.failure(file, e);
    }
  }

  /**
   * Moves a file, in the place of another if there is one.
   *
   * @return where it is now; empty when there was none
   */
  public Optional<Path> move(String path, String to) {
    Path target = root.resolve(to);
    if (!WrittenFile.isThere(root.resolve(path))) {
      return Optional.empty();
    }
    try {
      Files.createDirectories(target.getParent());
      WrittenFile.move(root.resolve(path), target);
      return Optional.of(target);
    } catch (IOException e) {
      throw WrittenFile.failure(target, e);
    }
  }

  /** What is in the folder itself, sorted, hidden files apart; none when there is no folder. */
  public List<String> names() {
    try {
      return Files.isDirectory(root) ? FileNames.in(root) : List.of();
    } catch (IOException e) {
      throw WrittenFile.failure(root, e);
    }
  }

  /** All files that lie so many folders deep, sorted; none when they can't be listed. */
  public List<String> at(int depth) {
    try (Stream<Path> files = Files.find(root, depth, (file, kind) -> kind.isRegularFile())) {
      return files
          .map(root::relativize)
          .filter(file -> file.getNameCount() == depth)
          .map(file -> file.toString().replace(file.getFileSystem().getSeparator(), "/"))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
