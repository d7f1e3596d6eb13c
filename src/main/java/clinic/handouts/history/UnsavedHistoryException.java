package clinic.handouts.history;

import clinic.handouts.files.OutputException;

/** Thrown when the history can't be saved: a handout that it does not know is not given out. */
public final class UnsavedHistoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsavedHistoryException(OutputException cause) {
    super("the handout was not given out, because " + reason(cause), cause);
  }

  private static String reason(OutputException cause) {
    return "the history, which 'verify' needs, can't be saved: " + cause.getMessage();
  }

  /** What to do about it. */
  public String help() {
    return "free up disk space, and make sure that you may write to .handouts/history in the"
        + " workspace; then run the command again";
  }
}
