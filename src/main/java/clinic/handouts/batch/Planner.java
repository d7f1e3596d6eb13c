package clinic.handouts.batch;

import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides what a run does with an edition: only what has changed is made again. An existing file
 * counts only if its bytes match the manifest and the reference in it is its own. Thread-safe.
 */
public final class Planner implements Function<EditionKey, Step> {
  private final Editions editions;
  private final OutputFolder output;
  private final Manifest ended;
  private final Manifest before;
  private final boolean force;
  private final Fingerprints fingerprints;

  /**
   * A planner.
   *
   * @param editions says what stops an edition
   * @param output the folder with the sheets made earlier
   * @param ended what the last completed run left
   * @param before the same, plus what a run that was killed did after it
   * @param force whether everything is made again
   */
  public Planner(
      Editions editions, OutputFolder output, Manifest ended, Manifest before, boolean force) {
    this.ended = ended;
    this.editions = editions;
    this.output = output;
    this.before = before;
    this.force = force;
    this.fingerprints = new Fingerprints(editions.library(), editions.allowsOverdue());
  }

  @Override
  public Step apply(EditionKey key) {
    if (!editions.obstacles(key).isEmpty()) {
      return Step.stop(key, ended.row(key).filter(ManifestRow::isMade).isPresent());
    }
    Fingerprint fingerprint = fingerprints.of(key);
    List<String> reasons = reasons(key, fingerprint);
    return reasons.isEmpty()
        ? new Step(key, reasons, before.row(key), fingerprint, true)
        : Step.make(key, reasons, fingerprint);
  }

  private List<String> reasons(EditionKey key, Fingerprint fingerprint) {
    Optional<ManifestRow> row = before.row(key);
    if (force) {
      return List.of("forced");
    }
    if (row.isEmpty()) {
      return List.of("new");
    }
    if (!row.get().isMade()) {
      return List.of("it was not made last time (" + row.get().status().word() + ")");
    }
    List<String> changed = fingerprint.changedSince(row.get().fingerprint());
    if (!changed.isEmpty()) {
      return changed.stream().map(ingredient -> ingredient + " changed").toList();
    }
    return output
        .found(key)
        .map(sheet -> doubts(row.get(), sheet))
        .orElse(List.of("the file is missing"));
  }

  /** A sheet is known twice: by its bytes, and by the reference in it, which must be its own. */
  private List<String> doubts(ManifestRow row, OutputFolder.Found sheet) {
    if (!sheet.digest().equals(row.sha256())) {
      return List.of("the file was changed");
    }
    Edition edition = editions.make(row.key());
    String reference = edition.reference().code();
    if (!sheet.reference().equals(reference)) {
      return List.of("the file is not this handout");
    }
    boolean isTrue =
        row.reference().equals(reference)
            && row.version() == edition.topic().version()
            && row.bytes() == sheet.bytes();
    return isTrue ? List.of() : List.of("its row in the manifest was changed");
  }
}
