package clinic.handouts.batch;

import clinic.handouts.edition.EditionKey;
import java.util.Set;

/**
 * Which editions to make; an empty set stands for all.
 *
 * @param topics topic ids
 * @param clinicians clinician ids
 * @param languages language tags
 * @param formats format ids
 */
public record Selection(
    Set<String> topics, Set<String> clinicians, Set<String> languages, Set<String> formats) {
  /** All editions. */
  public static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of(), Set.of());

  public Selection {
    topics = Set.copyOf(topics);
    clinicians = Set.copyOf(clinicians);
    languages = Set.copyOf(languages);
    formats = Set.copyOf(formats);
  }

  /** Whether an edition is selected. */
  public boolean wants(EditionKey key) {
    return has(topics, key.topic())
        && has(clinicians, key.clinician())
        && has(languages, key.language())
        && has(formats, key.format());
  }

  private static boolean has(Set<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
