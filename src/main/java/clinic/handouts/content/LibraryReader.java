package clinic.handouts.content;

import clinic.handouts.files.Workspace;
import clinic.handouts.text.Days;
import clinic.handouts.text.Id;
import clinic.handouts.text.LanguageTag;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a workspace's content into a {@link Library}. Not thread-safe: use one reader per library.
 */
public final class LibraryReader {
  /**
   * The maximum that the schema allows, so that without a clinic no topic counts as overdue too
   * early.
   */
  private static final int MAX_REVIEW_MONTHS = 60;

  public static final String CLINIC = "content/clinic.yaml";
  private static final String CLINICIANS = "content/clinicians";
  private static final String TOPICS = "content/topics";

  private final Workspace workspace;
  private final ContentReader reader;

  LibraryReader(Workspace workspace) {
    this.workspace = workspace;
    this.reader = new ContentReader(workspace);
  }

  /** Path of a topic's file, relative to the workspace. */
  public static String topicPath(String topic, String language) {
    return TOPICS + "/" + topic + "/" + language + ".yaml";
  }

  /** Path of a clinician's file, relative to the workspace. */
  public static String clinicianPath(String clinician) {
    return CLINICIANS + "/" + clinician + ".yaml";
  }

  Library read() {
    reader.names("templates", Scope.EVERYTHING);
    Optional<ContentFile> clinicFile = reader.file(CLINIC, "clinic", "", "", Scope.EVERYTHING);
    Optional<Clinic> clinic =
        clinicFile.filter(ContentFile::sound).map(file -> RecordBinder.clinic(file, workspace));

    String zone = clinicFile.map(file -> file.tree().textAt("time-zone").value()).orElse("");
    Workspace there = workspace.in(Days.zone(zone).orElse(workspace.givenZone()));

    // These are read even from a broken clinic file, so that nothing else is blamed for it.
    String sourceLanguage =
        clinicFile.map(file -> file.tree().textAt("language").value()).orElse("");
    int reviewMonths = clinicFile.map(LibraryReader::reviewMonths).orElse(MAX_REVIEW_MONTHS);

    SortedMap<String, Optional<Clinician>> clinicians = clinicians(sourceLanguage);
    SortedMap<String, SortedMap<String, Optional<Topic>>> topics = topics(reviewMonths);
    SortedSet<String> languages = new TreeSet<>();
    topics.values().forEach(byLanguage -> languages.addAll(byLanguage.keySet()));
    return new Library(
        there,
        reader.files(),
        clinic,
        clinicians,
        topics,
        new LabelsReader(workspace, reader).read(languages),
        new WordsReader(workspace, reader, "words").read(languages, WordList::new),
        new WordsReader(workspace, reader, "search").read(languages, Synonyms::new),
        sets(),
        reader.problems());
  }

  /** The valid sets; a broken one stops no handout. */
  private List<HandoutSet> sets() {
    List<HandoutSet> sets = new ArrayList<>();
    for (String id : reader.yamlNames(HandoutSet.FOLDER, Scope.NOTHING, name -> Scope.NOTHING)) {
      String path = HandoutSet.path(id);
      if (isId(path, id, "set", Scope.NOTHING)) {
        reader
            .file(path, "set", id, "", Scope.NOTHING)
            .filter(ContentFile::sound)
            .map(HandoutSet::of)
            .ifPresent(sets::add);
      }
    }
    return sets;
  }

  private static int reviewMonths(ContentFile clinic) {
    String months = clinic.tree().textAt("review-months").value();
    return months.matches("[1-9][0-9]?") ? Integer.parseInt(months) : Clinic.DEFAULT_REVIEW_MONTHS;
  }

  private SortedMap<String, Optional<Clinician>> clinicians(String sourceLanguage) {
    SortedMap<String, Optional<Clinician>> clinicians = new TreeMap<>();
    for (String id : reader.yamlNames(CLINICIANS, Scope.EVERYTHING, Scope::ofClinician)) {
      String path = clinicianPath(id);
      Scope scope = Scope.ofClinician(id);
      if (isId(path, id, "clinician", scope)) {
        clinicians.put(
            id,
            reader
                .file(path, "clinician", id, "", scope)
                .filter(ContentFile::sound)
                .map(file -> RecordBinder.clinician(file, sourceLanguage)));
      }
    }
    return clinicians;
  }

  private SortedMap<String, SortedMap<String, Optional<Topic>>> topics(int reviewMonths) {
    SortedMap<String, SortedMap<String, Optional<Topic>>> topics = new TreeMap<>();
    for (String id : reader.names(TOPICS, Scope.EVERYTHING)) {
      String folder = TOPICS + "/" + id;
      if (!workspace.isFolder(folder)) {
        reader.stray(folder, "a topic is a folder: put it at content/topics/<id>/<language>.yaml");
      } else if (isId(folder, id, "topic", Scope.ofTopic(id, ""))) {
        topics.put(id, topic(id, folder, reviewMonths));
      }
    }
    return topics;
  }

  private SortedMap<String, Optional<Topic>> topic(String id, String folder, int reviewMonths) {
    SortedMap<String, Optional<Topic>> byLanguage = new TreeMap<>();
    int before = reader.problems().size();
    for (String language :
        reader.yamlNames(folder, Scope.ofTopic(id, ""), name -> Scope.ofTopic(id, name))) {
      String path = topicPath(id, language);
      Scope scope = Scope.ofTopic(id, language);
      if (LanguageTag.isTag(language)) {
        byLanguage.put(
            language,
            reader
                .file(path, "topic", id, language, scope)
                .filter(ContentFile::sound)
                .map(file -> RecordBinder.topic(file, reviewMonths)));
      } else {
        reader.report(
            Diagnostic.of(
                FileRules.LANGUAGE_TAG,
                Source.unread(path).start(),
                "'" + language + "' is not a language tag",
                LanguageTag.mend(
                    language, "name the file after its language, such as en-AU.yaml or vi.yaml"),
                scope));
      }
    }
    if (byLanguage.isEmpty() && reader.problems().size() == before) {
      reader.report(
          Diagnostic.of(
              FileRules.TOPIC_EMPTY,
              Source.unread(folder).start(),
              "the topic has no file",
              "add " + folder + "/<language>.yaml, or remove the folder",
              Scope.ofTopic(id, "")));
    }
    return byLanguage;
  }

  private boolean isId(String path, String id, String kind, Scope scope) {
    if (Id.isId(id) && !Id.isDevice(id)) {
      return true;
    }
    reader.report(
        Diagnostic.of(
            FileRules.ID,
            Source.unread(path).start(),
            "'" + id + "' can't be the id of a " + kind,
            Id.isDevice(id)
                ? "Windows reserves this name; choose another"
                : "use lower-case letters a to z, digits and single hyphens, such as low-back-pain",
            scope));
    return false;
  }
}
