package clinic.handouts.cli.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Asks the user on standard error, and reads the answers from standard input. */
public final class Questions {
  private final InputStream in;
  private final PrintWriter err;
  private BufferedReader answers;

  public Questions(InputStream in, PrintWriter err) {
    this.in = in;
    this.err = err;
  }

  /** Whether answers come from the process's own standard input rather than a test. */
  public boolean areOfProcess() {
    return in == System.in;
  }

  /** Asks a question; the answer is empty when there is nobody to answer. */
  public String ask(String question) {
    err.print(question);
    err.flush();
    try {
      String line = reader().readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A single reader for all questions, because a reader may buffer more lines than it returns. */
  private synchronized BufferedReader reader() {
    if (answers == null) {
      answers = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return answers;
  }
}
