package clinic.handouts.content;

import java.util.Objects;

/**
 * Which editions a problem touches. An empty part stands for all, so that {@code ("ankle", "", "")}
 * is every edition of the topic "ankle".
 *
 * @param topic topic id, or empty for all topics
 * @param language language tag, or empty for all languages
 * @param clinician clinician id, or empty for all clinicians and the clinic's own edition
 */
public record Scope(String topic, String language, String clinician) {
  /** Every edition. */
  public static final Scope EVERYTHING = new Scope("", "", "");

  public Scope {
    Objects.requireNonNull(topic);
    Objects.requireNonNull(language);
    Objects.requireNonNull(clinician);
  }

  /** The editions of one topic in one language. */
  public static Scope ofTopic(String topic, String language) {
    return new Scope(topic, language, "");
  }

  /** The editions of one clinician. */
  public static Scope ofClinician(String clinician) {
    return new Scope("", "", clinician);
  }

  /** Whether the edition of this topic, language and clinician is touched. */
  public boolean touches(String topicId, String languageTag, String clinicianId) {
    return (topic.isEmpty() || topic.equals(topicId))
        && (language.isEmpty() || language.equals(languageTag))
        && (clinician.isEmpty() || clinician.equals(clinicianId));
  }
}
