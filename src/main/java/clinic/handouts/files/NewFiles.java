package clinic.handouts.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Writes the files that authors start from: only files that did not exist before, each complete or
 * not at all. It never replaces anything.
 */
public final class NewFiles {
  /**
   * What a folder that counts as empty may contain: files of version control and of the desktop.
   */
  private static final Set<String> ALLOWED = Set.of(".git", ".DS_Store");

  private static final String PART = ".handouts-new-";

  private NewFiles() {}

  /**
   * Why a folder can't become a workspace.
   *
   * @return such as "is not empty: it contains 'notes.txt'"; nothing when the folder is free or
   *     does not exist yet
   * @throws UncheckedIOException if it can't be listed
   */
  public static Optional<String> objection(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isDirectory(folder)) {
      return Optional.of("is not a folder");
    }
    try {
      return below(folder, name -> !ALLOWED.contains(name) && !name.startsWith(PART)).stream()
          .findFirst()
          .map(each -> "is not empty: it contains '" + each.getFileName() + "'");
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  /**
   * Fills an empty folder (see {@link #objection}), or creates it with all its parents. The files
   * are moved into place together; {@code content/}, which makes the folder a workspace, comes
   * last.
   *
   * @param files contents by path relative to the folder, with {@code /}
   * @throws UncheckedIOException if the file system refuses; then nothing is left behind
   */
  public static void folder(Path folder, Map<String, byte[]> files) {
    boolean isNew = !Files.exists(folder);
    Path part = part(folder);
    List<Path> moved = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (Path old : below(folder, NewFiles::isLeftOver)) {
        delete(old);
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = part.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      List<Path> inOrder = new ArrayList<>(below(part, name -> !name.equals("content")));
      inOrder.addAll(below(part, name -> name.equals("content")));
      for (Path each : inOrder) {
        Path target = folder.resolve(each.getFileName());
        Files.move(each, target);
        moved.add(target);
      }
      Files.delete(part);
    } catch (IOException e) {
      moved.forEach(NewFiles::deleteQuietly);
      deleteQuietly(part);
      if (isNew) {
        removeIfEmpty(folder);
      }
      throw failure(folder, e);
    }
  }

  /** A partial folder whose process has ended; that of a run still in progress stays. */
  private static boolean isLeftOver(String name) {
    String process = name.startsWith(PART) ? name.substring(PART.length()) : "";
    return process.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(process)).isEmpty();
  }

  private static Path part(Path folder) {
    return folder.resolve(PART + ProcessHandle.current().pid());
  }

  private static List<Path> below(Path folder, Predicate<String> wanted) throws IOException {
    try (Stream<Path> names = Files.list(folder)) {
      return names.filter(each -> wanted.test(each.getFileName().toString())).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void removeIfEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // Somebody else has put something there.
    }
  }

  private static void deleteQuietly(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      // The first failure is the one to report.
    }
  }

  /**
   * Writes a file of a workspace.
   *
   * @param path relative to the workspace, with {@code /}
   * @return its path; empty when it already exists and was left alone
   * @throws UncheckedIOException if the file system refuses, or a link leads out of the workspace
   */
  public static Optional<Path> write(Workspace workspace, String path, byte[] content) {
    Path file = workspace.root().resolve(path);
    try {
      refuseOutside(workspace, path);
      Files.createDirectories(file.getParent());
      Path part = part(file.getParent());
      try {
        Files.write(part, content);
        Files.move(part, file);
      } finally {
        Files.deleteIfExists(part);
      }
      return Optional.of(file);
    } catch (FileAlreadyExistsException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private static void refuseOutside(Workspace workspace, String path) throws IOException {
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (!workspace.isInside(path.substring(0, end))) {
        throw new IOException(
            path.substring(0, end) + " leads outside the workspace through a link");
      }
    }
  }

  private static UncheckedIOException failure(Path path, IOException cause) {
    String reason = String.valueOf(cause.getMessage());
    if (cause instanceof AccessDeniedException) {
      reason = "you don't have permission to write there";
    } else if (cause instanceof FileSystemException system) {
      reason =
          system.getReason() == null ? system.getFile() + " is in the way" : system.getReason();
    }
    return new UncheckedIOException("can't write " + path + ": " + reason, cause);
  }
}
