package clinic.handouts.cli.report;

import clinic.handouts.batch.Batch;
import clinic.handouts.batch.BatchRun;
import clinic.handouts.batch.Manifest;
import clinic.handouts.batch.Step;
import clinic.handouts.batch.Tally;
import clinic.handouts.cli.console.Counted;
import clinic.handouts.cli.console.Json;
import clinic.handouts.cli.console.Printable;
import clinic.handouts.cli.console.ProblemPrinter;
import clinic.handouts.cli.console.Progress;
import clinic.handouts.proof.AuthorsWords;
import clinic.handouts.yaml.Diagnostic;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reports on a batch: results go to standard output, problems and progress to standard error. */
public final class BatchPrinter {
  private final PrintWriter out;
  private final PrintWriter err;
  private final ProblemPrinter problems;
  private final boolean json;
  private final boolean explain;
  private final boolean terminal;
  private final Set<Object> reported = new HashSet<>();
  private Progress progress;

  /**
   * Reports on one batch.
   *
   * @param json whether each handout is one line of JSON
   * @param explain whether to say why each handout is made
   * @param terminal whether somebody is watching the progress
   */
  public BatchPrinter(
      PrintWriter out,
      PrintWriter err,
      ProblemPrinter problems,
      boolean json,
      boolean explain,
      boolean terminal) {
    this.out = out;
    this.err = err;
    this.problems = problems;
    this.json = json;
    this.explain = explain;
    this.terminal = terminal;
    this.progress = Progress.unseen(err);
  }

  /** Problems in the content, each reported once. */
  public void content(List<Diagnostic> all) {
    problems.print(all);
    all.forEach(each -> reported.add(AuthorsWords.cause(each)));
  }

  /** Prints what would be done. */
  public void plan(List<Step> steps, List<String> prunable, Path folder) {
    if (json) {
      steps.stream().map(BatchPrinter::json).map(Json::line).forEach(out::println);
      return;
    }
    steps.stream()
        .filter(step -> explain || !step.isKept())
        .map(BatchPrinter::line)
        .forEach(out::println);
    prunable.forEach(path -> out.println("delete: " + path));
    long made = steps.stream().filter(step -> !step.isKept() && !step.isStopped()).count();
    long kept = steps.stream().filter(Step::isKept).count();
    out.printf(
        "%s would be made in %s, %d up to date, %d can't be made%n",
        Counted.of(made, "handout"), folder, kept, steps.size() - made - kept);
  }

  private static Map<String, Object> json(Step step) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", step.key().path());
    map.put("plan", step.isKept() ? "keep" : step.isStopped() ? "stop" : "make");
    map.put("reasons", step.reasons());
    return map;
  }

  private static String line(Step step) {
    String path = step.key().path();
    if (step.isKept()) {
      return "up to date: " + path;
    }
    return step.isStopped()
        ? "not made: " + path
        : "make: " + path + " (" + String.join(", ", step.reasons()) + ")";
  }

  /** Runs a task, with a progress bar if somebody is watching. */
  public BatchRun.Result during(int editions, Supplier<BatchRun.Result> work) {
    if (!terminal || json) {
      return work.get();
    }
    try (Progress shown = Progress.of(err, editions, true)) {
      progress = shown;
      return work.get();
    } finally {
      progress = Progress.unseen(err);
    }
  }

  /** Reports the outcome of an edition. A problem that stops several editions is reported once. */
  public void outcome(Batch.Outcome outcome) {
    progress.step(outcome.isFailed());
    if (json) {
      out.println(Manifest.line(outcome.row()));
      out.flush();
    }
    if (outcome.isHeldBack()) {
      return;
    }
    if (explain || !outcome.isMade()) {
      progress.giveWay();
    }
    problems.print(
        outcome.problems().stream()
            .filter(each -> reported.add(AuthorsWords.cause(each)))
            .toList());
    String path = outcome.key().path();
    if (!outcome.isMade()) {
      err.println("not made: " + path);
    } else if (explain) {
      String why = String.join(", ", outcome.reasons());
      err.println(
          outcome.isKept()
              ? "up to date: " + path
              : "made: " + path + " (" + why + ") " + outcome.way());
    }
    outcome.withdrawn().ifPresent(old -> err.println("moved the old sheet to " + old));
    err.flush();
  }

  /** Reports how the run ended. */
  public void summary(BatchRun.Result result, Path folder) {
    Tally tally = result.tally();
    result.pruned().forEach(path -> err.println("deleted: " + folder.resolve(path)));
    result
        .orphans()
        .forEach(path -> err.println("orphan: " + Printable.of(folder.resolve(path).toString())));
    if (!result.orphans().isEmpty()) {
      err.println(
          "  help: "
              + Counted.of(result.orphans().size(), "file")
              + " of topics, clinicians, languages or formats that no longer exist: don't give any out;"
              + " --prune deletes those that 'batch' made");
    }
    err.flush();
    String line =
        String.format(
            Locale.ROOT,
            "%s in %s%s%s%s",
            Counted.of(tally.made(), "handout"),
            folder,
            more(tally.kept(), "of them already up to date"),
            more(tally.failed(), "not made"),
            more(tally.drafts(), "held back as drafts")
                + more(tally.unchecked(), "held back as translations that nobody has checked"));
    (json ? err : out).println(line);
    err.flush();
  }

  private static String more(int count, String what) {
    return count == 0 ? "" : ", " + count + " " + what;
  }
}
