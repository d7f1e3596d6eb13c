package clinic.handouts.check.rule;

import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.RuleCard;
import java.util.List;
import java.util.function.Consumer;

/** One rule about content. Rules are stateless, see the whole library and only report. */
public interface Rule {
  /** What it says of itself: one card for each id it reports. */
  List<RuleCard> cards();

  /**
   * Looks for breaches.
   *
   * @param library what the workspace says; broken files are in it as far as they are YAML
   * @param report takes each problem found
   */
  void check(Library library, Consumer<Diagnostic> report);
}
