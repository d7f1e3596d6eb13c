package clinic.handouts.check.translation;

import clinic.handouts.check.translation.Pairs.Group;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.edition.Form;
import clinic.handouts.edition.Piece;
import clinic.handouts.text.marks.Inline;
import clinic.handouts.text.marks.MarkdownLeaves;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A translation is built like its source: the same sections, exercises, zones and sources in the
 * same order, and in each text the same lists, tick boxes and blanks.
 */
final class SameStructure implements TranslationRules.OfPair {
  static final Rule STRUCTURE =
      Rule.error(
          "translation-structure",
          "ids, zones, sources, lists, tick boxes and blanks that differ from the source's, and"
              + " items that are there twice",
          "ISO 17100, Translation services, 2015 (completeness)",
          "give the translation the same structure as the source");

  @Override
  public List<Rule> rules() {
    return List.of(STRUCTURE);
  }

  @Override
  public void check(Library library, Pairs pairs, Scope scope, Consumer<Diagnostic> report) {
    Topic source = pairs.source();
    Topic other = pairs.translation();
    Place title = other.title().place();
    if (sections(source).size() == sections(other).size()) { // Otherwise counts differ, too.
      same("ids of the sections", SameStructure::sections, source, other, title, scope, report);
      same("required sections", SameStructure::required, source, other, title, scope, report);
      pictures(source, other, title, scope, report);
    }
    if (exercises(source).size() == exercises(other).size()) {
      same("ids of the exercises", SameStructure::exercises, source, other, title, scope, report);
      same("doses of the exercises", SameStructure::doses, source, other, title, scope, report);
    }
    if (zones(source).size() == zones(other).size()) {
      same("zones of the phases", SameStructure::zones, source, other, title, scope, report);
    }
    same(
        "years and links of the sources",
        SameStructure::sources,
        source,
        other,
        title,
        scope,
        report);
    for (Group group : pairs.groups()) {
      if (group.isEven()) {
        for (int i = 0; i < group.source().size(); i++) {
          built(group.source().get(i), group.translation().get(i), scope, report);
        }
      }
    }
  }

  private static void same(
      String what,
      Function<Topic, List<String>> part,
      Topic source,
      Topic other,
      Place place,
      Scope scope,
      Consumer<Diagnostic> report) {
    List<String> before = part.apply(source);
    List<String> after = part.apply(other);
    if (!before.equals(after)) {
      report.accept(
          Diagnostic.of(
              STRUCTURE,
              place,
              "the " + what + " are " + said(after) + ", but in the source " + said(before),
              "use those of the source, in its order",
              scope));
    }
  }

  private static String said(List<String> parts) {
    return parts.isEmpty() ? "none" : String.join(", ", parts);
  }

  private static List<String> sections(Topic topic) {
    return topic.sections().stream()
        .map(Topic.Section::id)
        .map(id -> id.isEmpty() ? "–" : id)
        .toList();
  }

  /** What the dose of each exercise consists of. */
  private static List<String> doses(Topic topic) {
    return topic.sections().stream()
        .flatMap(section -> section.exercises().stream())
        .map(each -> each.dose().keySet().stream().sorted().toList().toString())
        .toList();
  }

  private static List<String> required(Topic topic) {
    return topic.sections().stream()
        .filter(Topic.Section::required)
        .map(Topic.Section::id)
        .toList();
  }

  /** A picture with words in it has another in each language. */
  private static void pictures(
      Topic source, Topic other, Place title, Scope scope, Consumer<Diagnostic> report) {
    List<String> before = pictures(source);
    List<String> after = pictures(other);
    if (!before.equals(after)) {
      report.accept(
          Diagnostic.warning(
              STRUCTURE,
              title,
              "the pictures are " + said(after) + ", but in the source " + said(before),
              "use the pictures of the source, unless there are words in them",
              scope));
    }
  }

  private static List<String> pictures(Topic topic) {
    return topic.sections().stream()
        .flatMap(section -> section.images().stream())
        .map(Text::value)
        .toList();
  }

  private static List<String> exercises(Topic topic) {
    return topic.sections().stream()
        .flatMap(section -> section.exercises().stream())
        .map(exercise -> exercise.id())
        .toList();
  }

  /** The zones of a topic's phases, in order. */
  static List<String> zones(Topic topic) {
    return topic.advice().phases().stream()
        .map(phase -> String.valueOf(phase.zone()).toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<String> sources(Topic topic) {
    return topic.citations().stream()
        .map(
            each ->
                (each.year().value() + each.accessed().value() + " " + each.link().value()).strip())
        .toList();
  }

  private static void built(Piece source, Piece other, Scope scope, Consumer<Diagnostic> report) {
    boolean isMarkdown = source.form() == Form.INLINE || source.form() == Form.BLOCKS;
    if (!isMarkdown || source.texts().size() != other.texts().size()) {
      return;
    }
    boolean isSame =
        MarkdownLeaves.skeleton(source.text().markdown())
            .equals(MarkdownLeaves.skeleton(other.text().markdown()));
    if (!isSame) {
      report.accept(
          Diagnostic.of(
              STRUCTURE,
              other.place(),
              "the lists, tick boxes or tables differ from those in the source ("
                  + source.place()
                  + ")",
              "write the same lists, tick boxes, tables and blanks as the source",
              scope));
      return;
    }
    List<List<Inline>> before = MarkdownLeaves.of(source.text().markdown());
    List<List<Inline>> after = MarkdownLeaves.of(other.text().markdown());
    for (int i = 0; i < before.size(); i++) {
      marks(before.get(i), after.get(i), source, other, scope, report);
    }
  }

  private static void marks(
      List<Inline> before,
      List<Inline> after,
      Piece source,
      Piece other,
      Scope scope,
      Consumer<Diagnostic> report) {
    String where = "'" + Inline.words(after).strip() + "' ";
    String at = " (" + source.place() + ")";
    if (blanks(before) != blanks(after)) {
      report.accept(
          Diagnostic.of(
              STRUCTURE,
              other.place(),
              where
                  + "has "
                  + blanks(after)
                  + " blanks to write on, but the source has "
                  + blanks(before)
                  + at,
              "write the same lists, tick boxes, tables and blanks as the source",
              scope));
    }
    String bold = Stressed.differs(before, after);
    if (!bold.isEmpty()) {
      report.accept(
          Diagnostic.warning(
              STRUCTURE,
              other.place(),
              where + bold + at,
              "put in bold what is bold in the source, if that suits the language",
              scope));
    }
  }

  private static long blanks(List<Inline> text) {
    return Inline.marks(text).filter(each -> each.kind() == Inline.Kind.BLANK).count();
  }
}
