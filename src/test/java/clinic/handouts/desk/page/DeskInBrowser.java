package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.DeskPages;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.LocalServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A desk with a few samples, with whose first topic on its list a browser begins. */
final class DeskInBrowser {
  private static final String BACK = "low-back-pain-bed-rest";

  /** What a person does at the desk. */
  @FunctionalInterface
  interface Visit {
    void by(Browser browser);
  }

  private DeskInBrowser() {}

  /** Opens the desk, chooses the topic on bed rest, and fails if anything goes wrong unseen. */
  static void visit(Path folder, Visit visit) throws IOException {
    Copies.fewSamples(folder);
    List<Throwable> unforeseen = new ArrayList<>();
    LiveLibrary library = new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add));
    try (Browser browser = Browser.start();
        DeskPages desk =
            new DeskPages(library, SampleLibrary.CLOCK, Optional::empty, unforeseen::add);
        LocalServer server =
            LocalServer.start(Binding.loopback(0), unforeseen::add, List.of(desk))) {
      browser.size(1366, 768).open(server.address("/")).until("#topics", "Is bed rest good");
      browser.click("#add-" + BACK).until("#chosen", "Is bed rest good");
      visit.by(browser);
    }
    assertThat(unforeseen).isEmpty();
  }
}
