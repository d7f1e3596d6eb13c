package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.EvePrinter;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.DeskPages;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.print.PrinterNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Point;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The desk as somebody at reception uses it, in a real browser, with a real printer. */
@Tag("machine")
class DeskBrowserTest {
  private static final String BACK = "low-back-pain-bed-rest";
  private static final String ANKLE = "ankle-sprain-first-week";
  private static final String BACK_TITLE = "Is bed rest good for low back pain?";

  @TempDir private Path folder;
  @TempDir private Path printerFolder;
  private final List<Throwable> unforeseen = new ArrayList<>();
  private DeskPages desk;
  private LocalServer server;
  private static Browser browser;

  @BeforeAll
  static void startBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void endBrowser() {
    browser.close();
  }

  @BeforeEach
  void sitDown() throws IOException {
    Copies.fewSamples(folder);
    LiveLibrary library = new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add));
    desk = new DeskPages(library, SampleLibrary.CLOCK, Optional::empty, unforeseen::add);
    server = LocalServer.start(Binding.loopback(0), unforeseen::add, List.of(desk));
  }

  @AfterEach
  void goHome() {
    browser.again();
    if (server != null) {
      server.close();
      desk.close();
    }
    assertThat(unforeseen).isEmpty();
  }

  private Browser atTheDesk() {
    browser.size(1366, 768).open(server.address("/"));
    return browser.until("#topics", BACK_TITLE);
  }

  private void choose(String topic) {
    browser.click("#add-" + topic);
    browser.untilTrue("document.getElementById('remove-" + topic + "') !== null");
  }

  /** Gives a printer a name, as whoever set the desk up did. */
  private void name(String name, String address) {
    new PrinterNames(folder).set(name, address);
  }

  private void takePrinter(String name) {
    browser.choose("#printer", name);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private String loggedReference() {
    browser.open(server.address("/log"));
    return browser.find("td.code").getText();
  }

  @Test
  void byMouse() throws Exception {
    try (EvePrinter printer = EvePrinter.in(printerFolder)) {
      name("Front", printer.address());
      atTheDesk().find("#search").sendKeys("ankel sprian");
      browser.untilTrue("document.querySelectorAll('#topics li').length === 1");
      choose(ANKLE);
      browser.until("#topics", BACK_TITLE);
      choose(BACK);
      browser.choose("#clinician", "dan-east");
      browser.until("#preview-note", "pages");
      browser.untilTrue("document.querySelector('#pages img').naturalWidth === 1190");

      drag(BACK, ANKLE);
      browser.untilTrue("document.querySelector('#chosen li').dataset.topic === '" + BACK + "'");
      browser.click("#down-" + BACK);
      browser.untilTrue("document.querySelector('#chosen li').dataset.topic === '" + ANKLE + "'");
      browser.click("#up-" + BACK);
      browser.untilTrue("document.querySelector('#chosen li').dataset.topic === '" + BACK + "'");

      takePrinter("Front");
      WebElement copies = browser.find("#copies");
      copies.clear();
      copies.sendKeys("2");
      new Actions(browser.driver()).doubleClick(browser.find("#print")).perform();
      browser.until("#status.done", "rinted");
      assertThat(printer.documents()).hasSize(1);
      assertThat(printer.ticket(1)).contains("IPP_COPIES=2\n");
      String paper = text(printer.documents().get(0));
      assertThat(paper).contains("Dr Dan East");
      assertThat(paper.lastIndexOf("Ankle sprain")).isGreaterThan(paper.lastIndexOf(BACK_TITLE));

      String reference = loggedReference();
      assertThat(browser.find("table").getText()).contains(BACK_TITLE, "Dr Dan East", "2");
      atTheDesk().click("#page-check");
      browser.find("#code").sendKeys(reference);
      browser.click("#check-form .primary");
      browser.until("#check-answer", "Current");
      browser.click("#check-close");
    }
  }

  /** Takes the grip of one row and drops it on another. */
  private void drag(String topic, String onto) {
    WebElement grip = browser.find("#chosen [data-topic=" + topic + "] .grip");
    new Actions(browser.driver())
        .clickAndHold(grip)
        .moveToElement(browser.find("#chosen [data-topic=" + onto + "] .grip"), 0, -12)
        .release()
        .perform();
  }

  @Test
  void byKeyboardAlone() throws Exception {
    try (EvePrinter printer = EvePrinter.in(printerFolder)) {
      name("Front", printer.address());
      atTheDesk();
      assertThat(browser.focused()).isEqualTo("search");
      browser.press("bed rest", Keys.ENTER).until("#chosen", BACK_TITLE);
      browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP);
      assertThat(browser.focused()).startsWith("add-");
      browser.press("/", "ankle");
      browser.untilTrue("document.querySelectorAll('#topics li').length === 1");
      browser.press(Keys.ARROW_DOWN, Keys.ENTER).until("#chosen", "Ankle sprain");

      browser.tabTo("up-" + ANKLE).press(Keys.SPACE);
      browser.untilTrue("document.querySelector('#chosen li').dataset.topic === '" + ANKLE + "'");
      assertThat(browser.focused()).isEqualTo("up-" + ANKLE);
      browser.tabTo("clinician").press("Dr");
      browser.tabTo("printer").press("Front");
      browser.tabTo("first-name").press("Zanzibar", Keys.ENTER);
      browser.until("#preview-note", "pages");
      browser.pressWithControl(Keys.ENTER).until("#status.done", "rinted");

      String paper = text(printer.documents().get(0));
      assertThat(paper).contains("For Zanzibar", "Dr Dan East");
      assertThat(paper.lastIndexOf(BACK_TITLE)).isGreaterThan(paper.indexOf("Ankle sprain"));
      assertThat(browser.find("#first-name").getDomProperty("value")).isEmpty();

      browser.tabTo("page-log").press(Keys.ENTER).until("h1", "Handouts given out");
      String reference = browser.find("td.code").getText();
      browser.tabTo("page-desk").press(Keys.ENTER).until("#topics", BACK_TITLE);
      browser.tabTo("page-check").press(Keys.ENTER);
      assertThat(browser.focused()).isEqualTo("code");
      browser.press(reference, Keys.ENTER).until("#check-answer", "Current");
      browser.press(Keys.ESCAPE);
      browser.untilTrue("!document.getElementById('check-box').open");
      browser.press("/", "ankle", Keys.ENTER).until("#chosen", "Ankle");
    }
  }

  @Test
  void enterWaitsForTheListThatIsAskedForMeanwhile() {
    atTheDesk()
        .driver()
        .executeScript(
            "const search = document.getElementById('search'); search.value = 'bed rest';"
                + "search.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));"
                + "document.querySelector('#topics .star').click();");
    browser.until("#chosen", BACK_TITLE);
  }

  @Test
  void aPracticeSystemOpensTheDeskWithItsHandoutChosen() {
    browser.size(1366, 768);
    browser.open(
        server.address(
            "/infobutton?patientPerson.name=Zanzibar&mainSearchCriteria.v.c=M54.50"
                + "&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90"));
    browser.until("#chosen", BACK_TITLE).until("#preview-note", "pages");
    assertThat(browser.driver().getCurrentUrl()).isEqualTo(server.address("/").toString());
    browser.open(server.address("/?topic=gone"));
    browser.until("#status", "is not in this library").picture("asked").mustBeAccessible();
  }

  @Test
  void anEditThatStopsATopicStopsItWhileItIsChosen() throws Exception {
    name("Cellar", "ipp://printer.invalid/ipp/print");
    atTheDesk();
    choose(BACK);
    browser.until("#preview-note", "2 pages");
    Path topic = folder.resolve("content/topics/" + BACK + "/en-AU.yaml");
    String text = Files.readString(topic);
    Files.writeString(
        topic,
        text.replace(
            "status: approved",
            "withdrawn: {on: 2026-11-20, why: New advice., use-instead: " + ANKLE + "}"));
    browser.until("#chosen .stopped", "Withdrawn on 20 Nov 2026: New advice.");
    browser.until("#pages", "can’t be printed").picture("stopped");
    browser.mustBeAccessible();
    takePrinter("Cellar");
    browser.click("#print");
    browser.until("#status.failed", "Not finished").until("#tray-orders", "Withdrawn");
    browser.click("#replace-" + BACK);
    browser.until("#chosen", "Ankle sprain").until("#preview-note", "pages");

    Files.writeString(topic, "title: [");
    browser.until("#topics .stopped", "a mistake in its text");
    Files.writeString(topic, text);
    browser.untilTrue("document.querySelector('#topics .stopped') === null");
  }

  @Test
  void whatCannotBePrintedSaysWhyAndKeepsTheOrder() {
    name("Cellar", "ipp://printer.invalid/ipp/print");
    name("Attic", "ipp://printer.invalid/ipp/attic");
    atTheDesk();
    choose(BACK);
    browser.until(".settings", "No printer chosen").click("#print");
    browser.until("#status.failed", "Choose a printer first");
    assertThat(browser.focused()).isEqualTo("printer");
    takePrinter("Cellar");
    browser.until(".settings", "Cellar").until("#preview-note", "pages");
    Point before = browser.find("#print").getLocation();
    browser.click("#print");
    browser.until("#status.failed", "Not finished");
    assertThat(browser.find("#print").getLocation()).isEqualTo(before);
    browser.until("#tray-orders", "Cellar can't be found. Use another printer");
    browser.until("#tray-orders", "Print again");
    assertThat(browser.find("#chosen").getText()).contains(BACK_TITLE);
    browser.picture("failed").mustBeAccessible();

    browser.click("#open");
    assertThat(browser.driver().getWindowHandles()).hasSize(2);
  }

  @Test
  void sheetsOfAJobThatFailsAreKeptWhileTheNextOrderIsBegun() throws Exception {
    try (EvePrinter printer = EvePrinter.in(printerFolder, "application/pdf", "await go\nexit 1")) {
      name("Front", printer.address());
      atTheDesk();
      choose(BACK);
      takePrinter("Front");
      browser.click("#print");
      browser.until("#tray-orders", "Sent to");
      choose(ANKLE);
      browser.untilTrue("document.querySelectorAll('#chosen li').length === 1");
      printer.put("go");
      browser.until("#tray-orders", "Open as PDF").until("#chosen", "Ankle sprain");
    }
  }

  @Test
  void aPrinterThatIsStuckDoesNotKeepTheNextPatientWaiting() throws Exception {
    try (EvePrinter stuck = EvePrinter.in(printerFolder, "application/pdf", "await go");
        EvePrinter other = EvePrinter.in(printerFolder.resolve("other"))) {
      name("Stuck", stuck.address());
      name("Other", other.address());
      atTheDesk();
      choose(BACK);
      takePrinter("Stuck");
      browser.click("#print").until("#tray-orders", "Cancel");
      choose(ANKLE);
      browser.untilTrue("document.querySelectorAll('#chosen li').length === 1");
      takePrinter("Other");
      browser.click("#print").until("#status.done", "rinted");
      assertThat(other.documents()).hasSize(1);
      browser.until("#tray-orders", BACK_TITLE).picture("stuck").mustBeAccessible();
      browser.click("[data-stage=sent] [data-cancel]").until("#tray-orders", "Cancelled");
      stuck.put("go");
    }
  }

  @Test
  void ordersForABusyPrinterWaitAndARestartIsTold() throws Exception {
    try (EvePrinter busy = EvePrinter.in(printerFolder, "application/pdf", "await go")) {
      name("Busy", busy.address());
      atTheDesk();
      choose(BACK);
      takePrinter("Busy");
      browser.click("#print").until("#tray-orders", "Sent to");
      choose(ANKLE);
      browser.untilTrue("document.querySelectorAll('#chosen li').length === 1");
      assertThat(browser.find("#pages").getText() + browser.find("#pages").getDomProperty("alt"))
          .doesNotContain(BACK_TITLE);
      browser.click("#print").until("#tray-orders", "this one is waiting");
      for (int[] size : new int[][] {{1366, 768}, {1920, 1080}, {820, 1180}, {683, 384}}) {
        browser.emulate(size[0], size[1]).picture("tray-" + size[0]).mustBeAccessible();
        assertThat(browser.isInSight("#tray-orders .state")).as("at " + size[0]).isTrue();
        assertThat(browser.fitsItsWidth()).as("at " + size[0]).isTrue();
      }
      browser.emulate(1366, 768);
      busy.put("go");
      browser.untilTrue("document.querySelectorAll('[data-stage=done]').length === 2");
      assertThat(busy.documents()).hasSize(2);
      browser.click("#tray-orders [data-again]");
      browser.untilTrue("document.querySelectorAll('[data-stage=done]').length === 3");
    }
    try (EvePrinter stuck =
        EvePrinter.in(printerFolder.resolve("stuck"), "application/pdf", "await go")) {
      name("Stuck", stuck.address());
      choose(BACK);
      browser.untilTrue("document.querySelectorAll('#chosen li').length === 1");
      browser.driver().navigate().refresh();
      choose(BACK);
      takePrinter("Stuck");
      browser.click("#print").until("#tray-orders", "Sent to");
      restart();
      browser.until("#tray-lost", BACK_TITLE + ": the desk was restarted.");
      browser.until("#status", "The desk was restarted").until("#chosen", BACK_TITLE);
      browser.picture("restarted").mustBeAccessible();
      stuck.put("go");
      browser.click("#tray-lost button");
      browser.untilTrue("document.getElementById('tray-lost').hidden");
      browser.click("#print").until("#status.done", "rinted");
    }
  }

  /** Ends the program and starts it again at the same address. */
  private void restart() {
    int port = server.address("/").getPort();
    server.close();
    desk.close();
    desk =
        new DeskPages(
            new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add)),
            SampleLibrary.CLOCK,
            Optional::empty,
            unforeseen::add);
    server = LocalServer.start(Binding.loopback(port), unforeseen::add, List.of(desk));
  }

  @Test
  void aPrintThatIsStuckCanBeCancelled() throws Exception {
    try (EvePrinter stuck = EvePrinter.in(printerFolder, "application/pdf", "await go")) {
      name("Stuck", stuck.address());
      atTheDesk();
      choose(BACK);
      takePrinter("Stuck");
      browser.click("#print").until("#tray-orders", "Cancel").click("#tray-orders [data-cancel]");
      browser.until("#status.failed", "Not finished").until("#tray-orders", "Cancelled");
      stuck.put("go");
    }
  }

  @Test
  void whatIsChosenAfterAPrintIsForTheNextPatient() throws Exception {
    try (EvePrinter printer = EvePrinter.in(printerFolder)) {
      name("Front", printer.address());
      atTheDesk();
      choose(BACK);
      browser.find("#first-name").sendKeys("Zanzibar");
      takePrinter("Front");
      browser.click("#print").until("#status.done", "rinted");
      browser.find("#first-name").sendKeys("Timbuktu");
      choose(ANKLE);
      browser.untilTrue("document.querySelectorAll('#chosen li').length === 1");
      assertThat(browser.find("#first-name").getDomProperty("value")).isEqualTo("Timbuktu");
      browser.click("#clear");
      assertThat(browser.find("#first-name").getDomProperty("value")).isEmpty();
    }
  }

  @Test
  void aPrinterThatIsGoneIsNotSilentlyAnother() {
    atTheDesk();
    browser
        .driver()
        .executeScript("localStorage.setItem('handouts-desk', '{\"printer\": \"The old one\"}')");
    atTheDesk();
    browser.until("#printer", "The old one: not found at the moment");
    assertThat(browser.find("#printer").getDomProperty("value")).isEqualTo("The old one");
  }

  @Test
  void aJobIsCancelled() throws Exception {
    try (EvePrinter printer = EvePrinter.in(printerFolder, "application/pdf", "await go")) {
      name("Front", printer.address());
      atTheDesk();
      choose(BACK);
      takePrinter("Front");
      browser.click("#print");
      browser.until("#tray-orders", "Sent to").click("#tray-orders [data-cancel]");
      browser.until("#status.failed", "Not finished").until("#tray-orders", "Cancelled");
      printer.put("go");
    }
  }

  @Test
  void theNextTopicAfterAPrintBeginsTheNextOrder() throws Exception {
    try (EvePrinter printer = EvePrinter.in(printerFolder)) {
      name("Front", printer.address());
      atTheDesk();
      choose(BACK);
      takePrinter("Front");
      browser.click("#print");
      browser.until("#status.done", "rinted");
      choose(ANKLE);
      browser.untilTrue("document.querySelectorAll('#chosen li').length === 1");
      browser.click("#clear");
      browser.untilTrue("document.querySelectorAll('#chosen li').length === 0");
      assertThat(browser.find("#printer").getDomProperty("value")).isEqualTo("Front");
    }
  }

  @Test
  void whatABrowserKeepsIsOfTheClinicAndNeverOfAPatient() {
    atTheDesk();
    browser.click("#star-" + BACK);
    browser.untilTrue("document.querySelector('#topics li').dataset.topic === '" + BACK + "'");
    browser.choose("#clinician", "dan-east");
    choose(BACK);
    browser.find("#first-name").sendKeys("Zanzibar", Keys.TAB);
    browser.until("#preview-note", "pages");
    browser.click("#save");
    browser.until("#save-question", "Save without these details").picture("save");
    browser.mustBeAccessible();
    browser.click("#save-not");
    assertThat(kept()).contains(BACK, "dan-east").doesNotContain("Zanzibar");

    atTheDesk();
    assertThat(browser.find("#first-name").getDomProperty("value")).isEmpty();
    assertThat(browser.find("#clinician").getDomProperty("value")).isEqualTo("dan-east");
    assertThat(browser.find("#star-" + BACK).getDomAttribute("aria-pressed")).isEqualTo("true");
  }

  private String kept() {
    return (String)
        browser
            .driver()
            .executeScript(
                "return JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie,"
                    + " location.href, document.title])");
  }

  @Test
  void aFirstNameIsForgottenAfterTenMinutes() {
    browser.beforeEachPage(
        "const wait = window.setTimeout; window.setTimeout = (call, time, ...rest) =>"
            + " wait(call, time === 600000 ? 1500 : time, ...rest);");
    atTheDesk();
    choose(BACK);
    browser.find("#first-name").sendKeys("Zanzibar");
    browser.until("#status", "The patient's details were cleared");
    assertThat(browser.find("#first-name").getDomProperty("value")).isEmpty();
  }

  @Test
  void everyPageSuitsEverybodyAtEverySize() throws IOException {
    Path clinician = folder.resolve("content/clinicians/alex-sample.yaml");
    Copies.change(clinician, "profession:", "profesion:");
    for (int[] size : new int[][] {{1366, 768}, {1024, 768}, {683, 384}, {420, 800}}) {
      browser.emulate(size[0], size[1]).open(server.address("/")).until("#topics", BACK_TITLE);
      look("desk-empty", size[0]);
      browser.press("zzzz").until("#topics", "Nothing matches");
      browser.pressWithControl("a").press("back", Keys.ENTER).until("#preview-note", "2 pages");
      look("desk", size[0]);
      browser.click("#page-check");
      browser.press("5DZMYTN-MS0FTX", Keys.ENTER).until("#check-answer", "Mistyped");
      look("check-box", size[0]);
      for (String page : List.of("check?code=5DZMYTN-MS0FTQ", "log", "library", "printers")) {
        browser.open(server.address("/" + page));
        look(page.replaceAll("\\?.*", ""), size[0]);
      }
    }
  }

  private void look(String name, int width) {
    browser.picture(name + "-" + width).mustBeAccessible();
    assertThat(browser.fitsItsWidth()).as(name + " at " + width).isTrue();
    assertThat(
            browser.those(
                ".part",
                "each.scrollWidth > each.clientWidth"
                    + " || each.scrollHeight > each.clientHeight"))
        .as("cut off in " + name + " at " + width)
        .isEmpty();
    assertThat(browser.those("button, select", "each.offsetHeight <= 27 && each.checkVisibility()"))
        .as("too low in " + name + " at " + width)
        .isEmpty();
  }
}
