package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that are run as processes of their own. */
final class Program {
  /** Before a command: it may use the first core only (util-linux). */
  static final List<String> ON_ONE_CORE = List.of("taskset", "-c", "0");

  private Program() {}

  /** The Java that measures, which is the one that is measured. */
  static Path java() {
    return tool("java");
  }

  /** A program of the same Java. */
  static Path tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name);
  }

  /** The packed program. */
  static Path jar() {
    Path jar = Path.of(System.getProperty("handouts.jar", "target/handouts.jar"));
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException("there is no packed program to measure: " + jar);
    }
    return jar.toAbsolutePath();
  }

  /**
   * The command line of the packed program.
   *
   * @param options of the Java machine
   * @param arguments of the program
   */
  static List<String> handouts(List<String> options, List<String> arguments) {
    List<String> line = new ArrayList<>(List.of(java().toString(), "-Djava.awt.headless=true"));
    line.addAll(options);
    line.addAll(List.of("-jar", jar().toString()));
    line.addAll(arguments);
    return line;
  }

  /**
   * Runs a process from start to end.
   *
   * @param builder its command line and surroundings
   * @param told where all goes that it prints
   * @throws IllegalStateException if it does not end with 0
   */
  static void run(ProcessBuilder builder, Path told) throws IOException, InterruptedException {
    int status = builder.redirectErrorStream(true).redirectOutput(told.toFile()).start().waitFor();
    succeeded(builder, status, told);
  }

  /** Refuses a process that has not done what it was asked for, with its last words. */
  static void succeeded(ProcessBuilder builder, int status, Path told) throws IOException {
    if (status != 0) {
      List<String> lines = Files.readAllLines(told);
      throw new IllegalStateException(
          String.join(" ", builder.command())
              + " ended with "
              + status
              + ": "
              + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
    }
  }
}
