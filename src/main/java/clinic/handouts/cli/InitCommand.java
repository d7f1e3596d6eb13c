package clinic.handouts.cli;

import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Printable;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.content.Placeholder;
import clinic.handouts.content.starters.Starters;
import clinic.handouts.files.NewFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@CommandLine.Command(
    name = "init",
    description = "Create a workspace, with a clinic, a clinician and a topic to fill in.",
    footer = {
      "",
      "The folder must be empty or not exist yet. Anything you must write yourself is marked",
      Placeholder.MARK + "; 'handouts check' lists it all.",
      "",
      "Examples:",
      "  handouts init my-clinic               in a new folder",
      "  handouts init .                       here",
      "  handouts init my-clinic --templates   with layouts, styles and fonts to change"
    })
final class InitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder to fill or create.")
  private Path folder;

  @Option(
      names = "--templates",
      description =
          "Write out the program's templates as well, for a designer. Files in templates/ are"
              + " used in place of the program's, even after the program is updated.")
  private boolean templates;

  @Override
  public Integer call() {
    if (main.workspace().given().isPresent()) {
      throw new UsageException(
          "-w names an existing workspace, but 'init' creates a new one",
          "leave out -w: 'handouts init DIR'");
    }
    Path target = main.currentFolder().resolve(folder).normalize();
    NewFiles.objection(target)
        .ifPresent(
            why -> {
              throw new UsageException(
                  target + " " + why,
                  "name a folder that is empty or does not exist yet; nothing was changed");
            });
    Map<String, byte[]> files = Starters.workspace(LocalDate.now(main.clock()), templates);
    NewFiles.folder(target, files);
    tell(spec.commandLine().getOut(), target, files);
    return ExitStatus.DONE;
  }

  private void tell(PrintWriter out, Path target, Map<String, byte[]> files) {
    out.println("created a workspace in " + Printable.of(target.toString()));
    files.keySet().stream()
        .filter(name -> name.startsWith("content/"))
        .forEach(name -> out.println("  " + name));
    out.println("  templates/" + (templates ? "  to change" : "schema/  for your editor"));
    out.println();
    out.println("Next:");
    if (!target.equals(main.currentFolder())) {
      out.println("  cd " + quoted(folder.toString()));
    }
    out.printf(
        "  handouts check                 lists each %s that you have to replace%n",
        Placeholder.MARK);
    out.println("  handouts new topic ID          one more topic to fill in");
    out.println("  handouts new clinician ID      one more clinician to fill in");
    out.printf("  handouts render %s    once it says 'status: approved'%n", Starters.FIRST_TOPIC);
    out.println("  handouts batch                 all handouts, one version per clinician");
    main.home().ifPresent(home -> tellWhere(out, home));
  }

  /** For people who ran the launcher by its path. */
  private static void tellWhere(PrintWriter out, Path home) {
    out.println();
    out.println("'handouts' stands for  " + quoted(home.resolve("handouts").toString()));
    out.println("The author's guide:    " + quoted(home.resolve("content/README.md").toString()));
  }

  private static String quoted(String name) {
    String shown = Printable.of(name);
    return shown.matches("[\\p{L}\\p{N}/._:\\\\-]+") ? shown : "\"" + shown + "\"";
  }
}
