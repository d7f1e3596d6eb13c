package clinic.handouts.history;

import clinic.handouts.content.Clinic;
import clinic.handouts.content.Clinician;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.ContentReader;
import clinic.handouts.content.Labels;
import clinic.handouts.content.LabelsReader;
import clinic.handouts.content.Library;
import clinic.handouts.content.LibraryReader;
import clinic.handouts.content.RecordBinder;
import clinic.handouts.content.Topic;
import clinic.handouts.files.Workspace;
import clinic.handouts.history.History.State;
import clinic.handouts.text.Id;
import clinic.handouts.text.LanguageTag;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the handouts of a library were made from when they were given out, according to its {@link
 * History} at the time this was created. Thread-safe.
 */
public final class PastContent {
  private final Workspace workspace;
  private final String source;
  private final History history;

  /** Read when first needed; empty until then. */
  private Optional<Map<String, List<Manifested>>> manifested = Optional.empty();

  /** Reads the history of a library's workspace. */
  public PastContent(Library library) {
    this.workspace = library.workspace();
    this.source = library.clinicText("language");
    this.history = History.of(workspace);
  }

  /** All that was kept. */
  public History history() {
    return history;
  }

  /**
   * The files that an edition is made from, as paths relative to the workspace. A clinician's items
   * may belong to a phase that they name in the clinic's language.
   *
   * @param clinician clinician id, or the id that stands for no clinician
   * @param format format id
   */
  public static Set<String> filesOf(Library library, Topic topic, String clinician, String format) {
    Set<String> paths = new TreeSet<>(paths(topic.id(), topic.language(), clinician));
    paths.addAll(people(topic));
    if (format.equals(Library.BILINGUAL)) {
      paths.addAll(paths(topic.id(), library.clinicText("language"), clinician));
    }
    library
        .clinician(clinician)
        .filter(who -> who.versionOf(topic.id()).phase().isPresent())
        .map(who -> LibraryReader.topicPath(topic.id(), library.clinicText("language")))
        .ifPresent(paths::add);
    return paths;
  }

  /**
   * A topic as it was given out.
   *
   * @param kept when, and the file
   * @param topic what it said
   */
  public record PastTopic(History.Kept kept, Topic topic) {}

  /** What the manifest knows of a topic's sheets; empty when there is no readable manifest. */
  public synchronized List<Manifested> manifested(Topic topic) {
    if (manifested.isEmpty()) {
      manifested = Optional.of(Manifested.byTopic(workspace));
    }
    return manifested
        .get()
        .getOrDefault(LibraryReader.topicPath(topic.id(), topic.language()), List.of());
  }

  /** A topic as it was each time it was given out with different words or dates, oldest first. */
  public List<PastTopic> of(Topic topic) {
    return history.all(LibraryReader.topicPath(topic.id(), topic.language())).stream()
        .flatMap(
            kept ->
                topic(kept, topic.id(), topic.language())
                    .map(was -> new PastTopic(kept, was))
                    .stream())
        .toList();
  }

  /** A version of a topic as it was last given out; empty if it can't be known. */
  public Optional<Topic> last(Topic topic, int version) {
    return lastFile(topic.id(), topic.language(), version).map(PastContent::topic);
  }

  /** The file of a version of a topic as it was last given out; empty if it can't be known. */
  public Optional<ContentFile> lastFile(String topic, String language, int version) {
    return history.all(LibraryReader.topicPath(topic, language)).stream()
        .flatMap(kept -> file(kept, topic, language).stream())
        .filter(each -> topic(each).version() == version)
        .reduce((first, last) -> last);
  }

  /**
   * The saved files of a topic that can't be understood any more: they are damaged.
   *
   * @return paths relative to the workspace, oldest first
   */
  public List<String> damaged(Topic topic) {
    String path = LibraryReader.topicPath(topic.id(), topic.language());
    return Stream.concat(
            history.lost(path).stream(),
            history.all(path).stream()
                .filter(kept -> topic(kept, topic.id(), topic.language()).isEmpty())
                .map(History.Kept::state))
        .sorted()
        .map(state -> History.FOLDER + "/" + state.folder() + "/" + path)
        .toList();
  }

  /**
   * The files that an edition may be made from: the clinic's, the topic's, the clinician's and the
   * labels; those of the author and the reviewer are named in the topic.
   */
  private static List<String> paths(String topic, String language, String clinician) {
    List<String> paths = new ArrayList<>();
    paths.add(LibraryReader.CLINIC);
    paths.add(LibraryReader.topicPath(topic, language));
    paths.add(LibraryReader.clinicianPath(clinician));
    LanguageTag.withFallbacks(language).stream().map(LabelsReader::path).forEach(paths::add);
    return List.copyOf(paths);
  }

  /**
   * The part of the library that an edition was made from in a state.
   *
   * @param clinician clinician id, or the id that stands for no clinician
   * @return empty when the history lacks some of it
   */
  public Optional<Library> at(State state, String topic, String language, String clinician) {
    ContentReader reader = new ContentReader(workspace);
    Optional<Clinic> clinic =
        file(reader, state, LibraryReader.CLINIC, "clinic", "", "")
            .map(file -> RecordBinder.clinic(file, workspace));
    if (clinic.isEmpty()) {
      return Optional.empty();
    }
    Optional<Topic> was =
        file(reader, state, LibraryReader.topicPath(topic, language), "topic", topic, language)
            .map(file -> RecordBinder.topic(file, clinic.get().reviewMonths()));
    Map<String, Labels> labels = new HashMap<>();
    labels(reader, state, language).ifPresent(words -> labels.put(language, words));
    if (was.isEmpty() || labels.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, Optional<Topic>> topics = new TreeMap<>(Map.of(language, was));
    String first = clinic.get().language();
    if (!first.equals(language)) {
      file(reader, state, LibraryReader.topicPath(topic, first), "topic", topic, first)
          .map(file -> RecordBinder.topic(file, clinic.get().reviewMonths()))
          .ifPresent(source -> topics.put(first, Optional.of(source)));
      labels(reader, state, first).ifPresent(words -> labels.put(first, words));
    }
    SortedMap<String, Optional<Clinician>> people = new TreeMap<>();
    for (String id :
        List.of(
            clinician,
            was.get().review().author().value(),
            was.get().review().reviewer().value())) {
      if (Id.isId(id)) {
        people.put(
            id,
            file(reader, state, LibraryReader.clinicianPath(id), "clinician", id, "")
                .map(file -> RecordBinder.clinician(file, clinic.get().language())));
      }
    }
    return Optional.of(
        new Library(
            workspace,
            reader.files(),
            clinic,
            people,
            new TreeMap<>(Map.of(topic, topics)),
            labels,
            Map.of(),
            Map.of(),
            List.of(),
            reader.problems()));
  }

  private Optional<Labels> labels(ContentReader reader, State state, String language) {
    return LanguageTag.withFallbacks(language).stream()
        .map(LabelsReader::path)
        .flatMap(path -> file(reader, state, path, "labels", "", language).stream())
        .findFirst()
        .map(file -> LabelsReader.labels(language, file));
  }

  /** The states in which one of the files that an edition was made from was different. */
  public List<State> states(String topic, String language, String clinician) {
    Set<String> paths = new TreeSet<>(paths(topic, language, clinician));
    paths.addAll(paths(topic, source, clinician));
    history.all(LibraryReader.topicPath(topic, language)).stream()
        .flatMap(kept -> topic(kept, topic, language).stream())
        .forEach(was -> paths.addAll(people(was)));
    return history.states(paths.stream());
  }

  /** The files of the people whom a topic names by id. */
  private static List<String> people(Topic topic) {
    return Stream.of(topic.review().author(), topic.review().reviewer())
        .map(Text::value)
        .filter(Id::isId)
        .map(LibraryReader::clinicianPath)
        .toList();
  }

  /** A topic as it was in a saved file; empty when the file does not follow today's structure. */
  private Optional<Topic> topic(History.Kept kept, String topic, String language) {
    return file(kept, topic, language).map(PastContent::topic);
  }

  private static Topic topic(ContentFile file) {
    return RecordBinder.topic(file, Clinic.DEFAULT_REVIEW_MONTHS);
  }

  private Optional<ContentFile> file(History.Kept kept, String topic, String language) {
    String path = LibraryReader.topicPath(topic, language);
    return file(new ContentReader(workspace), kept, path, "topic", topic, language);
  }

  private Optional<ContentFile> file(
      ContentReader reader, State state, String path, String kind, String id, String language) {
    return history.at(path, state).flatMap(kept -> file(reader, kept, path, kind, id, language));
  }

  private static Optional<ContentFile> file(
      ContentReader reader,
      History.Kept kept,
      String path,
      String kind,
      String id,
      String language) {
    byte[] bytes = kept.text().getBytes(StandardCharsets.UTF_8);
    String where = History.FOLDER + "/" + kept.state().folder() + "/" + path;
    return reader.file(where, bytes, kind, id, language, Scope.NOTHING).filter(ContentFile::sound);
  }
}
