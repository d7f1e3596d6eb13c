package clinic.handouts.cli.console;

/** Text for a terminal: content must not be able to move its cursor or change its colours. */
public final class Printable {
  private Printable() {}

  /** The text with every control character but the tab as a question mark. */
  public static String of(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\t]]", "?");
  }
}
