package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a whole process took: processor time as the system counts it for a child that has ended, so
 * that compilers and collectors are included, and the most memory it held, looked at now and then.
 *
 * @param processor seconds, of programs and system
 * @param megabytes resident; zero where the system does not say
 */
record WholeProcess(double processor, double megabytes) {
  private static final long LOOK_MILLIS = 100;

  /** Runs a command and prints, last, what its children took (POSIX, times). */
  private static final String TIMED = "\"$@\"; status=$?; times; exit $status";

  private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");
  private static final Pattern MOST = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /**
   * Runs a command.
   *
   * @param folder where it runs
   * @param output the file for what it prints
   * @throws IllegalStateException if it fails
   */
  static WholeProcess of(List<String> command, Path folder, Path output) throws IOException {
    List<String> line = new ArrayList<>(List.of("bash", "-c", TIMED, "timed"));
    line.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("HANDOUTS_JAVA_OPTS");
    Process process = builder.start();
    double most = 0;
    try {
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        most = Math.max(most, process.descendants().mapToDouble(WholeProcess::memory).sum());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    Program.succeeded(builder, process.exitValue(), output);
    List<String> lines = Files.readAllLines(output);
    double seconds = 0;
    for (Matcher time = TIME.matcher(lines.get(lines.size() - 1)); time.find(); ) {
      seconds += 60 * Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2));
    }
    return new WholeProcess(seconds, most);
  }

  private static double memory(ProcessHandle process) {
    try {
      Matcher most = MOST.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
      return most.find() ? Double.parseDouble(most.group(1)) / 1024 : 0;
    } catch (IOException e) {
      return 0; // It has ended, or this system does not say.
    }
  }

  /** Both figures in words. */
  String inWords() {
    return String.format(Locale.ROOT, "%.2f s of processor, %.0f MB", processor, megabytes);
  }
}
