package clinic.handouts.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A folder with {@code content/} and {@code templates/}: the only access to files, fonts and the
 * clock. Nothing outside the folder is read, not even through links; templates that the folder
 * lacks come from those packed in the program. Thread-safe.
 */
public final class Workspace {
  private final Path root;
  private final Enclosure enclosure;
  private final Clock given;
  private final Clock clock;

  private Workspace(Path root, Clock given, Clock clock) {
    this.root = root;
    this.enclosure = new Enclosure(root);
    this.given = given;
    this.clock = clock;
  }

  /**
   * Opens a workspace.
   *
   * @param folder the folder that contains {@code content/}
   * @param clock says what day it is, in its own time zone
   * @throws NoSuchWorkspaceException if the folder has no {@code content/clinic.yaml}
   */
  public static Workspace open(Path folder, Clock clock) {
    try {
      Path root = folder.toRealPath();
      if (Files.exists(root.resolve("content/clinic.yaml"), LinkOption.NOFOLLOW_LINKS)) {
        return new Workspace(root, Objects.requireNonNull(clock), clock);
      }
    } catch (IOException e) {
      throw new NoSuchWorkspaceException(folder, e);
    }
    throw new NoSuchWorkspaceException(folder, null);
  }

  /**
   * The same workspace, opened again.
   *
   * @throws NoSuchWorkspaceException if it no longer exists
   */
  public Workspace reopened() {
    return open(root, given).in(clock.getZone());
  }

  /** The same workspace, whose days begin and end as they do in a time zone. */
  public Workspace in(ZoneId zone) {
    return new Workspace(root, given, given.withZone(zone));
  }

  /** The time zone of the clock that the workspace was opened with. */
  public ZoneId givenZone() {
    return given.getZone();
  }

  /** The workspace's clock, in its time zone. */
  public Clock clock() {
    return clock;
  }

  /**
   * The workspace that a folder is in: the nearest folder, from this one upwards, that has a {@code
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

  /** Whether a folder is not a workspace but looks like the {@code content/} of one. */
  public static boolean isContent(Path folder) {
    return Files.isRegularFile(folder.resolve("clinic.yaml"));
  }

  /** The folder itself, absolute and without links. */
  public Path root() {
    return root;
  }

  /** Today, by the workspace's clock. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Names in a folder of the workspace, sorted, without hidden ones; empty when it is not a folder,
   * is outside the workspace or can't be listed.
   */
  public List<String> names(String folder) {
    try {
      return list(folder);
    } catch (UnreadableException e) {
      return List.of();
    }
  }

  /**
   * Names in a folder of the workspace, sorted, without hidden ones; empty when there is no such
   * folder.
   *
   * @throws UnreadableException if it is outside the workspace, is not a folder or can't be listed
   */
  public List<String> list(String folder) throws UnreadableException {
    Path path = enclosure.resolve(folder);
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    enclosure.refuseOutside(path);
    try {
      return FileNames.in(path);
    } catch (NotDirectoryException e) {
      throw new UnreadableException(UnreadableException.Reason.UNREADABLE, "is not a folder");
    } catch (IOException e) {
      throw new UnreadableException(UnreadableException.Reason.UNREADABLE, "can't be listed");
    }
  }

  /** Whether a path is in the workspace, or would be if it existed. */
  public boolean isInside(String path) {
    try {
      Path file = enclosure.resolve(path);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        enclosure.refuseOutside(file);
      }
      return true;
    } catch (UnreadableException e) {
      return false;
    }
  }

  /** Whether a path of the workspace is a folder. */
  public boolean isFolder(String path) {
    try {
      return Files.isDirectory(enclosure.resolve(path));
    } catch (UnreadableException e) {
      return false;
    }
  }

  /**
   * Reads a file of the workspace.
   *
   * @param path relative to the workspace, with {@code /}
   * @param maxBytes the largest size that is read
   * @throws UnreadableException if it is missing, outside the workspace, not a file, or too large
   */
  public byte[] read(String path, long maxBytes) throws UnreadableException {
    return Enclosure.bytes(enclosure.inside(path, Files::isRegularFile), maxBytes);
  }

  /**
   * Reads a file that a person names on the command line, wherever it is.
   *
   * @param maxBytes the largest size that is read
   * @throws UnreadableException if it is missing, not a file, or too large
   */
  public static byte[] readNamed(Path file, long maxBytes) throws UnreadableException {
    if (!Files.isRegularFile(file)) {
      boolean missing = !Files.exists(file);
      throw new UnreadableException(
          missing ? UnreadableException.Reason.MISSING : UnreadableException.Reason.UNREADABLE,
          missing ? "does not exist" : "is not a file");
    }
    return Enclosure.bytes(file, maxBytes);
  }

  /**
   * Reads a file in {@code templates/}: the workspace's own if there is one, otherwise the packed
   * one.
   *
   * @param name path within {@code templates/}
   * @throws UnreadableException if neither has it, or the workspace's own can't be read
   */
  public byte[] template(String name) throws UnreadableException {
    if (isOwnTemplate(name)) {
      return read("templates/" + name, MAX_TEMPLATE_BYTES);
    }
    return Optional.of(name)
        .filter(Workspace::isBelow)
        .flatMap(PackedTemplates::bytes)
        .orElseThrow(
            () -> new UnreadableException(UnreadableException.Reason.MISSING, "does not exist"));
  }

  /** The maximum size of a template, stylesheet or font. */
  public static final long MAX_TEMPLATE_BYTES = 32L << 20;

  /** Whether the workspace has its own version of this template. */
  public boolean isOwnTemplate(String name) {
    try {
      return isBelow(name)
          && Files.exists(enclosure.resolve("templates/" + name), LinkOption.NOFOLLOW_LINKS);
    } catch (UnreadableException e) {
      return false;
    }
  }

  /** Names of all files that the workspace itself has in {@code templates/}, sorted. */
  public List<String> ownTemplates() {
    return tree("templates");
  }

  /** Whether a name stays within the folder in which it is looked up. */
  private static boolean isBelow(String name) {
    return !List.of(name.split("/", -1)).contains("..");
  }

  /**
   * Names in a folder of {@code templates/}, both the workspace's own and the packed ones, sorted.
   */
  public List<String> templateNames(String folder) {
    TreeSet<String> all = new TreeSet<>(names("templates/" + folder));
    all.addAll(PackedTemplates.names(folder));
    return List.copyOf(all);
  }

  /**
   * Every file below a folder of the workspace, relative to it, with {@code /}, sorted, without
   * hidden ones; empty when it is not a folder, is outside the workspace or can't be listed.
   */
  public List<String> tree(String folder) {
    try {
      return FileNames.below(enclosure.inside(folder, Files::isDirectory));
    } catch (UnreadableException | IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /** Changes whenever the day does, or {@link #filesRevision}. */
  public String revision() {
    return revision(filesRevision());
  }

  /**
   * Today's revision.
   *
   * @param files the revision of the files, perhaps an earlier one
   */
  public String revision(String files) {
    return today() + "-" + files;
  }

  /**
   * Changes whenever a file in {@code content/} or {@code templates/} is saved, added, renamed or
   * removed: a digest of their names, sizes and times.
   */
  public String filesRevision() {
    List<String> files = new ArrayList<>();
    for (String folder : List.of("content", "templates")) {
      for (String name : tree(folder)) {
        files.add(FileNames.stamped(root, folder + "/" + name));
      }
    }
    return Digest.of(String.join("\n", files));
  }

  /** Whether it is the same folder. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Workspace workspace && root.equals(workspace.root);
  }

  @Override
  public int hashCode() {
    return root.hashCode();
  }
}
