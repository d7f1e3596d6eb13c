package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.print.FakePrinter;
import clinic.handouts.print.PrinterNames;
import clinic.handouts.print.paper.PaperFit;
import com.hp.jipp.model.JobState;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers and trays at the desk, in a real browser. */
@Tag("machine")
class PaperBrowserTest {
  private static final String LETTER = "na_letter_8.5x11in";
  private static final String OFF = "ipp://127.0.0.1:9/ipp/print";
  private static final String OTHER_LIST = "document.querySelector('#tray').options.length === 3";

  @TempDir private Path folder;

  @Test
  void aPrinterWithoutThePaperGetsTheSheetMadeForItsOwnFromTheTrayThatIsChosen() throws Exception {
    try (FakePrinter printer = FakePrinter.start()) {
      printer.papers(LETTER).tray("tray-1", LETTER).tray("tray-2", LETTER);
      printer.job(JobState.completed, "none");
      new PrinterNames(folder).set("Front", printer.address());
      new PrinterNames(folder).set("Back", OFF); // An only printer is chosen, with its trays.
      DeskInBrowser.visit(folder, browser -> printed(browser, printer));
    }
  }

  private static void printed(Browser browser, FakePrinter printer) {
    assertThat(browser.find("#part-tray").isDisplayed()).isFalse();
    browser.choose("#printer", "Front");
    browser.untilTrue("(document.querySelector('#search').focus(), " + OTHER_LIST + ")");
    browser.choose("#tray", "tray-2");
    browser.until(".settings", "Tray 2 (Letter)").until("#preview-note", "2 pages");
    browser.click("#print").until("#tray-orders", "Front has no A4 paper in “Tray 2”, only Letter");
    browser.until("#tray-orders", "Fit to Letter").picture("no-paper").mustBeAccessible();
    browser.click("[data-make]").until("#tray-orders", "for Letter paper, Tray 2");
    browser.untilTrue("document.querySelector('[data-stage=done]') !== null");
    assertThat(printer.attributes()).contains("media-source = tray-2", "x-dimension = 21590");
    assertThat(PaperFit.paper(printer.documents().get(0))).contains(LETTER);

    browser.choose("#paper", "Letter");
    browser.until("#preview-note", "pages");
    browser.untilTrue(
        "(([page]) => page.naturalHeight === Math.round(page.naturalWidth * 11 / 8.5))"
            + "(document.querySelectorAll('#pages img'))");
    browser.picture("letter").click("#clear").until(".settings", "A4 paper");
    assertThat(browser.find("#tray").getDomProperty("value")).isEmpty();
    assertThat(browser.find("#printer").getDomProperty("value")).isEqualTo("Front");
  }
}
