package clinic.handouts.batch;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.Digest;
import clinic.handouts.files.WrittenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where PDFs go: each edition has its place. Thread-safe, as long as no two threads write the same
 * edition.
 */
public final class OutputFolder {
  private static final String WITHDRAWN = ".withdrawn";

  /** Where sheets lie: {@code <clinician>/<language>/<topic>-<format>.pdf}. */
  private static final Pattern SHEET =
      Pattern.compile("(_clinic|[a-z0-9-]+)/[A-Za-z0-9-]+/[a-z0-9-]+-[a-z0-9-]+\\.pdf");

  /** How deep editions lie: clinician, language, file. */
  private static final int DEPTH = 3;

  private final Path root;

  /** The folder; it is made when the first file is written. */
  public OutputFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** The folder's path. */
  public Path root() {
    return root;
  }

  /** Where an edition's PDF is or will be. */
  public Path path(EditionKey key) {
    return root.resolve(key.path());
  }

  /** The digest of an edition's PDF; empty when there is none that can be read. */
  Optional<String> digest(EditionKey key) {
    try {
      return Optional.of(Digest.of(Files.readAllBytes(path(key))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Deletes a sheet that nobody takes care of, and the folders that it leaves empty. */
  void delete(EditionKey key) {
    Path file = path(key);
    try {
      Files.deleteIfExists(file);
      for (Path folder = file.getParent();
          !folder.equals(root) && namesIn(folder) == 0;
          folder = folder.getParent()) {
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw WrittenFile.failure(file, e);
    }
  }

  private static long namesIn(Path folder) throws IOException {
    try (Stream<Path> names = Files.list(folder)) {
      return names.count();
    }
  }

  /**
   * Writes an edition's PDF.
   *
   * @return its path
   * @throws OutputException if the machine does not let it
   */
  public Path write(EditionKey key, byte[] pdf) {
    Path target = path(key);
    WrittenFile.write(target, pdf);
    return target;
  }

  /**
   * Moves an edition's old PDF, if there is one, to {@code .withdrawn/}, so that it outlives
   * nothing that replaced it.
   *
   * @return where it is now; empty when there was none
   * @throws OutputException if the machine does not let it
   */
  public Optional<Path> withdraw(EditionKey key) {
    Path old = path(key);
    if (!Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Path target = root.resolve(WITHDRAWN).resolve(key.path());
    try {
      Files.createDirectories(target.getParent());
      WrittenFile.move(old, target);
      return Optional.of(target);
    } catch (IOException e) {
      throw WrittenFile.failure(target, e);
    }
  }

  /** Where an edition's old PDF was moved; empty when it never was. */
  Optional<Path> withdrawn(EditionKey key) {
    return Optional.of(root.resolve(WITHDRAWN).resolve(key.path())).filter(Files::exists);
  }

  /**
   * PDFs that lie where those of editions lie, but are of none.
   *
   * @param editions the paths of all editions there are, relative to this folder
   * @return relative to this folder, with {@code /}, sorted
   */
  public List<String> orphans(Set<String> editions) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.find(root, DEPTH, (file, kind) -> kind.isRegularFile())) {
      return files
          .map(file -> root.relativize(file))
          .filter(file -> file.getNameCount() == DEPTH)
          .map(file -> file.toString().replace(file.getFileSystem().getSeparator(), "/"))
          .filter(file -> SHEET.matcher(file).matches())
          .filter(file -> !editions.contains(file))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
