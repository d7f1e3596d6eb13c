package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number among Latin words is written in digits that whoever reads the words can read. */
final class ForeignDigits implements WordingRule {
  private static final Rule RULE =
      Rule.form(
          "foreign-digits",
          "digits of another script in a text of Latin letters, which its readers can't read",
          "write the digits 0 to 9");

  private static final Pattern FOREIGN = Pattern.compile("[\\p{Nd}&&[^0-9]]+");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    for (Passage passage : wording.passages()) {
      Matcher found = FOREIGN.matcher(passage.words());
      if (found.find() && isLatin(passage.words())) {
        report.accept(
            passage.problem(
                RULE,
                RULE.severity(),
                found.start(),
                "'%s' is in digits of another script".formatted(found.group()),
                RULE.mend()));
      }
    }
  }

  private static boolean isLatin(String words) {
    return words.codePoints().anyMatch(Character::isLetter)
        && words
            .codePoints()
            .filter(Character::isLetter)
            .allMatch(each -> UnicodeScript.of(each) == UnicodeScript.LATIN);
  }
}
