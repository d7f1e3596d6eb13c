package clinic.handouts.batch;

import clinic.handouts.Handouts;
import clinic.handouts.batch.ManifestRow.Status;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.files.Digest;
import clinic.handouts.press.Handout;
import clinic.handouts.press.ProvedPdf;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes many editions in parallel. A failure affects only its own edition: the others are still
 * made, and the old PDF of the failed one is moved away.
 */
public final class Batch {
  private static final Map<Rule, Status> STATES =
      Map.of(
          Editions.WITHDRAWN, Status.WITHDRAWN,
          Editions.OVERDUE, Status.OVERDUE,
          Editions.STALE, Status.STALE);

  private final Handouts handouts;
  private final OutputFolder output;
  private final InOrder workers;

  /**
   * A batch.
   *
   * @param handouts makes the PDFs
   * @param output where the PDFs go
   * @param jobs how many are made at the same time, at least 1
   */
  public Batch(Handouts handouts, OutputFolder output, int jobs) {
    this.handouts = handouts;
    this.output = output;
    this.workers = new InOrder(jobs);
  }

  /**
   * The outcome of one edition.
   *
   * @param row its row in the manifest
   * @param reasons why it was made; empty if it was not made in this run
   * @param file its PDF; empty if there is none
   * @param way how it was typeset, in words; empty if it was not made in this run
   * @param withdrawn where its old PDF was moved; empty if there was none or the edition was made
   * @param problems what stopped it; empty if there is a sheet
   */
  public record Outcome(
      ManifestRow row,
      List<String> reasons,
      Optional<Path> file,
      String way,
      Optional<Path> withdrawn,
      List<Diagnostic> problems) {
    /** The edition. */
    public EditionKey key() {
      return row.key();
    }

    /** Whether there is a sheet, made now or earlier. */
    public boolean isMade() {
      return row.isMade();
    }

    /** Whether the sheet made earlier is still up to date. */
    public boolean isKept() {
      return isMade() && reasons.isEmpty();
    }

    /**
     * Whether it is just a draft, or an unchecked translation that has never had a sheet; this does
     * not count as a failure.
     */
    public boolean isHeldBack() {
      boolean isUnready = row.status() == Status.DRAFT || row.status() == Status.UNCHECKED;
      return isUnready && withdrawn.isEmpty();
    }

    /** Whether there is no sheet although there should be one. */
    public boolean isFailed() {
      return !isMade() && !isHeldBack();
    }
  }

  /**
   * Makes editions.
   *
   * @param keys the editions
   * @param each receives the outcomes in the order of the keys, each as soon as those before it are
   *     done
   * @throws OutputException if a file can't be written; nothing more is started
   */
  public void run(List<EditionKey> keys, Consumer<Outcome> each) {
    run(keys, Batch::anyway, row -> {}, each);
  }

  /**
   * Makes the editions that a plan says should be made.
   *
   * @param keys the editions
   * @param planner asked about each edition, on any thread
   * @param done receives each row as soon as its file is written, on any thread
   * @param each receives the outcomes in the order of the keys, each as soon as those before it are
   *     done
   * @throws OutputException if a file can't be written; nothing more is started
   */
  public void run(
      List<EditionKey> keys,
      Function<EditionKey, Step> planner,
      Consumer<ManifestRow> done,
      Consumer<Outcome> each) {
    workers.run(keys, key -> make(planner.apply(key), done), each);
  }

  /** Makes one edition and writes it, or moves its old PDF away. */
  public Outcome make(EditionKey key) {
    return make(anyway(key), row -> {});
  }

  private static Step anyway(EditionKey key) {
    return Step.make(key, List.of("asked for"), Fingerprint.NONE);
  }

  private Outcome make(Step step, Consumer<ManifestRow> done) {
    EditionKey key = step.key();
    if (step.isKept()) {
      Optional<Path> file = Optional.of(output.path(key));
      return new Outcome(step.kept().get(), List.of(), file, "", Optional.empty(), List.of());
    }
    Handout handout = handouts.make(key);
    if (handout.pdf().isEmpty()) {
      Optional<Path> withdrawn =
          output.withdraw(key).or(() -> step.hadSheet() ? output.withdrawn(key) : Optional.empty());
      ManifestRow row = stopped(key, handout.problems());
      done.accept(row);
      return new Outcome(row, List.of(), Optional.empty(), "", withdrawn, handout.problems());
    }
    ProvedPdf proved = handout.pdf().get();
    Edition edition = proved.editions().get(0);
    byte[] pdf = proved.release();
    Path file = output.write(key, pdf);
    ManifestRow row =
        new ManifestRow(
            key,
            Status.MADE,
            edition.reference().code(),
            edition.topic().version(),
            proved.pages(),
            pdf.length,
            Digest.of(pdf),
            step.fingerprint(),
            "");
    done.accept(row);
    return new Outcome(
        row, step.reasons(), Optional.of(file), handout.way(), Optional.empty(), List.of());
  }

  private static ManifestRow stopped(EditionKey key, List<Diagnostic> problems) {
    Diagnostic first = problems.get(0);
    Status status =
        Editions.isHeldBack(problems)
            ? problems.stream().anyMatch(problem -> problem.is(Editions.DRAFT))
                ? Status.DRAFT
                : Status.UNCHECKED
            : problems.stream()
                .map(problem -> STATES.getOrDefault(problem.rule(), Status.FAILED))
                .min(Comparator.naturalOrder())
                .orElse(Status.FAILED);
    return ManifestRow.stopped(
        key, status, first.place() + ": [" + first.ruleId() + "] " + first.message());
  }
}
