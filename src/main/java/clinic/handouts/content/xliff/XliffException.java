package clinic.handouts.content.xliff;

import java.util.List;

/** An XLIFF file that can't be used, with everything that is wrong with it. */
public final class XliffException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  /**
   * A file that can't be used.
   *
   * @param problems what is wrong, each in one sentence without a full stop; at least one
   */
  XliffException(List<String> problems) {
    super(problems.get(0));
    this.problems = List.copyOf(problems);
  }

  XliffException(String problem) {
    this(List.of(problem));
  }

  /** What is wrong, each item in one sentence without a full stop. */
  public List<String> problems() {
    return problems;
  }
}
