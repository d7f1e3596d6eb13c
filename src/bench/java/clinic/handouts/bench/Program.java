package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs programs as processes of their own. */
final class Program {
  /** Goes before a command that may use the first core only (util-linux). */
  static final List<String> ON_ONE_CORE = List.of("taskset", "-c", "0");

  private Program() {}

  /** The Java that runs the measures, which is also the one measured. */
  static Path java() {
    return tool("java");
  }

  /** A tool of the same JDK. */
  static Path tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name);
  }

  /** The packaged program. */
  static Path jar() {
    Path jar = Path.of(System.getProperty("handouts.jar", "target/handouts.jar"));
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException("there is no packaged program to measure: " + jar);
    }
    return jar.toAbsolutePath();
  }

  /**
   * The command line of the packaged program.
   *
   * @param options for the Java virtual machine
   * @param arguments arguments for the program
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
   * @param builder its command line and environment
   * @param output the file for everything that it prints
   * @throws IllegalStateException if its exit status is not 0
   */
  static void run(ProcessBuilder builder, Path output) throws IOException, InterruptedException {
    int status =
        builder.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    succeeded(builder, status, output);
  }

  /** Fails with the last lines of output if a process did not succeed. */
  static void succeeded(ProcessBuilder builder, int status, Path output) throws IOException {
    if (status != 0) {
      List<String> lines = Files.readAllLines(output);
      throw new IllegalStateException(
          String.join(" ", builder.command())
              + " ended with "
              + status
              + ": "
              + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
    }
  }
}
