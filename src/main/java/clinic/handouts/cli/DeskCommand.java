package clinic.handouts.cli;

import clinic.handouts.content.Workspace;
import clinic.handouts.desk.Binding;
import clinic.handouts.desk.DeskPart;
import clinic.handouts.desk.LiveLibrary;
import clinic.handouts.desk.LocalServer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "desk",
    description = "Show the reception page in the browser: find, preview, print, check a code.",
    footer = {
      "",
      "The page searches as you type, prints several handouts at once, follows the printer, checks",
      "references of sheets that come back, and keeps a log without names of patients. Content that",
      "is edited shows at once; what is overdue, withdrawn or broken is stopped. Ctrl-C ends it.",
      "",
      "Examples:",
      "  handouts desk",
      "  handouts desk --port 7171 -w /clinic"
    })
final class DeskCommand extends Command {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where the page is. Default: ${DEFAULT-VALUE}.")
  private int port = 7070;

  @Override
  public Integer call() {
    if (port < 1024 || port > 65_535) {
      throw new UsageException(
          "port " + port + " is not for this", "choose one from 1024 to 65535");
    }
    Workspace workspace = session().workspace();
    LiveLibrary library = new LiveLibrary(workspace.root(), main().clock(), main()::trace);
    try (DeskPart desk =
            new DeskPart(
                library,
                main().clock(),
                () -> main().settings().printer(),
                this::told,
                main()::trace);
        LocalServer server =
            LocalServer.start(Binding.loopback(port), main()::trace, List.of(desk))) {
      out().println(server.address("/"));
      out().flush();
      told("open this address in a browser of this computer; Ctrl-C ends the desk");
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      told("the desk has ended");
    }
    return ExitStatus.DONE;
  }

  private synchronized void told(String words) {
    err().println(Printable.of(words));
    err().flush();
  }
}
