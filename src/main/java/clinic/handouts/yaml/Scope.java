package clinic.handouts.yaml;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which editions a problem affects: those of any of its parts. Immutable.
 *
 * @param parts empty for {@link #NOTHING} only
 */
public record Scope(Set<Part> parts) {
  /** Every edition. */
  public static final Scope EVERYTHING = new Scope("", "", "");

  /** No edition: for problems of files that only help authors. */
  public static final Scope NOTHING = new Scope(Set.of());

  /**
   * Some editions. An empty value means all, so that {@code ("ankle", "", "")} is every edition of
   * the topic "ankle".
   *
   * @param topic topic id, or empty for all topics
   * @param language language tag, or empty for all languages
   * @param clinician clinician id, or empty for all clinicians and the clinic's own edition
   */
  public record Part(String topic, String language, String clinician) {
    public Part {
      Objects.requireNonNull(topic);
      Objects.requireNonNull(language);
      Objects.requireNonNull(clinician);
    }

    private boolean isAbout(Collection<String> ids) {
      return (topic.isEmpty() && clinician.isEmpty())
          || ids.contains(topic)
          || ids.contains(clinician);
    }

    /** Whether the edition of this topic, language and clinician is one of these. */
    public boolean touches(String topicId, String languageTag, String clinicianId) {
      return (topic.isEmpty() || topic.equals(topicId))
          && (language.isEmpty() || language.equals(languageTag))
          && (clinician.isEmpty() || clinician.equals(clinicianId));
    }
  }

  public Scope {
    parts = Set.copyOf(parts);
  }

  /** The editions of one part; see {@link Part}. */
  public Scope(String topic, String language, String clinician) {
    this(Set.of(new Part(topic, language, clinician)));
  }

  /** The editions of one topic in one language. */
  public static Scope ofTopic(String topic, String language) {
    return new Scope(topic, language, "");
  }

  /** The editions of one clinician. */
  public static Scope ofClinician(String clinician) {
    return new Scope("", "", clinician);
  }

  /** The editions of all these scopes. */
  public static Scope ofAll(Collection<Scope> scopes) {
    return new Scope(
        scopes.stream().flatMap(each -> each.parts.stream()).collect(Collectors.toSet()));
  }

  /** Whether the edition of this topic, language and clinician is affected. */
  public boolean touches(String topicId, String languageTag, String clinicianId) {
    return parts.stream().anyMatch(part -> part.touches(topicId, languageTag, clinicianId));
  }

  /**
   * Whether it is about one of these topics or clinicians, or not about any in particular.
   *
   * @param ids topic and clinician ids
   */
  public boolean isAbout(Collection<String> ids) {
    return parts.stream().anyMatch(part -> part.isAbout(ids));
  }
}
