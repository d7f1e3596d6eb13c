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
import java.util.function.Function;

/**
 * Reads a list of terms for each language in use, such as jargon with plainer words: the program's
 * list in {@code templates/words/}, then the clinic's own in {@code content/words/}, which wins. A
 * problem in them stops no edition, because none of it is printed.
 */
final class WordsReader {
  private final Workspace workspace;
  private final ContentReader reader;
  private final String kind;

  /**
   * A reader.
   *
   * @param kind the name of the folder below {@code templates} and {@code content}, and of the
   *     schema
   */
  WordsReader(Workspace workspace, ContentReader reader, String kind) {
    this.workspace = workspace;
    this.reader = reader;
    this.kind = kind;
  }

  /**
   * The lists by language, where there are any; broken ones are reported.
   *
   * @param list makes a list of what is written beside each term
   */
  <T> Map<String, T> read(Collection<String> languages, Function<Map<String, String>, T> list) {
    Map<String, Map<String, String>> byTag = new HashMap<>();
    for (String name : workspace.templateNames(kind)) {
      String tag = name.replaceFirst("\\.yaml$", "");
      if (languages.stream().anyMatch(each -> LanguageTag.withFallbacks(each).contains(tag))) {
        template(tag).ifPresent(file -> add(file, byTag));
      }
    }
    for (String tag : reader.yamlNames("content/" + kind, Scope.NOTHING, name -> Scope.NOTHING)) {
      if (isTag(tag)) {
        reader.file(path(tag), kind, "", tag, Scope.NOTHING).ifPresent(file -> add(file, byTag));
      }
    }
    Map<String, T> lists = new HashMap<>();
    for (String language : languages) {
      Map<String, String> terms = terms(language, byTag);
      if (!terms.isEmpty()) {
        lists.put(language, list.apply(terms));
      }
    }
    return lists;
  }

  private String path(String tag) {
    return "content/" + kind + "/" + tag + ".yaml";
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
    String path = "templates/" + kind + "/" + tag + ".yaml";
    try {
      byte[] bytes = workspace.template(kind + "/" + tag + ".yaml");
      return reader.file(path, bytes, kind, "", tag, Scope.NOTHING);
    } catch (UnreadableException e) {
      reader.report(
          Diagnostic.of(
              FileRules.UNREADABLE,
              Source.unread(path).start(),
              "the file " + e.getMessage(),
              "make it a file that you have permission to read, in templates/" + kind + "/",
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

  /** The terms of a language and of those that it falls back to; the closest win. */
  private static Map<String, String> terms(
      String language, Map<String, Map<String, String>> byTag) {
    Map<String, String> terms = new LinkedHashMap<>();
    for (String tag : LanguageTag.withFallbacks(language)) {
      byTag.getOrDefault(tag, Map.of()).forEach(terms::putIfAbsent);
    }
    return terms;
  }
}
