package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutFixture.css;
import static clinic.handouts.proof.LayoutFixture.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.SampleLibrary;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Unreleased;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.LetterShapes;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.TagTree;
import clinic.handouts.proof.paper.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees of how the program's own layouts share out a page. */
class DesignTest {
  private static final String DISCLAIMER = "This handout is an educational";

  @TempDir private Path folder;

  private static EditionKey key(String topic, String format) {
    return new EditionKey(topic, "dan-east", "en-AU", format);
  }

  private static byte[] sample(String topic, String format) {
    return SampleLibrary.ofRepository().pdf(key(topic, format));
  }

  /** The first glyph of the first line that begins with these words. */
  private static Glyph first(byte[] pdf, String words) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PageContent> pages = PageContent.of(document, new LetterShapes());
      return TagTree.of(document, pages).blocks().stream()
          .flatMap(block -> Line.of(block.glyphs()).stream())
          .filter(line -> line.words().startsWith(words))
          .map(line -> line.glyphs().get(0))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void listsOfAboutTheSameLengthStandBesideEachOther() throws Exception {
    byte[] pdf = sample("neck-strain-stay-active", "standard");
    assertThat(first(pdf, "Don't").baseline()).isEqualTo(first(pdf, "Do").baseline());
  }

  @Test
  void aListOfMoreThanTwiceAsManyWordsStandsAboveTheOther() throws Exception {
    byte[] pdf = sample("preventing-falls-at-home", "standard");
    assertThat(first(pdf, "Don't").x()).isEqualTo(first(pdf, "Do").x());
    assertThat(first(pdf, "Don't").baseline())
        .isLessThan(first(pdf, "Keep a phone where").baseline());
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "large-print", "action-card"})
  void theEmergencyNumberIsLargerThanItsLine(String format) throws Exception {
    try (PDDocument document = Loader.loadPDF(sample("low-back-pain-bed-rest", format))) {
      List<PageContent> pages = PageContent.of(document, new LetterShapes());
      List<Glyph> line =
          TagTree.of(document, pages).blocks().stream()
              .map(block -> block.glyphs())
              .filter(
                  glyphs ->
                      Line.of(glyphs).stream()
                          .limit(1)
                          .anyMatch(first -> first.words().startsWith("Call 000")))
              .findFirst()
              .orElseThrow();
      double number =
          line.stream().filter(glyph -> glyph.text().equals("0")).findFirst().orElseThrow().size();
      assertThat(number).isGreaterThanOrEqualTo(1.25 * line.get(0).size());
      assertThat(format.equals("standard") ? number : 18).isGreaterThanOrEqualTo(18);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard 148 x 210", "large-print 210 x 297", "action-card 297 x 210"})
  void onlyTheStandardFormatIsMadeOnA5(String expected) throws Exception {
    String format = expected.substring(0, expected.indexOf(" "));
    Handout made =
        new LayoutFixture(folder)
            .with(file("content/clinic.yaml", "paper: A4", "paper: A5"))
            .make(key("low-back-pain-bed-rest", format));
    assertThat(made.problems()).isEmpty();
    try (PDDocument document = Loader.loadPDF(Unreleased.pdf(made))) {
      assertThat(document.getPages())
          .extracting(
              page ->
                  "%s %.0f x %.0f"
                      .formatted(
                          format,
                          page.getCropBox().getWidth() / 72 * 25.4,
                          page.getCropBox().getHeight() / 72 * 25.4))
          .containsOnly(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "large-print", "action-card"})
  void aLogoThatSaysTheNameStandsAlone(String format) throws Exception {
    String logo = "  logo: images/logo.svg\n";
    Handout made =
        new LayoutFixture(folder)
            .with(file("content/clinic.yaml", logo, logo + "  show-name: false\n"))
            .make(key("desk-movement-breaks", format));
    assertThat(made.problems()).isEmpty();
    String name = "Total Balance";
    assertThatThrownBy(() -> first(Unreleased.pdf(made), name))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(first(sample("desk-movement-breaks", format), name).page()).isZero();
  }

  @Test
  void aHandoutIsClosedUpWhenItsCardAloneWouldTakeAPage() throws Exception {
    assertThat(pages(new LayoutFixture(folder.resolve("roomy")))).isEqualTo(2);
    assertThat(
            pages(
                new LayoutFixture(folder.resolve("airy"))
                    .with(file(LayoutFixture.LAYOUT, "<body class=\"roomy", "<body class=\""))))
        .isEqualTo(3);
  }

  private static int pages(LayoutFixture workspace) throws Exception {
    Handout made = workspace.make(key("low-back-pain-bed-rest", "standard"));
    return made.pdf().orElseThrow().pages();
  }

  @Test
  void theDisclaimerStaysWithTheClinicianCard() throws Exception {
    Handout made =
        new LayoutFixture(folder)
            .with(css(".closing { margin-top: 120mm; }"))
            .make(key("desk-movement-breaks", "standard"));
    byte[] pdf = Unreleased.pdf(made);
    assertThat(first(pdf, DISCLAIMER).page()).isEqualTo(2).isEqualTo(first(pdf, "Dr Dan").page());
  }
}
