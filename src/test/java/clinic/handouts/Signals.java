package clinic.handouts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lets programs that a test starts be interrupted, whoever started the tests. */
public final class Signals {
  private static final int SIGINT = 2;

  private Signals() {}

  /**
   * A command whose program ends on SIGINT. Under {@code nohup}, cron and many CI runners SIGINT is
   * ignored, and every program that is started there inherits that.
   *
   * @param command the program and its arguments; it keeps its process id
   */
  public static List<String> interruptible(List<String> command) throws IOException {
    if (!isInterruptIgnored()) {
      return command;
    }
    List<String> words = new ArrayList<>();
    words.add(MachineParts.program("perl", "perl-base").toString());
    words.addAll(List.of("-e", "$SIG{INT} = 'DEFAULT'; exec { $ARGV[0] } @ARGV"));
    words.addAll(command);
    return words;
  }

  /** Linux says so; elsewhere it is taken to be heeded. */
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .mapToLong(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
        .anyMatch(mask -> (mask >>> (SIGINT - 1) & 1) == 1);
  }
}
