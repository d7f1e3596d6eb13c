package clinic.handouts.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code handouts batch} as a process, watched from outside: with {@code --json} it prints a line
 * for each handout, in order.
 *
 * @param done seconds elapsed from the start to each line; at least one
 * @param seconds the time on the clock, from the start to the end
 * @param processor seconds of all cores, from the start to the last line
 * @param messages what it printed besides its results
 */
record BatchProcess(List<Double> done, double seconds, double processor, String messages) {
  private static final int TENTHS = 10;

  /**
   * Runs it.
   *
   * @param before what comes before the command, such as {@link Program#ON_ONE_CORE}
   * @param options for the Java virtual machine
   * @param arguments what follows {@code batch --json}
   * @param expected how many handouts it should make or keep
   * @param atTenth receives the process each time another tenth of them is done, except the last
   * @param folder the folder for what it prints
   * @throws IllegalStateException if it fails, or makes a different number of handouts
   */
  static BatchProcess run(
      List<String> before,
      List<String> options,
      List<String> arguments,
      int expected,
      Consumer<ProcessHandle> atTenth,
      Path folder)
      throws IOException {
    Path messages = folder.resolve("messages.txt");
    List<String> all = new ArrayList<>(List.of("batch", "--json"));
    all.addAll(arguments);
    List<String> command = new ArrayList<>(before);
    command.addAll(Program.handouts(options, all));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(messages.toFile());
    List<Double> done = new ArrayList<>();
    Duration processor = Duration.ZERO;
    long begun = System.nanoTime();
    Process process = builder.start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        done.add((System.nanoTime() - begun) / 1e9);
        if (done.size() * TENTHS / expected > (done.size() - 1) * TENTHS / expected) {
          processor = process.info().totalCpuDuration().orElse(processor);
          if (done.size() < expected) {
            atTenth.accept(process.toHandle());
          }
        }
      }
      int status = process.waitFor();
      double seconds = (System.nanoTime() - begun) / 1e9;
      Program.succeeded(builder, status, messages);
      if (done.size() != expected) {
        throw new IllegalStateException(done.size() + " handouts instead of " + expected);
      }
      return new BatchProcess(
          List.copyOf(done), seconds, processor.toNanos() / 1e9, Files.readString(messages));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a batch was running", e);
    } finally {
      process.destroy();
    }
  }

  /** Handouts per second, from the start of the process to its end. */
  double rate() {
    return done.size() / seconds;
  }

  /** Handouts per second in the first tenth, counted from the first handout. */
  double firstRate() {
    int tenth = done.size() / TENTHS;
    return (tenth - 1) / (done.get(tenth - 1) - done.get(0));
  }

  /** Handouts per second in the last tenth. */
  double lastRate() {
    int tenth = done.size() / TENTHS;
    return tenth / (done.get(done.size() - 1) - done.get(done.size() - 1 - tenth));
  }

  /** How many cores it kept busy while making handouts. */
  double cores() {
    return processor / done.get(done.size() - 1);
  }
}
