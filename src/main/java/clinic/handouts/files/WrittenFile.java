package clinic.handouts.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

/**
 * Files that are complete or do not exist at all, whatever happens: each is written beside its
 * final place, forced to disk and moved. Any failure is an {@link OutputException} that names the
 * file. Thread-safe, provided that no two threads write the same file.
 */
public final class WrittenFile {
  private static final String PART = ".part";

  /** The file name extension of lock files, which are beside files that are appended to. */
  private static final String LOCK = ".lock";

  /** File locks work between programs only; this one works between threads. */
  private static final ReentrantLock APPENDING = new ReentrantLock();

  private static final Set<StandardOpenOption> WRITING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  private static final Set<StandardOpenOption> READING_TOO =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  private static final int MAX_ATTEMPTS = 1000;

  private static final FileAttribute<?>[] NO_OWNERS = {};

  /** How many bytes are written at a time. */
  private static final int BUFFER = 1 << 16;

  private WrittenFile() {}

  /**
   * Writes a file, completely or not at all.
   *
   * @throws OutputException if it can't be written; what was there before is still there
   */
  public static void write(Path target, byte[] content) {
    write(target, out -> out.write(content));
  }

  /** The content of a file, however large. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it; the caller closes the stream. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a file completely or not at all, as {@link #write(Path, byte[])} does. */
  public static void write(Path target, Content content) {
    write(target, content, NO_OWNERS, NO_OWNERS);
  }

  /**
   * Writes a file, completely or not at all, that only its owner may read (where the file system
   * has owners), in a folder for which the same is true if it did not exist before.
   *
   * @throws OutputException if it can't be written; what was there before is still there
   */
  public static void writePrivately(Path target, byte[] content) {
    FileSystem machine = target.getFileSystem();
    write(
        target,
        out -> out.write(content),
        owners(machine, "rw-------"),
        owners(machine, "rwx------"));
  }

  private static void write(
      Path target, Content content, FileAttribute<?>[] owners, FileAttribute<?>[] folderOwners) {
    if (Files.isDirectory(target)) {
      throw failure(target, new IOException("it is a folder"));
    }
    Path folder = target.toAbsolutePath().normalize().getParent();
    String prefix = "." + target.getFileName() + ".";
    Path beside = folder.resolve(prefix + ProcessHandle.current().pid() + PART);
    try {
      Files.createDirectories(folder, folderOwners);
      deleteLeftovers(folder, prefix);
      try (FileChannel file =
          FileChannel.open(
              beside,
              Set.of(
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE),
              owners)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
        content.writeTo(out);
        out.flush();
        file.force(true);
      }
      move(beside, target);
    } catch (IOException e) {
      deleteQuietly(beside);
      throw failure(target, e);
    }
  }

  /**
   * The way from a folder to a place in it, with {@code /} and in small letters, because some file
   * systems don't tell them from capital ones; empty if the place is somewhere else. Links are
   * followed.
   */
  public static Optional<String> within(Path folder, Path place) {
    String root = spelled(folder);
    String at = spelled(place);
    return at.equals(root) || at.startsWith(root + "/")
        ? Optional.of(at.substring(root.length()).replaceFirst("^/", ""))
        : Optional.empty();
  }

  private static String spelled(Path path) {
    Path real = real(path);
    String name = real.toString().replace(real.getFileSystem().getSeparator(), "/");
    return name.toLowerCase(Locale.ROOT);
  }

  /** Where a path leads, through any links, whether or not there is something yet. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    for (Path there = whole; there != null; there = there.getParent()) {
      try {
        return there.toRealPath().resolve(there.relativize(whole)).normalize();
      } catch (IOException e) {
        // It does not exist: the folder above it may.
      }
    }
    return whole;
  }

  /** Whether a file exists. */
  public static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether something other than a folder exists. */
  public static boolean isFileThere(Path file) {
    return isThere(file) && !Files.isDirectory(file);
  }

  /**
   * Creates a new folder, with all its parents, that only the owner may read (where the file system
   * has owners).
   *
   * @param parent where
   * @param name its name at the first, second … attempt, until one is found that does not exist yet
   * @throws OutputException if it can't be created
   */
  public static Path privateFolder(Path parent, IntFunction<String> name) {
    try {
      FileAttribute<?>[] owners = owners(parent.getFileSystem(), "rwx------");
      Files.createDirectories(parent, owners);
      for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
        Path folder = parent.resolve(name.apply(attempt));
        try {
          return Files.createDirectory(folder, owners);
        } catch (FileAlreadyExistsException e) {
          // Another run took the name first: try the next one.
        }
      }
      throw new IOException("too many runs are creating a folder there");
    } catch (IOException e) {
      throw failure(parent.resolve(name.apply(1)), e);
    }
  }

  /**
   * Adds a line to a file that only the owner may read, and waits until it is on disk. Other
   * threads and programs may add to it at the same time; whichever of them is killed, the file has
   * only whole lines.
   *
   * @param target the file; it is created, with all its parent folders, if it does not exist
   * @param head whole lines to put at the start of the file
   * @param line including its line end
   * @throws OutputException if it can't be written; then the file is as it was
   */
  public static void append(Path target, byte[] head, byte[] line) {
    Path folder = target.toAbsolutePath().normalize().getParent();
    FileSystem machine = folder.getFileSystem();
    FileAttribute<?>[] owners = owners(machine, "rw-------");
    APPENDING.lock();
    try {
      Files.createDirectories(folder, owners(machine, "rwx------"));
      try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), WRITING, owners);
          FileChannel whole = FileChannel.open(target, READING_TOO, owners);
          FileChannel end = FileChannel.open(target, StandardOpenOption.APPEND)) {
        new WholeLines(lock, whole, end).add(head, line);
      }
    } catch (IOException e) {
      throw failure(target, e);
    } finally {
      APPENDING.unlock();
    }
  }

  private static FileAttribute<?>[] owners(FileSystem machine, String permissions) {
    return machine.supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : NO_OWNERS;
  }

  /**
   * What to throw when a file was not written; if the thread was interrupted, the disk is not to
   * blame.
   */
  public static RuntimeException failure(Path path, IOException cause) {
    if (cause instanceof ClosedByInterruptException) {
      return new CancellationException("interrupted");
    }
    for (Path part = path.getParent(); part != null; part = part.getParent()) {
      if (Files.exists(part) && !Files.isDirectory(part)) {
        return new OutputException(path, part + " is not a folder", cause);
      }
    }
    if (cause instanceof AccessDeniedException) {
      return new OutputException(path, "you don't have permission to write there", cause);
    }
    if (cause instanceof FileSystemException system) {
      String reason =
          system.getReason() == null ? "the folder can't be created" : system.getReason();
      return new OutputException(path, reason, cause);
    }
    return new OutputException(path, String.valueOf(cause.getMessage()), cause);
  }

  /** Moves a file, replacing any that is already there. */
  public static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes the partial files that killed runs have left behind. */
  private static void deleteLeftovers(Path folder, String prefix) throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, file -> isLeftover(file, prefix))) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean isLeftover(Path file, String prefix) {
    String name = file.getFileName().toString();
    if (!name.startsWith(prefix) || !name.endsWith(PART)) {
      return false;
    }
    String writer = name.substring(prefix.length(), name.length() - PART.length());
    return writer.matches("[0-9]{1,10}") && ProcessHandle.of(Long.parseLong(writer)).isEmpty();
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The first failure is the one to report.
    }
  }
}
