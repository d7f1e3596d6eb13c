package clinic.handouts.desk.web;

/** Thrown when a server can't be opened to other computers in the way that was asked for. */
public final class BindingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String help;

  /**
   * A refusal.
   *
   * @param message what is wrong
   * @param help what to do about it
   */
  BindingException(String message, String help) {
    super(message);
    this.help = help;
  }

  /** What to do about it. */
  public String help() {
    return help;
  }
}
