package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.text.reading.TextMeasure;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A topic's SMOG grade is no higher than patients can read. This only warns, unless the clinic sets
 * a limit.
 */
final class ReadingGrade implements WordingRule {
  static final double WARN_ABOVE = 8;
  private static final int WORDS_NAMED = 5;

  private static final Rule RULE =
      Rule.style(
          "reading-grade",
          "the SMOG grade of an English topic: aim for 6; above 8 is a warning",
          "McLaughlin, SMOG Grading: a New Readability Formula, 1969; Northern NSW Health Literacy"
              + " (below grade 8); Australian Government Style Manual (Year 7), 2020",
          "use shorter words, and shorter sentences");

  private static final Rule LIMIT =
      Rule.form(
          "reading-grade-limit",
          "a SMOG grade above the clinic's own 'reading-grade-limit'",
          RULE.mend());

  @Override
  public List<Rule> rules() {
    return List.of(RULE, LIMIT);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    int limit = wording.readingGradeLimit();
    if (!wording.file().is("topic") || wording.measure().smog() <= Math.min(WARN_ABOVE, limit)) {
      return;
    }
    TextMeasure measure = wording.measure();
    List<String> hardest = hardest(wording);
    boolean stops = measure.smog() > limit;
    String goal = stops ? "; the clinic's limit is " + limit : ": aim for 6, at most 8";
    String message =
        String.format(
            Locale.ROOT,
            "the text has a reading grade of %.1f (SMOG%s)%s",
            measure.smog(),
            measure.isConfident() ? "" : ", low confidence: fewer than 10 sentences",
            goal);
    String help =
        RULE.mend()
            + "; the longest words are: "
            + String.join(", ", hardest)
            + (stops
                ? "; whoever keeps content/clinic.yaml can raise 'reading-grade-limit'"
                : "; if it can't be easier, say why under 'waivers' with 'rule: reading-grade'");
    Pattern first =
        Pattern.compile("(?iu)(?<![\\p{L}-])" + Pattern.quote(hardest.get(0)) + "(?![\\p{L}-])");
    Passage passage =
        wording.running().stream()
            .filter(each -> first.matcher(each.words()).find())
            .findFirst()
            .orElse(wording.running().get(0));
    int index =
        first.matcher(passage.words()).results().findFirst().map(each -> each.start()).orElse(0);
    Rule rule = stops ? LIMIT : RULE;
    report.accept(passage.problem(rule, rule.severity(), index, message, help));
  }

  /** A few of the words with the most syllables, each once, hardest first. */
  private static List<String> hardest(Wording wording) {
    return wording.running().stream()
        .flatMap(passage -> TextMeasure.words(passage.words()).stream())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .distinct()
        .filter(word -> TextMeasure.syllables(word) >= TextMeasure.POLYSYLLABLE)
        .sorted(
            Comparator.<String>comparingInt(TextMeasure::syllables)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(WORDS_NAMED)
        .toList();
  }
}
