package clinic.handouts.layout;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;

/**
 * Collects a text of limited length, so that an endless layout can't fill the memory. A text that
 * is longer fails with the place in the layout.
 */
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
      String message = "it produces more than " + most + " characters";
      throw new IOException(
          message, new TemplateException(message, Environment.getCurrentEnvironment()));
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
