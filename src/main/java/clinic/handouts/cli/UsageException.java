package clinic.handouts.cli;

/** Thrown when the command line names something that does not exist or can't be. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String help;

  /**
   * A usage problem.
   *
   * @param message what is wrong
   * @param help what to do about it
   */
  UsageException(String message, String help) {
    super(message);
    this.help = help;
  }

  String help() {
    return help;
  }
}
