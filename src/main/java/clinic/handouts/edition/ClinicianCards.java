package clinic.handouts.edition;

import clinic.handouts.content.Clinic;
import clinic.handouts.content.Clinician;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes clinician cards, and names people, in one language. */
final class ClinicianCards {
  private final Library library;
  private final Labels labels;

  ClinicianCards(Library library, Labels labels) {
    this.library = library;
    this.labels = labels;
  }

  /** The card of a clinician, or of the clinic when there is none. */
  ClinicianCard card(
      Clinic clinic, Optional<Clinician> clinician, Clinician.OwnVersion own, Topic topic) {
    String language = labels.language();
    List<String> provenance =
        List.of(
            labels.get("version", topic.version()),
            labels.get("reviewed", labels.date(topic.review().reviewed()))
                + " "
                + labels.get("reviewed-by", person(topic.review().reviewer())),
            labels.get("review-due", labels.date(topic.review().due())));
    if (clinician.isEmpty()) {
      return new ClinicianCard(
          clinic.name().value(),
          Text.ABSENT,
          Text.ABSENT,
          clinic.phone(),
          clinic.email(),
          clinic.booking(),
          Text.ABSENT,
          List.of(),
          provenance);
    }
    Clinician who = clinician.get();
    return new ClinicianCard(
        withProfession(who, language),
        who.credentials().in(language),
        who.registration(),
        first(who.phone(), clinic.phone()),
        first(who.email(), clinic.email()),
        first(who.booking(), clinic.booking()),
        who.photo(),
        Stream.of(who.note().in(language), own.note().in(language))
            .filter(Text::isPresent)
            .toList(),
        provenance);
  }

  private static Text first(Text own, Text clinics) {
    return own.isPresent() ? own : clinics;
  }

  /** A clinician's name and profession for an id, else the text as written. */
  String person(Text text) {
    return library
        .clinician(text.value())
        .map(each -> withProfession(each, labels.language()))
        .orElse(text.value());
  }

  /** {@code Dr Dan East (Osteopath)}: the profession stands beside the name (National Law, AU). */
  private static String withProfession(Clinician clinician, String language) {
    Text profession = clinician.profession().in(language);
    return profession.isPresent()
        ? clinician.name().value() + " (" + profession.value() + ")"
        : clinician.name().value();
  }
}
