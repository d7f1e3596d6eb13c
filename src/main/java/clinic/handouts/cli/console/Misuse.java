package clinic.handouts.cli.console;

import clinic.handouts.text.Id;
import clinic.handouts.text.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the parser of the command line finds, in the words of all other usage problems. */
public final class Misuse {
  /** What the parser says to {@code help WORD}. */
  private static final Pattern HELP_FOR = Pattern.compile("Unknown subcommand '(.*)'\\.");

  /** What the parser says of a word where a number should be. */
  private static final Pattern NO_NUMBER = Pattern.compile("is not an? (?:int|long)$");

  private Misuse() {}

  /** The same problem with the nearest names, or with where to read on. */
  public static UsageException of(ParameterException problem) {
    CommandSpec command = problem.getCommandLine().getCommandSpec();
    String more = "see '" + command.qualifiedName() + " --help'";
    Matcher help = HELP_FOR.matcher(problem.getMessage());
    if (help.matches()) {
      return unknown("command", help.group(1), command.root().subcommands().keySet(), more);
    }
    if (!(problem instanceof UnmatchedArgumentException unmatched)) {
      return new UsageException(inOurWords(problem.getMessage()), more);
    }
    String word = unmatched.getUnmatched().get(0);
    if (unmatched.isUnknownOption()) {
      String name = word.replaceFirst("=.*", "");
      return unknown("option", name, command.optionsMap().keySet(), more);
    }
    if (!command.subcommands().isEmpty()) {
      return unknown("command", word, command.subcommands().keySet(), more);
    }
    return new UsageException(
        "'" + word + "' is one word too many",
        chosen(command, word) + "put quotes around words that belong together; " + more);
  }

  /** How the option is written that an id may have been meant for; empty when there is none. */
  private static String chosen(CommandSpec command, String word) {
    if (!Id.isId(word)) {
      return "";
    }
    return Stream.of("topic", "clinician")
        .filter(kind -> command.optionsMap().containsKey("--" + kind))
        .map(kind -> "a " + kind + " is chosen with '--" + kind + " " + word + "'; ")
        .collect(Collectors.joining());
  }

  /** A name that does not exist. */
  public static UsageException unknown(
      String kind, String name, Collection<String> known, String otherwise) {
    return new UsageException(
        "there is no " + kind + " '" + name + "'", Nearest.question(name, known, otherwise));
  }

  /** A name that does not exist, of few: all are named when none is near. */
  public static UsageException unknown(String kind, String name, List<String> known) {
    return unknown(kind, name, known, "there are: " + String.join(", ", known));
  }

  private static String inOurWords(String message) {
    String words = NO_NUMBER.matcher(message).replaceFirst("is no whole number");
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
