package clinic.handouts.content.xliff;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.ContentReader;
import clinic.handouts.content.LibraryReader;
import clinic.handouts.content.xliff.XliffFile.Entry;
import clinic.handouts.files.Workspace;
import clinic.handouts.text.Markdown;
import clinic.handouts.text.marks.Inline;
import clinic.handouts.text.marks.Inline.Mark;
import clinic.handouts.text.marks.MarkdownLeaves;
import clinic.handouts.text.marks.MarkdownWriter;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts the texts of an XLIFF file into the structure of their source. What comes out is not
 * checked: nobody but the translator has read it.
 */
public final class TranslatedTopic {
  private final ContentFile source;
  private final XliffFile file;
  private final List<String> problems = new ArrayList<>();

  private TranslatedTopic(ContentFile source, XliffFile file) {
    this.source = source;
    this.file = file;
  }

  /**
   * The topic's file in the other language.
   *
   * @param workspace the workspace that it will be in
   * @param source the topic in the clinic's language, sound
   * @param by who translated it
   * @throws XliffException if the file is of something else, or is not complete
   */
  public static String of(Workspace workspace, ContentFile source, XliffFile file, String by)
      throws XliffException {
    TranslatedTopic topic = new TranslatedTopic(source, file);
    List<Unit> units = Unit.of(source);
    topic.refuseOther(units);
    Map<String, List<Inline>> targets = topic.targets(units);
    topic.complain();
    String yaml = TopicYaml.write(source, topic.values(units, targets), by, workspace.today());
    topic.complain();
    topic.refuseUnsound(workspace, yaml);
    return yaml;
  }

  /** What was written must be read as what was meant. */
  private void refuseUnsound(Workspace workspace, String yaml) throws XliffException {
    ContentReader reader = new ContentReader(workspace);
    boolean isSound =
        reader
            .file(
                LibraryReader.topicPath(source.id(), file.language()),
                yaml.getBytes(StandardCharsets.UTF_8),
                "topic",
                source.id(),
                file.language(),
                Scope.NOTHING)
            .filter(ContentFile::sound)
            .isPresent();
    if (!isSound) {
      problems.addAll(reader.problems().stream().map(Diagnostic::message).toList());
      complain();
    }
  }

  private void complain() throws XliffException {
    if (!problems.isEmpty()) {
      throw new XliffException(problems);
    }
  }

  private void refuseOther(List<Unit> units) throws XliffException {
    String version = source.tree().textAt("version").value();
    if (!file.topic().equals(source.id())) {
      throw new XliffException("it is for the topic '" + file.topic() + "'");
    }
    if (!file.version().equals(version)) {
      throw new XliffException(
          "it translates version "
              + file.version()
              + ", but the source is at version "
              + version
              + ": export the topic again, and translate what has changed");
    }
    if (!file.digest().equals(Unit.digest(units))) {
      throw new XliffException(
          "the source has changed since this file was exported, although it is still version "
              + version
              + ": export the topic again, and translate what has changed");
    }
  }

  /** The translation of each unit, complete and with the marks of its source. */
  private Map<String, List<Inline>> targets(List<Unit> units) {
    Map<String, Unit> known =
        units.stream().collect(Collectors.toMap(Unit::id, unit -> unit, (a, b) -> a));
    Map<String, List<Inline>> targets = new LinkedHashMap<>();
    Map<String, Entry> seen = new LinkedHashMap<>();
    for (Entry entry : file.entries()) {
      Unit unit = known.get(entry.id());
      if (unit == null) {
        problems.add("there is no unit '" + entry.id() + "' in the source");
      } else if (seen.put(entry.id(), entry) != null) {
        problems.add("unit '" + entry.id() + "' appears twice");
      } else if (!Inline.flat(entry.source()).equals(Inline.flat(unit.source()))) {
        problems.add("the source of unit '" + entry.id() + "' was changed in this file");
      } else if (entry.target().isEmpty()) {
        problems.add("unit '" + entry.id() + "' is not translated");
      } else {
        targets.put(entry.id(), marked(unit, entry.target().get()));
      }
    }
    known.keySet().stream()
        .filter(id -> !seen.containsKey(id))
        .sorted()
        .forEach(id -> problems.add("unit '" + id + "' is missing"));
    return targets;
  }

  /** The words with the source's own marks: translators can't change where links lead. */
  private List<Inline> marked(Unit unit, List<Inline> target) {
    Map<String, Mark> marks =
        Inline.marks(unit.source()).collect(Collectors.toMap(Mark::id, mark -> mark));
    List<String> used = Inline.marks(target).map(Mark::id).toList();
    for (Mark mark : marks.values()) {
      if (mark.kind().isNeeded() && !used.contains(mark.id())) {
        problems.add(
            "unit '"
                + unit.id()
                + "' lacks the source's "
                + name(mark)
                + " (mark "
                + mark.id()
                + ")");
      }
    }
    for (String id : used) {
      if (!marks.containsKey(id) || used.indexOf(id) != used.lastIndexOf(id)) {
        problems.add(
            "unit '"
                + unit.id()
                + "' has a mark '"
                + id
                + "' that the source does not have, or has once");
        return target;
      }
    }
    return withOwn(target, marks);
  }

  private static String name(Mark mark) {
    return switch (mark.kind()) {
      case LINK -> "link to " + mark.data();
      case BREAK -> "end of a line";
      default -> "blank";
    };
  }

  private static List<Inline> withOwn(List<Inline> target, Map<String, Mark> marks) {
    List<Inline> parts = new ArrayList<>();
    for (Inline part : target) {
      if (part instanceof Mark mark) {
        Mark own = marks.get(mark.id());
        parts.add(new Mark(own.id(), own.kind(), own.data(), withOwn(mark.inside(), marks)));
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  /** What each text of the source's file is replaced by, by its path. */
  private Map<String, String> values(List<Unit> units, Map<String, List<Inline>> targets) {
    Map<String, List<Unit>> byPath = new LinkedHashMap<>();
    units.forEach(unit -> byPath.computeIfAbsent(unit.path(), key -> new ArrayList<>()).add(unit));
    Map<String, String> written = sourceTexts();
    Map<String, String> values = new LinkedHashMap<>();
    byPath.forEach(
        (path, parts) -> {
          List<List<Inline>> texts = parts.stream().map(unit -> targets.get(unit.id())).toList();
          values.put(
              path,
              parts.get(0).isMarkdown()
                  ? markdown(path, written.get(path), texts)
                  : Inline.words(texts.get(0)));
        });
    return values;
  }

  private Map<String, String> sourceTexts() {
    return source.texts().stream()
        .collect(Collectors.toMap(each -> each.path(), each -> each.text().value(), (a, b) -> a));
  }

  private String markdown(String path, String before, List<List<Inline>> texts) {
    Markdown structure = Markdown.of(before);
    String written = MarkdownWriter.write(structure, texts) + (before.endsWith("\n") ? "\n" : "");
    Markdown read = Markdown.of(written);
    boolean isSame =
        MarkdownLeaves.skeleton(read).equals(MarkdownLeaves.skeleton(structure))
            && flat(MarkdownLeaves.of(read)).equals(flat(texts));
    if (!isSame) {
      problems.add("the text of " + path + " can't be written with the marks that it has here");
    }
    return written;
  }

  private static List<String> flat(List<List<Inline>> texts) {
    return texts.stream().map(Inline::flat).toList();
  }
}
