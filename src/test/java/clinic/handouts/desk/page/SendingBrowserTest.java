package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.EvePrinter;
import clinic.handouts.print.PrinterNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** No order is lost or mixed up by somebody who is faster than the desk, in a real browser. */
@Tag("machine")
class SendingBrowserTest {
  private static final String ANKLE = "ankle-sprain-first-week";

  /** Keeps orders from reaching the desk until the page is released: a desk that is busy. */
  private static final String HELD_BACK =
      "const released = new Promise((go) => { window.release = go; });"
          + " const real = window.fetch; window.fetch = async (address, ...rest) => {"
          + " if (String(address) === '/desk/print') { await released; }"
          + " return real(address, ...rest); };";

  @TempDir private Path folder;
  @TempDir private Path printerFolder;

  private void atAPrinter(String behaviour, Visit visit) throws Exception {
    try (EvePrinter printer = EvePrinter.in(printerFolder, "application/pdf", behaviour)) {
      Files.createDirectories(folder.resolve(".handouts"));
      new PrinterNames(folder).set("Front", printer.address());
      DeskInBrowser.visit(
          folder,
          browser -> {
            browser.choose("#printer", "Front");
            visit.by(browser, printer);
          });
    }
  }

  /** What a person does at the desk, with a printer beside it. */
  @FunctionalInterface
  private interface Visit {
    void by(Browser browser, EvePrinter printer);
  }

  @Test
  void anotherFormatIsSentWhileTheFirstIsStillOnItsWay() throws Exception {
    atAPrinter(
        "await go",
        (browser, printer) -> {
          browser.find("#first-name").sendKeys("Zanzibar");
          browser.pressWithControl(Keys.ENTER).until("#tray-orders", "Sent to");
          browser.pressWithControl(Keys.ENTER).until("#status", "Sent to the printer");
          browser.choose("#format", "large-print");
          browser.untilTrue("document.querySelector('#status').textContent === ''");
          browser.pressWithControl(Keys.ENTER).until("#tray-orders", "Large print");
          printer.put("go");
          browser.untilTrue("document.querySelectorAll('[data-stage=done]').length === 2");
          assertThat(texts(printer)).hasSize(2).allMatch(text -> text.contains("For Zanzibar"));
          browser.until("#status.done", "rinted");
          assertThat(browser.find("#first-name").getDomProperty("value")).isEmpty();
        });
  }

  @Test
  void ctrlAndEnterPrintInWhatIsChosenInAListThatIsOpen() throws Exception {
    atAPrinter(
        "",
        (browser, printer) -> {
          browser.find("#format").click();
          browser.press(Keys.ARROW_DOWN).pressWithControl(Keys.ENTER);
          browser.until("#status.done", "rinted").until("#tray-orders", "Action card");
          browser.driver().executeScript("document.querySelector('#sides').focus()");
          browser.press("One").pressWithControl(Keys.ENTER);
          browser.untilTrue("document.querySelectorAll('[data-stage=done]').length === 2");
          assertThat(texts(printer)).hasSize(2);
        });
  }

  @Test
  void whatIsAddedWhileAnOrderIsBeingSentIsForTheNextPatient() throws Exception {
    atAPrinter(
        "",
        (browser, printer) -> {
          browser.driver().executeScript(HELD_BACK);
          browser.find("#first-name").sendKeys("Zanzibar");
          browser.pressWithControl(Keys.ENTER).until("#status", "Sending it");
          browser.find("#first-name").clear();
          browser.find("#first-name").sendKeys("Timbuktu");
          browser.click("#add-" + ANKLE).until("#chosen", "Ankle sprain");
          assertThat(browser.find("#chosen").getText()).doesNotContain("bed rest");
          browser.driver().executeScript("window.release()");
          browser.pressWithControl(Keys.ENTER);
          browser.untilTrue("document.querySelectorAll('[data-stage=done]').length === 2");
          List<String> sheets = texts(printer);
          assertThat(sheets).hasSize(2);
          assertThat(sheets.get(0)).contains("For Zanzibar", "bed rest").doesNotContain("Timbuktu");
          assertThat(sheets.get(1)).contains("For Timbuktu", "Ankle").doesNotContain("bed rest");
        });
  }

  @Test
  void anOrderThatTheDeskDidNotTakeIsToldWhenTheNextIsBegun() throws Exception {
    atAPrinter(
        "",
        (browser, printer) -> {
          browser
              .driver()
              .executeScript(
                  HELD_BACK.replace(
                      "return real",
                      "if (String(address) === '/desk/print')"
                          + " { throw new TypeError('gone'); } return real"));
          browser.pressWithControl(Keys.ENTER).until("#status", "Sending it");
          browser.click("#add-" + ANKLE).until("#chosen", "Ankle sprain");
          browser.driver().executeScript("window.release()");
          browser.until("#status.failed", "The previous print job was not sent.");
          assertThat(texts(printer)).isEmpty();
        });
  }

  private static List<String> texts(EvePrinter printer) {
    try {
      return printer.documents().stream().map(SendingBrowserTest::text).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
