package clinic.handouts.edition;

import clinic.handouts.content.Clinic;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Topic;
import clinic.handouts.content.Topic.Section;
import clinic.handouts.edition.Required.Part;
import clinic.handouts.text.Markdown;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * One handout: a topic for a clinician in a language and a format, with the clinician's changes
 * applied and every text resolved. Immutable.
 *
 * @param key names it
 * @param clinic the clinic
 * @param labels the fixed words of its language
 * @param topic the topic as written
 * @param dos the do list, the clinician's own items last
 * @param donts the don't list, the clinician's own items last
 * @param sections the sections that are not left out
 * @param card the clinician card
 * @param author who wrote it, with the profession
 * @param reference the code at its foot
 * @param notice what stands above it because its review is overdue; empty when it is not
 * @param patient first name of the patient, printed on the sheet only; empty when not given
 */
public record Edition(
    EditionKey key,
    Clinic clinic,
    Labels labels,
    Topic topic,
    List<Item> dos,
    List<Item> donts,
    List<Section> sections,
    ClinicianCard card,
    String author,
    Reference reference,
    String notice,
    String patient) {
  public Edition {
    Objects.requireNonNull(key);
    Objects.requireNonNull(clinic);
    Objects.requireNonNull(labels);
    Objects.requireNonNull(topic);
    dos = List.copyOf(dos);
    donts = List.copyOf(donts);
    sections = List.copyOf(sections);
    Objects.requireNonNull(card);
    Objects.requireNonNull(reference);
    Objects.requireNonNull(notice);
    Objects.requireNonNull(patient);
  }

  /** The same edition for a patient; the reference stays the same. */
  public Edition forPatient(String firstName) {
    return new Edition(
        key, clinic, labels, topic, dos, donts, sections, card, author, reference, notice,
        firstName);
  }

  /** An edition without a patient, with the reference that digests its words. */
  static Edition of(
      EditionKey key,
      Clinic clinic,
      Labels labels,
      Topic topic,
      List<Item> dos,
      List<Item> donts,
      List<Section> sections,
      ClinicianCard card,
      String author,
      String notice) {
    PrintedWords words =
        new PrintedWords(clinic, labels, topic, dos, donts, sections, card, author, notice);
    Reference reference = Reference.of(key, words.all());
    return new Edition(
        key, clinic, labels, topic, dos, donts, sections, card, author, reference, notice, "");
  }

  /** Whether it differs from another edition only by what the clinician's card says of people. */
  public boolean isButForCard(Edition other) {
    return key.topic().equals(other.key.topic())
        && key.language().equals(other.key.language())
        && key.format().equals(other.key.format())
        && dos.equals(other.dos)
        && donts.equals(other.donts)
        && sections.equals(other.sections)
        && card.provenance().equals(other.card.provenance())
        && author.equals(other.author)
        && notice.equals(other.notice)
        && patient.equals(other.patient);
  }

  /** The same edition with the notice that its review is overdue, which its reference digests. */
  public Edition noticed() {
    String above = labels.get("overdue", labels.date(topic.review().due()));
    return of(key, clinic, labels, topic, dos, donts, sections, card, author, above)
        .forPatient(patient);
  }

  /** The disclaimer in the edition's language. */
  public Text disclaimer() {
    return clinic.disclaimer().get(key.language());
  }

  /** The line above the red flags. */
  public String emergencyLine() {
    return labels.get("emergency", clinic.emergency().value());
  }

  /** The last line of the card. */
  public String referenceLine() {
    return labels.get("reference", reference.code());
  }

  /** The heading of the advice. */
  public String adviceHeading() {
    return topic.advice().heading().isPresent()
        ? topic.advice().heading().value()
        : labels.get("advice");
  }

  /** What its paper shows. */
  public Format format() {
    return Format.of(key.format());
  }

  /** Everything that must be on paper, in the order in which it is read. */
  public List<Required> required() {
    return parts().stream().filter(this::isDemanded).toList();
  }

  /** Without red flags, the text about getting help is all there is about it. */
  private boolean isDemanded(Required each) {
    return format().demands(each.part())
        || (isAboutHelp(each) && topic.getHelp().redFlags().isEmpty());
  }

  private static boolean isAboutHelp(Required each) {
    return each.part() == Part.GET_HELP || each.part() == Part.GET_HELP_HEADING;
  }

  /**
   * What a copy must say that says some of what need not be there: that as well, whole and in its
   * place, and the text about getting help under its heading.
   *
   * @param said the copy's characters without white space
   */
  public List<Required> required(String said) {
    Predicate<Required> isSaid = each -> said.contains(Accompaniment.squeezed(each.words()));
    boolean help = optional().stream().filter(Edition::isAboutHelp).anyMatch(isSaid);
    return parts().stream()
        .filter(each -> isDemanded(each) || (isAboutHelp(each) ? help : isSaid.test(each)))
        .toList();
  }

  /** What may stand at its place on paper, but need not, in this format. */
  public List<Required> optional() {
    return parts().stream().filter(each -> !isDemanded(each)).toList();
  }

  private List<Required> parts() {
    List<Required> all = new ArrayList<>();
    if (!notice.isEmpty()) {
      add(all, Part.NOTICE, notice, topic.review().reviewer().place());
    }
    add(all, Part.TITLE, topic.title().value(), topic.title().place());
    add(all, Part.SUMMARY, Markdown.plain(topic.summary().value()), topic.summary().place());
    add(all, Part.ADVICE_HEADING, adviceHeading(), place(topic.advice().heading(), "advice"));
    add(all, Part.DO_HEADING, labels.get("do"), labels.words().get("do").place());
    dos.forEach(item -> add(all, Part.DO, item.printed(), item.text().place()));
    add(all, Part.DONT_HEADING, labels.get("dont"), labels.words().get("dont").place());
    donts.forEach(item -> add(all, Part.DONT, item.printed(), item.text().place()));
    Text help = topic.getHelp().text();
    add(all, Part.GET_HELP_HEADING, labels.get("get-help"), labels.words().get("get-help").place());
    add(all, Part.GET_HELP, Markdown.plain(help.value()), help.place());
    if (!topic.getHelp().redFlags().isEmpty()) {
      add(all, Part.EMERGENCY, emergencyLine(), clinic.emergency().place());
    }
    topic.getHelp().redFlags().stream()
        .forEach(flag -> add(all, Part.RED_FLAG, Markdown.plain(flag.value()), flag.place()));
    add(all, Part.DISCLAIMER, Markdown.plain(disclaimer().value()), disclaimer().place());
    add(all, Part.CLINICIAN, card.name(), topic.title().place());
    card.provenance()
        .forEach(line -> add(all, Part.PROVENANCE, line, topic.review().reviewer().place()));
    add(all, Part.REFERENCE, referenceLine(), topic.title().place());
    return List.copyOf(all);
  }

  /** What may be printed around the required texts. */
  public Accompaniment accompaniment() {
    return Accompaniment.of(this);
  }

  private Place place(Text text, String label) {
    return text.isPresent() ? text.place() : labels.words().get(label).place();
  }

  private static void add(List<Required> all, Part part, String words, Place place) {
    all.add(new Required(part, words, place));
  }
}
