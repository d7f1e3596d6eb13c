package clinic.handouts.batch;

import clinic.handouts.edition.EditionKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run does with one edition.
 *
 * @param key the edition
 * @param reasons why it is made, in words; empty when it is not made
 * @param kept the row of the sheet that stays as it is; empty when it is made or stopped
 * @param fingerprint what goes into it; none when it is stopped
 * @param hadSheet whether the last run that ended left a sheet of it
 */
public record Step(
    EditionKey key,
    List<String> reasons,
    Optional<ManifestRow> kept,
    Fingerprint fingerprint,
    boolean hadSheet) {
  public Step {
    Objects.requireNonNull(key);
    reasons = List.copyOf(reasons);
    Objects.requireNonNull(fingerprint);
  }

  /** Makes it. */
  static Step make(EditionKey key, List<String> reasons, Fingerprint fingerprint) {
    return new Step(key, reasons, Optional.empty(), fingerprint, false);
  }

  /** Something stops it: its old sheet is moved away. */
  static Step stop(EditionKey key, boolean hadSheet) {
    return new Step(key, List.of(), Optional.empty(), Fingerprint.NONE, hadSheet);
  }

  /** Whether its sheet stays as it is. */
  public boolean isKept() {
    return kept.isPresent();
  }

  /** Whether something stops it. */
  public boolean isStopped() {
    return reasons.isEmpty() && kept.isEmpty();
  }
}
