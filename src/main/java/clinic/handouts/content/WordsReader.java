package clinic.handouts.content;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.text.LanguageTag;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.YamlValue.Entry;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the jargon for each language in use: the program's list in {@code templates/words/}, then
 * the clinic's own in {@code content/words/}, which wins. A problem in them stops no edition,
 * because none of it is printed.
 */
final class WordsReader {
  private static final String OWN = "content/words";

  private final Workspace workspace;
  private final ContentReader reader;

  WordsReader(Workspace workspace, ContentReader reader) {
    this.workspace = workspace;
    this.reader = reader;
  }

  /** The lists by language; broken ones are reported. */
  Map<String, WordList> read(Collection<String> languages) {
    Map<String, Map<String, String>> byTag = new HashMap<>();
    for (String name : workspace.templateNames("words")) {
      String tag = name.replaceFirst("\\.yaml$", "");
      if (languages.stream().anyMatch(each -> LanguageTag.withFallbacks(each).contains(tag))) {
        template(tag).ifPresent(file -> add(file, byTag));
      }
    }
    for (String tag : reader.yamlNames(OWN, Scope.NOTHING, name -> Scope.NOTHING)) {
      if (isTag(tag)) {
        reader.file(path(tag), "words", "", tag, Scope.NOTHING).ifPresent(file -> add(file, byTag));
      }
    }
    Map<String, WordList> lists = new HashMap<>();
    for (String language : languages) {
      lists.put(language, list(language, byTag));
    }
    return lists;
  }

  private static String path(String tag) {
    return OWN + "/" + tag + ".yaml";
  }

  private boolean isTag(String tag) {
    if (LanguageTag.isTag(tag)) {
      return true;
    }
    reader.report(
        Diagnostic.of(
            FileRules.LANGUAGE_TAG,
            Source.unread(path(tag)).start(),
            "'" + tag + "' is not a language tag",
            "name the file after its language, such as en.yaml or en-AU.yaml",
            Scope.NOTHING));
    return false;
  }

  private Optional<ContentFile> template(String tag) {
    String path = "templates/words/" + tag + ".yaml";
    try {
      byte[] bytes = workspace.template("words/" + tag + ".yaml");
      return reader.file(path, bytes, "words", "", tag, Scope.NOTHING);
    } catch (UnreadableException e) {
      reader.report(
          Diagnostic.of(
              FileRules.UNREADABLE,
              Source.unread(path).start(),
              "the file " + e.getMessage(),
              "make it a file that you have permission to read, in templates/words/",
              Scope.NOTHING));
      return Optional.empty();
    }
  }

  private static void add(ContentFile file, Map<String, Map<String, String>> byTag) {
    if (file.sound()) {
      Map<String, String> words = byTag.computeIfAbsent(file.language(), tag -> new HashMap<>());
      for (Entry entry : file.tree().entries()) {
        words.put(
            entry.name().strip().toLowerCase(Locale.ROOT),
            entry.value().text().orElseThrow().onOneLine().value());
      }
    }
  }

  /** The words of a language and of those that it falls back to; the closest win. */
  private static WordList list(String language, Map<String, Map<String, String>> byTag) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String tag : LanguageTag.withFallbacks(language)) {
      byTag.getOrDefault(tag, Map.of()).forEach(words::putIfAbsent);
    }
    return words.isEmpty() ? WordList.NONE : new WordList(words);
  }
}
