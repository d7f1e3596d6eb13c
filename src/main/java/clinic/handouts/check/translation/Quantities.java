package clinic.handouts.check.translation;

import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A translation has the units of its source, as far as they are written as symbols, and its numbers
 * in the same order, unless the language reverses them.
 */
final class Quantities implements TranslationRules.OfPair {
  static final Rule UNIT =
      Rule.error(
          "translation-unit",
          "unit symbols such as mL, mg or % that are not the source's for the same number",
          "ISMP, List of error-prone abbreviations, symbols and dose designations, 2021",
          "write the unit of the source");

  static final Rule ORDER =
      Rule.warning(
          "translation-number-order",
          "two of the source's numbers swapped: some languages do reverse their order",
          "ISO 17100, Translation services, 2015 (numerical information)",
          "make sure that each number still belongs to the same words");

  @Override
  public List<Rule> rules() {
    return List.of(UNIT, ORDER);
  }

  @Override
  public void check(Library library, Pairs pairs, Scope scope, Consumer<Diagnostic> report) {
    pairs.eachText(text -> compare(text, scope, report));
  }

  private static void compare(Pairs.Texts text, Scope scope, Consumer<Diagnostic> report) {
    Units before = Units.in(text.before());
    Units after = Units.in(text.after());
    List<String> lost = after.lacking(before);
    List<String> wrong = after.strangeTo(before);
    if (!lost.isEmpty() || !wrong.isEmpty()) {
      String at = " " + text.inSource();
      report.accept(
          Diagnostic.of(
              UNIT,
              text.place(),
              wrong.isEmpty()
                  ? "the source says '"
                      + String.join("', '", lost)
                      + "' "
                      + text.inSource()
                      + ", but this translation does not say it in that unit"
                  : "this translation says '"
                      + String.join("', '", wrong)
                      + "', which the source does not say"
                      + at,
              "write the units as the source does, such as kg or mL, or as the language writes them",
              scope));
    }
    List<String> numbers = Numbers.of(text.before());
    List<String> others = Numbers.of(text.after());
    if (areSwapped(numbers, others)) {
      report.accept(
          Diagnostic.warning(
              ORDER,
              text.place(),
              "the numbers are "
                  + String.join(", ", others)
                  + ", but in the source "
                  + String.join(", ", numbers)
                  + " "
                  + text.inSource(),
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
}
