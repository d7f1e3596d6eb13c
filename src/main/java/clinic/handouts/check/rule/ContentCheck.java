package clinic.handouts.check.rule;

import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;

/** Checks one thing about content. Checks are stateless, see the whole library and only report. */
public interface ContentCheck {
  /** The rules whose problems it reports. */
  List<Rule> rules();

  /**
   * Looks for problems.
   *
   * @param library what the workspace says; broken files are included if they are YAML
   * @param report receives each problem found
   */
  void check(Library library, Consumer<Diagnostic> report);
}
