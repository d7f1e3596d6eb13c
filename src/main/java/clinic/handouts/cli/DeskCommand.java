package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Printable;
import clinic.handouts.desk.DeskPages;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.LocalServer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(
    name = "desk",
    description =
        "Start the reception page, to find, preview and print handouts and check"
            + " references in a browser.",
    footer = {
      "",
      "The page searches as you type, prints several handouts at once, tracks print jobs, checks",
      "the references of sheets that come back, and keeps a log without patients' names. Edits to",
      "the content show at once; handouts that are overdue, withdrawn or have errors can't be",
      "printed. Press Ctrl-C to stop the desk.",
      "",
      "Examples:",
      "  handouts desk",
      "  handouts desk --port 7171 -w /clinic",
      "  handouts desk --set-password",
      "  handouts desk --bind 192.168.1.20 --keystore desk.p12",
      "  handouts desk --proxy 127.0.0.1 --name desk.clinic.example"
    })
final class DeskCommand extends Command {
  @Mixin private BindingOptions options;

  @Override
  public Integer call() {
    if (options.setsPassword()) {
      options.setPassword(main(), ownHandouts().workspace());
      say("the desk's password has been set");
      return ExitStatus.DONE;
    }
    Handouts handouts = makingHandouts();
    Binding binding = options.binding(main(), handouts.workspace());
    try (DeskPages desk =
            new DeskPages(
                new LiveLibrary(handouts),
                handouts.workspace().clock(),
                () -> main().settings().printer(),
                main()::trace);
        LocalServer server = LocalServer.start(binding, main()::trace, List.of(desk.warming()))) {
      out().println(server.address("/"));
      out().flush();
      say("open this address in a browser; press Ctrl-C to stop the desk");
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      say("the desk has stopped");
    }
    return ExitStatus.DONE;
  }

  private synchronized void say(String words) {
    err().println(Printable.of(words));
    err().flush();
  }
}
