package clinic.handouts.layout;

import clinic.handouts.yaml.Diagnostic;

/** Thrown when a layout could not be filled; its problem says where it failed and how to fix it. */
public final class LayoutException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic problem;

  LayoutException(Diagnostic problem, Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  /** What is wrong. */
  public Diagnostic problem() {
    return problem;
  }
}
