package clinic.handouts.batch;

import clinic.handouts.edition.EditionKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run does with one edition.
 *
 * @param key the edition
 * @param reasons why it is made, in words; empty if it is not made
 * @param kept the row of the existing sheet if that is kept; empty if the edition is made or
 *     stopped
 * @param fingerprint what goes into it; empty if it is stopped
 * @param hadSheet whether the last completed run left a sheet for it
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

  /** A step that makes the edition. */
  static Step make(EditionKey key, List<String> reasons, Fingerprint fingerprint) {
    return new Step(key, reasons, Optional.empty(), fingerprint, false);
  }

  /** A step for an edition that something stops: its old sheet is moved away. */
  static Step stop(EditionKey key, boolean hadSheet) {
    return new Step(key, List.of(), Optional.empty(), Fingerprint.NONE, hadSheet);
  }

  /** Whether the existing sheet is kept. */
  public boolean isKept() {
    return kept.isPresent();
  }

  /** Whether something stops it. */
  public boolean isStopped() {
    return reasons.isEmpty() && kept.isEmpty();
  }
}
