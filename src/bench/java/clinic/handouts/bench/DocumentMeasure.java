package clinic.handouts.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * One handout on one core, warm, compared with the same XHTML rendered as the documentation shows.
 * Measured by JMH, each benchmark in Java virtual machines of its own. Ratios are of processor
 * time, which {@link ProcessorTime} adds: on a machine that does other work, time on the clock says
 * little. Processor time includes compilation and garbage collection, which a single core would
 * have to do as well.
 */
final class DocumentMeasure implements Measure {
  private static final int ITERATIONS = 3;

  /** Calls, not seconds: on a busy machine, seconds might measure code that is still cold. */
  private static final int WARM_UP = 400;

  private static final int MEASURED = 100;

  /**
   * The result of a benchmark, in milliseconds per call.
   *
   * @param processor processor time of all cores, on average
   * @param least the lowest average of any iteration
   * @param clock time on the clock, on average
   */
  private record Millis(double processor, double least, double clock) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.2f ms of processor, at least %.2f; %.2f ms elapsed",
          processor,
          least,
          clock);
    }
  }

  @Override
  public String name() {
    return "document";
  }

  @Override
  public List<Row> run(Path folder) {
    Map<String, Millis> all = all();
    double whole = all.get("whole").processor();
    double unproved = all.get("layout").processor() + all.get("pdf").processor();
    double composed = all.get("layout").processor() + all.get("composing").processor();
    double documented = all.get("documentation").processor();
    String baseline = "as documented, " + all.get("documentation");
    return List.of(
        new Row(
            unproved / documented,
            Goal.atMost(0.8),
            "one handout, typeset in one piece, without proof",
            baseline,
            String.format(Locale.ROOT, "%.2f ms of processor time", unproved)),
        new Row(
            composed / documented,
            Goal.atMost(0.8),
            "one handout, composed, without proof",
            baseline,
            String.format(Locale.ROOT, "%.2f ms of processor time", composed)),
        new Row(
            whole / documented,
            Goal.atMost(1.3),
            "one handout, typeset in one piece and proved",
            baseline,
            all.get("whole").toString()),
        new Row(
            all.get("composed").processor() / documented,
            Goal.atMost(0.25),
            "one handout, composed and proved",
            baseline,
            all.get("composed").toString()),
        share("its layout", all.get("layout"), whole),
        share("its PDF", all.get("pdf"), whole),
        share("its proof", all.get("proof"), whole),
        share("composing it instead", all.get("composing"), whole),
        share("the proof of the composed PDF", all.get("composedProof"), whole),
        share("in addition: writing its file", all.get("writing"), whole),
        share("once per run: reading and checking the library", all.get("library"), whole));
  }

  private static Row share(String what, Millis millis, double whole) {
    return new Row(
        millis.processor() / whole,
        what,
        "one handout, typeset in one piece and proved",
        millis.toString());
  }

  /** The result of each benchmark, by its name. */
  private static Map<String, Millis> all() {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(OneDocument.class.getName().replace(".", "\\."))
        .forks(Size.forks())
        .threads(1)
        .jvmArgs("-Xmx1g", "-XX:+UseSerialGC", "-Djava.awt.headless=true")
        .warmupIterations(ITERATIONS)
        .warmupBatchSize(WARM_UP)
        .measurementIterations(ITERATIONS)
        .measurementBatchSize(MEASURED)
        .addProfiler(ProcessorTime.class)
        .shouldFailOnError(true);
    Map<String, Millis> all = new HashMap<>();
    try {
      for (RunResult result : new Runner(options.build()).run()) {
        Result<?> processor = result.getSecondaryResults().get(ProcessorTime.LABEL);
        Result<?> clock = result.getPrimaryResult();
        all.put(
            clock.getLabel(),
            new Millis(
                processor.getScore(),
                processor.getStatistics().getMin(),
                clock.getScore() / MEASURED));
      }
    } catch (RunnerException e) {
      throw new IllegalStateException("the benchmarks of one document failed", e);
    }
    return all;
  }
}
