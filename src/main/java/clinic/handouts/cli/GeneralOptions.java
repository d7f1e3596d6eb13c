package clinic.handouts.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What every command takes, before its name or behind it: how the program talks. */
final class GeneralOptions {
  /** When messages have colour. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private boolean debug;
  private Colour colour;

  /** Takes the option in either place; given in both, it is still given. */
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the program's own traces when it fails.")
  void setDebug(boolean given) {
    debug |= given;
  }

  /**
   * Takes the option in either place.
   *
   * @throws ParameterException if the two places don't agree
   */
  @Option(
      names = "--terminal-colour",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description =
          "Colour in what is shown here, one of: auto, always, never. Default: auto, which is on a"
              + " terminal, unless NO_COLOR is set.")
  void setColour(Colour given) {
    if (colour != null && colour != given) {
      throw new ParameterException(
          command.commandLine(), "--terminal-colour is given twice, and differs");
    }
    colour = given;
  }

  boolean isDebug() {
    return debug;
  }

  /** Whether to use colour, where it would be used unless asked. */
  boolean hasColour(boolean otherwise) {
    return (colour == null || colour == Colour.AUTO) ? otherwise : colour == Colour.ALWAYS;
  }
}
