package clinic.handouts.cli;

import clinic.handouts.check.paper.PressRules;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Printable;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.desk.web.PortException;
import clinic.handouts.files.NoSuchWorkspaceException;
import clinic.handouts.files.OutputException;
import clinic.handouts.history.UnsavedHistoryException;
import clinic.handouts.print.trouble.PrinterException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.concurrent.CancellationException;

/**
 * Why a command failed, in words for the person who gave it.
 *
 * @param message what is wrong
 * @param help what to do about it
 * @param status the exit status
 */
record Failure(String message, String help, int status) {
  /** The failure that an exception represents. */
  static Failure of(Throwable problem) {
    if (problem instanceof UsageException usage) {
      return new Failure(usage.getMessage(), usage.help(), ExitStatus.USAGE);
    }
    if (problem instanceof NoSuchWorkspaceException) {
      String help = "name a folder that holds content/clinic.yaml with -w DIR";
      return new Failure(problem.getMessage(), help, ExitStatus.USAGE);
    }
    if (problem instanceof InvalidPathException path) {
      String message = "'" + path.getInput() + "' is not a valid path: " + path.getReason();
      return new Failure(message, "write the path differently", ExitStatus.USAGE);
    }
    if (problem instanceof CancellationException) {
      return new Failure(
          "interrupted: everything that was finished is complete and has been saved",
          "run the same command again; it continues from there",
          ExitStatus.INTERRUPTED);
    }
    if (problem instanceof PortException) {
      String help = "choose another one with --port, or leave out --port";
      return new Failure(problem.getMessage(), help, ExitStatus.MACHINE);
    }
    if (problem instanceof PrinterException printer) {
      return new Failure(printer.getMessage(), printer.help(), ExitStatus.MACHINE);
    }
    if (problem instanceof UnsavedHistoryException unsaved) {
      return new Failure(unsaved.getMessage(), unsaved.help(), ExitStatus.MACHINE);
    }
    if (problem instanceof OutputException || problem instanceof UncheckedIOException) {
      String help = "free up disk space, unlock the folder, or choose another one with -o";
      return new Failure(problem.getMessage(), help, ExitStatus.MACHINE);
    }
    if (problem instanceof OutOfMemoryError) {
      return new Failure("there was not enough memory", PressRules.MORE_MEMORY, ExitStatus.MACHINE);
    }
    return new Failure(
        "the program failed: " + problem,
        "run it again with --debug, and report the problem with its output",
        ExitStatus.MACHINE);
  }

  /** Prints the failure in two lines. */
  void print(PrintWriter err) {
    err.println("handouts: " + Printable.of(message));
    err.println("  help: " + Printable.of(help));
  }
}
