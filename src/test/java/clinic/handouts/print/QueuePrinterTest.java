package clinic.handouts.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.print.PrintOutcome.End;
import clinic.handouts.print.paper.PageRange;
import clinic.handouts.print.trouble.PrinterException;
import clinic.handouts.print.trouble.Trouble;
import java.awt.print.Pageable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.attribute.standard.Chromaticity;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.MediaTray;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterState;
import javax.print.attribute.standard.RequestingUserName;
import javax.print.event.PrintJobEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queues of the operating system. */
final class QueuePrinterTest {
  private static final DocFlavor PDF = DocFlavor.BYTE_ARRAY.PDF;
  private static final List<Tray> BY_HAND = List.of(new Tray("manual", "By hand"));

  private final FakeQueue queue =
      new FakeQueue(
          "Front-Desk",
          PDF,
          new Copies(2),
          javax.print.attribute.standard.Sides.TWO_SIDED_LONG_EDGE,
          Chromaticity.MONOCHROME,
          MediaSizeName.ISO_A4,
          MediaTray.MANUAL);
  private final List<String> told = new ArrayList<>();

  private static PrintOptions options(
      int copies, Sides sides, Boolean colour, String media, String tray, String pages) {
    return new PrintOptions(
        copies,
        Optional.ofNullable(sides),
        Optional.ofNullable(colour),
        Optional.ofNullable(media),
        Optional.ofNullable(tray),
        pages == null ? List.of() : PageRange.parse(pages));
  }

  private PrintOutcome print(FakeQueue to, PrintOptions options) throws IOException {
    return new QueuePrinter(to)
        .print(PrintJob.of(List.of("A", "B"), SmallPdf.of(3), options), told::add);
  }

  @Test
  void getsThePdfItself() throws IOException {
    PrintJob job = PrintJob.of(List.of("A", "B"), SmallPdf.of(3), PrintOptions.PLAIN);
    assertThat(new QueuePrinter(queue).print(job, told::add).end()).isEqualTo(End.HANDED_OVER);
    assertThat(queue.data()).isSameAs(job.pdf());
    assertThat(queue.ticket().toArray())
        .containsExactlyInAnyOrder(
            new JobName("Handouts A and 1 more", java.util.Locale.ENGLISH),
            new RequestingUserName("handouts", java.util.Locale.ENGLISH));
  }

  @Test
  void isAskedForWhatThePersonAskedFor() throws IOException {
    print(queue, options(2, Sides.LONG_EDGE, false, "a4", null, null));
    assertThat(queue.ticket().toArray())
        .contains(
            new Copies(2),
            javax.print.attribute.standard.Sides.TWO_SIDED_LONG_EDGE,
            Chromaticity.MONOCHROME,
            MediaSizeName.ISO_A4);
    print(queue, options(1, null, null, null, "manual", null));
    assertThat(queue.ticket().toArray()).contains(MediaTray.MANUAL);
  }

  @Test
  void getsOnlyThePagesAskedFor() throws IOException {
    print(queue, options(1, null, null, null, null, "1,3"));
    try (PDDocument document = Loader.loadPDF((byte[]) queue.data())) {
      assertThat(document.getPages())
          .extracting(page -> page.getMediaBox().getWidth())
          .containsExactly(101f, 103f);
    }
  }

  @Test
  void getsPagesWhereItTakesNoPdf() throws IOException {
    FakeQueue drawn = new FakeQueue("Old", DocFlavor.SERVICE_FORMATTED.PAGEABLE);
    print(drawn, PrintOptions.PLAIN);
    assertThat(((Pageable) drawn.data()).getNumberOfPages()).isEqualTo(3);
    FakeQueue odd = new FakeQueue("Odd", DocFlavor.BYTE_ARRAY.GIF);
    assertThatThrownBy(() -> print(odd, PrintOptions.PLAIN))
        .hasMessage("the print queue 'Odd' accepts neither PDF nor images");
  }

  @Test
  void whatItDoesNotOfferIsRefused() {
    refused(options(1, Sides.SHORT_EDGE, null, null, null, null), "two-sided-short-edge");
    refused(options(3, null, null, null, null, null), "3 copies");
    assertThatThrownBy(() -> print(queue, options(3, null, null, null, null, null)))
        .extracting(e -> ((PrinterException) e).trouble())
        .isEqualTo(Trouble.COPIES);
    refused(options(1, null, true, null, null, null), "colour");
    refused(options(1, null, null, "Letter", null, null), "no paper or tray 'Letter'");
    refused(options(1, null, null, "A4", "manual", null), "not both");
    assertThat(queue.data()).isNull();
  }

  private void refused(PrintOptions options, String words) {
    assertThatThrownBy(() -> print(queue, options))
        .isInstanceOf(PrinterException.class)
        .hasMessageContaining(words);
  }

  @Test
  void tellsWhatItHears() throws IOException {
    assertThat(print(queue.telling(PrintJobEvent.JOB_FAILED), PrintOptions.PLAIN).words())
        .isEqualTo("the print queue gave up on the job");
    assertThat(print(queue.telling(PrintJobEvent.JOB_CANCELED), PrintOptions.PLAIN).end())
        .isEqualTo(End.NOT_PRINTED);
    assertThatThrownBy(() -> print(queue.refusing(), PrintOptions.PLAIN))
        .hasMessage("the print queue 'Front-Desk' did not accept the job: out of order");
  }

  @Test
  void tellsHowItIs() {
    QueuePrinter printer = new QueuePrinter(queue);
    assertThat(printer.status()).isEqualTo(new PrinterStatus(true, "accepting jobs", BY_HAND));
    queue.state(PrinterState.STOPPED);
    assertThat(printer.status()).isEqualTo(new PrinterStatus(false, "stopped", BY_HAND));
    queue.state(PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS);
    assertThatThrownBy(() -> print(queue, PrintOptions.PLAIN))
        .hasMessage("the print queue 'Front-Desk' is not accepting jobs");
  }

  @Test
  void namesThatCantBeReadAreSaidWhereOneIsLookedFor(@TempDir Path folder) throws IOException {
    PrinterNames names = new PrinterNames(folder);
    Printers printers = new Printers(() -> new PrintService[] {queue}, () -> queue).with(names);
    names.set("Reception", "Front-Desk");
    assertThat(printers.place("reception")).isEqualTo("Front-Desk");
    assertThat(printers.named("reception").status().ready()).isTrue();
    assertThatThrownBy(() -> printers.named("Recption"))
        .extracting(e -> ((PrinterException) e).help())
        .isEqualTo("did you mean 'Reception'?");
    Files.writeString(folder.resolve(".handouts/printers.yaml"), "Reception: [");
    assertThat(printers.names()).isEmpty();
    assertThat(printers.named("Front-Desk").name()).isEqualTo("Front-Desk");
    assertThatThrownBy(() -> printers.named("Reception"))
        .hasMessageStartingWith(".handouts/printers.yaml can't be used");
  }

  @Test
  void isFoundByItsName() {
    FakeQueue other = new FakeQueue("Back-Room", PDF);
    Printers printers = new Printers(() -> new PrintService[] {queue, other}, () -> other);
    assertThat(printers.queues())
        .extracting(Printer::name)
        .containsExactly("Back-Room", "Front-Desk");
    assertThat(printers.standard().map(Printer::name)).contains("Back-Room");
    assertThat(printers.named("front-desk").name()).isEqualTo("Front-Desk");
    assertThat(printers.named("ipp://a/").kind()).isEqualTo("ipp");
    assertThatThrownBy(() -> printers.named("Frontdesk"))
        .hasMessage("there is no printer 'Frontdesk'")
        .extracting(e -> ((PrinterException) e).help())
        .isEqualTo("did you mean 'Front-Desk'?");
  }

  @Test
  void pagesAndCopiesMustMakeSense() {
    for (String none : List.of("", "0", "3-2", "2,1", "1-2,2", "a", "1-", "-1", "1,,2")) {
      assertThatThrownBy(() -> PageRange.parse(none)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(PageRange.parse("1-2, 4")).hasToString("[1-2, 4]");
    assertThatThrownBy(() -> options(0, null, null, null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> print(queue, options(1, null, null, null, null, "3-4")))
        .hasMessage("there is no page 4: the last one is 3");
  }
}
