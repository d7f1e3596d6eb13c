package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Opening;
import clinic.handouts.check.passage.Passage.Part;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Each don't item continues the word "Don't". */
final class DontPhrasing implements WordingRule {
  private static final Pattern AS_DO =
      Pattern.compile(
          "(?:make sure|be sure|be careful|remember|ensure|instead|always|please|try to|aim|take"
              + " care|keep calm|do (?:keep|make|try|take|move|rest|use|wear|see|call|ask|go|stay"
              + "|start|stop|walk|drink|eat|tell|get|have|be|give|put|let|remember)\\b|see your|see a|ask your|talk to your|call\\b)");
  private static final Rule RULE =
      Rule.style(
          "dont-phrasing",
          "English don't items that say \"don't\" again, are phrased as dos, or do not read on from"
              + " \"Don't\"",
          "Agency for Healthcare Research and Quality, PEMAT-P item 22 (explicit steps), 2013;"
              + " Federal Plain Language Guidelines (no double negatives), 2011",
          "write it so that it reads on from \"Don't\", such as 'Stay in bed for days'");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    wording
        .english(Part.DONT)
        .forEach(
            item -> {
              Opening opening = Opening.of(item.words());
              if (opening.isNegated()) {
                report.accept(
                    item.problem(
                        RULE,
                        RULE.severity(),
                        0,
                        "this item of the don't list says \"don't\" twice",
                        opening
                            .avoidance()
                            .map(
                                word ->
                                    "write it without "
                                        + Opening.quoted(word)
                                        + ", so that it reads on from \"Don't\"")
                            .orElse(RULE.mend())));
              } else if (opening.startsWith(AS_DO)) {
                report.accept(
                    item.problem(RULE, 0, "this item of the don't list is phrased as a do"));
              } else if (!opening.isAction()) {
                report.accept(
                    item.problem(
                        RULE, 0, "this item of the don't list does not read on from \"Don't\""));
              }
            });
  }
}
