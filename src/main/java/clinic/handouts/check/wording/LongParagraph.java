package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Paragraphs are short enough for a tired reader. */
final class LongParagraph implements WordingRule {
  private static final int MAX_WORDS = 80;
  private static final Rule RULE =
      Rule.style(
          "long-paragraph",
          "English paragraphs and list items of more than 80 words",
          "Agency for Healthcare Research and Quality, PEMAT-P item 8 (short sections), 2013",
          "split it, or turn it into a list");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    Map<Integer, Integer> words = new TreeMap<>();
    wording
        .measure()
        .sentences()
        .forEach(each -> words.merge(each.block(), each.words(), Integer::sum));
    words.forEach(
        (block, count) -> {
          if (count > MAX_WORDS) {
            report.accept(
                wording
                    .running()
                    .get(block)
                    .problem(
                        RULE,
                        0,
                        "the paragraph has " + count + " words; the maximum is " + MAX_WORDS));
          }
        });
  }
}
