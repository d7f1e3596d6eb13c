package clinic.handouts.cli.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options of every command, before or after its name, for how the program reports. */
public final class GeneralOptions {
  /** When messages are coloured. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private boolean debug;
  private Colour colour;

  /** Accepts the option in either place; giving it in both is the same as giving it once. */
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show stack traces when the program fails.")
  void setDebug(boolean given) {
    debug |= given;
  }

  /**
   * Accepts the option in either place.
   *
   * @throws ParameterException if the two places don't agree
   */
  @Option(
      names = "--terminal-colour",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description =
          "Coloured output, one of: auto, always, never. Default: auto, which means on a"
              + " terminal, unless NO_COLOR is set.")
  void setColour(Colour given) {
    if (colour != null && colour != given) {
      throw new ParameterException(
          command.commandLine(), "--terminal-colour is given twice, with different values");
    }
    colour = given;
  }

  public boolean isDebug() {
    return debug;
  }

  /** Whether to use colour, given whether it would be used by default. */
  public boolean hasColour(boolean otherwise) {
    return (colour == null || colour == Colour.AUTO) ? otherwise : colour == Colour.ALWAYS;
  }
}
