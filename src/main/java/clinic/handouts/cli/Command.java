package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.cli.console.Json;
import clinic.handouts.cli.console.Printable;
import clinic.handouts.cli.console.ProblemPrinter;
import clinic.handouts.cli.console.Table;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.cli.option.WorkspaceOption;
import clinic.handouts.files.Workspace;
import clinic.handouts.files.WrittenFile;
import clinic.handouts.pdf.HeadStart;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every command has: a workspace, output streams, and help. */
abstract class Command implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Mixin private WorkspaceOption workspace;

  /** Where results go. */
  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Where problems and progress go. */
  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  ProblemPrinter problemPrinter() {
    return new ProblemPrinter(err(), main.hasColour());
  }

  Main main() {
    return main;
  }

  Handouts handouts() {
    return handouts(main.clock());
  }

  /** For a command that makes a few handouts. */
  Handouts makingHandouts() {
    return Handouts.open(warmingUp(), main::trace);
  }

  /**
   * For a command that makes one handout: nothing else is checked.
   *
   * @param language as asked for; null if it was not
   */
  Handouts making(String topic, String language) {
    return Handouts.open(warmingUp(), main::trace, topic, language);
  }

  /** The workspace; the renderer warms up while it is read. */
  private Workspace warmingUp() {
    Workspace opened = Workspace.open(folder(), main.clock());
    HeadStart.begin(opened);
    return opened;
  }

  Handouts handouts(Clock clock) {
    return Handouts.open(Workspace.open(folder(), clock), main::trace);
  }

  /**
   * Prints a table, or an array of its rows as JSON objects.
   *
   * @param ifEmpty a note for people in place of an empty table; may be empty
   */
  void print(Table table, boolean json, String ifEmpty) {
    if (json) {
      out().println(Json.pretty(table.objects()));
      return;
    }
    table.print(out());
    if (table.objects().isEmpty() && !ifEmpty.isEmpty()) {
      note(ifEmpty);
    }
  }

  /**
   * Prints a note that is not a problem on standard error, so that it does not mix with results.
   */
  void note(String words) {
    synchronized (this) {
      err().println("note: " + Printable.of(words));
      err().flush();
    }
  }

  /** Warns when a new sheet could not be made and an old one is still in its place. */
  void tellOfOldFile(String output) {
    if (WrittenFile.isThere(main.currentFolder().resolve(output))) {
      err().println("don't hand out " + Printable.of(output) + ": it is the old sheet");
    }
  }

  /**
   * The handouts of the user's own workspace, for commands that write into it.
   *
   * @throws UsageException if no workspace is named and none is found here
   */
  Handouts ownHandouts() {
    if (named().isEmpty() && Workspace.around(main.currentFolder()).isEmpty()) {
      throw new UsageException(
          "there is no workspace here",
          "go to your workspace, name it with -w DIR, or create one with 'handouts init DIR'");
    }
    return handouts();
  }

  /** The user's own workspace, if one is named or found here. */
  Optional<Workspace> ownWorkspace() {
    return named()
        .or(() -> Workspace.around(main.currentFolder()))
        .map(each -> Workspace.open(each, main.clock()));
  }

  private Optional<Path> named() {
    return workspace.folder(main.workspace(), main.currentFolder());
  }

  private Path folder() {
    Optional<Path> found = named().or(() -> Workspace.around(main.currentFolder()));
    if (found.isPresent()) {
      return found.get();
    }
    if (Workspace.isContent(main.currentFolder())) {
      throw new UsageException(
          "clinic.yaml is in this folder itself, but it belongs in a folder 'content' in the workspace",
          "create a folder 'content' here and move all the files into it");
    }
    Path samples =
        main.home()
            .orElseThrow(
                () ->
                    new UsageException(
                        "there is no workspace here",
                        "go to a folder that has content/clinic.yaml, or name one with -w DIR"));
    err().println("note: there is no workspace here; using the sample library in " + samples);
    err().flush();
    return samples;
  }
}
