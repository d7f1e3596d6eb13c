package clinic.handouts.edition;

import clinic.handouts.content.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every clinician with every topic that they give out, in each of its languages and formats.
 *
 * @param library has them all
 */
record EditionMatrix(Library library) {
  /** Whether there is a topic in a language and a format. */
  interface Offer {
    boolean has(String topic, String language, String format);
  }

  /**
   * The keys of all editions, sorted.
   *
   * @param withClinic whether to include the clinic's own, as is always done without clinicians
   */
  Stream<EditionKey> keys(boolean withClinic, Offer offer) {
    List<String> clinicians = new ArrayList<>(library.clinicianIds());
    if (withClinic || clinicians.isEmpty()) {
      clinicians.add(EditionKey.CLINIC);
    }
    List<String> formats = library.formats();
    List<EditionKey> keys = new ArrayList<>();
    for (String clinician : clinicians) {
      for (String topic : library.topicIds()) {
        for (String language : library.languages(topic)) {
          if (library.clinician(clinician).map(c -> c.gives(topic, language)).orElse(true)) {
            formats.stream()
                .filter(format -> offer.has(topic, language, format))
                .map(format -> new EditionKey(topic, clinician, language, format))
                .forEach(keys::add);
          }
        }
      }
    }
    return keys.stream().sorted();
  }
}
