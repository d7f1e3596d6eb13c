package clinic.handouts.batch;

import clinic.handouts.Handouts;
import clinic.handouts.batch.ManifestRow.Status;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.files.WrittenFile;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A whole run over an output folder: plans the work, makes what has changed, and leaves a manifest
 * of what is in the folder.
 */
public final class BatchRun {
  private final Handouts handouts;
  private final Editions editions;
  private final OutputFolder output;
  private final Clock clock;

  /**
   * A run.
   *
   * @param handouts the handouts that can be made
   * @param output where they go
   * @param clock for the log
   */
  public BatchRun(Handouts handouts, OutputFolder output, Clock clock) {
    this.handouts = handouts;
    this.editions = handouts.editions();
    this.output = output;
    this.clock = clock;
  }

  /**
   * What to do in a run.
   *
   * @param selection which editions
   * @param shard which part of them
   * @param jobs how many to make at the same time
   * @param force whether to make even those that have not changed
   * @param prune whether to delete sheets of editions that no longer exist
   */
  public record Request(Selection selection, Shard shard, int jobs, boolean force, boolean prune) {
    /** Whether it covers everything, so that whatever is left over belongs to no edition. */
    boolean isWhole() {
      return selection.equals(Selection.ALL) && shard.isWhole();
    }
  }

  /**
   * The result of a run.
   *
   * @param tally the counts for all editions asked for
   * @param orphans paths of sheets that belong to no edition any more, relative to the output
   *     folder
   * @param pruned paths of those that were deleted
   */
  public record Result(Tally tally, List<String> orphans, List<String> pruned) {}

  /**
   * The editions asked for, in order, including those that were once asked for and have a sheet,
   * and those that can no longer be made because their clinician now lacks a text, but whose old
   * sheet must be moved away.
   */
  public List<EditionKey> keys(Request request) {
    boolean withClinic = request.selection().clinicians().contains(EditionKey.CLINIC);
    Stream<EditionKey> left =
        Stream.concat(editions.lacking().stream(), editions.onRequest(true).stream())
            .filter(key -> WrittenFile.isThere(output.path(key)));
    return request
        .shard()
        .of(
            Stream.of(editions.matrix(withClinic).stream(), asked(request, withClinic), left)
                .flatMap(each -> each)
                .filter(request.selection()::wants)
                .distinct()
                .sorted()
                .toList());
  }

  /** What is not in the matrix, but in a format that was asked for by name. */
  private Stream<EditionKey> asked(Request request, boolean withClinic) {
    return editions.onRequest(withClinic).stream()
        .filter(key -> request.selection().formats().contains(key.format()));
  }

  /**
   * Files that the run would replace although this program did not make them, as paths relative to
   * the output folder: records of something else, and PDFs in the places of new sheets.
   */
  private List<String> foreign(Request request, List<EditionKey> keys, Manifest before) {
    List<String> foreign = new ArrayList<>(OutputRecords.foreign(output, request.shard()));
    keys.stream()
        .filter(key -> before.row(key).filter(ManifestRow::isMade).isEmpty())
        .filter(output::isForeign)
        .map(EditionKey::path)
        .forEach(foreign::add);
    return foreign;
  }

  /** What the run would do, for each edition; nothing is written. */
  public List<Step> plan(Request request) {
    Manifest ended = OutputRecords.ended(output, request.shard());
    Planner planner = planner(request, ended, OutputRecords.read(ended, output, request.shard()));
    return keys(request).stream().map(planner).toList();
  }

  private Planner planner(Request request, Manifest ended, Manifest before) {
    return new Planner(editions, output, ended, before, request.force());
  }

  /**
   * Performs the run.
   *
   * <p>Editions of a topic are made one after the other, because what they share is typeset once.
   *
   * @param replacing receives what the run would replace although this program did not make it, and
   *     may throw an exception, so that nothing is made
   * @param each receives each outcome, grouped by topic
   * @throws OutputException if a file can't be written; what was done is recorded, and the next run
   *     continues from there
   */
  public Result run(
      Request request, Consumer<List<String>> replacing, Consumer<Batch.Outcome> each) {
    List<EditionKey> keys = keys(request);
    if (!OutputRecords.areIn(output)) { // Not even a lock is left in somebody else's folder.
      replacing.accept(foreign(request, keys, OutputRecords.read(output, request.shard())));
    }
    try (OutputRecords records = OutputRecords.open(output, request.shard())) {
      Manifest ended = OutputRecords.ended(output, request.shard());
      Manifest before = OutputRecords.read(ended, output, request.shard());
      replacing.accept(foreign(request, keys, before));
      records.log(now() + " begin " + keys.size() + " editions");
      List<ManifestRow> now = new ArrayList<>();
      Tally tally = new Tally();
      new Batch(handouts, output, request.jobs())
          .run(
              keys.stream().sorted(EditionKey.BY_TOPIC).toList(),
              planner(request, ended, before),
              records::done,
              outcome -> {
                now.add(outcome.row());
                tally.add(outcome);
                log(records, outcome);
                each.accept(outcome);
              });
      Manifest after = after(request, before, now);
      List<String> pruned = request.prune() ? prune(after) : List.of();
      Manifest last = pruned.isEmpty() ? after : after(request, before, now);
      records.finish(last.rows());
      records.log(now() + " end");
      return new Result(tally, request.isWhole() ? orphans() : List.of(), pruned);
    }
  }

  private Manifest after(Request request, Manifest before, List<ManifestRow> now) {
    if (!request.shard().isWhole()) {
      return Manifest.of(now);
    }
    return request.isWhole() ? updated(before, now) : before.with(now);
  }

  private Manifest updated(Manifest before, List<ManifestRow> now) {
    return before.updated(now, matrix(), key -> WrittenFile.isThere(output.path(key)));
  }

  private void log(OutputRecords records, Batch.Outcome outcome) {
    if (!outcome.isKept()) {
      records.log(now() + " " + outcome.row().status().word() + " " + outcome.key().path());
    }
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private Set<EditionKey> matrix() {
    Set<EditionKey> all = new HashSet<>(editions.matrix(true));
    all.addAll(editions.onRequest(true));
    return all;
  }

  /** Paths of the sheets that a run would delete when pruning; nothing is written. */
  public List<String> prunable() {
    Manifest before = OutputRecords.read(output, Shard.WHOLE);
    return prunable(updated(before, List.of())).stream().map(EditionKey::path).toList();
  }

  /**
   * Orphans that are still as a batch made them; a file that somebody has changed is not deleted.
   */
  private List<EditionKey> prunable(Manifest manifest) {
    return manifest.rows().stream()
        .filter(row -> row.status() == Status.ORPHAN)
        .filter(
            row ->
                output
                    .found(row.key())
                    .filter(sheet -> sheet.digest().equals(row.sha256()))
                    .isPresent())
        .map(ManifestRow::key)
        .toList();
  }

  private List<String> prune(Manifest after) {
    List<EditionKey> gone = prunable(after);
    gone.forEach(output::delete);
    return gone.stream().map(EditionKey::path).toList();
  }

  private List<String> orphans() {
    Set<String> paths = new HashSet<>();
    matrix().forEach(key -> paths.add(key.path()));
    return output.orphans(paths);
  }

  /**
   * Combines the manifests of all shards into one.
   *
   * @return its rows
   * @throws IllegalArgumentException if shards are missing or overlap; the message says which
   */
  public List<ManifestRow> mergeManifests() {
    List<ManifestRow> rows = OutputRecords.shards(output);
    try (OutputRecords records = OutputRecords.open(output, Shard.WHOLE)) {
      Manifest merged = updated(OutputRecords.read(output, Shard.WHOLE), rows);
      records.finish(merged.rows());
      records.forgetShards();
      return merged.rows();
    }
  }
}
