package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A nightly run of a health network: every one of many topics for every one of many clinicians,
 * fifteen times as many handouts as other measures make, in one run with a small heap that writes
 * files and a manifest.
 */
final class NetworkMeasure implements Measure {
  private static final int TIMES = 15;
  private static final int TOPICS = 300;
  private static final int HEAP = 512;

  @Override
  public String name() {
    return "network";
  }

  @Override
  public List<Row> run(Path folder) throws IOException {
    int clinicians = Math.max(1, TIMES * Size.documents() / TOPICS);
    int all = TOPICS * clinicians;
    Path root =
        SoundWorkspace.write(
            folder.resolve("workspace"), TOPICS, clinicians, 37, Today.ofMachine());
    Path log = folder.resolve("gc.log");
    BatchProcess run =
        BatchProcess.run(
            List.of(),
            List.of("-Xmx" + HEAP + "m", "-Xlog:gc:file=" + log),
            List.of(
                "--format=standard", "-w", root.toString(), "-o", folder.resolve("out").toString()),
            all,
            process -> {},
            folder);
    return List.of(
        new Row(
            run.lastRate() / run.firstRate(),
            Goal.atLeast(0.95),
            String.format(
                Locale.ROOT,
                "handouts per second in the last tenth of %,d (%d topics for %d clinicians)",
                all,
                TOPICS,
                clinicians),
            String.format(Locale.ROOT, "in the first tenth, %.1f per second", run.firstRate()),
            String.format(
                Locale.ROOT,
                "%.1f a second; %.1f a second from start to end, %.0f s, %.1f cores busy",
                run.lastRate(),
                run.rate(),
                run.seconds(),
                run.cores())),
        new Row(
            (double) GcLog.read(log).most() / HEAP,
            Goal.atMost(1),
            String.format(
                Locale.ROOT, "heap after any collection, the same run with `-Xmx%dm`", HEAP),
            HEAP + " MB",
            GcLog.read(log).most() + " MB at most; all were made"));
  }
}
