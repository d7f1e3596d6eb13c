package clinic.handouts.desk.order;

import clinic.handouts.content.Paper;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.ForPatient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody at the desk asks for. Its text form, as in a log, says nothing about the patient.
 *
 * @param topics ids in the order in which they are printed; at least one, no duplicates, at most
 *     {@value #MOST_TOPICS}
 * @param clinician clinician id, or {@link EditionKey#CLINIC}
 * @param language language tag
 * @param format format id
 * @param formats format ids by topic, where they differ from that of the order
 * @param paper what they are laid out for, if not for the clinic's own paper
 * @param by the initials of who gives it out; empty if they gave none
 * @param patient what was typed for the patient, printed on the sheets only
 */
public record DeskOrder(
    List<String> topics,
    String clinician,
    String language,
    String format,
    Map<String, String> formats,
    Optional<Paper> paper,
    String by,
    ForPatient patient) {
  /** More than any patient would read. */
  public static final int MOST_TOPICS = 20;

  /**
   * An order.
   *
   * @throws IllegalArgumentException if it has no topic, too many, or one twice
   */
  public DeskOrder {
    topics = List.copyOf(topics);
    Objects.requireNonNull(clinician);
    Objects.requireNonNull(language);
    Objects.requireNonNull(format);
    formats = Map.copyOf(formats);
    Objects.requireNonNull(paper);
    if (!by.matches("[\\p{L}\\p{M}\\p{N}.]{0,6}")) {
      throw new IllegalArgumentException(
          "initials can have at most 6 letters and no spaces, such as KL");
    }
    Objects.requireNonNull(patient);
    if (topics.isEmpty()) {
      throw new IllegalArgumentException("no handout is chosen");
    }
    if (topics.size() > MOST_TOPICS) {
      throw new IllegalArgumentException("choose at most " + MOST_TOPICS + " handouts at once");
    }
    if (topics.stream().distinct().count() < topics.size()) {
      throw new IllegalArgumentException("the same handout is chosen twice");
    }
  }

  /** An order in one format. */
  public DeskOrder(
      List<String> topics, String clinician, String language, String format, ForPatient patient) {
    this(topics, clinician, language, format, Map.of(), Optional.empty(), "", patient);
  }

  /** The editions, in order. */
  public List<EditionKey> keys() {
    return topics.stream()
        .map(topic -> new EditionKey(topic, clinician, language, format(topic)))
        .toList();
  }

  private String format(String topic) {
    return formats.getOrDefault(topic, format);
  }

  /** Whether anything was typed or chosen for a patient. */
  public boolean isForPatient() {
    return !patient.isNobody();
  }

  /** The same order for nobody in particular, for saving or keeping. */
  public DeskOrder withoutName() {
    return new DeskOrder(
        topics, clinician, language, format, formats, paper, by, ForPatient.NOBODY);
  }

  /** The same order, laid out for a given paper size. */
  DeskOrder on(Paper other) {
    return new DeskOrder(
        topics, clinician, language, format, formats, Optional.of(other), by, patient);
  }
}
