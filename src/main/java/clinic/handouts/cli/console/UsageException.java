package clinic.handouts.cli.console;

/** Thrown when the command line is wrong, or names something that does not exist. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String help;

  /**
   * A usage problem.
   *
   * @param message what is wrong
   * @param help what to do about it
   */
  public UsageException(String message, String help) {
    super(message);
    this.help = help;
  }

  public String help() {
    return help;
  }
}
