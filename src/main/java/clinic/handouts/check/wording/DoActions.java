package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Opening;
import clinic.handouts.check.passage.Passage.Part;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;

/** Each do item begins with what to do. */
final class DoActions implements WordingRule {
  private static final Rule RULE =
      Rule.style(
          "do-action",
          "English do items that do not begin with an action, or say what not to do",
          "Agency for Healthcare Research and Quality, PEMAT-P items 20 and 22 (explicit steps),"
              + " 2013",
          "begin with a verb, such as 'Take short walks'");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    wording
        .english(Part.DO)
        .forEach(
            item -> {
              Opening opening = Opening.of(item.words());
              if (opening.isNegated()) {
                report.accept(
                    item.problem(
                        RULE,
                        RULE.severity(),
                        0,
                        "this item of the do list says what not to do",
                        "move it to the don't list, without "
                            + opening
                                .avoidance()
                                .map(Opening::quoted)
                                .orElse("its own \"don't\"")));
              } else if (!opening.isAction()) {
                report.accept(
                    item.problem(
                        RULE, 0, "this item of the do list does not begin with an action"));
              }
            });
  }
}
