package clinic.handouts.content;

import clinic.handouts.content.YamlValue.Entry;
import clinic.handouts.content.YamlValue.Mapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a workspace's content into a {@link Library}. Not thread-safe: one reader a library. */
final class LibraryReader {
  /** The largest content file; a topic has a few kilobytes. */
  static final long MAX_BYTES = 512L << 10;

  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final Set<String> DEVICE_NAMES = Set.of("con", "prn", "aux", "nul");

  private final Workspace workspace;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final List<ContentFile> files = new ArrayList<>();

  LibraryReader(Workspace workspace) {
    this.workspace = workspace;
  }

  Library read() {
    Optional<Clinic> clinic =
        file("content/clinic.yaml", "clinic", "", "", Scope.EVERYTHING).map(RecordBinder::clinic);
    int reviewMonths = clinic.map(Clinic::reviewMonths).orElse(Clinic.DEFAULT_REVIEW_MONTHS);
    String sourceLanguage = clinic.map(Clinic::language).orElse("");

    SortedMap<String, Optional<Clinician>> clinicians = new TreeMap<>();
    for (String id : yamlNames("content/clinicians", Scope.EVERYTHING)) {
      String path = "content/clinicians/" + id + ".yaml";
      if (isId(path, id, "clinician", Scope.EVERYTHING)) {
        clinicians.put(
            id,
            file(path, "clinician", id, "", Scope.ofClinician(id))
                .map(file -> RecordBinder.clinician(file, sourceLanguage)));
      }
    }
    SortedMap<String, SortedMap<String, Optional<Topic>>> topics = new TreeMap<>();
    for (String id : workspace.names("content/topics")) {
      String folder = "content/topics/" + id;
      if (!workspace.isFolder(folder)) {
        stray(folder, "a topic is a folder: put it at content/topics/<id>/<language>.yaml");
      } else if (isId(folder, id, "topic", Scope.ofTopic(id, ""))) {
        topics.put(id, topic(id, reviewMonths));
      }
    }
    Map<String, Labels> labels = labels(topics);
    return new Library(workspace, files, clinic, clinicians, topics, labels, problems);
  }

  private SortedMap<String, Optional<Topic>> topic(String id, int reviewMonths) {
    SortedMap<String, Optional<Topic>> byLanguage = new TreeMap<>();
    String folder = "content/topics/" + id;
    for (String language : yamlNames(folder, Scope.ofTopic(id, ""))) {
      String path = folder + "/" + language + ".yaml";
      Scope scope = Scope.ofTopic(id, language);
      if (LanguageTag.isTag(language)) {
        byLanguage.put(
            language,
            file(path, "topic", id, language, scope)
                .map(file -> RecordBinder.topic(file, reviewMonths)));
      } else {
        problems.add(
            Diagnostic.error(
                "language-tag",
                Source.unread(path).start(),
                "'" + language + "' is no language tag",
                "name the file after its language, such as en-AU.yaml or vi.yaml",
                scope));
      }
    }
    if (byLanguage.isEmpty()) {
      problems.add(
          Diagnostic.warning(
              "topic-empty",
              Source.unread(folder).start(),
              "the topic has no file",
              "add content/topics/" + id + "/<language>.yaml, or remove the folder",
              Scope.ofTopic(id, "")));
    }
    return byLanguage;
  }

  /** Names without their ending of the YAML files in a folder; other files are told of. */
  private List<String> yamlNames(String folder, Scope scope) {
    List<String> names = new ArrayList<>();
    for (String name : workspace.names(folder)) {
      if (name.endsWith(".yaml")) {
        names.add(name.substring(0, name.length() - ".yaml".length()));
      } else if (name.toLowerCase(Locale.ROOT).matches(".*\\.(yml|yaml)")) {
        problems.add(
            Diagnostic.error(
                "file-name",
                Source.unread(folder + "/" + name).start(),
                "the file is not read: its name does not end in .yaml",
                "rename it so that it ends in .yaml",
                scope));
      } else if (!name.endsWith(".md") && !name.endsWith("~")) {
        stray(folder + "/" + name, "content files end in .yaml; move other files elsewhere");
      }
    }
    return names;
  }

  private void stray(String path, String help) {
    problems.add(
        Diagnostic.warning(
            "stray-file",
            Source.unread(path).start(),
            "the file is not read",
            help,
            Scope.EVERYTHING));
  }

  private boolean isId(String path, String id, String kind, Scope scope) {
    boolean device = DEVICE_NAMES.contains(id) || id.matches("(com|lpt)[0-9]");
    if (id.matches(ID) && !device) {
      return true;
    }
    problems.add(
        Diagnostic.error(
            "id",
            Source.unread(path).start(),
            "'" + id + "' can't be the id of a " + kind,
            device
                ? "Windows keeps this name for itself; choose another"
                : "use small letters a to z, digits and single hyphens, such as low-back-pain",
            scope));
    return false;
  }

  /** Reads a file; empty when it is not sound. What is YAML is kept either way. */
  private Optional<ContentFile> file(
      String path, String kind, String id, String language, Scope scope) {
    return content(path, scope)
        .flatMap(bytes -> parsed(path, bytes, kind, id, language, scope))
        .filter(ContentFile::sound);
  }

  private Optional<byte[]> content(String path, Scope scope) {
    try {
      return Optional.of(workspace.read(path, MAX_BYTES));
    } catch (UnreadableException e) {
      String help =
          switch (e.reason()) {
            case MISSING -> "restore the file, or remove the link";
            case OUTSIDE -> "copy the file itself into the workspace";
            case TOO_LARGE -> "a topic needs a few kilobytes; put pictures into content/images/";
            case UNREADABLE -> "make it a file that you may read";
          };
      problems.add(
          Diagnostic.error(
              "file-" + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              Source.unread(path).start(),
              "the file " + e.getMessage(),
              help,
              scope));
      return Optional.empty();
    }
  }

  private Optional<ContentFile> parsed(
      String path, byte[] bytes, String kind, String id, String language, Scope scope) {
    List<Diagnostic> found = new ArrayList<>();
    Optional<Mapping> tree =
        TextDecoder.decode(path, bytes, scope, found)
            .flatMap(source -> new YamlReader(source, scope, found).read());
    Optional<ContentFile> file =
        tree.map(
            mapping -> {
              List<FormattedText> texts = Structure.of(kind).check(mapping, scope, found);
              boolean sound = found.stream().noneMatch(Diagnostic::isError);
              return new ContentFile(kind, id, language, mapping, texts, sound, scope);
            });
    file.ifPresent(files::add);
    problems.addAll(found);
    return file;
  }

  // Labels: for each language in use the nearest file.

  private Map<String, Labels> labels(SortedMap<String, SortedMap<String, Optional<Topic>>> topics) {
    Map<String, Labels> labels = new HashMap<>();
    List<String> there = workspace.templateNames("labels");
    topics.values().stream()
        .flatMap(byLanguage -> byLanguage.keySet().stream())
        .distinct()
        .sorted()
        .forEach(
            language ->
                LanguageTag.withFallbacks(language).stream()
                    .filter(tag -> there.contains(tag + ".yaml"))
                    .findFirst()
                    .ifPresentOrElse(
                        tag -> labels(language, tag).ifPresent(each -> labels.put(language, each)),
                        () -> labelsMissing(language)));
    return labels;
  }

  private void labelsMissing(String language) {
    problems.add(
        Diagnostic.error(
            "labels-missing",
            Source.unread("templates/labels/" + language + ".yaml").start(),
            "the fixed words for " + language + " are missing",
            "copy another file of templates/labels/ to this name and translate it",
            new Scope("", language, "")));
  }

  private Optional<Labels> labels(String language, String tag) {
    String path = "templates/labels/" + tag + ".yaml";
    Scope scope = new Scope("", language, "");
    try {
      byte[] bytes = workspace.template("labels/" + tag + ".yaml");
      return parsed(path, bytes, "labels", "", language, scope)
          .filter(ContentFile::sound)
          .map(file -> words(language, file))
          .filter(this::hasDates);
    } catch (UnreadableException e) {
      problems.add(
          Diagnostic.error(
              "labels-missing",
              Source.unread(path).start(),
              "the file " + e.getMessage(),
              "make it a file that you may read, below templates/labels/",
              scope));
      return Optional.empty();
    }
  }

  private static Labels words(String language, ContentFile file) {
    Map<String, Text> words = new LinkedHashMap<>();
    for (Entry entry : file.tree().entries()) {
      words.put(entry.name(), entry.value().text().orElseThrow());
    }
    return new Labels(language, words);
  }

  private boolean hasDates(Labels labels) {
    try {
      labels.date(LocalDate.EPOCH);
      return true;
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      problems.add(
          Diagnostic.error(
              "date-pattern",
              labels.words().get("date").place(),
              "'" + labels.get("date") + "' is no pattern for a date",
              "write a pattern such as d MMMM uuuu",
              new Scope("", labels.language(), "")));
      return false;
    }
  }
}
