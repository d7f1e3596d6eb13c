package clinic.handouts.press;

import clinic.handouts.yaml.Diagnostic;
import java.util.List;

/**
 * A handout for a reviewer, or the problems that stop it. It is proved like any other, but says on
 * every page that it is a draft and has no reference, and it is not in the history. Immutable.
 */
public final class Draft {
  private final Trial trial;

  Draft(Trial trial) {
    this.trial = trial;
  }

  /** What stops it; empty if it was made. */
  public List<Diagnostic> problems() {
    return trial.problems();
  }

  /** Whether it was made. */
  public boolean isMade() {
    return problems().isEmpty();
  }

  /**
   * The bytes of the PDF.
   *
   * @throws IllegalStateException if it was not made
   */
  public byte[] draft() {
    if (!isMade()) {
      throw new IllegalStateException("there is no draft: " + problems().get(0).message());
    }
    return trial.bytes();
  }
}
