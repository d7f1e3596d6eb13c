package clinic.handouts.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the measures and prints one table, ratios first, that can be pasted into Markdown. */
public final class Bench {
  private static final List<Measure> MEASURES =
      List.of(
          new CheckMeasure(),
          new ProcessMeasure(),
          new ObstaclesMeasure(),
          new DocumentMeasure(),
          new ColdMeasure(),
          new PreviewMeasure(),
          new RunsMeasure(),
          new NetworkMeasure(),
          new PeersMeasure(),
          new HotMeasure());
  private static final Path TABLE = Path.of("target", "bench.md");

  private Bench() {}

  /**
   * Runs measures (all of them if none is named) and also writes the table to {@code
   * target/bench.md}. A measure that fails has no rows in the table, but does not stop the others.
   *
   * @param args names of measures, one per argument or separated by commas
   * @throws IOException if a measure can't read or write a file
   */
  public static void main(String[] args) throws IOException {
    double load = Machine.load();
    List<Measure> wanted = wanted(args);
    List<Row> rows = new ArrayList<>();
    List<RuntimeException> failures = new ArrayList<>();
    for (Measure measure : wanted) {
      try {
        rows.addAll(inFolder(measure));
      } catch (RuntimeException e) {
        failures.add(
            new IllegalStateException("'" + measure.name() + "' could not be measured", e));
      }
    }
    String table =
        rows.stream().map(row -> row + "\n").collect(Collectors.joining("", Row.HEAD, "\n"))
            + Machine.inWords(load)
            + "\n";
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println("\n" + table);
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table);
    if (!failures.isEmpty()) {
      RuntimeException first = failures.get(0);
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  private static List<Measure> wanted(String... args) {
    List<String> names =
        Stream.of(args)
            .flatMap(each -> Stream.of(each.split(",", -1)))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
    List<String> known = MEASURES.stream().map(Measure::name).toList();
    if (!known.containsAll(names)) {
      throw new IllegalArgumentException("the only measures are: " + known);
    }
    return MEASURES.stream()
        .filter(measure -> names.isEmpty() || names.contains(measure.name()))
        .toList();
  }

  private static List<Row> inFolder(Measure measure) throws IOException {
    Path folder = Files.createTempDirectory("handouts-bench-" + measure.name() + "-");
    try {
      return measure.run(folder);
    } finally {
      Folders.remove(folder);
    }
  }
}
