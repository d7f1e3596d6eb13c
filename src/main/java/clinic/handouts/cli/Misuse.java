package clinic.handouts.cli;

import clinic.handouts.content.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the parser of the command line finds, in the words of all other usage problems. */
final class Misuse {
  /** What the parser says to {@code help WORD}. */
  private static final Pattern HELP_FOR = Pattern.compile("Unknown subcommand '(.*)'\\.");

  private Misuse() {}

  /** The same problem with the nearest names, or with where to read on. */
  static UsageException of(ParameterException problem) {
    CommandSpec command = problem.getCommandLine().getCommandSpec();
    String more = "see '" + command.qualifiedName() + " --help'";
    Matcher help = HELP_FOR.matcher(problem.getMessage());
    if (help.matches()) {
      return unknown("command", help.group(1), command.root().subcommands().keySet(), more);
    }
    if (!(problem instanceof UnmatchedArgumentException unmatched)) {
      return new UsageException(decapitalised(problem.getMessage()), more);
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
        "put quotes around words that belong together; " + more);
  }

  /** A name that does not exist. */
  static UsageException unknown(
      String kind, String name, Collection<String> known, String otherwise) {
    return new UsageException(
        "there is no " + kind + " '" + name + "'", Nearest.question(name, known, otherwise));
  }

  /** A name that does not exist, of few: all are named when none is near. */
  static UsageException unknown(String kind, String name, List<String> known) {
    return unknown(kind, name, known, "there are: " + String.join(", ", known));
  }

  private static String decapitalised(String message) {
    return Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
