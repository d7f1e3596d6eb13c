package clinic.handouts.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder with {@code content/} and {@code templates/}: the only door to files, fonts and the
 * clock. Nothing outside the folder is read, also not through links; templates that the folder
 * lacks come from those packed in the program. Thread-safe.
 */
public final class Workspace {
  private static final String PACKED = "/clinic/handouts/templates/";

  private final Path root;
  private final Clock clock;

  private Workspace(Path root, Clock clock) {
    this.root = root;
    this.clock = clock;
  }

  /**
   * Opens a workspace.
   *
   * @param folder the folder that holds {@code content/}
   * @param clock tells today
   * @throws NoSuchWorkspaceException if the folder has no {@code content/clinic.yaml}
   */
  public static Workspace open(Path folder, Clock clock) {
    try {
      Path root = folder.toRealPath();
      if (Files.exists(root.resolve("content/clinic.yaml"), LinkOption.NOFOLLOW_LINKS)) {
        return new Workspace(root, Objects.requireNonNull(clock));
      }
    } catch (IOException e) {
      throw new NoSuchWorkspaceException(folder, e);
    }
    throw new NoSuchWorkspaceException(folder, null);
  }

  /**
   * The workspace a person stands in: the nearest folder, from this one upwards, that has a {@code
   * content/clinic.yaml}.
   */
  public static Optional<Path> around(Path folder) {
    for (Path each = folder.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
      if (Files.isRegularFile(each.resolve("content/clinic.yaml"))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The folder itself, absolute and without links. */
  public Path root() {
    return root;
  }

  /** Today, by the workspace's clock. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Names in a folder of the workspace, sorted, hidden ones apart; none when it is no folder. */
  public List<String> names(String folder) {
    try {
      return Files.isDirectory(root.resolve(folder)) ? names(root.resolve(folder)) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("can't list " + folder, e);
    }
  }

  /** Whether a path of the workspace is a folder. */
  public boolean isFolder(String path) {
    return Files.isDirectory(root.resolve(path));
  }

  /**
   * Reads a file of the workspace.
   *
   * @param path relative to the workspace, with {@code /}
   * @param maxBytes the largest size that is read
   * @throws UnreadableException if it is missing, outside the workspace, no file, or too large
   */
  public byte[] read(String path, long maxBytes) throws UnreadableException {
    Path file = inside(path);
    try {
      long size = Files.size(file);
      if (size > maxBytes) {
        throw new UnreadableException(
            UnreadableException.Reason.TOO_LARGE,
            String.format("has %,d bytes; the most is %,d", size, maxBytes));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableException(UnreadableException.Reason.UNREADABLE, "can't be read");
    }
  }

  private Path inside(String path) throws UnreadableException {
    if (path.indexOf('\0') >= 0 || path.contains("\\") || path.startsWith("/")) {
      throw new UnreadableException(
          UnreadableException.Reason.OUTSIDE, "is no path relative to the workspace");
    }
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root)) {
      throw new UnreadableException(
          UnreadableException.Reason.OUTSIDE, "lies outside the workspace");
    }
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnreadableException(UnreadableException.Reason.MISSING, "does not exist");
    }
    try {
      if (!file.toRealPath().startsWith(root)) {
        throw new UnreadableException(
            UnreadableException.Reason.OUTSIDE, "leads outside the workspace by a link");
      }
    } catch (IOException e) {
      throw new UnreadableException(
          UnreadableException.Reason.MISSING, "is a link that leads nowhere");
    }
    if (!Files.isRegularFile(file)) {
      throw new UnreadableException(UnreadableException.Reason.UNREADABLE, "is no file");
    }
    return file;
  }

  /**
   * Reads a file of {@code templates/}: the workspace's own, else the packed one.
   *
   * @param name path below {@code templates/}
   * @throws UnreadableException if neither has it, or the workspace's own can't be read
   */
  public byte[] template(String name) throws UnreadableException {
    if (isOwnTemplate(name)) {
      return read("templates/" + name, MAX_TEMPLATE_BYTES);
    }
    return packed(name)
        .orElseThrow(
            () -> new UnreadableException(UnreadableException.Reason.MISSING, "does not exist"));
  }

  /** The largest template, stylesheet or font that is read. */
  public static final long MAX_TEMPLATE_BYTES = 32L << 20;

  /** Whether the workspace brings this template itself. */
  public boolean isOwnTemplate(String name) {
    try {
      return Files.exists(root.resolve("templates").resolve(name), LinkOption.NOFOLLOW_LINKS);
    } catch (java.nio.file.InvalidPathException e) {
      return false;
    }
  }

  /** Names in a folder of {@code templates/}, the workspace's own and the packed ones, sorted. */
  public List<String> templateNames(String folder) {
    TreeSet<String> all = new TreeSet<>(names("templates/" + folder));
    all.addAll(packedNames(folder));
    return List.copyOf(all);
  }

  /** The text of a packed template. */
  static String packedText(String name) {
    return new String(packed(name).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static Optional<byte[]> packed(String name) {
    if (name.contains("..")) {
      return Optional.empty();
    }
    try (InputStream in = Workspace.class.getResourceAsStream(PACKED + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file is damaged: " + name, e);
    }
  }

  private static List<String> packedNames(String folder) {
    URL url = Workspace.class.getResource(PACKED + folder);
    if (url == null) {
      return List.of();
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return names(Path.of(uri));
      }
      String jar = uri.getRawSchemeSpecificPart().replaceFirst("!.*", "");
      try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar)), Map.of())) {
        return names(files.getPath(PACKED + folder));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program's own files can't be listed", e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replace("/", ""))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }
}
