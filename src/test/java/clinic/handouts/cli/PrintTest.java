package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.EvePrinter;
import clinic.handouts.print.paper.PaperFit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the command line to a printer that speaks the real protocol. */
@Tag("machine")
final class PrintTest {
  private static final String BACK = "low-back-pain-bed-rest";
  private static final String ANKLE = "ankle-sprain-first-week";
  private static final String NOWHERE = "ipp://printer.invalid/ipp/print";
  private static final String SHEET = "out/_clinic/en-AU/" + BACK + "-standard.pdf";

  @TempDir private Path folder;
  @TempDir private Path printerFolder;
  @TempDir private Path home;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = Desk.withSamples(folder).with("XDG_CONFIG_HOME", home.toString());
  }

  @Test
  void sendsThePdfThatRenderMakes() throws Exception {
    try (EvePrinter printer = EvePrinter.in(printerFolder)) {
      Desk.Run run =
          desk.run(
              "print",
              BACK,
              "--clinician",
              "dan-east",
              "--printer",
              printer.address(),
              "--copies",
              "3",
              "--sides",
              "two-sided-long-edge",
              "--media",
              "A4",
              "--mono");
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.out()).matches("Handout [0-9A-Z]{7}-[0-9A-Z]{6} on ipp://.*: printed\n");
      assertThat(printer.ticket(1))
          .contains("IPP_COPIES=3\n", "IPP_SIDES=two-sided-long-edge\n")
          .contains("IPP_MEDIA=iso_a4_210x297mm\n", "IPP_PRINT_COLOR_MODE=monochrome\n")
          .contains("IPP_MULTIPLE_DOCUMENT_HANDLING=separate-documents-collated-copies\n")
          .contains("IPP_DOCUMENT_FORMAT_SUPPLIED=application/pdf\n");
      desk.run("render", BACK, "--clinician", "dan-east", "-o", "sheet.pdf");
      byte[] arrived = printer.documents().get(0);
      assertThat(arrived).isEqualTo(Files.readAllBytes(desk.path("sheet.pdf")));
      try (PDDocument pdf = Loader.loadPDF(arrived)) {
        assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
        assertThat(new PDFTextStripper().getText(pdf)).contains("Is bed rest good");
      }
      assertThat(desk.files("out")).isEmpty();
    }
  }

  @Test
  void severalAreOnePacketInTheirOrder() throws Exception {
    try (EvePrinter printer = EvePrinter.in(printerFolder)) {
      desk.run("printers", "--default", printer.address());
      Desk.Run run = desk.run("print", BACK, ANKLE, "--pages", "1-3");
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.out()).matches("Handouts .{14} and 1 more on ipp://.*: printed\n");
      assertThat(printer.ticket(1)).contains("IPP_PAGE_RANGES=1-3\n");
      desk.run("packet", BACK, ANKLE, "-o", "packet.pdf");
      assertThat(printer.documents()).containsExactly(Files.readAllBytes(desk.path("packet.pdf")));
    }
  }

  @Test
  void thePatientsNameIsOnThePaperOnly() throws Exception {
    try (EvePrinter printer = EvePrinter.in(printerFolder)) {
      Desk.Run run =
          desk.typing("Zanzibar\n")
              .run("print", BACK, ANKLE, "--for", "-", "--printer", printer.address());
      assertThat(run.status()).as(run.err()).isZero();
      byte[] arrived = printer.documents().get(0);
      try (PDDocument pdf = Loader.loadPDF(arrived)) {
        assertThat(new PDFTextStripper().getText(pdf)).contains("For Zanzibar");
      }
      assertThat(BeyondThePages.texts(arrived)).noneMatch(text -> text.contains("Zanzibar"));
      assertThat(printer.allButDocuments())
          .contains("IPP_JOB_NAME=Handouts ")
          .doesNotContain("Zanzibar");
      assertThat(run.out() + run.err()).doesNotContain("Zanzibar");
      assertThat(everyByteBelow(folder)).doesNotContain("Zanzibar");
      assertThat(everyByteBelow(home)).doesNotContain("Zanzibar");
    }
  }

  private static String everyByteBelow(Path root) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(file).append('\n');
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void aRealPrinterThatGivesUpLeavesThePdf() throws Exception {
    try (EvePrinter printer = EvePrinter.in(printerFolder, "application/pdf", "exit 1")) {
      Desk.Run run = desk.run("print", BACK, "--printer", printer.address());
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("the printer gave up on the job", "the PDF is ");
      assertThat(desk.sheets("out")).hasSize(1);
    }
  }

  @Test
  void aPrinterOfOtherDocumentsSaysWhatItTakes() throws Exception {
    try (EvePrinter printer = EvePrinter.in(printerFolder, "image/pwg-raster", "")) {
      Desk.Run run = desk.run("print", BACK, "--printer", printer.address());
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.err()).contains("application/pdf", "it supports: ", "image/pwg-raster");
      assertThat(printer.documents()).isEmpty();
    }
  }

  @Test
  void aPrinterThatWasSwitchedOffLeavesThePdf() throws Exception {
    EvePrinter printer = EvePrinter.in(printerFolder);
    printer.close();
    Desk.Run run = desk.run("print", BACK, "--printer", printer.address());
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("no printer accepts connections at " + printer.address())
        .endsWith("the PDF is in " + desk.path(SHEET) + "\n");
    desk.run("render", BACK, "-o", "same.pdf");
    assertThat(desk.path(SHEET)).hasSameBinaryContentAs(desk.path("same.pdf"));
  }

  @Test
  void sheetsForAnotherPaperAreLaidOutForItAndNotKeptAmongTheClinicsOwn() throws Exception {
    String reference;
    try (EvePrinter printer = EvePrinter.in(printerFolder)) {
      Desk.Run run = desk.run("print", BACK, "--paper", "letter", "--printer", printer.address());
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(PaperFit.paper(printer.documents().get(0))).contains("na_letter_8.5x11in");
      assertThat(printer.ticket(1)).contains("IPP_MEDIA=na_letter_8.5x11in\n");
      reference = run.out().split(" ", 3)[1];
    }
    assertThat(desk.run("verify", reference).out()).contains("current");
    Desk.Run failed = desk.run("print", BACK, "--paper", "Letter", "--printer", NOWHERE);
    assertThat(failed.err())
        .contains("no PDF was saved, because out/ is only for handouts on the clinic's own");
    assertThat(desk.files("out")).isEmpty();
    Desk.Run own = desk.run("print", BACK, "--paper", "A4", "--printer", NOWHERE);
    assertThat(own.err()).endsWith("the PDF is in " + desk.path(SHEET) + "\n");
    desk.run("packet", BACK, ANKLE, "--paper", "Letter", "-o", "packet.pdf");
    assertThat(PaperFit.paper(Files.readAllBytes(desk.path("packet.pdf"))))
        .contains("na_letter_8.5x11in");
  }

  @Test
  void anUnknownPrinterLeavesThePdf() throws IOException {
    Desk.Run run = desk.run("print", BACK, ANKLE, "--printer", "no-such-queue-here");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("there is no printer 'no-such-queue-here'");
    assertThat(desk.sheets("out")).hasSize(2).contains(SHEET.substring(4));
  }

  @Test
  void whatSomebodyPutInThePlaceOfTheSheetStays() throws IOException {
    desk.write(SHEET, "mine");
    Desk.Run run = desk.run("print", BACK, "--printer", NOWHERE);
    assertThat(run.err())
        .endsWith(
            "no PDF was saved: "
                + desk.path(SHEET)
                + " already exists, and this program did not make it\n");
    assertThat(desk.read(SHEET)).isEqualTo("mine");
    run = desk.run("print", BACK, "--printer", NOWHERE, "--overwrite");
    assertThat(run.err()).endsWith("the PDF is in " + desk.path(SHEET) + "\n");
  }

  @Test
  void aSheetWithANameIsKeptOnlyWhereItWasAskedFor() throws IOException {
    Desk.Run run = desk.run("print", BACK, "--for", "Zanzibar", "--printer", NOWHERE);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("there is no computer or printer called 'printer.invalid'", "no PDF was saved");
    assertThat(desk.files("out")).isEmpty();
    run = desk.run("print", BACK, "--for", "Zanzibar", "--printer", NOWHERE, "-o", "sheet.pdf");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).endsWith("the PDF is in " + desk.path("sheet.pdf") + "\n");
    assertThat(desk.path("sheet.pdf")).exists();
    assertThat(desk.files("out")).isEmpty();
  }

  @Test
  void aFaultOfOnePatientsOrderLeavesTheTopicsSheet() throws IOException {
    desk.write(
        "templates/parts/letterhead.ftlh", "<p lang=\"${patient!'en'}\">${clinic.name}</p>\n");
    desk.run("render", BACK);
    Desk.Run run = desk.run("print", BACK, "--for", "Zanzibar", "--printer", NOWHERE);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("error[patient-name]").doesNotContain("moved");
    assertThat(desk.sheets("out")).hasSize(1);
  }

  @Test
  void nothingIsPrintedOfABrokenTopic() throws Exception {
    desk.change(
        "content/topics/" + BACK + "/en-AU.yaml",
        "status: approved",
        "withdrawn: {on: 2026-01-01, why: New evidence}");
    try (EvePrinter printer = EvePrinter.in(printerFolder)) {
      Desk.Run run = desk.run("print", BACK, "--printer", printer.address());
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).contains("error[withdrawn]");
      assertThat(printer.documents()).isEmpty();
    }
  }

  @Test
  void whatMakesNoSenseIsRefused() throws IOException {
    for (List<String> wrong :
        List.of(
            List.of("--copies", "0"),
            List.of("--sides", "both"),
            List.of("--paper", "A3"),
            List.of("--pages", "2-1"),
            List.of("--pages", "9", "--printer", NOWHERE),
            List.of("--colour", "--mono"),
            List.of("--printer", "http://localhost/"),
            List.of("-o", "-"))) {
      List<String> args = Stream.concat(Stream.of("print", BACK), wrong.stream()).toList();
      Desk.Run run = desk.run(args.toArray(String[]::new));
      assertThat(run.status()).as(wrong + run.err()).isEqualTo(2);
    }
    assertThat(desk.run("print", BACK, BACK).status()).isEqualTo(2);
    assertThat(desk.files("out")).isEmpty();
  }

  @Test
  void thePersonChoosesAPrinter() throws IOException {
    Desk.Run run = desk.run("printers", "--default", NOWHERE, "--json");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            "\"printer\" : \"" + NOWHERE, "no computer or printer called", "\"default\" : \"yes\"");
    assertThat(home.resolve("handouts/settings.yaml")).isRegularFile();
    assertThat(desk.run("print", BACK).err()).contains("there is no computer or printer called");
    Desk.Run none = desk.run("printers", "--no-default");
    assertThat(none.out()).doesNotContain(NOWHERE);
    assertThat(none.err().contains("no printer was found"))
        .isEqualTo(none.out().lines().count() == 1);
    assertThat(desk.run("printers", "--default", "no-such-queue-here").status()).isEqualTo(2);
    assertThat(desk.run("printers", "--default", "ftp://x/").status()).isEqualTo(2);
  }
}
