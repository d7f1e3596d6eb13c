package clinic.handouts.check;

import clinic.handouts.content.Diagnostic;
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
