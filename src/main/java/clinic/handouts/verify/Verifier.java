package clinic.handouts.verify;

import clinic.handouts.check.content.Versions;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.edition.PatientWords;
import clinic.handouts.edition.Reference;
import clinic.handouts.edition.WordingChange;
import clinic.handouts.press.ForPatient;
import clinic.handouts.text.Days;
import clinic.handouts.verify.Verification.Sheet;
import clinic.handouts.verify.Verification.State;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says which handout a reference stands for and whether it is current. Thread-safe; past editions
 * are remembered.
 */
public final class Verifier {
  /** Rules that stop an edition but still allow its words to be compared. */
  private static final Set<Rule> READABLE =
      Set.of(
          Editions.OVERDUE,
          Editions.UNCHECKED,
          Editions.STALE,
          Versions.VERSION_UNCHANGED,
          Versions.VERSION_DOWN);

  private final Editions editions;
  private final Library library;
  private PastEditions past;
  private final Map<String, EditionKey> keys;

  /** Verifies against the editions and the history as they are now. */
  public Verifier(Editions editions) {
    this.editions = editions;
    this.library = editions.library();
    this.past = new PastEditions(library);
    this.keys = EditionKeys.ever(library, past.content().history());
  }

  /** Whether words for a patient are of a kind that this program prints. */
  boolean isPrinted(PatientWords words, String language) {
    return ForPatient.couldBe(words, library, language);
  }

  /** What was given out meanwhile, by this program or another, is known at once. */
  private void lookAgain() {
    PastEditions now = new PastEditions(library);
    if (!now.content().history().isSame(past.content().history())) {
      past = now;
    }
  }

  /** What drafts say about themselves, in each language of the library. */
  Stream<String> draftNotices() {
    return library.languages().stream()
        .flatMap(language -> library.labels(language).stream())
        .map(labels -> labels.get("draft-notice"));
  }

  /**
   * Verifies a reference.
   *
   * @param typed the reference as somebody typed it
   */
  public synchronized Verification verify(String typed) {
    lookAgain();
    Optional<Reference> read = Reference.parse(typed);
    if (read.isEmpty()) {
      return Verification.of(typed, State.MISTYPED, Reference.mistake(typed));
    }
    Reference reference = read.get();
    EditionKey key = keys.get(reference.edition());
    return key == null
        ? Verification.of(
            reference.code(),
            State.UNKNOWN,
            "It is a valid reference, but this workspace has never had a handout with it.")
        : verify(reference, key);
  }

  private Verification verify(Reference reference, EditionKey key) {
    Optional<String> gone = EditionKeys.whyGone(library, key);
    List<Diagnostic> obstacles = gone.isPresent() ? List.of() : editions.obstacles(key);
    Optional<Diagnostic> withdrawn = first(obstacles, Editions.WITHDRAWN);
    Optional<Diagnostic> draft = first(obstacles, Editions.DRAFT);
    if (gone.isPresent() || withdrawn.isPresent() || draft.isPresent()) {
      String why =
          gone.or(() -> withdrawn.map(each -> sentence(each.message())))
              .orElse(
                  "The topic is a draft again: it is not given out until it has been reviewed.");
      return answer(reference, State.WITHDRAWN, key, why, List.of(), instead(key));
    }
    Optional<Diagnostic> broken =
        obstacles.stream().filter(each -> !READABLE.contains(each.rule())).findFirst();
    if (broken.isPresent()) {
      String why =
          "It can't be checked until this problem in the content is fixed: "
              + broken.get().place()
              + ": "
              + broken.get().message()
              + ".";
      return answer(reference, State.UNKNOWN, key, why, List.of(), "");
    }
    return compare(reference, key, obstacles.stream().findFirst());
  }

  private Verification compare(Reference reference, EditionKey key, Optional<Diagnostic> obstacle) {
    Edition now = editions.wording(key);
    if (PastEditions.carries(now, reference)) {
      String words = "Its wording is up to date";
      return obstacle
          .map(
              stop ->
                  answer(
                      reference,
                      stop.is(Editions.OVERDUE) ? State.OVERDUE : State.OUT_OF_DATE,
                      key,
                      words + ". " + sentence(stop.message()),
                      List.of(),
                      ""))
          .orElseGet(
              () ->
                  answer(
                      reference,
                      State.CURRENT,
                      key,
                      words
                          + "; the next review is due by "
                          + Days.inWords(now.topic().review().due())
                          + ".",
                      List.of(),
                      ""));
    }
    List<PastEditions.Past> all = past.of(key);
    Optional<PastEditions.Past> was = PastEditions.match(all, reference);
    String late = obstacle.map(each -> " Also: " + each.message() + ".").orElse("");
    if (was.isEmpty()) {
      return answer(
          reference,
          State.OUT_OF_DATE,
          key,
          "Its wording differs from that of version "
              + now.topic().version()
              + ", the current one; the old wording is not in this workspace's history."
              + late,
          List.of(),
          "");
    }
    List<WordingChange> changes =
        WordingChange.between(was.get().edition().document().wording(), now.document().wording());
    return answer(
        reference,
        State.OUT_OF_DATE,
        key,
        PastEditions.since(all, was.get(), now) + late,
        changes,
        "");
  }

  private Verification answer(
      Reference reference,
      State state,
      EditionKey key,
      String explanation,
      List<WordingChange> changes,
      String instead) {
    return new Verification(
        reference.code(), state, Optional.of(sheet(reference, key)), explanation, changes, instead);
  }

  /** The current or past edition that has a reference; empty if there is none. */
  public synchronized Optional<Edition> edition(String code) {
    Optional<Reference> reference = Reference.parse(code);
    return reference
        .map(each -> keys.get(each.edition()))
        .flatMap(
            key -> known(key).filter(e -> PastEditions.carries(e, reference.get())).findFirst())
        .map(each -> each.reference().equals(reference.get()) ? each : each.withNotice());
  }

  /** An edition as it is and as it used to be, newest first. */
  private Stream<Edition> known(EditionKey key) {
    List<PastEditions.Past> all = past.of(key);
    Stream<Edition> before =
        IntStream.rangeClosed(1, all.size()).mapToObj(back -> all.get(all.size() - back).edition());
    return Stream.concat(editions.asTheyAre(key).stream(), before);
  }

  private Sheet sheet(Reference reference, EditionKey key) {
    Optional<Edition> same = edition(reference.code());
    Optional<Edition> best = same.or(() -> known(key).findFirst());
    boolean clinics = key.clinician().equals(EditionKey.CLINIC);
    return new Sheet(
        key,
        best.map(each -> each.topic().title().value()).orElse(""),
        clinics ? "" : best.map(Edition::clinician).orElse(key.clinician()),
        same.map(each -> each.topic().version()).orElse(0));
  }

  /**
   * What to use instead: the topic that a withdrawal names, or the clinic's own edition of the same
   * topic.
   */
  private String instead(EditionKey key) {
    Optional<Topic> topic = library.topic(key.topic(), key.language());
    if (topic.isEmpty()) {
      return "";
    }
    String named = topic.get().withdrawal().useInstead().value();
    EditionKey clinics =
        new EditionKey(key.topic(), EditionKey.CLINIC, key.language(), key.format());
    return named.isEmpty() && editions.obstacles(clinics).isEmpty() ? key.topic() : named;
  }

  private static Optional<Diagnostic> first(List<Diagnostic> problems, Rule rule) {
    return problems.stream().filter(each -> each.is(rule)).findFirst();
  }

  private static String sentence(String message) {
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }
}
