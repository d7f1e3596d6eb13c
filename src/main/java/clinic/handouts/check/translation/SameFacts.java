package clinic.handouts.check.translation;

import clinic.handouts.check.translation.Pairs.Group;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Piece;
import clinic.handouts.text.Markdown;
import clinic.handouts.text.Unbroken;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A translation has as many items as its source, and each text has the numbers and links of its
 * source. That can be seen without knowing the language; that nothing is found does not mean that
 * somebody has checked it.
 */
final class SameFacts implements TranslationRules.OfPair {
  static final RuleCard COUNT =
      RuleCard.error(
          "translation-count",
          "translations with more or fewer items, paragraphs or steps than their source",
          "ISO 17100, Translation services, 2015 (completeness)",
          "translate every item, and nothing else, in the order of the source");

  static final RuleCard NUMBER =
      RuleCard.error(
          "translation-number",
          "numbers, doses, times and phone numbers that differ from the source's, text by text",
          "ISO 17100, Translation services, 2015 (numerical information)",
          "write the number as the source has it, in the digits of the language");

  static final RuleCard NUMBER_WORD =
      RuleCard.warning(
          "translation-number-word",
          "small numbers and times of day that may have been written in words or on another clock",
          "ISO 17100, Translation services, 2015 (numerical information)",
          "make sure that the translation says the same number");

  static final RuleCard LINK =
      RuleCard.error(
          "translation-link",
          "links that differ from the source's, text by text",
          "ISO 17100, Translation services, 2015 (completeness)",
          "use the links of the source");

  private static final int MOST_IN_WORDS = 12;

  /** A quantity of medicine or the like, which nobody writes in words. */
  private static final String UNIT = "\\s?(?:" + Unbroken.UNIT + "|doses?(?!\\p{L}))";

  @Override
  public List<RuleCard> cards() {
    return List.of(COUNT, NUMBER, NUMBER_WORD, LINK);
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
        "translate every one of them, and nothing else, in the order of the source",
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
                  + " "
                  + at(source),
              "translate every one of them, and nothing else, in the order of the source",
              scope));
      return;
    }
    for (int i = 0; i < before.size(); i++) {
      numbers(before.get(i), after.get(i), source, other, scope, report);
    }
    links(source, other, scope, report);
  }

  private static void numbers(
      String before,
      String after,
      Piece source,
      Piece other,
      Scope scope,
      Consumer<Diagnostic> report) {
    List<String> missing = new ArrayList<>(Numbers.of(before));
    List<String> extra = new ArrayList<>(Numbers.of(after));
    List<String> there = List.copyOf(missing);
    extra.forEach(missing::remove);
    there.forEach(extra::remove);
    if (missing.isEmpty() && extra.isEmpty()) {
      return;
    }
    boolean mayBeRight =
        extra.isEmpty()
            ? missing.stream().allMatch(each -> mayBeWord(each, before))
            : mayBeClock(missing, extra, before);
    String says =
        (missing.isEmpty() ? "" : "the source says " + quoted(missing) + " " + at(source))
            + (missing.isEmpty() || extra.isEmpty() ? "" : ", ")
            + (extra.isEmpty() ? "" : "this translation says " + quoted(extra))
            + (extra.isEmpty() ? ", which this translation does not say in digits" : "")
            + (missing.isEmpty() ? ", which the source does not say " + at(source) : "");
    report.accept(
        mayBeRight
            ? Diagnostic.warning(
                NUMBER_WORD,
                other.place(),
                says,
                "make sure that the translation says the same in words or on its clock",
                scope)
            : Diagnostic.of(
                NUMBER,
                other.place(),
                says,
                "write the numbers of the source, in any digits; write them as digits where the"
                    + " source does",
                scope));
  }

  private static String quoted(List<String> numbers) {
    return "'" + String.join("', '", numbers) + "'";
  }

  private static boolean mayBeWord(String number, String text) {
    return number.matches("\\d{1,2}")
        && Integer.parseInt(number) <= MOST_IN_WORDS
        && !Pattern.compile("(?<!\\d)" + number + UNIT).matcher(text).find();
  }

  /** Whether times of day such as 7 pm were written as 19. */
  private static boolean mayBeClock(List<String> missing, List<String> extra, String text) {
    if (missing.size() != extra.size()) {
      return false;
    }
    for (int i = 0; i < missing.size(); i++) {
      String hour = missing.get(i);
      if (!hour.matches("\\d{1,2}")
          || !extra.get(i).equals(Integer.toString(Integer.parseInt(hour) + 12))
          || !Pattern.compile("(?i)(?<!\\d)" + hour + "(?:[:.]\\d\\d)?\\s?p\\.?m")
              .matcher(text)
              .find()) {
        return false;
      }
    }
    return true;
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
