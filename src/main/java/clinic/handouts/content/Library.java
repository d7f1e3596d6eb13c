package clinic.handouts.content;

import clinic.handouts.files.Workspace;
import clinic.handouts.text.font.FontCoverage;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Everything that a workspace's content says, and the problems found while reading it. Broken files
 * are known by name, so that their editions count as failed instead of silently going missing.
 * Immutable.
 */
public final class Library {
  /** The format in which a translation stands beside its source. */
  public static final String BILINGUAL = "bilingual";

  private static final SortedMap<String, Optional<Topic>> NONE = Collections.emptySortedMap();

  private final Workspace workspace;
  private final List<ContentFile> files;

  /** The languages that matter; empty if all do. */
  private final Set<String> wanted;

  private final Optional<ContentFile> clinicFile;
  private final Optional<Clinic> clinic;
  private final SortedMap<String, Optional<Clinician>> clinicians;
  private final SortedMap<String, SortedMap<String, Optional<Topic>>> topics;
  private final Map<String, Labels> labels;
  private final Map<String, WordList> words;
  private final Map<String, Synonyms> synonyms;
  private final List<HandoutSet> sets;
  private final List<Diagnostic> problems;
  private final List<String> formats;
  private final Map<String, List<String>> formatsChosen = new HashMap<>();
  private FontCoverage fonts;

  public Library(
      Workspace workspace,
      List<ContentFile> files,
      Optional<Clinic> clinic,
      SortedMap<String, Optional<Clinician>> clinicians,
      SortedMap<String, SortedMap<String, Optional<Topic>>> topics,
      Map<String, Labels> labels,
      Map<String, WordList> words,
      Map<String, Synonyms> synonyms,
      List<HandoutSet> sets,
      List<Diagnostic> problems) {
    this.workspace = workspace;
    this.files = List.copyOf(files);
    this.wanted = Set.of();
    this.clinicFile = files.stream().filter(file -> file.is("clinic")).findFirst();
    this.clinic = clinic;
    this.clinicians = Collections.unmodifiableSortedMap(clinicians);
    this.topics = Collections.unmodifiableSortedMap(topics);
    this.labels = Map.copyOf(labels);
    this.words = Map.copyOf(words);
    this.synonyms = Map.copyOf(synonyms);
    this.sets = List.copyOf(sets);
    this.problems = Diagnostic.sorted(problems);
    this.formats =
        workspace.templateNames("formats").stream()
            .filter(name -> name.endsWith(".ftlh"))
            .map(name -> name.substring(0, name.length() - ".ftlh".length()))
            .toList();
    files("topic")
        .forEach(file -> formatsChosen.put(file.id() + "/" + file.language(), chosen(file)));
  }

  private Library(
      Library same, Optional<Clinic> clinic, List<ContentFile> files, Set<String> wanted) {
    this.workspace = same.workspace;
    this.files = List.copyOf(files);
    this.wanted = Set.copyOf(wanted);
    this.clinicFile = same.clinicFile;
    this.clinic = clinic;
    this.clinicians = same.clinicians;
    this.topics = same.topics;
    this.labels = same.labels;
    this.words = same.words;
    this.synonyms = same.synonyms;
    this.sets = same.sets;
    this.problems = same.problems;
    this.formats = same.formats;
    this.formatsChosen.putAll(same.formatsChosen);
    this.fonts = same.fonts();
  }

  /** The same library for a clinic that prints on another paper. */
  public Library onPaper(Paper paper) {
    return new Library(this, clinic.map(each -> each.on(paper)), files, wanted);
  }

  /**
   * The same library, but listing only those {@link #files} that an edition of a topic depends on:
   * checks then look at no others, which takes a fraction of the time.
   *
   * @param language of the edition; null for the clinic's own, or any if it does not exist in that
   */
  public Library about(String topic, String language) {
    String own = clinicText("language");
    List<String> all = languages(topic);
    boolean isKnown = language != null || all.contains(own);
    Set<String> tags =
        new HashSet<>(isKnown ? List.of(own, language == null ? own : language) : all);
    return new Library(
        this,
        clinic,
        files.stream()
            .filter(each -> !each.is("topic") || each.id().equals(topic))
            .filter(each -> each.language().isEmpty() || tags.contains(each.language()))
            .toList(),
        tags);
  }

  /** Whether texts in a language matter: all of them, unless this is {@link #about} something. */
  public boolean concerns(String language) {
    return wanted.isEmpty() || language.isEmpty() || wanted.contains(language);
  }

  /** Which formats a topic's file lists; none if it lists one that does not exist. */
  private List<String> chosen(ContentFile topic) {
    List<String> listed = topic.tree().textsAt("formats").stream().map(Text::value).toList();
    return formats.containsAll(listed) ? listed : List.of();
  }

  /** Reads a workspace. Bad files become problems, not exceptions. */
  public static Library read(Workspace workspace) {
    return new LibraryReader(workspace).read();
  }

  /** Where the content came from. */
  public Workspace workspace() {
    return workspace;
  }

  /** The clinic; empty when its file is broken. */
  public Optional<Clinic> clinic() {
    return clinic;
  }

  /**
   * What the clinic's file says under a key, even when the file is broken; empty when it says
   * nothing.
   */
  public String clinicText(String key) {
    return clinicFile.map(file -> file.tree().textAt(key).value()).orElse("");
  }

  /** Every file that is YAML, including those with a wrong structure. */
  public List<ContentFile> files() {
    return files;
  }

  /** The files of a kind. */
  public List<ContentFile> files(String kind) {
    return files.stream().filter(file -> file.is(kind)).toList();
  }

  /** The handouts that are given out together, by id; without those whose files are broken. */
  public List<HandoutSet> sets() {
    return sets;
  }

  /** Problems found while reading, about files, YAML and structure. Sorted by place. */
  public List<Diagnostic> problems() {
    return problems;
  }

  /** Ids of the clinicians, sorted, including those with broken files. */
  public List<String> clinicianIds() {
    return List.copyOf(clinicians.keySet());
  }

  /** A clinician; empty when there is no such clinician or the file is broken. */
  public Optional<Clinician> clinician(String id) {
    return clinicians.getOrDefault(id, Optional.empty());
  }

  /** The clinicians whose files are sound, sorted by id. */
  public List<Clinician> clinicians() {
    return clinicians.values().stream().flatMap(Optional::stream).toList();
  }

  /** Ids of the topics, sorted, including those with broken files. */
  public List<String> topicIds() {
    return List.copyOf(topics.keySet());
  }

  /** Tags of the languages that a topic exists in, sorted; empty for an unknown topic. */
  public List<String> languages(String topic) {
    return List.copyOf(topics.getOrDefault(topic, NONE).keySet());
  }

  /** Tags of all languages in use, sorted. */
  public List<String> languages() {
    TreeSet<String> tags = new TreeSet<>();
    topics.values().forEach(each -> tags.addAll(each.keySet()));
    return List.copyOf(tags);
  }

  /** A topic in a language; empty when it does not exist or the file is broken. */
  public Optional<Topic> topic(String id, String language) {
    return topics.getOrDefault(id, NONE).getOrDefault(language, Optional.empty());
  }

  /** The topics whose files are sound, sorted by id and language. */
  public List<Topic> topics() {
    return topics.values().stream()
        .map(Map::values)
        .flatMap(Collection::stream)
        .flatMap(Optional::stream)
        .toList();
  }

  /** A topic in the clinic's own language; empty when it does not exist there or is broken. */
  public Optional<Topic> source(String topic) {
    return topic(topic, clinicText("language"));
  }

  /** The fixed words for a language; empty when there are none or their file is broken. */
  public Optional<Labels> labels(String language) {
    return Optional.ofNullable(labels.get(language));
  }

  /** The jargon in a language, with plainer words; empty when there is no list. */
  public WordList words(String language) {
    return words.getOrDefault(language, WordList.NONE);
  }

  /** Words that mean the same to somebody who searches in a language. */
  public Synonyms synonyms(String language) {
    return synonyms.getOrDefault(language, Synonyms.NONE);
  }

  /** What the fonts can print; they are parsed when this is first called. */
  public synchronized FontCoverage fonts() {
    if (fonts == null) {
      fonts = FontCoverage.of(workspace);
    }
    return fonts;
  }

  /** Ids of the formats that have layouts, sorted. */
  public List<String> formats() {
    return formats;
  }

  /** The formats that topics are made in if they don't list any, sorted. */
  public List<String> usualFormats() {
    return formats.stream().filter(each -> !each.equals(BILINGUAL)).toList();
  }

  /**
   * Whether a topic is made in a format: its file lists the format, or does not list any. What
   * stands beside its source is only made if the translation or the source lists that.
   */
  public boolean isMade(String topic, String language, String format) {
    List<String> chosen = formatsChosen.getOrDefault(topic + "/" + language, List.of());
    if (format.equals(BILINGUAL)) {
      String source = topic + "/" + clinicText("language");
      boolean isListed = formatsChosen.getOrDefault(source, List.of()).contains(BILINGUAL);
      return isTranslation(topic, language) && (isListed || chosen.contains(BILINGUAL));
    }
    return chosen.contains(format) || chosen.stream().allMatch(BILINGUAL::equals);
  }

  /** Whether a topic can be made in a format when that is asked for. */
  public boolean isOffered(String topic, String language, String format) {
    return isMade(topic, language, format)
        || (format.equals(BILINGUAL) && isTranslation(topic, language));
  }

  /** Whether a topic exists in a language, and in the clinic's own as well. */
  public boolean isTranslation(String topic, String language) {
    String source = clinicText("language");
    List<String> tags = languages(topic);
    return !language.equals(source) && tags.contains(language) && tags.contains(source);
  }

  /** Ids of the formats that a topic is made in, sorted. */
  public List<String> formats(String topic, String language) {
    return formats.stream().filter(format -> isMade(topic, language, format)).toList();
  }

  /** Ids of the formats that a topic can be made in, sorted. */
  public List<String> formatsOffered(String topic, String language) {
    return formats.stream().filter(format -> isOffered(topic, language, format)).toList();
  }
}
