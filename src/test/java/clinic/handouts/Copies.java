package clinic.handouts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of workspaces for tests to change. */
public final class Copies {
  private Copies() {}

  /** Copies content/ and templates/ of a workspace. */
  public static Path workspace(Path from, Path to) throws IOException {
    folder(from.resolve("content"), to.resolve("content"));
    folder(from.resolve("templates"), to.resolve("templates"));
    return to;
  }

  /** Copies content/ only: templates come from the program. */
  public static Path content(Path from, Path to) throws IOException {
    folder(from.resolve("content"), to.resolve("content"));
    return to;
  }

  private static void folder(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }
}
