package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage.Part;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.text.reading.TextMeasure;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;

/** The summary gives the main message in one to three sentences. */
final class SummaryLength implements WordingRule {
  private static final int MAX_SENTENCES = 3;
  private static final Rule RULE =
      Rule.style(
          "summary-length",
          "English summaries of more than 3 sentences",
          "Centers for Disease Control and Prevention, Clear Communication Index, 2014",
          "keep what a patient must know first; move the rest to a section");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    List<TextMeasure.Sentence> sentences =
        wording.measure().sentences().stream()
            .filter(each -> wording.running().get(each.block()).is(Part.SUMMARY))
            .toList();
    if (sentences.size() > MAX_SENTENCES) {
      TextMeasure.Sentence first = sentences.get(MAX_SENTENCES);
      report.accept(
          wording
              .running()
              .get(first.block())
              .problem(
                  RULE,
                  first.start(),
                  "the summary has "
                      + sentences.size()
                      + " sentences; the maximum is "
                      + MAX_SENTENCES));
    }
  }
}
