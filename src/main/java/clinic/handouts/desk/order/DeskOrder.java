package clinic.handouts.desk.order;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.FirstName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody at the desk asks for. Said aloud or logged, it does not tell the name.
 *
 * @param topics ids in the order in which they are printed; at least one, none twice, at most
 *     {@value #MOST_TOPICS}
 * @param clinician clinician id, or {@link EditionKey#CLINIC}
 * @param language language tag
 * @param format format id
 * @param firstName the patient's, printed on the sheets only
 */
public record DeskOrder(
    List<String> topics,
    String clinician,
    String language,
    String format,
    Optional<FirstName> firstName) {
  /** More than a patient can carry home, and read. */
  static final int MOST_TOPICS = 20;

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
    Objects.requireNonNull(firstName);
    if (topics.isEmpty()) {
      throw new IllegalArgumentException("no handout is chosen");
    }
    if (topics.size() > MOST_TOPICS) {
      throw new IllegalArgumentException("choose at most " + MOST_TOPICS + " handouts at once");
    }
    if (topics.stream().distinct().count() < topics.size()) {
      throw new IllegalArgumentException("a handout is chosen twice");
    }
  }

  /** The editions, in their order. */
  List<EditionKey> keys() {
    return topics.stream()
        .map(topic -> new EditionKey(topic, clinician, language, format))
        .toList();
  }

  /** The same without a name, to be saved or kept. */
  public DeskOrder withoutName() {
    return new DeskOrder(topics, clinician, language, format, Optional.empty());
  }
}
