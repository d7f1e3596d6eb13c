package clinic.handouts.files;

/** Says why a file of the workspace was not read; the message continues "the file …". */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The kinds of refusal. */
  public enum Reason {
    MISSING,
    OUTSIDE,
    TOO_LARGE,
    UNREADABLE
  }

  private final Reason reason;

  UnreadableException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why it was not read. */
  public Reason reason() {
    return reason;
  }
}
