package clinic.handouts.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.EvePrinter;
import clinic.handouts.print.PrintOutcome.End;
import clinic.handouts.print.ipp.IppAddress;
import clinic.handouts.print.ipp.IppConnection;
import clinic.handouts.print.ipp.IppPatience;
import clinic.handouts.print.paper.PaperFit;
import clinic.handouts.print.trouble.NoPaperException;
import clinic.handouts.print.trouble.PrinterException;
import clinic.handouts.print.trouble.Trouble;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What printers say, and how it is reported. */
final class IppPrinterTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final IppPatience PATIENT =
      new IppPatience(LONG, LONG, LONG, Duration.ofMillis(1), 5);
  private static final IppPatience HASTY =
      new IppPatience(LONG, Duration.ofMillis(200), LONG, Duration.ofMillis(1), 5);

  private static final IppPatience HASTY_UPLOAD =
      new IppPatience(LONG, LONG, Duration.ofMillis(200), Duration.ofMillis(1), 5);

  private final List<String> told = new ArrayList<>();
  private FakePrinter fake;

  @BeforeEach
  void switchOn() throws IOException {
    fake = FakePrinter.start();
  }

  @AfterEach
  void switchOff() {
    fake.close();
  }

  private static PrintJob job(PrintOptions options) throws IOException {
    return PrintJob.of(List.of("5DZMYTN-MS0FTQ"), SmallPdf.of(2), options);
  }

  private PrintOutcome printAt(String address, IppPatience patience) throws IOException {
    return new IppPrinter(IppAddress.of(address), patience)
        .print(job(PrintOptions.PLAIN), told::add);
  }

  private PrintOutcome print() throws IOException {
    return printAt(fake.address(), PATIENT);
  }

  @Test
  void tellsEachChangeOnce() throws IOException {
    fake.job(JobState.pending, "job-queued")
        .job(JobState.processing, "job-printing")
        .job(JobState.processing, "job-printing")
        .job(JobState.completed, "job-completed-successfully");
    assertThat(print()).isEqualTo(new PrintOutcome(End.PRINTED, "printed"));
    assertThat(told).containsExactly("waiting", "printing");
  }

  @ParameterizedTest
  @CsvSource({
    "media-empty-error, stopped: out of paper",
    "media-jam-error, stopped: the paper is jammed",
    "door-open-report, stopped: a door is open",
    "cover-open, stopped: a cover is open",
    "toner-empty, stopped: out of toner",
    "marker-supply-empty-error, stopped: out of ink or toner",
    "paused, stopped: it is paused",
    "offline, stopped: it is offline",
    "vendor-gremlin-error, stopped: it says 'vendor-gremlin'"
  })
  void tellsWhyItStopped(String reason, String words) throws IOException {
    fake.state(PrinterState.stopped, reason).job(JobState.processingStopped, "printer-stopped");
    PrintOutcome outcome = print();
    assertThat(outcome.end()).isEqualTo(End.WAITING);
    assertThat(outcome.words()).isEqualTo("the job is still at the printer: " + words);
    assertThat(told).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource({
    "job-canceled-at-device, cancelled at the printer",
    "job-canceled-by-operator, cancelled by somebody who manages the printer",
    "none, cancelled"
  })
  void tellsWhoCancelled(String reason, String words) throws IOException {
    fake.job(JobState.canceled, reason);
    assertThat(print()).isEqualTo(new PrintOutcome(End.NOT_PRINTED, words));
  }

  @Test
  void tellsThatAJobIsHeld() throws IOException {
    fake.job(JobState.pendingHeld, "job-hold-until-specified");
    assertThat(print())
        .isEqualTo(
            new PrintOutcome(
                End.WAITING, "the job is still at the printer: held until somebody releases it"));
  }

  @Test
  void tellsThatAJobWasGivenUp() throws IOException {
    fake.job(JobState.aborted, "document-format-error");
    assertThat(print())
        .isEqualTo(
            new PrintOutcome(
                End.NOT_PRINTED, "the printer gave up on the job: it can't read the document"));
  }

  @Test
  void completionWithErrorsIsNoSuccess() throws IOException {
    fake.job(JobState.completed, "job-completed-with-errors");
    assertThat(print().end()).isEqualTo(End.NOT_PRINTED);
  }

  @Test
  void warnsWhilePrinting() throws IOException {
    fake.state(PrinterState.processing, "toner-low-warning")
        .job(JobState.processing, "job-printing")
        .job(JobState.completed, "none");
    assertThat(print().isDone()).isTrue();
    assertThat(told).containsExactly("printing, but the toner is running low");
  }

  @Test
  void aForgottenJobWasHandedOver() throws IOException {
    assertThat(print().end()).isEqualTo(End.HANDED_OVER);
  }

  @Test
  void aPrinterThatGoesOffMidwayMayHaveTheJob() throws IOException {
    fake.hangingUp();
    PrintOutcome outcome = print();
    assertThat(outcome.end()).isEqualTo(End.WAITING);
    assertThat(outcome.words()).isEqualTo("the printer got the job but no longer answers");
  }

  @Test
  void anInterruptCancelsTheJob() throws IOException {
    fake.job(JobState.processing, "job-printing");
    PrintOutcome outcome =
        new IppPrinter(IppAddress.of(fake.address()), PATIENT)
            .print(job(PrintOptions.PLAIN), words -> Thread.currentThread().interrupt());
    assertThat(outcome).isEqualTo(new PrintOutcome(End.INTERRUPTED, "cancelled"));
    assertThat(fake.asked()).endsWith("Cancel-Job");
  }

  @Test
  void asksFirstAndSendsThen() throws IOException {
    fake.job(JobState.completed, "none");
    print();
    assertThat(fake.asked())
        .containsExactly(
            "Get-Printer-Attributes",
            "Validate-Job",
            "Create-Job",
            "Send-Document",
            "Get-Job-Attributes");
    assertThat(fake.attributes())
        .contains("job-name = \"Handout 5DZMYTN-MS0FTQ\"", "requesting-user-name = \"handouts\"");
  }

  @Test
  void simplePrintersGetAllAtOnce() throws IOException {
    fake.withoutCreateJob().job(JobState.completed, "none");
    assertThat(print().isDone()).isTrue();
    assertThat(fake.asked()).contains("Print-Job").doesNotContain("Create-Job");
  }

  @Test
  void oldPrintersAreSpokenToInTheirVersion() throws IOException {
    fake.ofVersion1().job(JobState.completed, "none");
    assertThat(print().isDone()).isTrue();
  }

  @Test
  void nothingIsSentToOneThatTakesNothing() {
    fake.notAccepting();
    assertThatThrownBy(this::print).hasMessageContaining("is not accepting jobs");
    assertThat(fake.asked()).containsExactly("Get-Printer-Attributes");
  }

  @Test
  void whatItCanNotDoIsRefusedBeforehand() {
    PrintOptions both =
        new PrintOptions(
            1,
            Optional.of(Sides.LONG_EDGE),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    IppPrinter printer = new IppPrinter(IppAddress.of(fake.address()), PATIENT);
    assertThatThrownBy(() -> printer.print(job(both), told::add))
        .hasMessageContaining("does not support the setting for sides 'two-sided-long-edge'")
        .extracting(e -> ((PrinterException) e).help())
        .isEqualTo("it supports: one-sided");
    assertThat(fake.asked()).containsExactly("Get-Printer-Attributes");
  }

  @Test
  void itsRefusalsAreTold() {
    fake.refusingValidation(Status.clientErrorDocumentFormatNotSupported);
    assertThatThrownBy(this::print).hasMessageContaining("does not accept PDF");
    fake.refusingValidation(Status.serverErrorOperationNotSupported)
        .refusingJobs(Status.serverErrorBusy);
    assertThatThrownBy(this::print).hasMessageContaining("is busy with another job");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBusyPrinterGetsTheJobWhenItsTurnComes(boolean inOneRequest) throws IOException {
    if (inOneRequest) {
      fake.withoutCreateJob();
    }
    fake.busy(3).job(JobState.completed, "none");
    assertThat(print().end()).isEqualTo(End.PRINTED);
    assertThat(told).containsExactly("busy with another job; this one is waiting");
    assertThat(fake.asked()).containsOnlyOnce("Get-Job-Attributes");
  }

  @Test
  void itIsToldOnceThatThePrinterHasTheWholeJob() throws IOException {
    fake.busy(1).job(JobState.processing, "none").job(JobState.completed, "none");
    new IppPrinter(IppAddress.of(fake.address()), PATIENT)
        .print(
            job(PrintOptions.PLAIN),
            new PrintProgress() {
              @Override
              public void says(String words) {
                told.add(words);
              }

              @Override
              public void isAccepted() {
                told.add("accepted after " + fake.documents().size());
              }
            });
    assertThat(told)
        .containsExactly(
            "busy with another job; this one is waiting", "accepted after 1", "printing");
  }

  private PrintOutcome printCopies(int copies, int pages) throws IOException {
    PrintOptions plain = PrintOptions.PLAIN;
    PrintOptions options =
        new PrintOptions(
            copies, plain.sides(), plain.colour(), plain.media(), plain.tray(), plain.pages());
    PrintJob job = PrintJob.of(List.of("5DZMYTN-MS0FTQ"), SmallPdf.of(pages), options);
    return new IppPrinter(IppAddress.of(fake.address()), PATIENT).print(job, told::add);
  }

  private PrintOutcome printTestPage(PrintOptions options) {
    PrintJob page = new PrintJob("Test page", TestPage.on("A4").pdf(), options);
    return new IppPrinter(IppAddress.of(fake.address()), PATIENT).print(page, told::add);
  }

  @Test
  void thePaperOfThePagesIsSentIfThePrinterHasIt() throws IOException {
    fake.papers("na_letter_8.5x11in", "iso_a4_210x297mm").job(JobState.completed, "none");
    assertThat(printTestPage(PrintOptions.PLAIN).isDone()).isTrue();
    assertThat(fake.attributes()).contains("media = iso_a4_210x297mm");
  }

  @Test
  void paperThatThePrinterLacksIsToldBeforeAnythingIsSent() {
    fake.papers("na_letter_8.5x11in");
    assertThatThrownBy(() -> printTestPage(PrintOptions.PLAIN))
        .isInstanceOf(NoPaperException.class)
        .hasMessage("the printer has no A4 paper, only Letter");
    assertThat(fake.asked()).containsExactly("Get-Printer-Attributes");
  }

  @Test
  void pagesAreFittedToThePrintersPaperOnPurpose() throws IOException {
    fake.papers("na_letter_8.5x11in").job(JobState.completed, "none");
    assertThat(printTestPage(PrintOptions.PLAIN.fitted()).isDone()).isTrue();
    assertThat(fake.attributes()).contains("media = na_letter_8.5x11in");
    byte[] sent = fake.documents().get(0);
    assertThat(PaperFit.paper(sent)).contains("na_letter_8.5x11in");
    try (PDDocument document = Loader.loadPDF(sent)) {
      assertThat(new PDFTextStripper().getText(document)).contains("this printer works");
    }
  }

  @Test
  void copiesThatWouldBeMixedAreSentOneAfterAnother() throws IOException {
    fake.handlingDocuments("separate-documents-uncollated-copies").job(JobState.completed, "none");
    assertThat(printCopies(3, 2).isDone()).isTrue();
    assertThat(fake.documents()).hasSize(3);
    assertThat(told).containsExactly("copy 2 of 3", "copy 3 of 3");
    assertThat(fake.attributes()).doesNotContain("copies = 3");
    assertThat(printCopies(3, 1).isDone()).isTrue();
    assertThat(fake.documents()).as("one page can't be mixed").hasSize(4);
  }

  @Test
  void aCopyThatFailsSaysHowManyAreOnPaper() throws IOException {
    fake.mostCopies(1)
        .job(JobState.completed, "none")
        .job(JobState.canceled, "job-canceled-at-device");
    assertThat(printCopies(3, 1))
        .isEqualTo(
            new PrintOutcome(End.NOT_PRINTED, "cancelled at the printer (after 1 of 3 copies)"));
  }

  @Test
  void aPrinterWithoutPdfIsNotAskedForOtherSides() {
    fake.accepting("image/urf");
    assertThatThrownBy(this::print)
        .extracting(e -> ((PrinterException) e).trouble())
        .isEqualTo(Trouble.NO_PDF);
  }

  @Test
  void moreCopiesThanAPrinterMakesAreSentOneAfterAnother() throws IOException {
    fake.mostCopies(1).job(JobState.completed, "none");
    assertThat(printCopies(2, 1).isDone()).isTrue();
    assertThat(fake.documents()).hasSize(2);
  }

  @Test
  void whatThePrinterDidOtherwiseIsTold() throws IOException {
    fake.substituting().job(JobState.completed, "none");
    assertThat(print())
        .isEqualTo(
            new PrintOutcome(
                End.PRINTED,
                "printed, but check the pages: the printer did not follow your settings for one"
                    + " or both"
                    + " sides"));
  }

  @Test
  void aJobWhoseDocumentIsRefusedIsTakenBack() {
    fake.refusingDocuments(Status.clientErrorDocumentFormatError);
    assertThatThrownBy(this::print).hasMessageContaining("can't read the document");
    assertThat(fake.asked()).endsWith("Send-Document", "Cancel-Job");
  }

  @Test
  void tellsHowItIs() {
    IppPrinter printer = new IppPrinter(IppAddress.of(fake.address()), PATIENT);
    assertThat(printer.status()).isEqualTo(new PrinterStatus(true, "ready"));
    fake.state(PrinterState.stopped, "media-empty-error", "door-open");
    assertThat(printer.status())
        .isEqualTo(new PrinterStatus(false, "stopped: out of paper, a door is open"));
  }

  @Test
  @Tag("machine")
  void aRealPrinterIsFollowedUntilSomebodyBringsPaper(@TempDir Path folder) throws Exception {
    String behaviour =
        "echo 'STATE: +media-empty' >&2\nawait paper\necho 'STATE: -media-empty' >&2";
    try (EvePrinter eve = EvePrinter.in(folder, "application/pdf", behaviour)) {
      IppPatience untilPaper = new IppPatience(LONG, LONG, LONG, Duration.ofMillis(50), 1000);
      PrintOutcome outcome =
          new IppPrinter(IppAddress.of(eve.address()), untilPaper)
              .print(job(PrintOptions.PLAIN), words -> bringPaper(words, eve));
      assertThat(outcome.end()).isEqualTo(End.PRINTED);
      assertThat(told).contains("printing, but out of paper");
    }
  }

  private void bringPaper(String words, EvePrinter eve) {
    told.add(words);
    if (words.contains("out of paper")) {
      eve.put("paper");
    }
  }

  @Test
  void aPrinterThatIsOffIsTold() {
    fake.close();
    assertThatThrownBy(this::print).hasMessageStartingWith("no printer accepts connections at");
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      String address = "ipp://localhost:" + silent.getLocalPort() + "/ipp/print";
      assertThatThrownBy(() -> printAt(address, HASTY))
          .hasMessage("the printer " + address + " does not answer")
          .extracting(e -> ((PrinterException) e).trouble())
          .isEqualTo(Trouble.SILENT);
    }
  }

  @Test
  void aDocumentThatGotNoAnswerMayBePrinted() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      IppAddress address = IppAddress.of("ipp://localhost:" + silent.getLocalPort() + "/");
      IppPacket question = IppPacket.printJob(address.uri()).build();
      assertThatThrownBy(
              () -> new IppConnection(address, HASTY_UPLOAD).send(question, SmallPdf.of(1)))
          .extracting(e -> ((PrinterException) e).trouble())
          .isEqualTo(Trouble.LOST);
    }
  }

  @Test
  void aMachineThatIsNotThereIsTold() {
    assertThatThrownBy(() -> printAt("ipp://printer.invalid/ipp/print", PATIENT))
        .hasMessage("there is no computer or printer called 'printer.invalid'");
  }

  @Test
  void whatIsNoPrinterIsRefused() throws IOException {
    byte[] page = "<h1>It works</h1>".getBytes(StandardCharsets.UTF_8);
    byte[] cutOff = {2, 0, 0, 0, 0, 0, 0, 1, 1, 0x44, 127, 127};
    refused(200, "text/html", page, "is not a printer");
    refused(200, "application/ipp", page, "is not a printer");
    refused(200, "application/ipp", cutOff, "is not a printer");
    refused(307, "text/html", page, "is not a printer");
    refused(302, "application/ipp", page, "is not a printer");
    refused(404, "text/html", page, "there is no printer at");
    refused(401, "text/html", page, "asks for a password");
    refused(426, "text/html", page, "accepts encrypted connections only");
    refused(200, "application/ipp", new byte[5 << 20], "was lost");
  }

  /** Something answers, but not as a printer; where it leads is not gone to. */
  private void refused(int status, String type, byte[] body, String words) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    AtomicInteger elsewhere = new AtomicInteger();
    server.createContext("/elsewhere", exchange -> elsewhere.incrementAndGet());
    server.createContext(
        "/ipp/print",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    try {
      String address = "ipp://localhost:" + server.getAddress().getPort() + "/ipp/print";
      assertThatThrownBy(() -> printAt(address, PATIENT))
          .isInstanceOf(PrinterException.class)
          .hasMessageContaining(words);
      assertThat(elsewhere).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void addressesAreReadWithCare() {
    assertThat(IppAddress.of("ipp://a").http()).hasToString("http://a:631/");
    assertThat(IppAddress.of("ipps://a/ipp/print?x=1").http())
        .hasToString("https://a:631/ipp/print?x=1");
    assertThat(IppAddress.of("IPP://[::1]:8631/p").http()).hasToString("http://[::1]:8631/p");
    for (String none :
        List.of("http://a/", "ipp:///x", "ipp://", "ipp://u:p@a/", "ipp://a b/", "file:///etc")) {
      assertThatThrownBy(() -> IppAddress.of(none)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
