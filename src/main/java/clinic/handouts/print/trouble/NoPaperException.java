package clinic.handouts.print.trouble;

/** Thrown before anything is printed, when a printer does not have the paper of the document. */
public final class NoPaperException extends PrinterException {
  private static final long serialVersionUID = 1L;

  private final String needed;
  private final String other;

  public NoPaperException(String needed, String other) {
    super(
        Trouble.NO_PAPER,
        "the printer has no " + needed + " paper, only " + other,
        "print it scaled to " + other + " with --fit, or use another printer");
    this.needed = needed;
    this.other = other;
  }

  /** The paper of the document, such as {@code A4}. */
  public String needed() {
    return needed;
  }

  /** The paper that the printer has, such as {@code Letter}. */
  public String other() {
    return other;
  }
}
