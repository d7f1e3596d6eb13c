package clinic.handouts.check.translation;

import clinic.handouts.check.translation.Pairs.Group;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Piece;
import clinic.handouts.text.Markdown;
import clinic.handouts.text.marks.MarkdownLeaves;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A translation has as many items as its source, and each text has the links of its source. This
 * can be seen without knowing the language; finding nothing does not mean that somebody has checked
 * the translation.
 */
final class SameFacts implements TranslationRules.OfPair {
  static final Rule COUNT =
      Rule.error(
          "translation-count",
          "translations with more or fewer items, paragraphs or steps than their source",
          "ISO 17100, Translation services, 2015 (completeness)",
          "translate every item, and nothing else, in the order of the source");

  static final Rule LINK =
      Rule.error(
          "translation-link",
          "links that differ from the source's, text by text",
          "ISO 17100, Translation services, 2015 (completeness)",
          "use the links of the source");

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?<![\\w/.])(?:https?://|www\\.)[^\\s)\\]]*[\\p{L}\\p{N}]");

  /** What a text is built of, and the word for it in a skeleton. */
  private static final List<Part> PARTS =
      List.of(
          new Part("TableRow", "rows of tables"),
          new Part("TableCell", "cells of tables"),
          new Part("ListItem", "items of lists"),
          new Part("Paragraph", "paragraphs"));

  private record Part(String node, String words) {}

  @Override
  public List<Rule> rules() {
    return List.of(COUNT, LINK);
  }

  @Override
  public void check(Library library, Pairs pairs, Scope scope, Consumer<Diagnostic> report) {
    for (Group group : pairs.groups()) {
      if (group.isEven()) {
        for (int i = 0; i < group.source().size(); i++) {
          compare(group.source().get(i), group.translation().get(i), scope, report);
        }
      } else {
        report.accept(uneven(pairs, group, scope));
      }
    }
  }

  private static Diagnostic uneven(Pairs pairs, Group group, Scope scope) {
    boolean isNone = group.translation().isEmpty();
    return Diagnostic.of(
        COUNT,
        isNone
            ? pairs.translation().title().place()
            : group.translation().get(group.translation().size() - 1).place(),
        "the source has "
            + count(group.source(), group.name())
            + ", this translation has "
            + count(group.translation(), group.name())
            + (group.source().isEmpty() ? "" : " " + at(group.source().get(0))),
        "translate each of them, add nothing, and keep the order of the source",
        scope);
  }

  private static String count(List<Piece> pieces, String name) {
    return pieces.size() + " × '" + name + "'";
  }

  private static String at(Piece source) {
    return "(" + source.place() + ")";
  }

  private static void compare(Piece source, Piece other, Scope scope, Consumer<Diagnostic> report) {
    List<String> before = source.texts();
    List<String> after = other.texts();
    if (before.size() != after.size()) {
      report.accept(
          Diagnostic.of(
              COUNT,
              other.place(),
              "the source has "
                  + before.size()
                  + " paragraphs and items here, this translation has "
                  + after.size()
                  + parts(source, other)
                  + " "
                  + at(source),
              "translate each of them, add nothing, and keep the order of the source",
              scope));
      return;
    }
    links(source, other, scope, report);
    addresses(before, after, source, other, scope, report);
  }

  /** Which parts are more or fewer, as the end of a sentence. */
  private static String parts(Piece source, Piece other) {
    String before = MarkdownLeaves.skeleton(source.text().markdown());
    String after = MarkdownLeaves.skeleton(other.text().markdown());
    for (Part part : PARTS) {
      long was = Pattern.compile(part.node()).matcher(before).results().count();
      long is = Pattern.compile(part.node()).matcher(after).results().count();
      if (was != is) {
        return ": " + is + " in place of " + was + " " + part.words();
      }
    }
    return ": one of them is empty";
  }

  /** Addresses that are typed without a link. */
  private static void addresses(
      List<String> before,
      List<String> after,
      Piece source,
      Piece other,
      Scope scope,
      Consumer<Diagnostic> report) {
    String known = String.join(" ", before).toLowerCase(Locale.ROOT);
    ADDRESS
        .matcher(String.join(" ", after))
        .results()
        .map(MatchResult::group)
        .filter(each -> !known.contains(each.toLowerCase(Locale.ROOT)))
        .forEach(
            each ->
                report.accept(
                    Diagnostic.of(
                        LINK,
                        other.place(),
                        "this translation gives the address '"
                            + each
                            + "', the source does not "
                            + at(source),
                        "use the links of the source",
                        scope)));
  }

  private static void links(Piece source, Piece other, Scope scope, Consumer<Diagnostic> report) {
    List<String> before = targets(source);
    List<String> after = targets(other);
    if (!before.equals(after)) {
      report.accept(
          Diagnostic.of(
              LINK,
              other.place(),
              "the source links to "
                  + (before.isEmpty() ? "nothing" : String.join(", ", before))
                  + " here, this translation to "
                  + (after.isEmpty() ? "nothing" : String.join(", ", after))
                  + " "
                  + at(source),
              "use the links of the source",
              scope));
    }
  }

  private static List<String> targets(Piece piece) {
    return piece.text().markdown().links().stream().map(Markdown.Linked::target).sorted().toList();
  }
}
