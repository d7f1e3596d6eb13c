package clinic.handouts.check.rule;

import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.RuleCard;
import java.util.List;
import java.util.function.Consumer;

/** One rule about content. Rules are stateless, see the whole library and only report. */
public interface Rule {
  /** Its description: one for each rule id that it reports. */
  List<RuleCard> cards();

  /**
   * Looks for problems.
   *
   * @param library what the workspace says; broken files are included if they are YAML
   * @param report receives each problem found
   */
  void check(Library library, Consumer<Diagnostic> report);
}
