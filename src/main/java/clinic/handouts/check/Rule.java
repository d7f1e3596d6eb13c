package clinic.handouts.check;

import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.Library;
import java.util.List;
import java.util.function.Consumer;

/** One rule about content. Rules are stateless, see the whole library and only report. */
interface Rule {
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
