package clinic.handouts.print.trouble;

/** Thrown when a printer can't be reached, or does not accept a job. */
public class PrinterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;
  private final String help;

  /**
   * A failure to print.
   *
   * @param trouble what kind of failure it is
   * @param message what is wrong, for whoever set up the printer
   * @param help what to do about it
   */
  public PrinterException(Trouble trouble, String message, String help) {
    super(message);
    this.trouble = trouble;
    this.help = help;
  }

  /** What kind of failure it is. */
  public Trouble trouble() {
    return trouble;
  }

  /** What to do about it. */
  public String help() {
    return help;
  }
}
