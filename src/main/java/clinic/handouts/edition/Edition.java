package clinic.handouts.edition;

import clinic.handouts.content.Clinic;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Paper;
import clinic.handouts.content.Topic;
import clinic.handouts.files.Workspace;
import clinic.handouts.picture.ImageFile;
import clinic.handouts.picture.Picture;
import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One handout: a topic for a clinician in a language and a format, with the clinician's changes
 * applied and every text resolved. Immutable.
 *
 * @param key identifies it
 * @param clinic the clinic
 * @param labels the fixed words of its language
 * @param topic the topic as written
 * @param document what it says
 * @param reference the code at the bottom of its last page, unless it is marked as a draft
 * @param beside what a bilingual sheet says in the language of its source; otherwise empty
 * @param workspace where the files of its pictures are
 */
public record Edition(
    EditionKey key,
    Clinic clinic,
    Labels labels,
    Topic topic,
    Document document,
    Reference reference,
    List<Edition> beside,
    Workspace workspace) {
  public Edition {
    Objects.requireNonNull(key);
    Objects.requireNonNull(clinic);
    Objects.requireNonNull(labels);
    Objects.requireNonNull(topic);
    Objects.requireNonNull(document);
    Objects.requireNonNull(reference);
    Objects.requireNonNull(workspace);
    beside = List.copyOf(beside);
  }

  /** An edition with the reference that is a digest of its words. */
  static Edition of(
      EditionKey key,
      Clinic clinic,
      Labels labels,
      Topic topic,
      Document words,
      Workspace workspace) {
    return of(key, clinic, labels, topic, words, List.of(), workspace);
  }

  private static Edition of(
      EditionKey key,
      Clinic clinic,
      Labels labels,
      Topic topic,
      Document words,
      List<Edition> beside,
      Workspace workspace) {
    Reference reference = Reference.of(key, words.wording());
    String line = labels.get("reference", reference.code());
    Document document = words.saying(Role.REFERENCE, Text.ABSENT, line);
    return new Edition(key, clinic, labels, topic, document, reference, beside, workspace);
  }

  /** The same edition with its source beside it, text by text. */
  Edition beside(Edition source) {
    Edition side = source.saying(BilingualPieces.doubled(source.document));
    Document both = BilingualPieces.joined(document, side.document);
    return of(key, clinic, labels, topic, both, List.of(side), workspace);
  }

  /**
   * What stands side by side on a bilingual sheet: the translation, then its source. Each is whole
   * by itself, except that only the first has the letterhead, the pictures, the sources of
   * information and the clinician card. Of any other sheet, the edition itself.
   */
  public List<Edition> sides() {
    if (beside.isEmpty()) {
      return List.of(this);
    }
    Document own = document.without(each -> !each.language().equals(key.language()));
    Edition translation =
        new Edition(key, clinic, labels, topic, own, reference, List.of(), workspace);
    return List.of(translation, beside.get(0));
  }

  private Edition saying(Document other) {
    return new Edition(key, clinic, labels, topic, other, reference, beside, workspace);
  }

  /** The same edition with a patient's first name, or without one. */
  public Edition forPatient(String firstName) {
    return forPatient(PatientWords.named(firstName));
  }

  /**
   * The same edition for a patient, or for nobody; the reference stays the same.
   *
   * @param words what it says for them; they must {@link #fits fit}
   */
  public Edition forPatient(PatientWords words) {
    String firstName = words.firstName();
    boolean nobody = firstName.isEmpty();
    Text name = nobody ? Text.ABSENT : new Text(firstName, document.one(Role.PATIENT).place());
    String line = nobody ? "" : labels.get("for", firstName);
    Document named = document.saying(Role.PATIENT, name, line);
    Document all = PatientPieces.added(named, words, labels);
    return saying(all);
  }

  /** Whether it has all items and exercises that words for a patient refer to. */
  public boolean fits(PatientWords words) {
    return PatientPieces.fit(document, words);
  }

  /** Whether the part on when to get help may come right after the summary, as on large print. */
  public boolean mayBeginWithHelp() {
    return key.format().equals("large-print");
  }

  /** Whether it says anything for one patient. */
  public boolean isForPatient() {
    return PatientPieces.areIn(document);
  }

  /** The same edition with the notice that its review is overdue, which changes its reference. */
  public Edition withNotice() {
    Edition said = noticed(words -> words.get("overdue", words.date(topic.review().due())));
    return of(key, clinic, labels, topic, said.document, said.beside, workspace);
  }

  /** The same edition with a notice; a bilingual sheet has it in both languages. */
  private Edition noticed(Function<Labels, String> notice) {
    if (beside.isEmpty()) {
      return saying(document.saying(Role.NOTICE, Text.ABSENT, notice.apply(labels)));
    }
    Edition own = sides().get(0).noticed(notice);
    Edition other = beside.get(0).noticed(notice);
    Document both = BilingualPieces.joined(own.document, other.document);
    return new Edition(key, clinic, labels, topic, both, reference, List.of(other), workspace);
  }

  /** The same edition marked as a draft: with a notice, and without a reference. */
  public Edition asDraft() {
    Edition marked = noticed(words -> words.get("draft-notice"));
    return marked.saying(marked.document.saying(Role.REFERENCE, Text.ABSENT, labels.get("draft")));
  }

  /** Whether it differs from another edition only in what the clinician card says about people. */
  public boolean differsOnlyInCard(Edition other) {
    return key.topic().equals(other.key.topic())
        && key.language().equals(other.key.language())
        && key.format().equals(other.key.format())
        && withoutCard().equals(other.withoutCard());
  }

  private Document withoutCard() {
    return document.without(
        each -> each.isOfCard() || each.role() == Role.LABEL || each.role() == Role.REFERENCE);
  }

  /** The pictures that it names: the clinic's logo, the clinician's photo, and the topic's. */
  public List<Picture> pictures() {
    Stream<Text> around = Stream.of(clinic.brand().logo(), document.at("card.photo").text());
    return Stream.concat(around, document.all(Role.PICTURE).stream().map(Piece::text))
        .filter(Text::isPresent)
        .map(path -> ImageFile.read(workspace, path.value()))
        .toList();
  }

  /** Who gives it out, with the profession after the name. */
  public String clinician() {
    return document.one(Role.CLINICIAN).words();
  }

  /** Who wrote it, with the profession after the name. */
  public String author() {
    return document.one(Role.AUTHOR).text().value();
  }

  /** The notice above it when its review is overdue or it is a draft; otherwise empty. */
  public String notice() {
    return document.one(Role.NOTICE).words();
  }

  /** First name of the patient, printed on the sheet only; empty when not given. */
  public String patient() {
    return document.one(Role.PATIENT).text().value();
  }

  /** Its format, which decides what the paper shows. */
  public Format format() {
    return Format.of(key.format());
  }

  /** The paper it is for: only the standard format is laid out for A5, the others stay on A4. */
  public Paper paper() {
    Paper paper = clinic.paper();
    return paper == Paper.A5 && !key.format().equals("standard") ? Paper.A4 : paper;
  }

  /** Everything that must be on paper, in reading order. */
  public List<Piece> required() {
    return required(this::isDemanded);
  }

  private List<Piece> required(Predicate<Piece> wanted) {
    return document.pieces().stream().filter(Piece::required).filter(wanted).toList();
  }

  /** If there is no list of signs, only the text says when to get help. */
  private boolean isDemanded(Piece each) {
    return format().demands(each.role()) || (isAboutHelp(each) && topic.getHelp().isTextOnly());
  }

  private static boolean isAboutHelp(Piece each) {
    return each.role() == Role.GET_HELP || each.role() == Role.GET_HELP_HEADING;
  }

  /**
   * What a copy must say if it says some of what is optional: each optional text in its place, and
   * the text about getting help under its heading.
   *
   * @param said the characters of each of the copy's elements, without white space: a short text,
   *     such as "10 minutes.", may well be part of others
   */
  public List<Piece> required(Set<String> said) {
    Predicate<Piece> isSaid =
        each ->
            !format().omits(each.role())
                && each.parts().stream().map(Accompaniment::squeezed).allMatch(said::contains);
    boolean help = optional().stream().filter(Edition::isAboutHelp).anyMatch(isSaid);
    return required(each -> isDemanded(each) || (isAboutHelp(each) ? help : isSaid.test(each)));
  }

  /** What may be on paper, in its place, but does not have to be in this format. */
  public List<Piece> optional() {
    return required(each -> !isDemanded(each));
  }

  /** What may appear before its title, after its clinician and in its margins. */
  public Surroundings surroundings() {
    return Surroundings.of(this);
  }

  /** Where its texts lead if they are links. */
  public PrintedLinks links() {
    return PrintedLinks.of(this);
  }

  /** What may be printed around the required texts. */
  public Accompaniment accompaniment() {
    return Accompaniment.of(document);
  }
}
