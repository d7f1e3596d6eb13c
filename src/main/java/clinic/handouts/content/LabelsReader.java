package clinic.handouts.content;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.text.LanguageTag;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue.Entry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the fixed words of each language in use, from its own file in {@code templates/labels/} or
 * from that of the closest language that it falls back to.
 */
public final class LabelsReader {
  private final Workspace workspace;
  private final ContentReader reader;

  LabelsReader(Workspace workspace, ContentReader reader) {
    this.workspace = workspace;
    this.reader = reader;
  }

  /** The labels by language; missing or broken ones are reported. */
  Map<String, Labels> read(Collection<String> languages) {
    List<String> there = workspace.templateNames("labels");
    Map<String, Labels> labels = new HashMap<>();
    for (String language : languages) {
      LanguageTag.withFallbacks(language).stream()
          .filter(tag -> there.contains(tag + ".yaml"))
          .findFirst()
          .ifPresentOrElse(
              tag -> read(language, tag).ifPresent(each -> labels.put(language, each)),
              () -> missing(language));
    }
    return labels;
  }

  private void missing(String language) {
    reader.report(
        Diagnostic.of(
            FileRules.LABELS_MISSING,
            Source.unread(path(language)).start(),
            "the fixed words for " + language + " are missing",
            "copy the program's templates/labels/en.yaml to this place in your workspace, and translate it",
            scope(language)));
  }

  private Optional<Labels> read(String language, String tag) {
    String path = path(tag);
    try {
      byte[] bytes = workspace.template("labels/" + tag + ".yaml");
      return reader
          .file(path, bytes, "labels", "", language, scope(language))
          .filter(ContentFile::sound)
          .map(file -> labels(language, file))
          .filter(this::hasWholeDates)
          .filter(this::hasDistinctHeadings)
          .filter(this::hasDistinctZones);
    } catch (UnreadableException e) {
      reader.report(
          Diagnostic.of(
              FileRules.LABELS_MISSING,
              Source.unread(path).start(),
              "the file " + e.getMessage(),
              "make it a file that you have permission to read, in templates/labels/",
              scope(language)));
      return Optional.empty();
    }
  }

  private static Scope scope(String language) {
    return new Scope("", language, "");
  }

  /** Path of the labels of a language, relative to the workspace, even if they are packed. */
  public static String path(String tag) {
    return "templates/labels/" + tag + ".yaml";
  }

  public static Labels labels(String language, ContentFile file) {
    Map<String, Text> words = new LinkedHashMap<>();
    for (Entry entry : file.tree().entries()) {
      words.put(entry.name(), entry.value().text().orElseThrow().onOneLine());
    }
    return new Labels(language, words);
  }

  private boolean hasDistinctHeadings(Labels labels) {
    if (!labels.get("do").equalsIgnoreCase(labels.get("dont"))) {
      return true;
    }
    reader.report(
        Diagnostic.of(
            FileRules.LABELS_ALIKE,
            labels.words().get("dont").place(),
            "the headings of the do list and the don't list are the same: '"
                + labels.get("do")
                + "'",
            "write two headings that nobody can mistake for each other",
            scope(labels.language())));
    return false;
  }

  private boolean hasDistinctZones(Labels labels) {
    Set<String> seen = new HashSet<>();
    for (String zone : List.of("zone-green", "zone-amber", "zone-red")) {
      if (!seen.add(labels.get(zone).toLowerCase(Locale.ROOT))) {
        reader.report(
            Diagnostic.of(
                FileRules.LABELS_ALIKE,
                labels.words().get(zone).place(),
                "the names of two zones are the same: '" + labels.get(zone) + "'",
                "write a name for each zone that nobody can mistake for another",
                scope(labels.language())));
        return false;
      }
    }
    return true;
  }

  private boolean hasWholeDates(Labels labels) {
    if (isWhole(labels)) {
      return true;
    }
    reader.report(
        Diagnostic.of(
            FileRules.DATE_PATTERN,
            labels.words().get("date").place(),
            "'" + labels.get("date") + "' does not show the day, month and year of a date",
            "write a pattern such as d MMMM uuuu",
            scope(labels.language())));
    return false;
  }

  /**
   * Whether dates keep their day, month and year. These are days on which patterns with week-based
   * years ({@code YYYY}) or days of the year ({@code DD}) go wrong.
   */
  private static boolean isWhole(Labels labels) {
    try {
      String last = labels.date(LocalDate.of(2024, 12, 31));
      String january = labels.date(LocalDate.of(2024, 1, 31));
      return last.contains("2024")
          && last.replace("2024", "").contains("31")
          && !last.equals(january)
          && labels.date(LocalDate.of(2027, 1, 1)).contains("2027");
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }
}
