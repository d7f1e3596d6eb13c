package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.text.reading.TextMeasure;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;

/** Sentences are short enough to read in one breath. */
final class SentenceLength implements WordingRule {
  private static final int MAX_WORDS = 20;
  private static final Rule RULE =
      Rule.style(
          "sentence-length",
          "English sentences of more than 20 words; a number is one word",
          "Plain Language Action and Information Network, Federal Plain Language Guidelines, 2011",
          "split it into two sentences");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    for (TextMeasure.Sentence sentence : wording.measure().sentences()) {
      if (sentence.words() > MAX_WORDS) {
        report.accept(
            wording
                .running()
                .get(sentence.block())
                .problem(
                    RULE,
                    sentence.start(),
                    "the sentence has "
                        + sentence.words()
                        + " words; the maximum is "
                        + MAX_WORDS));
      }
    }
  }
}
