package clinic.handouts.print;

/** Thrown when a printer can't be reached, or does not take a job. */
public final class PrinterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String help;

  /**
   * What a printer, or its absence, says.
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
