package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage.Part;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A topic speaks to its reader. */
final class NoYou implements WordingRule {
  private static final Pattern YOU =
      Pattern.compile("(?i)\\b(?:you|your|yours|yourself|yourselves)\\b");
  private static final Rule RULE =
      Rule.style(
          "no-you",
          "English topics without 'you' or 'your' in their running text",
          "Agency for Healthcare Research and Quality, PEMAT-P item 21 (addresses the user"
              + " directly), 2013",
          "speak to the reader: 'your back', not 'the back of the patient'");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  /** Whether it speaks to the reader. */
  static boolean speaksToReader(Wording wording) {
    return wording.running().stream().anyMatch(each -> YOU.matcher(each.words()).find());
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    if (wording.file().is("topic") && !speaksToReader(wording)) {
      wording
          .english(Part.SUMMARY)
          .findFirst()
          .ifPresent(
              summary ->
                  report.accept(
                      summary.problem(
                          RULE, 0, "the text never says 'you' or 'your' to its reader")));
    }
  }
}
