package clinic.handouts.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the measures and prints one table, ratios first, that can be pasted into Markdown. */
public final class Bench {
  private static final List<Measure> MEASURES =
      List.of(
          new CheckMeasure(), new ProcessMeasure(), new ObstaclesMeasure(), new DocumentMeasure());

  private Bench() {}

  /**
   * Runs measures, all of them when none is named.
   *
   * @param args names of measures, each alone or several with commas between them
   * @throws IOException if the machine does not let a measure read or write
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> wanted =
        Stream.of(args)
            .flatMap(each -> Stream.of(each.split(",", -1)))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
    List<String> known = MEASURES.stream().map(Measure::name).toList();
    if (!known.containsAll(wanted)) {
      throw new IllegalArgumentException("there are only these measures: " + known);
    }
    List<Row> rows = new ArrayList<>();
    for (Measure measure : MEASURES) {
      if (wanted.isEmpty() || wanted.contains(measure.name())) {
        rows.addAll(inFolder(measure));
      }
    }
    out.println();
    out.println("| ratio | what | against | measured |");
    out.println("|---:|---|---|---|");
    rows.forEach(out::println);
    out.println();
    out.println(Machine.inWords());
  }

  private static List<Row> inFolder(Measure measure) throws IOException {
    Path folder = Files.createTempDirectory("handouts-bench-" + measure.name() + "-");
    try {
      return measure.run(folder);
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
