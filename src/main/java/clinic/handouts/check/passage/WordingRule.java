package clinic.handouts.check.passage;

import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;

/** One rule about the words of single files. Rules are stateless and only report. */
public interface WordingRule {
  /** The rules whose problems it reports. */
  List<Rule> rules();

  /**
   * Looks for problems.
   *
   * @param wording the words of one file
   * @param report receives each problem found
   */
  void check(Wording wording, Consumer<Diagnostic> report);
}
