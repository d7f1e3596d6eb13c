package clinic.handouts.edition;

import java.util.Comparator;
import java.util.Objects;

/**
 * Identifies an edition.
 *
 * @param topic topic id
 * @param clinician clinician id, or {@link #CLINIC} for the clinic's own edition
 * @param language language tag
 * @param format format id
 */
public record EditionKey(String topic, String clinician, String language, String format)
    implements Comparable<EditionKey> {
  /**
   * Stands for no clinician, which means the clinic's own edition. No clinician's id can have this
   * form.
   */
  public static final String CLINIC = "_clinic";

  private static final Comparator<EditionKey> ORDER =
      Comparator.comparing(EditionKey::clinician)
          .thenComparing(EditionKey::language)
          .thenComparing(EditionKey::topic)
          .thenComparing(EditionKey::format);

  /** Puts those that differ only in their clinician next to each other, the clinic's own first. */
  public static final Comparator<EditionKey> BY_TOPIC =
      Comparator.comparing(EditionKey::topic)
          .thenComparing(EditionKey::language)
          .thenComparing(EditionKey::format)
          .thenComparing(EditionKey::clinician);

  public EditionKey {
    Objects.requireNonNull(topic);
    Objects.requireNonNull(clinician);
    Objects.requireNonNull(language);
    Objects.requireNonNull(format);
  }

  /** The edition that differs from this one in its language only. */
  EditionKey in(String other) {
    return new EditionKey(topic, clinician, other, format);
  }

  /** Where the PDF goes, relative to the output folder, with {@code /}. */
  public String path() {
    return clinician + "/" + language + "/" + topic + "-" + format + ".pdf";
  }

  /** By clinician, language, topic and format. */
  @Override
  public int compareTo(EditionKey other) {
    return ORDER.compare(this, other);
  }

  /** {@code topic/clinician/language/format}. */
  @Override
  public String toString() {
    return topic + "/" + clinician + "/" + language + "/" + format;
  }
}
