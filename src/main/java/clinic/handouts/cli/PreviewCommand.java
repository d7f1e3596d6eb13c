package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.cli.option.HandoutOptions;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.page.PreviewHandler;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.edition.EditionKey;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "preview",
    description = "Show a handout's pages in the browser and update them whenever you save.",
    footer = {
      "",
      "Drafts and handouts with problems are shown too, as pictures, with the problems beside",
      "them. The page is visible on this computer only. Ctrl-C ends it.",
      "",
      "Examples:",
      "  handouts preview low-back-pain-bed-rest",
      "  handouts preview low-back-pain-bed-rest --clinician dan-east --format large-print"
    })
final class PreviewCommand extends Command {
  @Parameters(index = "0", paramLabel = "TOPIC", description = "The topic's id.")
  private String topic;

  @Mixin private HandoutOptions options;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to use for the page. Default: any free port.")
  private int port;

  @Override
  public Integer call() {
    if (options.allowsOverdue()) {
      throw new UsageException(
          "preview shows overdue handouts as they would be made, with their notice",
          "leave out --allow-overdue");
    }
    if (port != 0 && (port < 1024 || port > 65_535)) {
      throw new UsageException("port " + port + " can't be used", "choose one from 1024 to 65535");
    }
    Handouts handouts = handouts();
    EditionKey key = options.keys(handouts, List.of(topic)).get(0);
    LiveLibrary library = new LiveLibrary(handouts);
    try (LocalServer server =
        LocalServer.start(
            Binding.loopback(port), main()::trace, List.of(new PreviewHandler(library)))) {
      out().println(server.address(PreviewHandler.path(key)));
      out().flush();
      err().println("open this address in a browser on this computer; Ctrl-C ends the preview");
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      err().println("the preview has ended");
    }
    return ExitStatus.DONE;
  }
}
