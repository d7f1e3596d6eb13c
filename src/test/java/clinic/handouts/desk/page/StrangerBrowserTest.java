package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.print.PrinterNames;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What somebody who did not know the desk stumbled over, in a real browser. */
@Tag("machine")
class StrangerBrowserTest {
  private static final String ANKLE = "ankle-sprain-first-week";

  private static final String CHOSEN = "document.querySelector('#printer').value === 'Front'";

  @TempDir private Path folder;

  @Test
  void theNextPatientBeginsWithAnEmptySearch() throws IOException {
    DeskInBrowser.visit(
        folder,
        browser -> {
          browser.find("#search").sendKeys("pain when walking");
          browser.untilTrue("document.querySelector('#topics').classList.contains('searched')");
          browser.press(Keys.ENTER).click("#clear").press("ankle", Keys.ENTER);
          browser.until("#chosen", "Ankle sprain");
        });
  }

  @Test
  void aNumberOfCopiesIsTypedOverTheOneThatIsThere() throws IOException {
    DeskInBrowser.visit(
        folder,
        browser -> {
          browser.click("#copies").press("3");
          assertThat(browser.find("#copies").getDomProperty("value")).isEqualTo("3");
          browser.tabTo("sides").click("#copies").press("2");
          assertThat(browser.find("#copies").getDomProperty("value")).isEqualTo("2");
        });
  }

  @Test
  void theOnlyPrinterNeedsNoChoosing() throws IOException {
    new PrinterNames(folder).set("Front", "ipp://printer.invalid/ipp/print");
    DeskInBrowser.visit(
        folder,
        browser -> {
          browser.untilTrue(CHOSEN).click("#add-" + ANKLE).until("#chosen", "Ankle");
          browser.pressWithControl(Keys.ENTER).until("#tray-orders", "Front can't be found");
        });
  }

  @Test
  void ordersInTheTrayAreNotSqueezedOnATablet() throws IOException {
    new PrinterNames(folder).set("Front", "ipp://printer.invalid/ipp/print");
    DeskInBrowser.visit(
        folder,
        browser -> {
          browser.emulate(820, 1180).untilTrue(CHOSEN).click("#print");
          browser.until("#tray-orders", "Front can't be found").picture("tablet");
          assertThat(browser.find("#tray-orders .which").getSize().getHeight()).isLessThan(30);
          assertThat(browser.isInSight("#tray-orders [data-dismiss]")).isTrue();
          browser.mustBeAccessible();
        });
  }
}
