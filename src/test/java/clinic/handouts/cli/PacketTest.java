package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several handouts as one PDF. */
@Tag("slow")
final class PacketTest {
  private static final String BACK = "low-back-pain-bed-rest";
  private static final String ANKLE = "ankle-sprain-first-week";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = Desk.withSamples(folder);
  }

  private byte[] packet(String... more) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("packet", ANKLE, BACK, "--contents", "-o", "packet.pdf"));
    args.addAll(List.of(more));
    Desk.Run run = desk.run(args.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return Files.readAllBytes(desk.path("packet.pdf"));
  }

  @Test
  void ofTwoHasNeitherContentsNorBlankSidesUnlessTheyAreWanted() throws Exception {
    int pages = 0;
    for (String topic : List.of(ANKLE, BACK)) {
      assertThat(desk.run("render", topic, "-o", topic + ".pdf").status()).isZero();
      try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(desk.path(topic + ".pdf")))) {
        pages += pdf.getNumberOfPages();
      }
    }
    assertThat(desk.run("packet", ANKLE, BACK, "-o", "plain.pdf").status()).isZero();
    byte[] plain = Files.readAllBytes(desk.path("plain.pdf"));
    assertThat(VeraPdf.failures(plain)).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(plain)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(pages);
      assertThat(text(pdf, 1)).contains("Ankle sprain: your first week", "In short");
    }
    assertThat(desk.run("verify", "plain.pdf").out().lines())
        .filteredOn(line -> line.endsWith(": current"))
        .hasSize(2);
  }

  @Test
  void ofASetHasItsHandoutsInItsOrderAndFormats() throws Exception {
    desk.write(
        "content/sets/sore-back.yaml",
        "title: Sore back\nsheets:\n  - {topic: "
            + BACK
            + ", format: action-card}\n  - {topic: "
            + ANKLE
            + "}\n");
    assertThat(desk.run("packet", "--set", "sore-back", "-o", "set.pdf").status()).isZero();
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(desk.path("set.pdf")))) {
      assertThat(text(pdf, 1)).contains("bed rest");
      assertThat(pdf.getPage(0).getMediaBox().getWidth())
          .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
      assertThat(text(pdf, 2)).contains("Ankle sprain: your first week", "In short");
    }
    assertThat(desk.run("packet", "--set", "sore-bakc", "-o", "set.pdf").err())
        .contains("sore-bakc", "sore-back");
    assertThat(desk.run("packet", "-o", "set.pdf").err()).contains("a set with --set");
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  @Test
  void keepsBothStandards() throws Exception {
    assertThat(VeraPdf.failures(packet("--clinician", "dan-east"))).isEmpty();
  }

  @Test
  void beginsWithContentsWhoseLinksLeadToRightHandPages() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(packet("--clinician", "dan-east"))) {
      assertThat(text(pdf, 1))
          .contains("Your handouts", "Dr Dan East")
          .contains("Ankle sprain: your first week page 3")
          .contains("Is bed rest good for low back pain? page 5");
      assertThat(text(pdf, 2)).isBlank();
      assertThat(text(pdf, 3)).contains("Ankle sprain: your first week", "Days 1 to 7");
      assertThat(text(pdf, 5)).contains("Is bed rest good for low back pain?");
      List<Integer> targets = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (PDAnnotation annotation : pdf.getPage(0).getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionGoTo goTo) {
          PDPage page = ((PDPageDestination) goTo.getDestination()).getPage();
          targets.add(1 + pdf.getPages().indexOf(page));
          names.add(link.getContents());
        }
      }
      assertThat(targets).containsExactly(3, 5);
      assertThat(names)
          .containsExactly("Ankle sprain: your first week", "Is bed rest good for low back pain?");
    }
  }

  @Test
  void keepsTheBookmarksOfEachHandout() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(packet())) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
      }
      assertThat(titles)
          .containsExactly(
              "Your handouts",
              "Ankle sprain: your first week",
              "Is bed rest good for low back pain?");
    }
  }

  @Test
  void isTheSameEachTime() throws IOException {
    assertThat(packet()).isEqualTo(packet());
  }

  @Test
  void verifiesAsTheHandoutsInIt() throws IOException {
    packet("--clinician", "dan-east");
    Desk.Run run = desk.run("verify", "packet.pdf");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().filter(line -> line.endsWith(": current"))).hasSize(2);
  }

  @Test
  void bearsTheNameOnItsPagesOnly() throws IOException {
    byte[] packet = packet("--for", "Zanzibar");
    try (PDDocument pdf = Loader.loadPDF(packet)) {
      assertThat(text(pdf, 1)).contains("For Zanzibar");
      assertThat(text(pdf, 3)).contains("For Zanzibar");
      assertThat(pdf.getDocumentInformation().getTitle()).doesNotContain("Zanzibar");
    }
    assertThat(new String(packet, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Zanzibar");
  }

  @Test
  void isNotMadeWithoutOneOfItsHandouts() throws IOException {
    Files.writeString(desk.path("packet.pdf"), "%PDF-1.7 old /Producer (Handouts)");
    desk.change(
        "content/topics/" + ANKLE + "/en-AU.yaml",
        "status: approved",
        "withdrawn: {on: 2026-01-01, why: New evidence}");
    Desk.Run run = desk.run("packet", ANKLE, BACK, "-o", "packet.pdf");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("error[withdrawn]: the topic has been withdrawn since 1 Jan 2026: New evidence")
        .endsWith("don't hand out packet.pdf: it is the old sheet\n");
    assertThat(Files.readString(desk.path("packet.pdf")))
        .isEqualTo("%PDF-1.7 old /Producer (Handouts)");
    assertThat(desk.files(".handouts")).isEmpty();
  }

  @Test
  void isRefusedWhereItMakesNoSense() {
    assertThat(desk.run("packet", ANKLE).status()).isEqualTo(2);
    assertThat(desk.run("packet", ANKLE).err())
        .startsWith(
            "handouts: packet needs -o: packets don't go to out/, because nothing keeps them up to date");
    assertThat(desk.run("packet", ANKLE, ANKLE, "-o", "x.pdf").err())
        .startsWith("handouts: a topic is named twice");
    assertThat(desk.run("packet", ANKLE, "ankel", "-o", "x.pdf").status()).isEqualTo(2);
  }
}
