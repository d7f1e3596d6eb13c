package clinic.handouts.edition;

import clinic.handouts.content.Clinic;
import clinic.handouts.content.Clinician;
import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Library;
import clinic.handouts.content.LocalText;
import clinic.handouts.content.Markdown;
import clinic.handouts.content.Scope;
import clinic.handouts.content.Text;
import clinic.handouts.content.Topic;
import clinic.handouts.content.Topic.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the editions of a library. Thread-safe. */
public final class Editions {
  private final Library library;
  private final List<Diagnostic> problems;

  /**
   * The editions of a library.
   *
   * @param library what the workspace says
   * @param problems everything that is wrong with it
   */
  public Editions(Library library, List<Diagnostic> problems) {
    this.library = library;
    this.problems = List.copyOf(problems);
  }

  /**
   * The matrix: for every clinician their topics, in their languages that exist, in all formats.
   * Without clinicians, the clinic's own editions. Broken topics and clinicians are in it.
   *
   * @param withClinic whether the clinic's own editions are wanted as well
   * @return sorted
   */
  public List<EditionKey> matrix(boolean withClinic) {
    List<String> clinicians = new ArrayList<>(library.clinicianIds());
    if (withClinic || clinicians.isEmpty()) {
      clinicians.add(EditionKey.CLINIC);
    }
    List<EditionKey> keys = new ArrayList<>();
    for (String clinician : clinicians) {
      for (String topic : library.topicIds()) {
        for (String language : library.languages(topic)) {
          if (library.clinician(clinician).map(c -> c.gives(topic, language)).orElse(true)) {
            library.formats().stream()
                .map(format -> new EditionKey(topic, clinician, language, format))
                .forEach(keys::add);
          }
        }
      }
    }
    return keys.stream().sorted().toList();
  }

  /** What stops an edition: errors that touch it, its withdrawal, or that it is a draft. */
  public List<Diagnostic> obstacles(EditionKey key) {
    Stream<Diagnostic> errors =
        problems.stream()
            .filter(Diagnostic::isError)
            .filter(
                problem -> problem.scope().touches(key.topic(), key.language(), key.clinician()));
    Stream<Diagnostic> state =
        library.topic(key.topic(), key.language()).stream().flatMap(topic -> state(topic).stream());
    return Stream.concat(errors, state).sorted().toList();
  }

  private Optional<Diagnostic> state(Topic topic) {
    LocalDate today = library.workspace().today();
    Scope scope = Scope.ofTopic(topic.id(), topic.language());
    if (topic.withdrawal().isInForce(today)) {
      Text instead = topic.withdrawal().useInstead();
      return Optional.of(
          Diagnostic.error(
              "withdrawn",
              topic.withdrawal().why().place(),
              "the topic is withdrawn since "
                  + topic.withdrawal().on()
                  + ": "
                  + topic.withdrawal().why().value(),
              instead.isPresent()
                  ? "use '" + instead.value() + "' instead"
                  : "give another handout, or speak with the patient",
              scope));
    }
    if (topic.status() == Topic.Status.DRAFT) {
      return Optional.of(
          Diagnostic.error(
              "draft",
              topic.title().place(),
              "the topic is a draft",
              "have it reviewed, then write 'status: approved'",
              scope));
    }
    return Optional.empty();
  }

  /**
   * Makes an edition.
   *
   * @param key names it
   * @throws IllegalStateException if there are {@link #obstacles}, or it is not in the library
   */
  public Edition make(EditionKey key) {
    List<Diagnostic> obstacles = obstacles(key);
    if (!obstacles.isEmpty()) {
      throw new IllegalStateException(key + ": " + obstacles.get(0).message());
    }
    Clinic clinic = library.clinic().orElseThrow();
    Labels labels = library.labels(key.language()).orElseThrow();
    Topic topic = library.topic(key.topic(), key.language()).orElseThrow();
    Optional<Clinician> clinician = library.clinician(key.clinician());
    if (clinician.isEmpty() && !key.clinician().equals(EditionKey.CLINIC)) {
      throw new IllegalStateException("there is no clinician " + key.clinician());
    }
    Clinician.OwnVersion own =
        clinician.map(each -> each.versionOf(key.topic())).orElse(Clinician.OwnVersion.NONE);
    String from = clinician.map(each -> labels.get("from", each.name().value())).orElse("");
    List<Item> dos = items(topic.advice().dos(), own.dos(), from, key.language());
    List<Item> donts = items(topic.advice().donts(), own.donts(), from, key.language());
    List<Section> sections =
        topic.sections().stream()
            .filter(section -> section.required() || !own.leaveOut().contains(section.id()))
            .toList();
    Card card = card(clinic, clinician, own, topic, labels);
    String author = person(topic.review().author(), key.language());
    List<String> words = words(clinic, labels, topic, dos, donts, sections, card, author);
    return new Edition(
        key,
        clinic,
        labels,
        topic,
        dos,
        donts,
        sections,
        card,
        author,
        Reference.of(key, words),
        "");
  }

  private static List<Item> items(
      List<Text> topics, List<LocalText> own, String from, String language) {
    return Stream.concat(
            topics.stream().map(text -> new Item(text, "")),
            own.stream().map(text -> new Item(text.in(language), from)))
        .toList();
  }

  private Card card(
      Clinic clinic,
      Optional<Clinician> clinician,
      Clinician.OwnVersion own,
      Topic topic,
      Labels labels) {
    String language = topic.language();
    List<String> provenance =
        List.of(
            labels.get("version", topic.version()),
            labels.get("reviewed", labels.date(topic.review().reviewed()))
                + " "
                + labels.get("reviewed-by", person(topic.review().reviewer(), language)),
            labels.get("review-due", labels.date(topic.review().due())));
    if (clinician.isEmpty()) {
      return new Card(
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
    return new Card(
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
  private String person(Text text, String language) {
    return library
        .clinician(text.value())
        .map(each -> withProfession(each, language))
        .orElse(text.value());
  }

  /** {@code Dr Dan East (Osteopath)}: the profession stands beside the name (National Law, AU). */
  private static String withProfession(Clinician clinician, String language) {
    Text profession = clinician.profession().in(language);
    return profession.isPresent()
        ? clinician.name().value() + " (" + profession.value() + ")"
        : clinician.name().value();
  }

  /** Every text that a layout prints, in a fixed order. */
  private static List<String> words(
      Clinic clinic,
      Labels labels,
      Topic topic,
      List<Item> dos,
      List<Item> donts,
      List<Section> sections,
      Card card,
      String author) {
    List<String> words = new ArrayList<>();
    Stream.of(
            clinic.name(),
            clinic.phone(),
            clinic.email(),
            clinic.website(),
            clinic.booking(),
            clinic.shop(),
            clinic.emergency(),
            topic.title(),
            topic.summary(),
            topic.advice().heading(),
            topic.getHelp().text(),
            clinic.disclaimer().get(topic.language()),
            card.credentials(),
            card.registration(),
            card.phone(),
            card.email(),
            card.booking())
        .map(Text::value)
        .forEach(words::add);
    labels.words().keySet().stream().sorted().map(labels::get).forEach(words::add);
    addAll(words, clinic.address().stream().map(Text::value).toList());
    addAll(words, dos.stream().map(Item::printed).toList());
    addAll(words, donts.stream().map(Item::printed).toList());
    addAll(words, topic.getHelp().redFlags().stream().map(Text::value).toList());
    for (Section section : sections) {
      words.add(section.heading().value());
      addAll(words, Markdown.blocks(section.text().value()));
      words.add(section.picture().alt().value());
      words.add(section.picture().caption().value());
      words.add(section.picture().credit().value());
    }
    for (Topic.Citation source : topic.citations()) {
      Stream.of(
              source.title(),
              source.authors(),
              source.year(),
              source.publication(),
              source.link(),
              source.accessed())
          .map(Text::value)
          .forEach(words::add);
    }
    addAll(words, card.notes().stream().map(Text::value).toList());
    addAll(words, card.provenance());
    words.add(card.name());
    words.add(author);
    return words;
  }

  /** Adds a list with its length in front, so that lists can't run into each other. */
  private static void addAll(List<String> words, List<String> list) {
    words.add(Integer.toString(list.size()));
    words.addAll(list);
  }
}
