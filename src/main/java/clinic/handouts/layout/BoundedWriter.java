package clinic.handouts.layout;

import java.io.IOException;
import java.io.Writer;

/** Collects a text of limited length, so that a layout that never ends can't fill the memory. */
final class BoundedWriter extends Writer {
  private final StringBuilder text = new StringBuilder();
  private final int most;

  /** For texts up to a number of UTF-16 units. */
  BoundedWriter(int most) {
    this.most = most;
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    if (text.length() + length > most) {
      throw new IOException("it produces more than " + most + " characters");
    }
    text.append(buffer, offset, length);
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
