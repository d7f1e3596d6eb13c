package clinic.handouts.press;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.VeraPdf;
import clinic.handouts.batch.TinyClinic;
import clinic.handouts.batch.TinyClinic.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packets at their limits: one handout, thirty, awkward titles, other paper, other layouts. */
@Tag("slow")
final class PacketEdgesTest {
  @TempDir private Path folder;

  private static Run packet(TinyClinic clinic, int topics, String... more) {
    List<String> args = new ArrayList<>(List.of("packet", "--contents", "-o", "packet.pdf"));
    for (int i = 0; i < topics; i++) {
      args.add(String.format(Locale.ROOT, "t%02d", i));
    }
    args.addAll(List.of(more));
    Run run = clinic.run(args.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run;
  }

  private static String text(PDDocument pdf, int from, int to) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(from);
    stripper.setEndPage(to);
    return stripper.getText(pdf);
  }

  @Test
  void ofThirtyWithContentsOnTwoPages() throws Exception {
    TinyClinic clinic = TinyClinic.in(folder, 1, 30);
    assertThat(
            clinic
                .run(
                    Stream.concat(
                            Stream.of("packet", "-o", "packet.pdf", "--clinician", "c00"),
                            IntStream.range(0, 30).mapToObj("t%02d"::formatted))
                        .toArray(String[]::new))
                .status())
        .isZero();
    byte[] bytes = clinic.bytes("packet.pdf");
    assertThat(VeraPdf.failures(bytes)).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      String contents = text(pdf, 1, 2);
      for (int i = 0; i < 30; i++) {
        String title = String.format(Locale.ROOT, "Topic t%02d", i);
        assertThat(contents).contains(title + " page " + (3 + 2 * i));
        assertThat(text(pdf, 3 + 2 * i, 3 + 2 * i)).contains(title);
      }
      assertThat(pdf.getNumberOfPages()).isEqualTo(2 + 2 * 30 - 1);
    }
    assertThat(clinic.run("verify", "packet.pdf").out().lines())
        .filteredOn(line -> line.endsWith(": current"))
        .hasSize(30);
  }

  @Test
  void withOneHandoutTheSameTitleTwiceAndMarksOfMarkup() throws Exception {
    TinyClinic clinic = TinyClinic.in(folder, 1, 3);
    String awkward = "Is <x>5 & 6</x> \"ok\" < 7?";
    clinic.change("content/topics/t00/en-AU.yaml", "title: Topic t00", "title: '" + awkward + "'");
    clinic.change("content/topics/t02/en-AU.yaml", "Topic t02", "Topic t01");
    packet(clinic, 1);
    try (PDDocument pdf = Loader.loadPDF(clinic.bytes("packet.pdf"))) {
      assertThat(text(pdf, 1, 1)).contains(awkward + " page 3");
    }
    packet(clinic, 3);
    assertThat(VeraPdf.failures(clinic.bytes("packet.pdf"))).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(clinic.bytes("packet.pdf"))) {
      assertThat(text(pdf, 1, 1))
          .contains(awkward + " page 3", "Topic t01 page 5", "Topic t01 page 7");
    }
  }

  @Test
  void onLetterPaperInALayoutOfItsOwn() throws Exception {
    TinyClinic clinic = TinyClinic.in(folder, 1, 2);
    clinic.change("content/clinic.yaml", "paper: A4", "paper: Letter");
    clinic.write(
        "templates/formats/ours.ftlh",
        Files.readString(SampleLibrary.root().resolve("templates/formats/standard.ftlh")));
    packet(clinic, 2, "--format", "ours");
    assertThat(VeraPdf.failures(clinic.bytes("packet.pdf"))).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(clinic.bytes("packet.pdf"))) {
      assertThat(pdf.getPages())
          .hasSize(5)
          .allMatch(page -> Math.round(page.getMediaBox().getWidth()) == 612);
    }
  }

  @Test
  void ofLargePrintHasContentsInLargePrint() throws Exception {
    TinyClinic clinic = TinyClinic.in(folder, 1, 2);
    packet(clinic, 2, "--format", "large-print");
    assertThat(VeraPdf.failures(clinic.bytes("packet.pdf"))).isEmpty();
    List<Float> sizes = new ArrayList<>();
    PDFTextStripper reader =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            sizes.add(letter.getFontSizeInPt());
            super.processTextPosition(letter);
          }
        };
    reader.setEndPage(1);
    try (PDDocument pdf = Loader.loadPDF(clinic.bytes("packet.pdf"))) {
      assertThat(reader.getText(pdf)).contains("Topic t00", "page 3", "Topic t01");
    }
    assertThat(sizes).isNotEmpty().allMatch(size -> size > 15.9f);
  }

  @Test
  void withAnOverdueHandoutBearsTheNoticeInItOnly() throws Exception {
    TinyClinic clinic = TinyClinic.in(folder, 1, 2);
    clinic.change("content/topics/t01/en-AU.yaml", "2028-12-31", "2026-05-01");
    assertThat(clinic.run("packet", "t00", "t01", "-o", "packet.pdf").status()).isEqualTo(1);
    assertThat(clinic.path("packet.pdf")).doesNotExist();
    Run run = clinic.run("packet", "t00", "t01", "-o", "packet.pdf", "--allow-overdue");
    assertThat(run.status()).as(run.err()).isZero();
    try (PDDocument pdf = Loader.loadPDF(clinic.bytes("packet.pdf"))) {
      assertThat(text(pdf, 1, 1)).doesNotContain("was due by");
      assertThat(text(pdf, 2, 2)).contains("was due by");
    }
  }
}
