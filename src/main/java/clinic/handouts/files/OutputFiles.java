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
 * The files in a folder that the program writes to, by paths relative to it, with {@code /}.
 * Anything that fails is reported as an {@link OutputException}. Thread-safe, provided that no two
 * threads write the same file.
 *
 * @param root the folder; it is created when the first file is written
 */
public record OutputFiles(Path root) {
  public OutputFiles {
    root = root.toAbsolutePath().normalize();
  }

  /**
   * Reads the content of a file.
   *
   * @param <T> the result
   */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads; the caller closes the stream. */
    T of(InputStream file) throws IOException;
  }

  /** Reads a file; empty when it does not exist or can't be read. */
  public <T> Optional<T> read(String path, Reading<T> reading) {
    return read(root.resolve(path), reading);
  }

  /** Reads any file; empty when it does not exist or can't be read. */
  public static <T> Optional<T> read(Path path, Reading<T> reading) {
    try (InputStream file = Files.newInputStream(path)) {
      return Optional.of(reading.of(file));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** Deletes a file if it is there, and any folders that this leaves empty. */
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
   * Moves a file, replacing any that is already there.
   *
   * @return where it is now; empty when it did not exist
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

  /** What is in the folder itself, sorted, without hidden files; empty when there is no folder. */
  public List<String> names() {
    try {
      return Files.isDirectory(root) ? FileNames.in(root) : List.of();
    } catch (IOException e) {
      throw WrittenFile.failure(root, e);
    }
  }

  /** All files at a certain folder depth, sorted; empty when they can't be listed. */
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
