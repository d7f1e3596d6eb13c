package clinic.handouts.batch;

import clinic.handouts.edition.EditionKey;
import java.util.Objects;

/**
 * The manifest's row for one edition.
 *
 * @param key the edition
 * @param status its status
 * @param reference the code on the sheet; empty if there is none
 * @param version the topic's version; 0 if there is no sheet
 * @param pages number of pages; 0 if there is no sheet
 * @param bytes size of the file; 0 if there is none
 * @param sha256 digest of the file in 64 hexadecimal digits; empty if there is none
 * @param fingerprint what went into it; empty if there is no sheet
 * @param problem what stopped it; empty if nothing did
 */
public record ManifestRow(
    EditionKey key,
    Status status,
    String reference,
    int version,
    int pages,
    long bytes,
    String sha256,
    Fingerprint fingerprint,
    String problem) {
  /** The status of an edition. */
  public enum Status {
    /** There is a sheet. */
    MADE,
    /** There is an error in its content or its layout. */
    FAILED,
    /** Its topic is withdrawn. */
    WITHDRAWN,
    /** Its review is overdue. */
    OVERDUE,
    /** Its topic is a draft. */
    DRAFT,
    /** It is a translation that nobody has checked. */
    UNCHECKED,
    /** It is a translation of an older version of its source. */
    STALE,
    /** Its topic, clinician, language or format no longer exists, but its sheet does. */
    ORPHAN;

    /** The word used in the manifest. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public ManifestRow {
    Objects.requireNonNull(key);
    Objects.requireNonNull(status);
    Objects.requireNonNull(fingerprint);
  }

  /** A row for an edition without a sheet. */
  static ManifestRow stopped(EditionKey key, Status status, String problem) {
    return new ManifestRow(key, status, "", 0, 0, 0, "", Fingerprint.NONE, problem);
  }

  /** The same sheet as an orphan, which no edition owns any more. */
  ManifestRow orphaned() {
    return new ManifestRow(
        key, Status.ORPHAN, reference, version, pages, bytes, sha256, fingerprint, problem);
  }

  /** Whether there is a sheet that belongs to an edition. */
  public boolean isMade() {
    return status == Status.MADE;
  }
}
