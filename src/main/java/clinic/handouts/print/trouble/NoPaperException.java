package clinic.handouts.print.trouble;

/** Thrown before anything is printed, when a printer does not have the paper of the document. */
public final class NoPaperException extends PrinterException {
  private static final long serialVersionUID = 1L;

  private final String lack;
  private final String other;

  /**
   * A printer without the paper.
   *
   * @param needed the paper of the document, such as {@code A4}
   * @param tray the tray that was chosen, in words; empty if none of the printer's has the paper
   * @param other the paper that is there, such as {@code Letter}
   */
  public NoPaperException(String needed, String tray, String other) {
    super(
        Trouble.NO_PAPER,
        "the printer " + lack(needed, tray, other),
        "print it scaled to "
            + other
            + " with --fit, or use another "
            + (tray.isEmpty() ? "printer" : "tray"));
    this.lack = lack(needed, tray, other);
    this.other = other;
  }

  private static String lack(String needed, String tray, String other) {
    String place = tray.isEmpty() ? "" : " in “" + tray + "”";
    return "has no " + needed + " paper" + place + ", only " + other;
  }

  /** What it lacks, after the printer's name: {@code has no A4 paper, only Letter}. */
  public String lack() {
    return lack;
  }

  /** The paper that the printer has, such as {@code Letter}. */
  public String other() {
    return other;
  }
}
