package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Whole runs, {@code handouts batch} as a process: all cores compared with one, the end of a large
 * run with its beginning, doing nothing with making everything.
 *
 * <p>The memory that a run holds is read from its garbage collection log, after full collections
 * that {@code jcmd GC.run} requests three times at each tenth of the run: quick collections leave
 * garbage behind, and the amount depends on the collector more than on the program.
 */
final class RunsMeasure implements Measure {
  private static final int TOPICS = 100;
  private static final int HEAP = 256;
  private static final String LITTLE = "-Xmx" + HEAP + "m";
  private static final int JOBS_ROUNDS = 2;
  private static final int IDLE_ROUNDS = 3;
  private static final int LOOKS = 3;
  private static final String TENTH = "--shard=1/10";

  private Path folder;
  private Path root;
  private int all;

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public List<Row> run(Path empty) throws IOException {
    folder = empty;
    int clinicians = Size.documents() / TOPICS;
    all = clinicians * TOPICS;
    root =
        SoundWorkspace.write(
            folder.resolve("workspace"), TOPICS, clinicians, 31, Today.ofMachine());
    List<Row> rows = new ArrayList<>(jobs());
    Path log = folder.resolve("whole.log");
    BatchProcess whole =
        batch(List.of(LITTLE, "-Xlog:gc:file=" + log), all, "whole", this::collect);
    rows.addAll(memory(GcLog.read(log)));
    rows.add(steadiness(whole));
    rows.addAll(nothingToDo(whole));
    return rows;
  }

  /**
   * One core and all of them take turns; the best of each counts. For one core, the process is
   * bound to one of the machine's: a Java virtual machine that is merely set to use one core still
   * lets its compilers and its collector use the others.
   */
  private List<Row> jobs() throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    List<BatchProcess> alone = new ArrayList<>();
    List<BatchProcess> together = new ArrayList<>();
    for (int round = 0; round < JOBS_ROUNDS; round++) {
      alone.add(jobs(Program.ON_ONE_CORE, 1));
      together.add(jobs(List.of(), cores));
    }
    BatchProcess one = best(alone);
    BatchProcess many = best(together);
    return List.of(
        new Row(
            many.rate() / one.rate(),
            cores == 2 ? Goal.atLeast(1.8) : Goal.NONE,
            String.format(
                Locale.ROOT, "handouts per second on %d cores, %,d from start to end", cores, all),
            "bound to one core: " + rates(one),
            rates(many)));
  }

  private BatchProcess jobs(List<String> before, int jobs) throws IOException {
    return BatchProcess.run(
        before,
        List.of(),
        arguments("jobs", "--force", "--jobs=" + jobs),
        all,
        process -> {},
        folder);
  }

  private static String rates(BatchProcess run) {
    return String.format(
        Locale.ROOT,
        "%.1f a second, %.1f in the last tenth, %.1f cores busy",
        run.rate(),
        run.lastRate(),
        run.cores());
  }

  private static BatchProcess best(List<BatchProcess> runs) {
    return runs.stream().max(Comparator.comparing(BatchProcess::rate)).orElseThrow();
  }

  /** Requests full collections; the run may have ended by then. */
  private void collect(ProcessHandle process) {
    ProcessBuilder jcmd =
        new ProcessBuilder(Program.tool("jcmd").toString(), Long.toString(process.pid()), "GC.run");
    try {
      for (int look = 0; look < LOOKS; look++) {
        Program.run(jcmd, folder.resolve("jcmd.txt"));
      }
    } catch (IllegalStateException e) {
      if (process.isAlive()) {
        throw e;
      }
    } catch (IOException e) {
      throw new IllegalStateException("can't request garbage collections in the run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * Doing nothing, against making everything as it is made now, and as if every handout were
   * typeset in one piece.
   */
  private List<Row> nothingToDo(BatchProcess making) throws IOException {
    List<BatchProcess> idle = new ArrayList<>();
    for (int round = 0; round < IDLE_ROUNDS; round++) {
      idle.add(batch(List.of(LITTLE), all, "whole"));
    }
    for (BatchProcess each : idle) {
      if (!each.messages().contains(all + " of them already up to date")) {
        throw new IllegalStateException("something was made again: " + each.messages());
      }
    }
    double seconds = best(idle).seconds();
    String what = String.format(Locale.ROOT, "a run over %,d handouts with nothing to do", all);
    String clock = String.format(Locale.ROOT, "%.2f s elapsed", seconds);
    withoutBoxes();
    double whole = batch(List.of(LITTLE), all / 10, "unboxed", TENTH).seconds() * 10;
    return List.of(
        new Row(
            seconds / whole,
            Goal.atMost(0.03),
            what,
            String.format(
                Locale.ROOT,
                "typesetting each in one piece, %.1f s on %d cores: ten times a tenth of them",
                whole,
                Runtime.getRuntime().availableProcessors()),
            clock),
        new Row(
            seconds / making.seconds(),
            what,
            String.format(Locale.ROOT, "making them as they are, %.1f s", making.seconds()),
            clock),
        new Row(
            making.seconds() / whole,
            String.format(Locale.ROOT, "making %,d handouts, composed", all),
            "typesetting each in one piece",
            String.format(Locale.ROOT, "%.1f s elapsed", making.seconds())));
  }

  /**
   * Gives the workspace a clinician card of its own that is not in a box, so that handouts are
   * typeset in one piece.
   */
  private void withoutBoxes() throws IOException {
    Path part = Path.of("templates", "parts", "clinician-card.ftlh");
    Path own = root.resolve(part);
    Files.createDirectories(own.getParent());
    Files.writeString(own, Files.readString(part).replaceAll("</?@cardBox[^>]*>", ""));
  }

  private List<Row> memory(GcLog whole) {
    return List.of(
        new Row(
            (double) whole.held(2) / whole.held(0),
            Goal.atMost(1.1),
            String.format(Locale.ROOT, "heap held in the last third of a run of %,d", all),
            String.format(Locale.ROOT, "in the first third, %d MB", whole.held(0)),
            String.format(
                Locale.ROOT,
                "%d MB, median of full collections; %d MB at most, with what was being made",
                whole.held(2),
                whole.mostAsked())),
        new Row(
            (double) whole.most() / HEAP,
            Goal.atMost(1),
            String.format(
                Locale.ROOT, "heap after any collection, a run of %,d with `-Xmx%dm`", all, HEAP),
            HEAP + " MB",
            whole.most() + " MB at most; all were made"));
  }

  private Row steadiness(BatchProcess whole) {
    return new Row(
        whole.lastRate() / whole.firstRate(),
        String.format(
            Locale.ROOT, "handouts per second in the last tenth of %,d, `-Xmx%dm`", all, HEAP),
        String.format(Locale.ROOT, "in the first tenth, %.1f per second", whole.firstRate()),
        String.format(Locale.ROOT, "%.1f a second", whole.lastRate()));
  }

  private BatchProcess batch(List<String> options, int expected, String out, String... more)
      throws IOException {
    return batch(options, expected, out, process -> {}, more);
  }

  private BatchProcess batch(
      List<String> options,
      int expected,
      String out,
      Consumer<ProcessHandle> atTenth,
      String... more)
      throws IOException {
    return BatchProcess.run(List.of(), options, arguments(out, more), expected, atTenth, folder);
  }

  private List<String> arguments(String out, String... more) {
    return Stream.concat(
            Stream.of("--format=standard", "-w", root.toString(), "-o", "" + folder.resolve(out)),
            Stream.of(more))
        .toList();
  }
}
