package clinic.handouts.yaml.reading;

import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;

/** Stops the reading of a YAML file; always caught by {@link YamlReader}. */
final class YamlRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Diagnostic problem;

  YamlRefusal(Diagnostic problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  YamlRefusal(Rule rule, Place place, String message, String help, Scope scope) {
    this(Diagnostic.of(rule, place, message, help, scope));
  }

  Diagnostic problem() {
    return problem;
  }
}
