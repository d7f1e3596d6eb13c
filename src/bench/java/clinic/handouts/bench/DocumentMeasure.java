package clinic.handouts.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * One handout on one core, warm: processor time, against the same XHTML rendered as the
 * documentation shows.
 */
final class DocumentMeasure implements Measure {
  private static final int ITERATIONS = 4;

  /** Calls, not seconds: a busy machine must not measure what is still cold. */
  private static final int WARM_UP = 150;

  private static final int MEASURED = 50;

  @Override
  public String name() {
    return "document";
  }

  @Override
  public List<Row> run(Path folder) {
    Map<String, Double> millis = millis();
    double layout = millis.get("layout");
    double pdf = millis.get("pdf");
    double proof = millis.get("proof");
    double whole = millis.get("whole");
    double documentation = millis.get("documentation");
    String against =
        String.format(Locale.ROOT, "as documented, %.2f ms of processor", documentation);
    return List.of(
        row((layout + pdf) / documentation, "one handout, without proof", against, layout + pdf),
        row(whole / documentation, "one handout, proved", against, whole),
        row(layout / whole, "its layout", "one handout, proved", layout),
        row(pdf / whole, "its PDF", "one handout, proved", pdf),
        row(proof / whole, "its proof", "one handout, proved", proof));
  }

  private static Row row(double ratio, String what, String against, double millis) {
    return new Row(
        ratio, what, against, String.format(Locale.ROOT, "%.2f ms of processor", millis));
  }

  /** Average processor time of each benchmark, by name. */
  private static Map<String, Double> millis() {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(OneDocument.class.getName().replace(".", "\\."))
        .forks(1)
        .threads(1)
        .jvmArgs("-Xmx1g", "-XX:+UseSerialGC", "-Djava.awt.headless=true")
        .warmupIterations(ITERATIONS)
        .warmupBatchSize(WARM_UP)
        .measurementIterations(ITERATIONS)
        .measurementBatchSize(MEASURED)
        .addProfiler(ProcessorTime.class)
        .shouldFailOnError(true);
    Map<String, Double> millis = new HashMap<>();
    try {
      for (RunResult result : new Runner(options.build()).run()) {
        millis.put(
            result.getPrimaryResult().getLabel(),
            result.getSecondaryResults().get(ProcessorTime.LABEL).getScore());
      }
    } catch (RunnerException e) {
      throw new IllegalStateException("the benchmarks of one document failed", e);
    }
    return millis;
  }
}
