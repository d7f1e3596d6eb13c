package clinic.handouts.desk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.Copies;
import clinic.handouts.EvePrinter;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.page.Orders;
import clinic.handouts.print.FakePrinter;
import clinic.handouts.print.PrintOptions;
import clinic.handouts.print.PrinterNames;
import clinic.handouts.print.Printers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the desk to a printer, and what the page and the log say of it. */
@Tag("slow")
class PrintDeskTest {
  private static final String BACK = Orders.BACK;
  private static final String ANKLE = Orders.ANKLE;
  private static final String NOWHERE = "ipp://printer.invalid/ipp/print";
  private static final String FRONT = "front desk";
  private static final JobId ONE = new JobId(FRONT, "one");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final com.hp.jipp.model.JobState COMPLETED = com.hp.jipp.model.JobState.completed;
  private static final com.hp.jipp.model.JobState HELD = com.hp.jipp.model.JobState.pendingHeld;

  @TempDir private Path folder;
  private final List<Throwable> unforeseen = new ArrayList<>();
  private Optional<String> chosen = Optional.empty();
  private FakePrinter printer;
  private DayLog log;
  private DeskSheets sheets;
  private PrintDesk desk;

  @BeforeEach
  void open() throws IOException {
    Copies.fewSamples(folder);
    printer = FakePrinter.start();
    log = new DayLog(folder, SampleLibrary.CLOCK);
    sheets = new DeskSheets(new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add)));
    desk =
        new PrintDesk(
            sheets,
            log,
            Printers.ofThisComputer().with(new PrinterNames(folder)),
            () -> chosen,
            SampleLibrary.CLOCK,
            unforeseen::add);
  }

  @AfterEach
  void close() {
    desk.close();
    sheets.close();
    printer.close();
    assertThat(unforeseen).isEmpty();
  }

  private JobId start(DeskOrder order, PrintOptions options, String printer) {
    JobId id = JobId.of(FRONT);
    desk.start(id, order, options, printer);
    return id;
  }

  private static PrintOptions copies(int copies) {
    PrintOptions plain = PrintOptions.PLAIN;
    return new PrintOptions(
        copies, plain.sides(), plain.colour(), plain.media(), plain.tray(), plain.pages());
  }

  private JobState await(JobId job, Predicate<JobState> wanted) throws InterruptedException {
    for (int tries = 0; tries < 6000; tries++) {
      JobState state = desk.state(job).orElseThrow();
      if (wanted.test(state)) {
        return state;
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError("the job stays: " + desk.state(job));
  }

  private JobState end(JobId job) throws InterruptedException {
    return await(job, JobState::ended);
  }

  private List<LogEntry> logged() {
    return log.between(TODAY, TODAY);
  }

  @Test
  void aPacketIsPrintedAndEachOfItsHandoutsLogged() throws Exception {
    printer.job(COMPLETED, "none");
    JobState state = end(start(Orders.of(ANKLE, BACK), copies(3), printer.address()));
    assertThat(state.words()).isEqualTo("printed");
    assertThat(state.done()).isTrue();
    assertThat(printer.documents()).containsExactly(sheets.make(Orders.of(ANKLE, BACK)).pdf());
    assertThat(logged())
        .extracting(
            LogEntry::topic,
            LogEntry::copies,
            LogEntry::printer,
            LogEntry::result,
            LogEntry::clinician)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ANKLE, 3, printer.address(), "printed", "dan-east"),
            org.assertj.core.groups.Tuple.tuple(BACK, 3, printer.address(), "printed", "dan-east"));
    assertThat(logged()).extracting(LogEntry::reference).isEqualTo(state.references());
    assertThat(printer.attributes()).contains("Handouts " + state.references().get(0));
  }

  @Test
  void anIdStandsForOneOrderOnly() throws Exception {
    printer.job(COMPLETED, "none");
    desk.start(ONE, Orders.of(BACK), PrintOptions.PLAIN, printer.address());
    assertThatThrownBy(
            () -> desk.start(ONE, Orders.of(ANKLE), PrintOptions.PLAIN, printer.address()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> desk.start(ONE, Orders.of(BACK), copies(2), printer.address()))
        .isInstanceOf(IllegalArgumentException.class);
    end(ONE);
    assertThat(printer.documents()).hasSize(1);
  }

  @Test
  void aPrintersPasswordIsNotLogged() throws Exception {
    String address = "ipp://desk:secret@printer.invalid/";
    assertThat(end(start(Orders.of(BACK), PrintOptions.PLAIN, address)).words())
        .doesNotContain("secret");
    assertThat(logged().toString()).contains("://…@").doesNotContain("secret");
  }

  @Test
  void theSameFormSentTwiceIsPrintedOnce() throws Exception {
    printer.job(COMPLETED, "none");
    desk.start(ONE, Orders.of(BACK), PrintOptions.PLAIN, printer.address());
    desk.start(ONE, Orders.of(BACK), PrintOptions.PLAIN, printer.address());
    end(ONE);
    desk.start(ONE, Orders.of(BACK), PrintOptions.PLAIN, printer.address());
    assertThat(printer.documents()).hasSize(1);
    assertThat(logged()).hasSize(1);
  }

  @Test
  void aPrinterThatIsStuckStopsNoOtherAndItsJobIsCancelled() throws Exception {
    printer.job(HELD, "job-hold-until-specified");
    JobId stuck = start(Orders.of(BACK), PrintOptions.PLAIN, printer.address());
    assertThat(await(stuck, state -> state.words().contains("held")).ended()).isFalse();
    try (FakePrinter other = FakePrinter.start().job(COMPLETED, "none")) {
      assertThat(end(start(Orders.of(BACK), PrintOptions.PLAIN, other.address())).done()).isTrue();
    }
    desk.cancel(stuck);
    JobState state = end(stuck);
    assertThat(state.words()).isEqualTo("cancelled");
    assertThat(state.done()).isFalse();
    assertThat(printer.asked()).contains("Cancel-Job");
    assertThat(logged()).extracting(LogEntry::result).containsExactly("printed", "cancelled");
    desk.cancel(stuck);
    assertThat(end(stuck)).isEqualTo(state);
  }

  @Test
  void aJobThatIsCancelledBeforeThePrinterHasItNeverGetsThere() throws Exception {
    printer.job(COMPLETED, "none");
    JobId job = start(Orders.of(ANKLE, BACK), PrintOptions.PLAIN, printer.address());
    desk.cancel(job);
    assertThat(end(job).words()).isIn("cancelled", "stopped before the printer got it");
    assertThat(printer.documents()).isEmpty();
    assertThat(logged()).hasSize(2).extracting(LogEntry::result).doesNotContain("printed");
  }

  @Test
  void aPrinterThatIsNotThereGetsAClearLineAndThePdfIsNotLost() throws Exception {
    JobId job = start(Orders.of(BACK), PrintOptions.PLAIN, NOWHERE);
    JobState state = end(job);
    assertThat(state.words()).isEqualTo("the printer can't be found");
    assertThat(state.help()).isNotEmpty();
    assertThat(state.isKept()).isTrue();
    assertThat(desk.sheet(job).orElseThrow().pdf()).isEqualTo(sheets.make(Orders.of(BACK)).pdf());
    assertThat(logged()).extracting(LogEntry::result).containsExactly(state.words());
    assertThat(end(start(Orders.of(BACK), PrintOptions.PLAIN, "no-such-queue")).words())
        .isEqualTo("no-such-queue is no longer known here");
    assertThat(end(start(Orders.of(BACK), PrintOptions.PLAIN, "ipp://")).done()).isFalse();
  }

  @Test
  void withoutAPrintersNameItIsTheOneThatWasChosenForGood() throws Exception {
    printer.job(COMPLETED, "none");
    chosen = Optional.of(printer.address());
    assertThat(end(start(Orders.of(BACK), PrintOptions.PLAIN, "")).done()).isTrue();
    assertThat(printer.documents()).hasSize(1);
  }

  @Test
  void whatIsStoppedIsNotPrintedAndTheLogSaysSo() throws Exception {
    Path file = folder.resolve("content/topics/" + BACK + "/en-AU.yaml");
    Copies.change(file, "status: approved", "status: draft");
    JobState state = end(start(Orders.of(ANKLE, BACK), PrintOptions.PLAIN, printer.address()));
    assertThat(state.words())
        .isEqualTo(
            "“Is bed rest good for low back pain?” is not available. It is a draft: nobody"
                + " has approved"
                + " it for patients yet.");
    assertThat(printer.asked()).isEmpty();
    assertThat(logged()).extracting(LogEntry::reference).containsExactly("", "");
    assertThat(log.uses(TODAY)).isEmpty();
  }

  @Test
  void aLogThatCantBeWrittenStopsNoPrinting() throws Exception {
    printer.job(COMPLETED, "none");
    Files.createDirectories(folder.resolve(".handouts/log/2026-11.csv"));
    JobState state = end(start(Orders.of(BACK), PrintOptions.PLAIN, printer.address()));
    assertThat(state.done()).isTrue();
    assertThat(state.help()).startsWith("Today's log could not be written: can't write ");
    assertThat(printer.documents()).hasSize(1);
    assertThat(end(start(Orders.of(BACK), PrintOptions.PLAIN, "Nobody's")).help())
        .startsWith("Use another printer. Today's log could not be written: ");
  }

  @Test
  void whoEndsTheDeskCancelsItsJobsAndTheLogSaysSo() throws Exception {
    printer.job(HELD, "job-hold-until-specified");
    JobId job = start(Orders.of(BACK), PrintOptions.PLAIN, printer.address());
    await(job, state -> state.words().contains("held"));
    desk.close();
    assertThat(logged()).extracting(LogEntry::result).containsExactly("cancelled");
    assertThat(printer.asked()).contains("Cancel-Job");
    assertThat(desk.state(job)).isEmpty();
  }

  @Test
  void ordersGoToAPrinterInTurnAndOneThatWaitsCanBeCancelled() throws Exception {
    printer.busy(Integer.MAX_VALUE).job(COMPLETED, "none");
    JobId first = start(Orders.of(BACK), copies(2), printer.address());
    JobId second = start(Orders.of(BACK), copies(3), printer.address());
    JobId third = start(Orders.of(ANKLE), copies(4), printer.address());
    assertThat(await(first, state -> state.words().contains("busy")).stage())
        .isEqualTo(JobState.Stage.WAITING);
    assertThat(await(third, state -> state.words().contains("2 print jobs")).words())
        .isEqualTo("waiting for the printer: 2 print jobs are before it");
    desk.cancel(second);
    assertThat(end(second).words()).isEqualTo("cancelled");
    await(third, state -> state.words().contains("1 print job is before it"));
    printer.busy(0);
    assertThat(end(first).done()).isTrue();
    assertThat(end(third).done()).isTrue();
    assertThat(printer.documents())
        .containsExactly(sheets.make(Orders.of(BACK)).pdf(), sheets.make(Orders.of(ANKLE)).pdf());
    assertThat(desk.tray(FRONT))
        .extracting(each -> each.options().copies())
        .containsExactly(4, 3, 2);
  }

  @Test
  void aPrintersNameAndItsAddressAreOneLine() throws Exception {
    printer.busy(Integer.MAX_VALUE).job(COMPLETED, "none");
    new PrinterNames(folder).set("Front desk", printer.address());
    chosen = Optional.of("Front desk");
    JobId first = start(Orders.of(BACK), PrintOptions.PLAIN, printer.address());
    JobId second = start(Orders.of(BACK), PrintOptions.PLAIN, "front desk");
    JobId third = start(Orders.of(BACK), PrintOptions.PLAIN, "");
    await(first, state -> state.words().contains("busy"));
    await(second, state -> state.words().contains("1 print job is before it"));
    await(third, state -> state.words().contains("2 print jobs are before it"));
    printer.busy(0);
    assertThat(end(third).done()).isTrue();
    assertThat(end(second).printer()).isEqualTo("front desk");
  }

  @Test
  void aChosenPrinterThatTheClinicHasNamedIsListedOnce() throws Exception {
    new PrinterNames(folder).set("Front desk", printer.address());
    chosen = Optional.of(printer.address());
    List<PrinterList.Line> lines = desk.printers();
    for (int tries = 0; tries < 500 && lines.stream().noneMatch(PrinterList.Line::ready); tries++) {
      TimeUnit.MILLISECONDS.sleep(20);
      lines = desk.printers();
    }
    assertThat(lines)
        .filteredOn(PrinterList.Line::standard)
        .extracting(PrinterList.Line::name)
        .containsExactly("Front desk");
    assertThat(lines).extracting(PrinterList.Line::name).doesNotContain(printer.address());
  }

  @Test
  void anOrderIsPrintedAgainAsTheContentIsNow() throws Exception {
    printer.job(COMPLETED, "none");
    JobId once = start(Orders.of(BACK), copies(2), printer.address());
    end(once);
    JobId again = JobId.of(FRONT);
    assertThat(desk.again(once, again, false, Optional.empty())).isTrue();
    assertThat(end(again).done()).isTrue();
    assertThat(desk.state(again).orElseThrow().options().copies()).isEqualTo(2);
    Path file = folder.resolve("content/topics/" + BACK + "/en-AU.yaml");
    Copies.change(file, "status: approved", "status: draft");
    JobId late = JobId.of(FRONT);
    assertThat(desk.again(once, late, false, Optional.empty())).isTrue();
    assertThat(end(late).words()).contains("is not available. It is a draft");
    assertThat(desk.again(ONE, JobId.of(FRONT), false, Optional.empty())).isFalse();
    desk.dismiss(once);
    assertThat(desk.tray(FRONT)).hasSize(2);
    assertThat(printer.documents()).hasSize(2);
  }

  @Test
  void aSheetForPaperThatThePrinterLacksIsToldBeforeAndFittedOnPurpose() throws Exception {
    printer.papers("na_letter_8.5x11in").job(COMPLETED, "none");
    JobId job = start(Orders.of(BACK), PrintOptions.PLAIN, printer.address());
    JobState state = end(job);
    assertThat(state.words()).isEqualTo("the printer has no A4 paper, only Letter");
    assertThat(state.help()).startsWith("Print it for the paper that is loaded");
    assertThat(state.otherPaper()).contains("Letter");
    assertThat(printer.documents()).isEmpty();
    JobId fitted = JobId.of(FRONT);
    assertThat(desk.again(job, fitted, true, Optional.empty())).isTrue();
    assertThat(end(fitted).done()).isTrue();
    assertThat(printer.attributes()).contains("media = na_letter_8.5x11in");
  }

  @Test
  @Tag("machine")
  void twentyOrdersFromTwoDesksAreAllPrintedOnceOnTheirOwnPrinter() throws Exception {
    try (EvePrinter one = EvePrinter.in(folder.resolve("one"), "application/pdf", "sleep 0.1");
        EvePrinter other = EvePrinter.in(folder.resolve("other"))) {
      List<JobId> jobs = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        JobId id = JobId.of(i % 4 < 2 ? FRONT : "back desk");
        DeskOrder order = Orders.of(i % 2 == 0 ? BACK : ANKLE);
        String name = i % 2 == 0 ? "Zanzibar" : "Timbuktu";
        desk.start(
            id,
            Orders.named(order, folder, name),
            PrintOptions.PLAIN,
            (i % 2 == 0 ? one : other).address());
        jobs.add(id);
      }
      printer.papers("na_letter_8.5x11in").job(COMPLETED, "none");
      DeskOrder third = Orders.named(Orders.of(BACK), folder, "Quaggaland");
      JobId unfit = start(third, PrintOptions.PLAIN, printer.address());
      JobId fitted = start(third, PrintOptions.PLAIN.fitted(), printer.address());
      for (JobId job : jobs) {
        assertThat(end(job).words()).isEqualTo("printed");
      }
      assertThat(end(unfit).words()).contains("has no A4 paper, only Letter");
      assertThat(end(fitted).done()).isTrue();
      assertThat(desk.tray(FRONT)).hasSize(12);
      onlyFor("Zanzibar", 10, one.documents());
      onlyFor("Timbuktu", 10, other.documents());
      onlyFor("Quaggaland", 1, printer.documents());
      assertThat(logged()).hasSize(22);
    }
  }

  private static void onlyFor(String name, int many, List<byte[]> documents) throws IOException {
    assertThat(documents).hasSize(many);
    for (byte[] pdf : documents) {
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(document)).contains("For " + name);
      }
    }
  }

  @Test
  void jobsForOnePrinterHaveALimit() throws Exception {
    printer.job(HELD, "job-hold-until-specified");
    List<JobId> jobs = new ArrayList<>();
    for (int i = 0; i < PrintDesk.MOST_AT_ONE; i++) {
      jobs.add(start(Orders.of(BACK), PrintOptions.PLAIN, printer.address()));
    }
    assertThatThrownBy(() -> start(Orders.of(BACK), PrintOptions.PLAIN, printer.address()))
        .isInstanceOf(BusyException.class)
        .hasMessageContaining("Check the printer");
    for (JobId job : jobs) {
      desk.cancel(job);
      end(job);
    }
    assertThat(logged()).hasSize(PrintDesk.MOST_AT_ONE);
  }

  @Test
  void theListOfPrintersAnswersAtOnceAndKnowsTheChosenOne() throws Exception {
    chosen = Optional.of(printer.address());
    List<PrinterList.Line> lines = desk.printers();
    for (int tries = 0; tries < 500 && (lines.isEmpty() || !lines.get(0).ready()); tries++) {
      TimeUnit.MILLISECONDS.sleep(20);
      lines = desk.printers();
    }
    assertThat(lines)
        .filteredOn(PrinterList.Line::standard)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.name()).isEqualTo(printer.address());
              assertThat(line.ready()).isTrue();
              assertThat(line.words()).isNotEmpty();
            });
  }

  @Test
  void nobodyElsesJobIsTold() {
    assertThat(desk.state(ONE)).isEmpty();
    assertThat(desk.sheet(ONE)).isEmpty();
    desk.cancel(ONE);
  }
}
