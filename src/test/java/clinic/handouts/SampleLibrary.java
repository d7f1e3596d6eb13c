package clinic.handouts;

import clinic.handouts.content.Clinician;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Library;
import clinic.handouts.content.Synonyms;
import clinic.handouts.content.Topic;
import clinic.handouts.content.WordList;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.files.Workspace;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Unreleased;
import clinic.handouts.yaml.Diagnostic;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A workspace on a fixed day. Its handouts are made once. */
public final class SampleLibrary {
  /** The day on which all tests run. */
  public static final Clock CLOCK =
      Clock.fixed(
          LocalDate.of(2026, 11, 22).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

  /** The first handout, for its author. */
  public static final EditionKey FIRST =
      new EditionKey("low-back-pain-bed-rest", "dan-east", "en-AU", "standard");

  private final Handouts handouts;
  private final Map<EditionKey, Handout> made = new ConcurrentHashMap<>();

  /** The workspace in a folder. */
  public SampleLibrary(Path folder) {
    handouts = handouts(folder);
  }

  /** The handouts of a folder, on the fixed day. */
  public static Handouts handouts(Path folder) {
    return handouts(folder, failure -> {});
  }

  /** The same, with somebody who hears of failures. */
  public static Handouts handouts(Path folder, Consumer<Throwable> unforeseen) {
    return Handouts.open(Workspace.open(folder, CLOCK), unforeseen);
  }

  /** The repository's root: Maven runs tests there. */
  public static Path root() {
    return Path.of("").toAbsolutePath();
  }

  /** The repository's own workspace, read and checked once for all tests of a process. */
  public static SampleLibrary ofRepository() {
    return OfRepository.LIBRARY;
  }

  private static final class OfRepository {
    static final SampleLibrary LIBRARY = new SampleLibrary(root());
  }

  /** What was read. */
  public Library library() {
    return handouts.library();
  }

  /**
   * The editions that it gives out, including the clinic's own, but not the drafts in other
   * languages.
   */
  public Stream<EditionKey> keys() {
    return keys(handouts.editions());
  }

  /** The same of other editions. */
  public static Stream<EditionKey> keys(Editions editions) {
    return editions.matrix(true).stream()
        .filter(key -> !Editions.isHeldBack(editions.obstacles(key)));
  }

  /** What is wrong with it. */
  public List<Diagnostic> problems() {
    return handouts.problems();
  }

  /** Its editions. */
  public Editions editions() {
    return handouts.editions();
  }

  /** An edition. */
  public Edition edition(EditionKey key) {
    return editions().make(key);
  }

  /** The PDF of an edition, which must be made. */
  public byte[] pdf(EditionKey key) {
    Handout handout = make(key);
    if (!handout.isMade()) {
      throw new AssertionError(
          handout.problems().stream()
              .map(problem -> problem.place() + ": " + problem.message())
              .collect(Collectors.joining("\n", key + " was not made:\n", "")));
    }
    return Unreleased.pdf(handout).clone(); // Some tests spoil it.
  }

  /** What becomes of an edition. */
  public Handout make(EditionKey key) {
    return made.computeIfAbsent(key, handouts::make);
  }

  /** A library, as if it had been read from a workspace with the same content. */
  public static Library libraryIn(Library library, Workspace workspace) {
    SortedMap<String, Optional<Clinician>> clinicians = new TreeMap<>();
    library.clinicianIds().forEach(id -> clinicians.put(id, library.clinician(id)));
    SortedMap<String, SortedMap<String, Optional<Topic>>> topics = new TreeMap<>();
    Map<String, Labels> labels = new HashMap<>();
    Map<String, WordList> words = new HashMap<>();
    Map<String, Synonyms> synonyms = new HashMap<>();
    for (String id : library.topicIds()) {
      SortedMap<String, Optional<Topic>> byLanguage = new TreeMap<>();
      for (String language : library.languages(id)) {
        byLanguage.put(language, library.topic(id, language));
        library.labels(language).ifPresent(each -> labels.put(language, each));
        words.put(language, library.words(language));
        synonyms.put(language, library.synonyms(language));
      }
      topics.put(id, byLanguage);
    }
    return new Library(
        workspace,
        library.files(),
        library.clinic(),
        clinicians,
        topics,
        labels,
        words,
        synonyms,
        library.sets(),
        library.problems());
  }
}
