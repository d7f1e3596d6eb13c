package clinic.handouts.desk.page;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Sets are saved at the desk and found again, in a real browser. */
@Tag("machine")
class SetBrowserTest {
  private static final String ANKLE = "ankle-sprain-first-week";

  @Test
  void isSavedOnceAndFoundByItsName(@TempDir Path folder) throws IOException {
    DeskInBrowser.visit(folder, SetBrowserTest::set);
  }

  private static void set(Browser browser) {
    browser.click("#add-" + ANKLE).until("#chosen", "Ankle sprain");
    browser.choose("#format", "action-card");
    browser.until("#preview-note", "2 pages");
    browser.click("#save-set").until("#set-box", "Name of the set");
    browser.picture("set-save").mustBeAccessible();
    browser.press("Sore back & ankle", Keys.ENTER).until("#status", "Saved as");
    browser.click("#save-set").press("sore BACK & ankle", Keys.ENTER);
    browser.until("#set-said", "There is already a set with this name").click("#set-close");
    browser.click("#clear").untilTrue("document.querySelector('#chosen li') === null");
    browser.until("#topics", "Set: Sore back & ankle").picture("set-listed");
    browser.mustBeAccessible();
    browser.press("sore back ankle");
    browser.untilTrue("document.querySelector('#topics li[data-set][data-clear]') !== null");
    browser.press(Keys.ENTER).until("#chosen", "Ankle sprain").until("#chosen", "Action card");
    browser.until("#preview-note", "2 pages").picture("set-chosen");
    browser.mustBeAccessible();
  }
}
