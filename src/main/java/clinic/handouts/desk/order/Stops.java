package clinic.handouts.desk.order;

import clinic.handouts.Handouts;
import clinic.handouts.check.paper.PressRules;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.content.Placeholder;
import clinic.handouts.content.Topic;
import clinic.handouts.content.Topic.Withdrawal;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.history.UnsavedHistoryException;
import clinic.handouts.text.Days;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says why handouts are not given out, in words for people who did not write them. Immutable. */
public final class Stops {
  private static final String TELL = "Tell whoever looks after the handouts.";

  private final Handouts now;
  private final Library library;

  public Stops(Handouts now) {
    this.now = now;
    this.library = now.library();
  }

  /** What stops an edition; empty if its content allows it to be printed. */
  public Optional<Stop> of(EditionKey key) {
    Optional<Stop> unknown = unknown(key);
    if (unknown.isPresent()) {
      return unknown;
    }
    List<Diagnostic> obstacles = now.editions().obstacles(key);
    Optional<Topic> topic = library.topic(key.topic(), key.language());
    if (has(obstacles, Editions.WITHDRAWN) && topic.isPresent()) {
      return Optional.of(withdrawn(key, withdrawn(topic.get())));
    }
    if (has(obstacles, Editions.DRAFT)) {
      return stop("It is a draft: nobody has approved it for patients yet.");
    }
    if (has(obstacles, Editions.UNCHECKED)) {
      return stop("Nobody has checked this translation yet. Give the handout in another language.");
    }
    if (has(obstacles, Editions.STALE)) {
      return stop(
          "This translation is " + older(key.topic()) + ". Give the handout in another language.");
    }
    if (!isGiven(key)) {
      return stop(
          clinicianName(key)
              + " does not give out this handout in "
              + languageName(key.language())
              + ". Choose another clinician, or the clinic's own handout.");
    }
    if (now.editions().lacks(key)) {
      return stop(
          clinicianName(key)
              + " has no handouts in "
              + languageName(key.language())
              + ": not all of their own texts are translated. Choose another clinician, or the"
              + " clinic's own handout.");
    }
    if (has(obstacles, Editions.OVERDUE)) {
      return stop(overdue(topic) + " A clinician must review it before it is given out again.");
    }
    if (has(obstacles, Placeholder.RULE)) {
      return stop("It is still being written. " + TELL);
    }
    return obstacles.stream().findFirst().flatMap(error -> stop(mistake(key, error)));
  }

  /** The same in a few words, for a list of languages; empty if it may be given out. */
  public Optional<String> briefly(EditionKey key) {
    List<Diagnostic> obstacles = now.editions().obstacles(key);
    if (has(obstacles, Editions.UNCHECKED)) {
      return Optional.of("not checked yet");
    }
    if (has(obstacles, Editions.STALE)) {
      return Optional.of(older(key.topic()));
    }
    if (has(obstacles, Editions.DRAFT)) {
      return Optional.of("a draft");
    }
    if (!isGiven(key) || now.editions().lacks(key)) {
      return Optional.of("not available from " + clinicianName(key));
    }
    return of(key).map(stop -> "stopped");
  }

  /** How long a translation has been stale: since its source was reviewed with other words. */
  private String older(String topic) {
    return "older than the original"
        + library
            .source(topic)
            .map(source -> ", which changed on " + Days.inWords(source.review().reviewed()))
            .orElse("");
  }

  /** The translation that was withdrawn, or the source that was withdrawn with all of them. */
  private Topic withdrawn(Topic topic) {
    return topic.withdrawal().isInForce(library.workspace().today())
        ? topic
        : library.source(topic.id()).orElse(topic);
  }

  /**
   * Why a handout could not be made although its content is fine.
   *
   * @param problems what stopped it, at least one
   */
  static Stop ofMaking(List<Diagnostic> problems) {
    Diagnostic first = problems.get(0);
    if (first.is(PressRules.PATIENT_WORDS)) {
      String mend = PressRules.PATIENT_WORDS.mend();
      return new Stop("It could not be made: " + first.message() + ". To continue, " + mend + ".");
    }
    return new Stop(
        "It could not be made: " + first.message() + " (" + where(first) + "). " + TELL);
  }

  /** Why a handout that was made is not given out after all. */
  static Stop unsaved(UnsavedHistoryException failure) {
    return new Stop("Nothing was given out: " + failure.getMessage() + ". " + TELL);
  }

  /** A topic's title in a language, even if its file has mistakes elsewhere; otherwise its id. */
  public static String title(Library library, String topic, String language) {
    return library
        .topic(topic, language)
        .map(each -> each.title().onOneLine().value())
        .or(() -> written(library, topic, language))
        .orElse(topic);
  }

  private static Optional<String> written(Library library, String topic, String language) {
    return library.files("topic").stream()
        .filter(file -> file.id().equals(topic) && file.language().equals(language))
        .map(ContentFile::tree)
        .map(tree -> tree.textAt("title"))
        .filter(title -> title.isPresent())
        .map(title -> title.onOneLine().value())
        .findFirst();
  }

  private static boolean has(List<Diagnostic> obstacles, Rule rule) {
    return obstacles.stream().anyMatch(each -> each.is(rule));
  }

  private static Optional<Stop> stop(String why) {
    return Optional.of(new Stop(why));
  }

  private Optional<Stop> unknown(EditionKey key) {
    if (!library.topicIds().contains(key.topic())) {
      return stop("This handout no longer exists.");
    }
    if (!library.languages(key.topic()).contains(key.language())) {
      return stop("It is not available in " + languageName(key.language()) + ".");
    }
    boolean known =
        key.clinician().equals(EditionKey.CLINIC)
            || library.clinicianIds().contains(key.clinician());
    if (!known) {
      return stop("The chosen clinician is no longer in the list. Choose another one.");
    }
    if (!library.formats().contains(key.format())) {
      return stop("The chosen format no longer exists. Choose another one.");
    }
    return library.isOffered(key.topic(), key.language(), key.format())
        ? Optional.empty()
        : stop("It is not available in the chosen format. Choose another one.");
  }

  private boolean isGiven(EditionKey key) {
    return library
        .clinician(key.clinician())
        .map(each -> each.gives(key.topic(), key.language()))
        .orElse(true);
  }

  private Stop withdrawn(EditionKey key, Topic topic) {
    Withdrawal withdrawal = topic.withdrawal();
    String why =
        "Withdrawn on "
            + Days.inWords(withdrawal.on())
            + ": "
            + ended(withdrawal.why().onOneLine().value());
    Optional<EditionKey> next = successor(key, topic);
    if (next.isEmpty()) {
      return new Stop(
          why + " There is no replacement: ask the clinician what to give the patient.");
    }
    String id = next.get().topic();
    String title = title(library, id, shownIn(id, key.language()));
    return of(next.get())
        .map(
            stop ->
                new Stop(
                    why
                        + " “"
                        + title
                        + "” replaces it, but is not available either: "
                        + stop.why()))
        .orElseGet(() -> new Stop(why, Optional.of(id), Optional.of(title)));
  }

  private String shownIn(String topic, String language) {
    return library.languages(topic).contains(language) ? language : library.clinicText("language");
  }

  /**
   * The topic to use instead, or the one that has since replaced that topic in turn; in its usual
   * format if it is not made in the one that was asked for.
   */
  private Optional<EditionKey> successor(EditionKey key, Topic withdrawn) {
    LocalDate today = library.workspace().today();
    Set<String> seen = new HashSet<>(Set.of(withdrawn.id()));
    Topic topic = withdrawn;
    while (topic.withdrawal().isInForce(today)) {
      String named = topic.withdrawal().useInstead().value();
      Optional<Topic> next = library.topic(named, key.language()).or(() -> library.source(named));
      if (next.isEmpty() || !seen.add(next.get().id())) {
        return Optional.empty();
      }
      topic = next.get();
    }
    boolean isOffered = library.isOffered(topic.id(), key.language(), key.format());
    List<String> made = library.formats(topic.id(), key.language());
    String format = isOffered || made.isEmpty() ? key.format() : made.get(0);
    return Optional.of(new EditionKey(topic.id(), key.clinician(), key.language(), format));
  }

  /** The review of a translation may be that of its source. */
  private String overdue(Optional<Topic> topic) {
    return topic
        .filter(each -> each.review().isOverdue(library.workspace().today()))
        .or(() -> topic.flatMap(each -> library.source(each.id())))
        .map(each -> "Its review was due on " + Days.inWords(each.review().due()) + ".")
        .orElse("Its review is overdue.");
  }

  private String mistake(EditionKey key, Diagnostic error) {
    String path = error.place().path();
    if (path.startsWith("content/clinicians/") && !key.clinician().equals(EditionKey.CLINIC)) {
      return "There is a mistake in the details of "
          + clinicianName(key)
          + " ("
          + where(error)
          + "). Choose another clinician, or the clinic's own handout. "
          + TELL;
    }
    if (path.startsWith("content/topics/" + key.topic() + "/")) {
      return "There is a mistake in its text (" + where(error) + "). " + TELL;
    }
    return "There is a mistake: " + error.message() + " (" + where(error) + "). " + TELL;
  }

  private static String where(Diagnostic problem) {
    return problem.place().path() + ", line " + problem.place().line();
  }

  private String clinicianName(EditionKey key) {
    return library
        .clinician(key.clinician())
        .map(each -> each.name().onOneLine().value())
        .orElse(key.clinician());
  }

  private static String languageName(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }

  private static String ended(String sentence) {
    return sentence.matches(".*[.!?]") ? sentence : sentence + ".";
  }
}
