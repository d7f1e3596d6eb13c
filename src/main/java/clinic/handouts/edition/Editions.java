package clinic.handouts.edition;

import clinic.handouts.content.Library;
import clinic.handouts.content.Paper;
import clinic.handouts.content.Placeholder;
import clinic.handouts.content.Topic;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the editions of a library. Thread-safe. */
public final class Editions {
  /** The rule that stops a topic that nobody has approved yet. */
  public static final Rule DRAFT =
      Rule.form(
          "draft",
          "drafts that are to be printed",
          "have it reviewed, then write 'status: approved'");

  /** The rule that stops a topic whose review is overdue. */
  public static final Rule OVERDUE =
      Rule.error(
          "overdue",
          "topics whose review is overdue: they are not given out",
          "Krames, Editorial policy (24 months), 2020; NHS, Content standard, 2023",
          "review it, then update the dates");

  /** The rule that stops a topic that was withdrawn. */
  public static final Rule WITHDRAWN =
      Rule.form(
          "withdrawn",
          "withdrawn topics that are to be printed",
          "give patients the topic named in use-instead");

  /** The rule that stops a translation that nobody has compared with its source. */
  public static final Rule UNCHECKED =
      Rule.form(
          "translation-unchecked",
          "translations that nobody but the translator has compared with their source",
          "have somebody who reads both languages check it, then write 'checked-by' and 'checked'");

  /** The rule that stops a translation that is older than its source. */
  public static final Rule STALE =
      Rule.form(
          "translation-stale",
          "translations of an older version of their source",
          "translate what has changed, have it checked, then raise 'of'");

  /** The rule that clinicians' texts exist in every language of their editions. */
  public static final Rule TEXT_MISSING =
      Rule.form(
          "text-missing",
          "clinicians' texts that are missing in a language of their editions; a note where the"
              + " clinician does not say that they give that language: they have no edition in it",
          "write the text in every language, or leave that language out of 'languages'");

  private final Library library;
  private final ErrorsByEdition errors;
  private final ErrorsByEdition lacking;
  private final TopicState states;
  private final boolean allowOverdue;

  /**
   * The editions of a library.
   *
   * @param library what the workspace says
   * @param problems everything that is wrong with it
   */
  public Editions(Library library, List<Diagnostic> problems) {
    this(
        library,
        new ErrorsByEdition(problems),
        new ErrorsByEdition(
            problems.stream()
                .filter(each -> each.is(TEXT_MISSING) && each.isNote())
                .map(Diagnostic::asError)
                .toList()),
        new TopicState(library),
        false);
  }

  private Editions(
      Library library,
      ErrorsByEdition errors,
      ErrorsByEdition lacking,
      TopicState states,
      boolean allowOverdue) {
    this.library = library;
    this.errors = errors;
    this.lacking = lacking;
    this.states = states;
    this.allowOverdue = allowOverdue;
  }

  /**
   * The same editions, but topics whose review is overdue are made too, with a notice that says so.
   */
  public Editions allowingOverdue() {
    return new Editions(library, errors, lacking, states, true);
  }

  /** The same editions for a paper other than the clinic's own; their references stay the same. */
  public Editions onPaper(Paper paper) {
    return new Editions(library.onPaper(paper), errors, lacking, states, allowOverdue);
  }

  /** Whether topics whose review is overdue are made. */
  public boolean allowsOverdue() {
    return allowOverdue;
  }

  /** The library that they are made from. */
  public Library library() {
    return library;
  }

  /**
   * The matrix: for every clinician, their topics in those of their languages that exist, in all
   * formats that the topic is made in. Without clinicians, the clinic's own editions. Broken topics
   * and clinicians are included; editions for which a clinician {@link #lacks} texts are not.
   *
   * @param withClinic whether to include the clinic's own editions as well
   * @return sorted
   */
  public List<EditionKey> matrix(boolean withClinic) {
    return new EditionMatrix(library)
        .keys(withClinic, library::isMade)
        .filter(key -> !lacks(key))
        .toList();
  }

  /**
   * What is made only when it is asked for, sorted: translations beside their source, unless the
   * topic lists that format.
   */
  public List<EditionKey> onRequest(boolean withClinic) {
    return new EditionMatrix(library)
        .keys(withClinic, library::isOffered)
        .filter(key -> !library.isMade(key.topic(), key.language(), key.format()) && !lacks(key))
        .toList();
  }

  /** What would be in the matrix if clinicians did not lack texts, sorted. */
  public List<EditionKey> lacking() {
    return new EditionMatrix(library).keys(false, library::isOffered).filter(this::lacks).toList();
  }

  /**
   * Whether the clinician lacks a text in the language of this edition, and does not say that they
   * give that language: there is no such edition.
   */
  public boolean lacks(EditionKey key) {
    return concerning(lacking, key).findAny().isPresent();
  }

  /**
   * Whether anybody needs to know of a problem now: what a clinician lacks for translations that
   * are held back can wait.
   */
  public boolean isWorthTelling(Diagnostic problem) {
    return !(problem.is(TEXT_MISSING) && problem.isNote())
        || problem.scope().parts().stream().anyMatch(part -> !isHeldBack(part));
  }

  private boolean isHeldBack(Scope.Part part) {
    return library
        .topic(part.topic(), part.language())
        .map(topic -> isHeldBack(state(topic).stream().toList()))
        .orElse(false);
  }

  /**
   * What keeps a topic from being given out, whoever asks: it has been withdrawn, is a draft, or is
   * a translation that is unchecked or stale.
   */
  public Optional<Diagnostic> state(Topic topic) {
    return states.of(topic);
  }

  /**
   * What stops an edition: errors that affect it, a text that its clinician lacks, a withdrawal, or
   * the fact that it is a draft.
   */
  public List<Diagnostic> obstacles(EditionKey key) {
    Optional<Diagnostic> state = library.topic(key.topic(), key.language()).flatMap(this::state);
    Stream<Diagnostic> stopping =
        Stream.concat(concerning(errors, key), concerning(lacking, key))
            .filter(this::stops)
            .filter(error -> !isExpected(error, state));
    return Stream.concat(stopping, state.stream()).sorted().toList();
  }

  /** Whether the error is expected: a handout that is not given out may contain placeholders. */
  private static boolean isExpected(Diagnostic error, Optional<Diagnostic> state) {
    return state.isPresent() && error.is(Placeholder.RULE);
  }

  /** A bilingual sheet needs both to be sound. */
  private Stream<Diagnostic> concerning(ErrorsByEdition some, EditionKey key) {
    if (!key.format().equals(Library.BILINGUAL)) {
      return some.of(key);
    }
    EditionKey source = key.in(library.clinicText("language"));
    return Stream.concat(some.of(key), some.of(source)).distinct();
  }

  private boolean stops(Diagnostic error) {
    return !(allowOverdue && error.is(OVERDUE));
  }

  /**
   * What stops even a draft of an edition: errors that affect it, a text that its clinician lacks,
   * or a withdrawal. An overdue review does not, because a reviewer reads drafts.
   */
  public List<Diagnostic> draftObstacles(EditionKey key) {
    Stream<Diagnostic> withdrawal =
        library.topic(key.topic(), key.language()).flatMap(this::state).stream()
            .filter(state -> state.is(WITHDRAWN));
    Stream<Diagnostic> wrong = concerning(errors, key).filter(error -> !error.is(OVERDUE));
    Stream<Diagnostic> lacks = concerning(lacking, key);
    return Stream.of(wrong, lacks, withdrawal).flatMap(each -> each).sorted().toList();
  }

  /**
   * Whether nobody expects a sheet yet: the topic is a draft, or a translation that nobody has
   * checked. Whatever else is wrong with it can wait.
   *
   * @param obstacles what stops an edition
   */
  public static boolean isHeldBack(List<Diagnostic> obstacles) {
    return obstacles.stream().anyMatch(each -> each.is(DRAFT) || each.is(UNCHECKED));
  }

  /**
   * Makes an edition.
   *
   * @param key identifies it
   * @throws IllegalStateException if there are {@link #obstacles}, or it is not in the library
   */
  public Edition make(EditionKey key) {
    List<Diagnostic> obstacles = obstacles(key);
    if (!obstacles.isEmpty()) {
      throw new IllegalStateException(key + ": " + obstacles.get(0).message());
    }
    return noticed(wording(key));
  }

  private Edition noticed(Edition edition) {
    boolean isOverdue = edition.topic().review().isOverdue(library.workspace().today());
    return isOverdue ? edition.withNotice() : edition;
  }

  /**
   * An edition for viewing only: also drafts and withdrawn topics, and overdue ones with their
   * notice. Empty when the library does not have it, or its files are broken.
   */
  public Optional<Edition> onTrial(EditionKey key) {
    return asTheyAre(key).map(this::noticed);
  }

  /** An edition as it is in the library; empty when it is not there, or its files are broken. */
  public Optional<Edition> asTheyAre(EditionKey key) {
    try {
      return Optional.of(wording(key));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  /**
   * An edition as it is, for comparing words, whether or not it may leave the program.
   *
   * @throws IllegalStateException if it is not in the library, or its files are broken
   */
  public Edition wording(EditionKey key) {
    return new EditionWords(library).of(key);
  }
}
