package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.DeskPages;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.print.PrinterNames;
import clinic.handouts.print.ShiftPrinter;
import clinic.handouts.print.paper.PaperFit;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * Twenty patients at once at two desks: one printer is slow and has Letter only, the other takes
 * one job at a time. No order is lost, none comes out twice, and none for another patient or on
 * another paper.
 */
class RushTest {
  private static final String A4 = "iso_a4_210x297mm";
  private static final String LETTER = "na_letter_8.5x11in";
  private static final int EACH = 10;
  private static final Pattern TOKEN =
      Pattern.compile("<meta name=\"handouts-token\" content=\"([^\"]+)\">");

  @TempDir private Path folder;
  private final List<Throwable> unforeseen = Collections.synchronizedList(new ArrayList<>());
  private ShiftPrinter slow;
  private ShiftPrinter single;
  private DeskPages desk;
  private LocalServer server;

  @BeforeEach
  void open() throws IOException {
    Copies.fewSamples(folder);
    slow = ShiftPrinter.start(LETTER, Duration.ofMillis(700), false);
    single = ShiftPrinter.start(A4, Duration.ofMillis(300), true);
    PrinterNames names = new PrinterNames(folder);
    names.set("Slow", slow.address());
    names.set("Single", single.address());
    LiveLibrary library = new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add));
    desk = new DeskPages(library, SampleLibrary.CLOCK, Optional::empty, unforeseen::add);
    server = LocalServer.start(Binding.loopback(0), unforeseen::add, List.of(desk));
  }

  @AfterEach
  void close() {
    server.close();
    desk.close();
    slow.close();
    single.close();
    assertThat(unforeseen).isEmpty();
  }

  /** The patients of a desk: every other one gets a sheet from the slow printer. */
  private static List<String> patients(String desk) {
    return List.of("Ada", "Bea", "Cleo", "Dora", "Ella", "Fay", "Gina", "Hanna", "Ida", "Jana")
        .stream()
        .map(name -> name + desk)
        .toList();
  }

  private static boolean isForSlow(String patient) {
    return "ACEGI".indexOf(patient.charAt(0)) >= 0;
  }

  /** One browser of the two, without its window. */
  private final class Desk {
    private final HttpClient browser =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    private String get(String path) throws Exception {
      return browser
          .send(HttpRequest.newBuilder(server.address(path)).build(), BodyHandlers.ofString())
          .body();
    }

    private int print(String fields) throws Exception {
      return browser
          .send(
              HttpRequest.newBuilder(server.address("/desk/print"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Origin", server.address("/").toString().replaceFirst("/$", ""))
                  .header("X-Handouts-Token", token)
                  .POST(BodyPublishers.ofString(fields))
                  .build(),
              BodyHandlers.ofString())
          .statusCode();
    }

    /** Each order is sent twice, as by a double click. */
    private void order(List<String> patients) {
      try {
        Matcher found = TOKEN.matcher(get("/"));
        assertThat(found.find()).isTrue();
        token = found.group(1);
        for (String patient : patients) {
          String fields =
              "language=en-AU&format=standard&topic="
                  + Orders.BACK
                  + "&first-name="
                  + patient
                  + (isForSlow(patient) ? "&printer=Slow&paper=Letter" : "&printer=Single")
                  + "&job="
                  + UUID.randomUUID();
          assertThat(print(fields)).isEqualTo(200);
          assertThat(print(fields)).isEqualTo(200);
        }
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }

    private void awaitEnd() throws Exception {
      for (int tries = 0; tries < 600 && !get("/desk/tray").contains("data-running=\"0\""); ) {
        Thread.sleep(100);
        tries++;
      }
    }
  }

  @Test
  @Tag("machine")
  void twentyOrdersOfTwoDesksComeOutOnceEachOnTheirPaper() throws Exception {
    Desk front = new Desk();
    Desk back = new Desk();
    Thread other = new Thread(() -> back.order(patients("mar")));
    other.start();
    front.order(patients("lou"));
    other.join();
    for (Desk each : List.of(front, back)) {
      each.awaitEnd();
      String tray = each.get("/desk/tray");
      assertThat(tray.split("data-stage=\"done\"", -1)).hasSize(1 + EACH);
    }
    areOnPaper();
  }

  /** Each patient's sheet once, at its printer, on its paper. */
  private void areOnPaper() throws Exception {
    List<String> all = new ArrayList<>(patients("mar"));
    all.addAll(patients("lou"));
    assertThat(names(slow, LETTER, all))
        .containsExactlyInAnyOrderElementsOf(all.stream().filter(RushTest::isForSlow).toList());
    assertThat(names(single, A4, all))
        .containsExactlyInAnyOrderElementsOf(all.stream().filter(p -> !isForSlow(p)).toList());
    String log = new Desk().get("/log");
    assertThat(log.split("<th scope=\"row\">", -1)).hasSize(1 + 2 * EACH);
    assertThat(all).noneMatch(log::contains);
  }

  private static List<String> names(ShiftPrinter printer, String paper, List<String> all)
      throws IOException {
    List<String> names = new ArrayList<>();
    for (byte[] pdf : printer.documents()) {
      assertThat(PaperFit.paper(pdf)).contains(paper);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        String text = new PDFTextStripper().getText(document);
        all.stream().filter(name -> text.contains("For " + name)).forEach(names::add);
      }
    }
    return names;
  }

  /** The same in two real browsers, by keyboard, within a minute. */
  @Test
  @Tag("long")
  void twentyOrdersInAMinuteFromTwoBrowsers() throws Exception {
    try (Browser one = Browser.start();
        Browser two = Browser.start()) {
      for (Browser each : List.of(one, two)) {
        each.size(1366, 768).open(server.address("/")).until("#topics", "Is bed rest good");
      }
      long begun = System.nanoTime();
      Thread other = new Thread(() -> orderAll(two, patients("mar")));
      other.start();
      orderAll(one, patients("lou"));
      other.join();
      System.out.println(
          "twenty orders took "
              + Duration.ofNanos(System.nanoTime() - begun).toSeconds()
              + " seconds");
      for (Browser each : List.of(one, two)) {
        each.untilTrue("document.querySelectorAll('[data-stage=done]').length === " + EACH);
        each.picture("rush");
      }
    }
    areOnPaper();
  }

  private static void orderAll(Browser browser, List<String> patients) {
    for (int i = 0; i < patients.size(); i++) {
      order(browser, patients.get(i), i + 1);
    }
  }

  private static void order(Browser browser, String patient, int number) {
    String kind = isForSlow(patient) ? "Slow" : "Single";
    browser.choose("#printer", kind).choose("#paper", isForSlow(patient) ? "Letter" : "");
    browser.click("#search").press("bed rest", Keys.ENTER);
    browser.untilTrue("document.querySelectorAll('#chosen li').length === 1");
    browser.find("#first-name").sendKeys(patient);
    browser.pressWithControl(Keys.ENTER);
    browser.untilTrue("document.querySelectorAll('#tray-orders li').length === " + number);
    browser.click("#clear");
    browser.untilTrue("document.querySelectorAll('#chosen li').length === 0");
  }
}
