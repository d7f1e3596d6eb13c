package clinic.handouts.check.translation;

import clinic.handouts.check.translation.Pairs.Group;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Piece;
import clinic.handouts.text.Unbroken;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A translation has the units of its source, as far as they are written as symbols, and its numbers
 * in the same order, unless the language turns them round.
 */
final class Quantities implements TranslationRules.OfPair {
  static final RuleCard UNIT =
      RuleCard.error(
          "translation-unit",
          "unit symbols such as mL, mg or % that are not the source's for the same number",
          "ISMP, List of error-prone abbreviations, symbols and dose designations, 2021",
          "write the unit of the source");

  static final RuleCard ORDER =
      RuleCard.warning(
          "translation-number-order",
          "two of the source's numbers in each other's place: some languages turn them round",
          "ISO 17100, Translation services, 2015 (numerical information)",
          "make sure that each number still belongs to the same words");

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(\\p{Nd}+(?:[.,\\u066b\\u066c]\\p{Nd}+)*)[\\s\\u00a0\\u202f-]?("
              + Unbroken.SYMBOLS
              + ")(?![\\p{L}\\p{Nd}])");

  @Override
  public List<RuleCard> cards() {
    return List.of(UNIT, ORDER);
  }

  @Override
  public void check(Library library, Pairs pairs, Scope scope, Consumer<Diagnostic> report) {
    for (Group group : pairs.groups()) {
      if (!group.isEven()) {
        continue;
      }
      for (int i = 0; i < group.source().size(); i++) {
        Piece source = group.source().get(i);
        Piece other = group.translation().get(i);
        for (int k = 0; k < Math.min(source.texts().size(), other.texts().size()); k++) {
          compare(source, other, source.texts().get(k), other.texts().get(k), scope, report);
        }
      }
    }
  }

  private static void compare(
      Piece source,
      Piece other,
      String before,
      String after,
      Scope scope,
      Consumer<Diagnostic> report) {
    List<String> known = quantities(before);
    List<String> wrong = new ArrayList<>(quantities(after));
    known.forEach(wrong::remove);
    wrong.removeIf(each -> known.stream().noneMatch(own -> number(own).equals(number(each))));
    if (!wrong.isEmpty()) {
      report.accept(
          Diagnostic.of(
              UNIT,
              other.place(),
              "this translation says '"
                  + String.join("', '", wrong)
                  + "', which the source does not say ("
                  + source.place()
                  + ")",
              "write the units of the source",
              scope));
    }
    List<String> numbers = Numbers.of(before);
    List<String> others = Numbers.of(after);
    if (areSwapped(numbers, others)) {
      report.accept(
          Diagnostic.warning(
              ORDER,
              other.place(),
              "the numbers are "
                  + String.join(", ", others)
                  + ", but in the source "
                  + String.join(", ", numbers)
                  + " ("
                  + source.place()
                  + ")",
              "make sure that each number still belongs to the same words",
              scope));
    }
  }

  /** Whether two numbers have changed places: when a clause moves, more of them do. */
  private static boolean areSwapped(List<String> before, List<String> after) {
    List<Integer> moved = new ArrayList<>();
    for (int i = 0; before.size() == after.size() && i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        moved.add(i);
      }
    }
    return moved.size() == 2
        && before.get(moved.get(0)).equals(after.get(moved.get(1)))
        && before.get(moved.get(1)).equals(after.get(moved.get(0)));
  }

  /** Numbers with their units, in one notation. */
  private static List<String> quantities(String text) {
    List<String> quantities = new ArrayList<>();
    Matcher match = QUANTITY.matcher(text);
    while (match.find()) {
      quantities.add(String.join(" ", Numbers.of(match.group(1))) + " " + symbol(match.group(2)));
    }
    return quantities;
  }

  private static String number(String quantity) {
    return quantity.substring(0, quantity.indexOf(' '));
  }

  private static String symbol(String written) {
    String symbol = written.replace('μ', 'µ').replace("mcg", "µg");
    return symbol.endsWith("L") ? symbol.toLowerCase(Locale.ROOT) : symbol;
  }
}
