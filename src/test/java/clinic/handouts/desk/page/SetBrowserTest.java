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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Sets are saved at the desk and found again, in a real browser. */
@Tag("machine")
class SetBrowserTest {
  private static final String BACK = "low-back-pain-bed-rest";
  private static final String ANKLE = "ankle-sprain-first-week";

  @TempDir private Path folder;
  private final List<Throwable> unforeseen = new ArrayList<>();

  @Test
  void isSavedOnceAndFoundByItsName() throws IOException {
    Copies.fewSamples(folder);
    LiveLibrary library =
        new LiveLibrary(SampleLibrary.handouts(folder, note -> {}, unforeseen::add));
    try (Browser browser = Browser.start();
        DeskPages desk =
            new DeskPages(library, SampleLibrary.CLOCK, Optional::empty, unforeseen::add);
        LocalServer server =
            LocalServer.start(Binding.loopback(0), unforeseen::add, List.of(desk))) {
      browser.size(1366, 768).open(server.address("/")).until("#topics", "Is bed rest good");
      browser.click("#add-" + BACK).until("#chosen", "Is bed rest good");
      browser.click("#add-" + ANKLE).until("#chosen", "Ankle sprain");
      new Select(browser.find("#format")).selectByValue("action-card");
      browser.until("#preview-note", "2 pages");
      browser.click("#save-set").until("#set-box", "Name of the set");
      browser.picture("set-save").mustBeAccessible();
      browser.press("Sore back & ankle", Keys.ENTER).until("#status", "Saved as");
      browser.click("#save-set").press("sore BACK & ankle", Keys.ENTER);
      browser.until("#set-said", "There is a set of this name already").click("#set-close");
      browser.click("#clear").untilTrue("document.querySelector('#chosen li') === null");
      browser.until("#topics", "Set: Sore back & ankle").picture("set-listed");
      browser.mustBeAccessible();
      browser.press("sore back ankle");
      browser.untilTrue("document.querySelector('#topics li[data-set][data-clear]') !== null");
      browser.press(Keys.ENTER).until("#chosen", "Ankle sprain").until("#chosen", "Action card");
      browser.until("#preview-note", "2 pages").picture("set-chosen");
      browser.mustBeAccessible();
    }
    assertThat(unforeseen).isEmpty();
  }
}
