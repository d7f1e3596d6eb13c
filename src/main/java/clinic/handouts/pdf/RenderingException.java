package clinic.handouts.pdf;

import clinic.handouts.yaml.Diagnostic;
import java.util.List;

/** Says why a layout gave no PDF; the problems say where and how to fix it. */
public final class RenderingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> problems;

  public RenderingException(List<Diagnostic> problems, Throwable cause) {
    super(problems.get(0).message(), cause);
    this.problems = problems.stream().sorted().distinct().toList();
  }

  /** What is wrong, at least one problem. */
  public List<Diagnostic> problems() {
    return problems;
  }
}
