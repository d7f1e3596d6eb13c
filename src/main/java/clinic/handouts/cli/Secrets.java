package clinic.handouts.cli;

import clinic.handouts.cli.console.UsageException;
import java.io.Console;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Asks for passwords: on a terminal without showing them, otherwise as one line of standard input.
 */
public final class Secrets {
  private final Main main;
  private final Optional<UnaryOperator<String>> terminal;

  /**
   * Asks through a terminal, if there is one.
   *
   * @param terminal answers a question with what was typed, without showing it; empty when there is
   *     no terminal
   */
  public Secrets(Main main, Optional<UnaryOperator<String>> terminal) {
    this.main = main;
    this.terminal = terminal;
  }

  /** Asks on the terminal that the program runs in. */
  public static Secrets of(Main main) {
    Console console = main.questions().areOfProcess() ? System.console() : null;
    return new Secrets(main, Optional.ofNullable(console).map(each -> text -> read(each, text)));
  }

  private static String read(Console console, String question) {
    char[] typed = console.readPassword("%s", question);
    return typed == null ? "" : new String(typed);
  }

  /** Asks once. */
  public String ask(String question) {
    return terminal
        .map(each -> each.apply(question))
        .orElseGet(() -> main.questions().ask(question));
  }

  /**
   * Asks for a new password: twice on a terminal, where what is typed is not shown.
   *
   * @throws UsageException if the two answers differ
   */
  public String askForNew(String question) {
    String first = ask(question);
    if (terminal.isPresent() && !ask("Type it again: ").equals(first)) {
      throw new UsageException("the two passwords differ", "run the command again");
    }
    return first;
  }
}
