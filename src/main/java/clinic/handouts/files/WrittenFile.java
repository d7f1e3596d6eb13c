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
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

/**
 * Files that are there whole or not at all, whatever happens: each is written beside its place,
 * forced to disk and moved. What goes wrong is an {@link OutputException} that names the file.
 * Thread-safe, as long as no two threads write the same file.
 */
public final class WrittenFile {
  private static final String PART = ".part";

  /** Beside files that are appended to. */
  private static final String LOCK = ".lock";

  /** Locks of files hold between programs only; this one holds between threads. */
  private static final ReentrantLock APPENDING = new ReentrantLock();

  private static final Set<StandardOpenOption> WRITING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  private static final Set<StandardOpenOption> READING_TOO =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  private static final int MOST_ATTEMPTS = 1000;

  /** Bytes that are written at a time. */
  private static final int BUFFER = 1 << 16;

  private WrittenFile() {}

  /**
   * Writes a file, whole or not at all.
   *
   * @throws OutputException if the machine does not let it; what was there before is still there
   */
  public static void write(Path target, byte[] content) {
    write(target, out -> out.write(content));
  }

  /** What a file is to hold, however much it is. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it; the stream is closed by whoever opened it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a file whole or not at all, as {@link #write(Path, byte[])} does. */
  public static void write(Path target, Content content) {
    write(target, content, new FileAttribute<?>[0]);
  }

  /**
   * Writes a file that only its owner may read where the machine knows owners, whole or not at all.
   *
   * @throws OutputException if the machine does not let it; what was there before is still there
   */
  public static void writePrivately(Path target, byte[] content) {
    write(target, out -> out.write(content), owners(target.getFileSystem(), "rw-------"));
  }

  private static void write(Path target, Content content, FileAttribute<?>... attributes) {
    Path folder = target.toAbsolutePath().normalize().getParent();
    String prefix = "." + target.getFileName() + ".";
    Path beside = folder.resolve(prefix + ProcessHandle.current().pid() + PART);
    try {
      Files.createDirectories(folder);
      deleteLeftovers(folder, prefix);
      if (Files.isDirectory(target)) {
        throw new IOException("it is a folder");
      }
      try (FileChannel file =
          FileChannel.open(
              beside,
              Set.of(
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE),
              attributes)) {
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

  /** Whether there is a file already. */
  public static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Makes a new folder, with all above it, that only the owner may read where the machine knows
   * owners.
   *
   * @param parent where
   * @param name its name at the first, second … attempt, until there is no such folder yet
   * @throws OutputException if the machine does not let it
   */
  public static Path privateFolder(Path parent, IntFunction<String> name) {
    try {
      FileAttribute<?>[] owners = owners(parent.getFileSystem(), "rwx------");
      Files.createDirectories(parent, owners);
      for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
        Path folder = parent.resolve(name.apply(attempt));
        try {
          return Files.createDirectory(folder, owners);
        } catch (FileAlreadyExistsException e) {
          // Another run was faster: the next name.
        }
      }
      throw new IOException("too many runs want a folder there");
    } catch (IOException e) {
      throw failure(parent.resolve(name.apply(1)), e);
    }
  }

  /**
   * Adds a line to a file that only the owner may read, and waits until the disk has it. Other
   * threads and programs may add to it at the same time; whatever is killed, there are whole lines
   * only.
   *
   * @param target the file; it is made, with all folders above it, when it is not there
   * @param head whole lines that the file begins with
   * @param line with its end
   * @throws OutputException if the machine does not let it; then the file is as it was
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
        : new FileAttribute<?>[0];
  }

  /** What to throw when a file was not written; a thread that was told to stop blames no disk. */
  public static RuntimeException failure(Path path, IOException cause) {
    if (cause instanceof ClosedByInterruptException) {
      return new CancellationException("interrupted");
    }
    for (Path part = path.getParent(); part != null; part = part.getParent()) {
      if (Files.exists(part) && !Files.isDirectory(part)) {
        return new OutputException(path, part + " is no folder", cause);
      }
    }
    if (cause instanceof AccessDeniedException) {
      return new OutputException(path, "you may not write there", cause);
    }
    if (cause instanceof FileSystemException system) {
      String reason = system.getReason() == null ? "the folder can't be made" : system.getReason();
      return new OutputException(path, reason, cause);
    }
    return new OutputException(path, String.valueOf(cause.getMessage()), cause);
  }

  /** Moves a file, in the place of another if there is one. */
  public static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes what runs that were killed have left of a file. */
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
      // The first failure is the one to tell of.
    }
  }
}
