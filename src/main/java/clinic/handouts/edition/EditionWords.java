package clinic.handouts.edition;

import clinic.handouts.content.Clinic;
import clinic.handouts.content.Clinician;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Library;
import clinic.handouts.content.Phases;
import clinic.handouts.content.Topic;
import clinic.handouts.yaml.Text;
import java.util.Optional;

/** Writes down what editions say, whether or not they may be given out. */
record EditionWords(Library library) {
  /**
   * An edition as it is in the library.
   *
   * @throws IllegalStateException if it is not in the library, or its files are broken
   */
  Edition of(EditionKey key) {
    if (!key.format().equals(Library.BILINGUAL)) {
      return single(key);
    }
    if (!library.isTranslation(key.topic(), key.language())) {
      throw missing(key);
    }
    return single(key).beside(single(key.in(library.clinicText("language"))));
  }

  private Edition single(EditionKey key) {
    Clinic clinic = library.clinic().orElseThrow(() -> missing(key));
    Labels labels = library.labels(key.language()).orElseThrow(() -> missing(key));
    Topic topic = library.topic(key.topic(), key.language()).orElseThrow(() -> missing(key));
    if (!clinic.disclaimer().containsKey(key.language())) {
      throw missing(key);
    }
    Optional<Clinician> clinician = library.clinician(key.clinician());
    if (clinician.isEmpty() && !key.clinician().equals(EditionKey.CLINIC)) {
      throw missing(key);
    }
    Clinician.OwnVersion own =
        clinician.map(each -> each.versionOf(key.topic())).orElse(Clinician.OwnVersion.NONE);
    String from = clinician.map(each -> labels.get("from", each.name().value())).orElse("");
    int phase = Phases.indexOf(library, key.topic(), own.phase());
    Document document =
        new Pieces(labels)
            .topic(topic, clinic.emergency(), own, from, phase)
            .clinic(clinic)
            .card(clinic, clinician, own, topic)
            .provenance(
                topic,
                person(topic.review().author(), key.language()),
                person(topic.review().reviewer(), key.language()))
            .labels()
            .document();
    return Edition.of(key, clinic, labels, topic, document, library.workspace());
  }

  /** A clinician's name and profession for an id; otherwise the text as written. */
  private String person(Text text, String language) {
    return library
        .clinician(text.value())
        .map(each -> Pieces.withProfession(each, language))
        .orElse(text.value());
  }

  private static IllegalStateException missing(EditionKey key) {
    return new IllegalStateException("the library has no sound " + key);
  }
}
