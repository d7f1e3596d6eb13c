package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.text.Unbroken;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Doses are written so that nobody reads ten times as much, or a half as something else. */
final class DoseNotation implements WordingRule {
  private static final Rule RULE =
      Rule.style(
          "dose-notation",
          "doses that are easily misread: 1 1/2 (as 11/2), .5 mL (as 5), 4.0 mL (as 40), µg (as mg)",
          "Institute for Safe Medication Practices, List of Error-Prone Abbreviations, Symbols, and"
              + " Dose Designations, 2021",
          "write 1½ or 'one and a half', 0.5 mL, 4 mL, 'micrograms'");

  private static final List<Notation> NOTATIONS =
      List.of(
          new Notation(
              "(?<![\\d/.,])\\d{1,3}(?:\\h|-|\\h&\\h)\\d[/⁄]\\d{1,2}(?![\\d/])|(?<![\\d/.,])[1-9]1[/⁄][2-4]\\h(?:tablets?|capsules?|mL|ml)",
              "'%s' could be read as one number",
              "use a fraction character, as in 1½, or in words: 'one and a half'"),
          new Notation(
              "(?<![\\d.])\\.\\d{1,3}\\h?" + Unbroken.UNIT,
              "'%s' could be read without its point",
              "write a 0 before the point"),
          new Notation(
              "(?<![\\d.,])\\d{1,4}[.,]0\\h?(?:mg|mcg|µg|μg|g|mL|ml|L|units?|tablets?|capsules?)(?!\\p{L})",
              "'%s' could be read as ten times as much",
              "leave out the point and the 0 after it"),
          new Notation(
              "(?<!\\p{L})\\d[\\d.,]*\\h?(?:µg|μg)(?!\\p{L})",
              "'%s' could be read as mg",
              "write 'micrograms'"));

  private record Notation(Pattern pattern, String message, String help) {
    Notation(String pattern, String message, String help) {
      this(Pattern.compile(pattern), message, help);
    }
  }

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    wording.passages().stream().filter(Passage::isEnglish).forEach(each -> check(each, report));
  }

  private static void check(Passage passage, Consumer<Diagnostic> report) {
    for (Notation notation : NOTATIONS) {
      Matcher found = notation.pattern().matcher(passage.words());
      if (found.find()) {
        report.accept(
            passage.problem(
                RULE,
                RULE.severity(),
                found.start(),
                notation.message().formatted(found.group()),
                notation.help()));
      }
    }
  }
}
