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
import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A translation is built like its source: the same sections, exercises, zones and sources in the
 * same order, and in each text the same lists, boxes to tick and blanks.
 */
final class SameStructure implements TranslationRules.OfPair {
  static final RuleCard STRUCTURE =
      RuleCard.error(
          "translation-structure",
          "ids, zones, sources, lists, boxes to tick and blanks that differ from the source's, and"
              + " items that are there twice",
          "ISO 17100, Translation services, 2015 (completeness)",
          "build the translation like the source");

  @Override
  public List<RuleCard> cards() {
    return List.of(STRUCTURE);
  }

  @Override
  public void check(Library library, Pairs pairs, Scope scope, Consumer<Diagnostic> report) {
    Topic source = pairs.source();
    Topic other = pairs.translation();
    Place title = other.title().place();
    if (sections(source).size() == sections(other).size()) { // Otherwise counts differ, too.
      same("ids of the sections", SameStructure::sections, source, other, title, scope, report);
    }
    if (exercises(source).size() == exercises(other).size()) {
      same("ids of the exercises", SameStructure::exercises, source, other, title, scope, report);
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
        twice(group, scope, report);
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

  private static List<String> exercises(Topic topic) {
    return topic.sections().stream()
        .flatMap(section -> section.exercises().stream())
        .map(exercise -> exercise.id())
        .toList();
  }

  private static List<String> zones(Topic topic) {
    return topic.advice().phases().stream().map(phase -> String.valueOf(phase.zone())).toList();
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
    if (!isSame || !blanks(source).equals(blanks(other))) {
      report.accept(
          Diagnostic.of(
              STRUCTURE,
              other.place(),
              isSame
                  ? "the source has "
                      + blanks(source)
                      + " blanks in its paragraphs and items here,"
                      + " this translation "
                      + blanks(other)
                      + " ("
                      + source.place()
                      + ")"
                  : "the lists, boxes to tick or tables are not those of the source ("
                      + source.place()
                      + ")",
              "write the same lists, boxes to tick, tables and blanks as the source",
              scope));
    }
  }

  private static List<Long> blanks(Piece piece) {
    return MarkdownLeaves.of(piece.text().markdown()).stream()
        .map(text -> Inline.marks(text).filter(each -> each.kind() == Inline.Kind.BLANK).count())
        .toList();
  }

  /** An item that is there twice has taken the place of another. */
  private static void twice(Group group, Scope scope, Consumer<Diagnostic> report) {
    Set<String> seen = new HashSet<>();
    long before = group.source().stream().map(Piece::words).distinct().count();
    long after = group.translation().stream().map(Piece::words).distinct().count();
    if (after >= before) {
      return;
    }
    group.translation().stream()
        .filter(piece -> !seen.add(piece.words()))
        .findFirst()
        .ifPresent(
            piece ->
                report.accept(
                    Diagnostic.of(
                        STRUCTURE,
                        piece.place(),
                        "this says the same as another '"
                            + group.name()
                            + "', but in the source they differ",
                        "translate each item of the source",
                        scope)));
  }
}
