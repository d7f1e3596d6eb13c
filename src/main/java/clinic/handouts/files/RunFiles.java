package clinic.handouts.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run keeps open in a folder while it lasts: locks, which stop other runs from writing
 * there, and files that grow line by line. Anything that fails is reported as an {@link
 * OutputException}. Thread-safe; closing it releases the locks.
 */
public final class RunFiles implements AutoCloseable {
  private final Path folder;
  private final List<FileChannel> channels = new ArrayList<>();

  /**
   * The files of a run.
   *
   * @param folder where they are; it is created if it does not exist
   * @param result what the run will leave there, to be named if the folder can't be created
   */
  public RunFiles(Path folder, String result) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw WrittenFile.failure(folder.resolve(result), e);
    }
  }

  /**
   * Locks a file, which is created if it does not exist.
   *
   * @param shared whether other runs may share the lock
   * @throws OutputException if another run has it
   */
  public void lock(String name, boolean shared) {
    try {
      FileChannel channel =
          opened(
              name, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock(0, Long.MAX_VALUE, shared) == null) {
        throw new IOException("another batch is writing there");
      }
    } catch (OverlappingFileLockException e) {
      throw WrittenFile.failure(folder, new IOException("another batch is writing there", e));
    } catch (IOException e) {
      throw WrittenFile.failure(folder, e);
    }
  }

  /** Opens a file that grows; it is created if it does not exist. */
  public Growing growing(String name) {
    try {
      return new Growing(
          name,
          opened(
              name,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw WrittenFile.failure(folder, e);
    }
  }

  private synchronized FileChannel opened(String name, OpenOption... options) throws IOException {
    FileChannel channel = FileChannel.open(folder.resolve(name), options);
    channels.add(channel);
    return channel;
  }

  /** A file that grows line by line. A killed run may leave a torn line at its end. Thread-safe. */
  public final class Growing {
    private final Path file;
    private final FileChannel end;

    private Growing(String name, FileChannel end) {
      this.file = folder.resolve(name);
      this.end = end;
    }

    /** Begins a new line if the file is not empty, whether or not the last line is torn. */
    public void beginLine() {
      try {
        if (end.size() > 0) {
          add("");
        }
      } catch (IOException e) {
        throw WrittenFile.failure(folder, e);
      }
    }

    /** Adds a line; the line end is added to it. */
    public synchronized void add(String line) {
      ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
      try {
        while (bytes.hasRemaining()) {
          end.write(bytes);
        }
      } catch (IOException e) {
        throw WrittenFile.failure(folder, e);
      }
    }

    /** Closes and deletes it. */
    public void delete() {
      try {
        end.close();
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw WrittenFile.failure(file, e);
      }
    }
  }

  @Override
  public synchronized void close() {
    for (FileChannel channel : channels) {
      try {
        channel.close();
      } catch (IOException e) {
        // Nothing was lost: everything that matters has been written.
      }
    }
  }
}
