package clinic.handouts.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;

/**
 * An output stream whose reader may stop reading, as {@code head} does: the rest of the output is
 * dropped, and that is no failure. Other failures, such as a full disk, are reported.
 */
public final class LeavableStream extends FilterOutputStream {
  /**
   * What Linux, macOS and Windows say about a pipe without a reader, in some other languages too.
   */
  private static final Pattern NO_READER = Pattern.compile("(?i)\\bpipe\\b");

  private boolean isLeft;

  public LeavableStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (isLeft) {
      return;
    }
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      leave(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      if (!isLeft) {
        out.flush();
      }
    } catch (IOException e) {
      leave(e);
    }
  }

  private void leave(IOException failure) throws IOException {
    if (!NO_READER.matcher(String.valueOf(failure.getMessage())).find()) {
      throw failure;
    }
    isLeft = true;
  }
}
