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

/** Rewords what the command line parser finds, to match all other usage problems. */
public final class Misuse {
  /** The parser's message for {@code help WORD}. */
  private static final Pattern HELP_FOR = Pattern.compile("Unknown subcommand '(.*)'\\.");

  /** The parser's message for a word where a number is expected. */
  private static final Pattern NO_NUMBER = Pattern.compile("is not an? (?:int|long)$");

  private Misuse() {}

  /** The same problem, with the nearest names or a pointer to the help. */
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
        "'" + word + "' is an extra argument",
        chosen(command, word) + "put quotation marks around words that belong together; " + more);
  }

  /** The option that an id may have been intended for; empty when there is none. */
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

  /** A name that does not exist, where there are few: all are listed if none is similar. */
  public static UsageException unknown(String kind, String name, List<String> known) {
    return unknown(kind, name, known, "choose one of: " + String.join(", ", known));
  }

  private static String inOurWords(String message) {
    String words = NO_NUMBER.matcher(message).replaceFirst("is not a whole number");
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
