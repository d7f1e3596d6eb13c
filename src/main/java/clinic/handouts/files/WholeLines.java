package clinic.handouts.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;

/**
 * A file that grows by whole lines, however many programs write to it and whenever they are killed.
 * The lock is a separate file beside it, because on some systems a lock ends as soon as the same
 * program closes another handle on the same file.
 */
final class WholeLines {
  private static final int MAX_TRIES = 1000;
  private static final int MILLIS_A_TRY = 10;
  private static final int PIECE = 8192;

  private final FileChannel lock;
  private final FileChannel whole;
  private final FileChannel end;

  /**
   * A file.
   *
   * @param lock the file beside it that serves as its lock, open for writing; closing it releases
   *     the lock
   * @param whole the file, open for reading and writing
   * @param end the same file, open for appending
   */
  WholeLines(FileChannel lock, FileChannel whole, FileChannel end) {
    this.lock = lock;
    this.whole = whole;
    this.end = end;
  }

  /**
   * Adds a line and waits until it is on disk. The remains of a line torn by a crash are removed
   * first; a line that did not fit on the disk leaves nothing behind.
   *
   * @param head what to put at the start of an empty file
   * @param line including its line end
   */
  void add(byte[] head, byte[] line) throws IOException {
    hold(lock);
    long size = wholeSize(whole);
    if (size < whole.size()) {
      whole.truncate(size);
    }
    try {
      write(end, size == 0 ? joined(head, line) : line);
      end.force(true);
    } catch (IOException e) {
      cut(whole, size, e);
      throw e;
    }
  }

  /** Waits for the lock, which is released when the channel is closed. */
  private static void hold(FileChannel key) throws IOException {
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      if (key.tryLock() != null) {
        return;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(MILLIS_A_TRY);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("it was stopped while another program was writing there", e);
      }
    }
    throw new IOException("another program has kept it locked for too long");
  }

  /** The size up to the end of the last whole line. */
  private static long wholeSize(FileChannel channel) throws IOException {
    long end = channel.size();
    while (end > 0) {
      int length = (int) Math.min(PIECE, end);
      ByteBuffer piece = ByteBuffer.allocate(length);
      while (piece.hasRemaining()) {
        if (channel.read(piece, end - length + piece.position()) < 0) {
          throw new IOException("it became shorter while it was being read");
        }
      }
      for (int i = length - 1; i >= 0; i--) {
        if (piece.get(i) == '\n') {
          return end - length + i + 1;
        }
      }
      end -= length;
    }
    return 0;
  }

  /** In a single call, which is incomplete only when the disk is full. */
  private static void write(FileChannel end, byte[] bytes) throws IOException {
    int written = end.write(ByteBuffer.wrap(bytes));
    if (written < bytes.length) {
      throw new IOException("there is no room on the disk");
    }
  }

  private static void cut(FileChannel whole, long size, IOException first) {
    try {
      whole.truncate(size);
    } catch (IOException e) {
      first.addSuppressed(e);
    }
  }

  private static byte[] joined(byte[] head, byte[] line) {
    return ByteBuffer.allocate(head.length + line.length).put(head).put(line).array();
  }
}
