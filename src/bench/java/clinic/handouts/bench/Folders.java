package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and removes whole folders. */
final class Folders {
  private Folders() {}

  /** Removes a folder and everything in it. */
  static void remove(Path folder) throws IOException {
    for (Path each : all(folder, Comparator.reverseOrder())) {
      Files.delete(each);
    }
  }

  /** Copies a file, or a folder and everything in it, with the modification times. */
  static void copy(Path from, Path to) throws IOException {
    for (Path each : all(from, Comparator.naturalOrder())) {
      Path target = to.resolve(from.relativize(each).toString());
      Files.createDirectories(target.getParent());
      if (!Files.isDirectory(target)) {
        Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static List<Path> all(Path folder, Comparator<Path> order) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.sorted(order).toList();
    }
  }
}
