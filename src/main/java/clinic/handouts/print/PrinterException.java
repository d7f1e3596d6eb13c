package clinic.handouts.print;

/** Thrown when a printer can't be reached, or does not accept a job. */
public final class PrinterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String help;

  /**
   * A failure to print.
   *
   * @param message what is wrong
   * @param help what to do about it
   */
  public PrinterException(String message, String help) {
    super(message);
    this.help = help;
  }

  /** What to do about it. */
  public String help() {
    return help;
  }
}
