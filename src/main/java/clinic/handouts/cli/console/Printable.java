package clinic.handouts.cli.console;

/**
 * Text that is safe for a terminal: content must not be able to move the cursor or change colours.
 */
public final class Printable {
  private Printable() {}

  /** The text, with every control character except the tab replaced by a question mark. */
  public static String of(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\t]]", "?");
  }
}
