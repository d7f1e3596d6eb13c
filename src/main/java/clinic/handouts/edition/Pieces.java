package clinic.handouts.edition;

import clinic.handouts.content.Clinic;
import clinic.handouts.content.Clinician;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Topic;
import clinic.handouts.content.Topic.Citation;
import clinic.handouts.text.Markdown;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes down what a sheet says, in the order of its {@link Document}: the only list of everything
 * that content, clinicians and labels can put on paper. Not thread-safe.
 */
final class Pieces {
  private final Labels labels;
  private final List<Piece> all = new ArrayList<>();

  Pieces(Labels labels) {
    this.labels = labels;
  }

  Document document() {
    return new Document(all);
  }

  /**
   * What a topic says, with a clinician's items and without the sections they leave out.
   *
   * @param emergency the clinic's emergency number
   * @param from the mark of the clinician's own items
   * @param phase index of the phase that they belong to; -1 for none in particular
   */
  Pieces topic(Topic topic, Text emergency, Clinician.OwnVersion own, String from, int phase) {
    Place reviewer = topic.review().reviewer().place();
    add(Role.NOTICE, "the notice", "notice", Text.ABSENT, "", reviewer, Region.MARGIN);
    plain(Role.TITLE, "the title", "topic.title", topic.title(), Region.MARGIN);
    inline(Role.SUMMARY, "the summary", "topic.summary", topic.summary());
    add(Role.PATIENT, "", "patient", Text.ABSENT, "", reviewer, Region.NEAR_ADVICE);
    AdvicePieces advice = new AdvicePieces(this, labels);
    advice.advice(topic.advice(), new AdvicePieces.OwnItems(own, from, phase));
    advice.getHelp(topic.getHelp(), emergency);
    new SectionPieces(this, labels).sections(topic.sections(), own, from);
    for (int i = 0; i < topic.citations().size(); i++) {
      source(topic.citations().get(i), "sources[" + i + "]");
    }
    return this;
  }

  private void source(Citation source, String path) {
    String line =
        Stream.of(
                source.authors(),
                source.title(),
                source.publication(),
                source.year(),
                source.link(),
                source.accessed())
            .filter(Text::isPresent)
            .map(Text::value)
            .collect(Collectors.joining(", "));
    add(Role.SOURCE, "a source", "", source.title(), line, source.title().place());
    plain(Role.SOURCE_PART, "", path + ".title", source.title(), Region.SOURCES);
    plain(Role.SOURCE_PART, "", path + ".authors", source.authors(), Region.SOURCES);
    plain(Role.SOURCE_PART, "", path + ".year", source.year(), Region.SOURCES);
    plain(Role.SOURCE_PART, "", path + ".publication", source.publication(), Region.SOURCES);
    form(Role.SOURCE_PART, "", path + ".link", Form.ADDRESS, source.link(), Region.SOURCES);
    Text read = source.accessed();
    String accessed =
        read.isPresent() ? labels.get("accessed", labels.date(LocalDate.parse(read.value()))) : "";
    add(Role.SOURCE_PART, "", path + ".accessed", read, accessed, read.place(), Region.SOURCES);
  }

  /** The disclaimer, the letterhead's data, and whom to call in an emergency. */
  Pieces clinic(Clinic clinic) {
    inline(
        Role.DISCLAIMER,
        "the disclaimer",
        "disclaimer",
        clinic.disclaimer().get(labels.language()));
    plain(Role.CLINIC, "the clinic's name", "clinic.name", clinic.name(), Region.MARGIN);
    for (int i = 0; i < clinic.address().size(); i++) {
      Text line = clinic.address().get(i);
      plain(Role.CLINIC, "the clinic's address", "clinic.address[" + i + "]", line, Region.MARGIN);
    }
    clinic("the clinic's phone", "phone", Form.PHONE, clinic.phone());
    clinic("the clinic's email", "email", Form.EMAIL, clinic.email());
    clinic("the clinic's website", "website", Form.ADDRESS, clinic.website());
    clinic("the clinic's booking page", "booking", Form.ADDRESS, clinic.booking());
    clinic("the clinic's shop", "shop", Form.ADDRESS, clinic.shop());
    plain(Role.CLINIC, "the emergency number", "clinic.emergency", clinic.emergency());
    return this;
  }

  private void clinic(String name, String key, Form form, Text text) {
    form(Role.CLINIC, name, "clinic." + key, form, text, Region.MARGIN);
  }

  /** Who gives out the sheet: a clinician, or the clinic itself. */
  Pieces card(Clinic clinic, Optional<Clinician> clinician, Clinician.OwnVersion own, Topic topic) {
    String language = labels.language();
    String name = clinician.map(who -> withProfession(who, language)).orElse(clinic.name().value());
    Text written = clinician.map(Clinician::name).orElse(clinic.name());
    add(Role.CLINICIAN, "the clinician", "card.name", written, name, topic.title().place());
    Clinician who = clinician.orElse(Clinician.NOBODY);
    Text pronouns = who.pronouns().in(language);
    if (pronouns.isPresent()) { // Otherwise earlier sheets would have other references.
      card("the clinician's pronouns", "pronouns", Form.WORDS, pronouns);
    }
    card("the clinician's credentials", "credentials", Form.WORDS, who.credentials().in(language));
    card("the clinician's registration", "registration", Form.WORDS, who.registration());
    card("the phone on the card", "phone", Form.PHONE, first(who.phone(), clinic.phone()));
    card("the email on the card", "email", Form.EMAIL, first(who.email(), clinic.email()));
    card(
        "the booking page on the card",
        "booking",
        Form.ADDRESS,
        first(who.booking(), clinic.booking()));
    card("", "photo", Form.PICTURE, who.photo());
    int index = 0;
    for (Text note : List.of(who.note().in(language), own.note().in(language))) {
      if (note.isPresent()) {
        card("the clinician's note", "notes[" + index++ + "]", Form.INLINE, note);
      }
    }
    return this;
  }

  private void card(String name, String key, Form form, Text text) {
    form(Role.CARD, name, "card." + key, form, text);
  }

  private static Text first(Text own, Text clinics) {
    return own.isPresent() ? own : clinics;
  }

  /** {@code Dr Dan East (Osteopath)}: the profession appears beside the name (National Law, AU). */
  static String withProfession(Clinician clinician, String language) {
    Text profession = clinician.profession().in(language);
    return profession.isPresent()
        ? clinician.name().value() + " (" + profession.value() + ")"
        : clinician.name().value();
  }

  /** Version, review, author, and the place of the reference. */
  Pieces provenance(Topic topic, String author, String reviewer) {
    Place place = topic.review().reviewer().place();
    List<String> lines =
        List.of(
            labels.get("version", topic.version()),
            labels.get("reviewed", labels.date(topic.review().reviewed()))
                + " "
                + labels.get("reviewed-by", reviewer),
            labels.get("review-due", labels.date(topic.review().due())));
    for (int i = 0; i < lines.size(); i++) {
      add(
          Role.PROVENANCE,
          "version and review",
          "card.provenance[" + i + "]",
          Text.ABSENT,
          lines.get(i),
          place,
          Region.MARGIN);
    }
    add(
        Role.AUTHOR,
        "the author",
        "author",
        new Text(author, topic.review().author().place()),
        labels.get("author", author),
        topic.review().author().place(),
        Region.NEAR_ADVICE,
        Region.EXPLANATION,
        Region.SOURCES,
        Region.MARGIN);
    Place title = topic.title().place();
    add(Role.REFERENCE, "", "card.reference", Text.ABSENT, "", title, Region.MARGIN);
    return this;
  }

  /** The fixed words that this sheet needs; the others are included without words. */
  Pieces labels() {
    label("summary", true, Region.NEAR_ADVICE);
    label("advice", all.stream().anyMatch(each -> isHeading(each) && each.text().isAbsent()));
    label("do", true);
    label("dont", true);
    label("get-help", true);
    label("emergency", has(each -> each.role() == Role.RED_FLAG));
    if (has(each -> each.role() == Role.SOON)) { // Earlier sheets keep their references.
      label("soon", true);
    }
    label("sources", has(each -> each.role() == Role.SOURCE), Region.EXPLANATION);
    label("accessed", has(each -> each.path().endsWith(".accessed")));
    label("credit", has(each -> each.role() == Role.CREDIT));
    if (has(Piece::hasBlanks)) { // Otherwise earlier sheets would have other references.
      label("blank", true);
    }
    if (has(each -> each.role() == Role.STOP_IF)) { // Earlier sheets must keep their references.
      label("stop-if", true);
    }
    label("disclaimer", true, Region.EXPLANATION, Region.BESIDE_CARD);
    label("clinician", true, Region.BESIDE_CARD);
    label("phone", true, Region.MARGIN);
    label("email", !isAbsent("card.email") || !isAbsent("clinic.email"), Region.MARGIN);
    label("website", !isAbsent("clinic.website"), Region.MARGIN);
    label("book", !isAbsent("card.booking"), Region.MARGIN);
    label("qr", !isAbsent("card.booking"));
    label("shop", !isAbsent("clinic.shop"), Region.MARGIN);
    label("registration", !isAbsent("card.registration"));
    label("reference", true);
    label("page", true, Region.MARGIN);
    return this;
  }

  private void label(String key, boolean isPrinted, Region... regions) {
    Text text = labels.words().get(key);
    String words = isPrinted ? text.value() : "";
    add(Role.LABEL, "the fixed words", "", text, words, text.place(), regions);
  }

  private static boolean isHeading(Piece piece) {
    return piece.role() == Role.ADVICE_HEADING;
  }

  private boolean has(Predicate<Piece> some) {
    return all.stream().anyMatch(each -> each.isPresent() && some.test(each));
  }

  private boolean isAbsent(String path) {
    return all.stream().noneMatch(each -> each.path().equals(path) && each.text().isPresent());
  }

  /** A heading that is one of the fixed words. */
  void heading(Role role, String label) {
    Text text = labels.words().get(label);
    add(role, "", "", text, labels.get(label), text.place());
  }

  void plain(Role role, String name, String path, Text text, Region... regions) {
    form(role, name, path, Form.WORDS, text, regions);
  }

  void inline(Role role, String name, String path, Text text) {
    form(role, name, path, Form.INLINE, text);
  }

  void form(Role role, String name, String path, Form form, Text text, Region... regions) {
    String words =
        switch (form) {
          case INLINE, BLOCKS -> text.markdown().plain();
          case ADDRESS -> Markdown.address(text.value());
          default -> text.value();
        };
    all.add(piece(role, name, path, form, text, words, text.place(), regions));
  }

  void add(Piece piece) {
    all.add(piece);
  }

  void add(
      Role role,
      String name,
      String path,
      Text text,
      String words,
      Place place,
      Region... regions) {
    all.add(piece(role, name, path, Form.WORDS, text, words, place, regions));
  }

  Piece piece(
      Role role,
      String name,
      String path,
      Form form,
      Text text,
      String words,
      Place place,
      Region... regions) {
    boolean required = role.isRequired() && !words.isBlank();
    Set<Region> where = Set.of(regions);
    return new Piece(
        role, name, path, form, text, words, place, required, where, labels.language());
  }
}
