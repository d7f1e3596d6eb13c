package clinic.handouts.yaml;

/** Leaves a YAML file that can't be read on; caught by {@link YamlReader}, seen by nobody else. */
final class YamlRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Diagnostic problem;

  YamlRefusal(Diagnostic problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  YamlRefusal(RuleCard rule, Place place, String message, String help, Scope scope) {
    this(Diagnostic.of(rule, place, message, help, scope));
  }

  Diagnostic problem() {
    return problem;
  }
}
