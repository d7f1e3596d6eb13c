package clinic.handouts.check.wording;

import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.RuleCard;
import java.util.List;
import java.util.function.Consumer;

/** One rule about the words of single files. Rules are stateless and only report. */
interface WordingRule {
  /** What it says of itself: one card for each id it reports. */
  List<RuleCard> cards();

  /**
   * Looks for breaches.
   *
   * @param wording the words of one file
   * @param report takes each problem found
   */
  void check(Wording wording, Consumer<Diagnostic> report);
}
