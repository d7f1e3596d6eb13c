package clinic.handouts.check.passage;

import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.RuleCard;
import java.util.List;
import java.util.function.Consumer;

/** One rule about the words of single files. Rules are stateless and only report. */
public interface WordingRule {
  /** Its description: one for each rule id that it reports. */
  List<RuleCard> cards();

  /**
   * Looks for problems.
   *
   * @param wording the words of one file
   * @param report receives each problem found
   */
  void check(Wording wording, Consumer<Diagnostic> report);
}
