package clinic.handouts.proof;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Brands;
import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.VeraPdf;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.picture.Contrast;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Unreleased;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.LetterShapes;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.TagTree;
import clinic.handouts.proof.paper.FormatRules;
import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Other clinics' brands: nothing of the sample's look is built in, and all can be read. */
@Tag("slow")
class BrandsTest {
  private static final double BODY_CONTRAST = 7;
  private static final double CONTRAST = 4.5;
  private static final int WHITE = 0xFFFFFF;

  /** The sample clinic's ink and rust, which no other clinic's text may have. */
  private static final Set<Integer> SAMPLE_INKS = Set.of(0x0A5866, 0x0B5C6B, 0x883726, 0x883826);

  @TempDir private Path folder;

  private SampleLibrary library(String brand) throws IOException {
    return Brands.library(brand, Files.createTempDirectory(folder, brand));
  }

  @TestFactory
  List<DynamicTest> everyFormatInEveryBrandIsSoundAndReadable() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String brand : Brands.NAMES) {
      SampleLibrary library = library(brand);
      assertThat(library.problems().stream().filter(Diagnostic::isError)).isEmpty();
      for (String format : library.library().usualFormats()) {
        for (String topic : library.library().topicIds()) {
          EditionKey key = new EditionKey(topic, "dan-east", "en-AU", format);
          tests.add(
              DynamicTest.dynamicTest(
                  brand + " " + topic + " " + format, () -> sound(library, key)));
        }
      }
    }
    return tests;
  }

  private static void sound(SampleLibrary library, EditionKey key) throws Exception {
    Handout handout = library.make(key);
    assertThat(handout.problems()).isEmpty();
    assertThat(VeraPdf.failures(Unreleased.pdf(handout))).isEmpty();
    FormatRules rules = FormatRules.of(key.format());
    Set<Integer> inks = new HashSet<>();
    try (PDDocument document = Loader.loadPDF(Unreleased.pdf(handout))) {
      List<PageContent> pages = PageContent.of(document, new LetterShapes());
      Set<Glyph> tagged = new HashSet<>(TagTree.of(document, pages).glyphs());
      for (PageContent page : pages) {
        for (Glyph glyph : page.glyphs()) {
          if (!glyph.isSpace()) {
            double least = tagged.contains(glyph) ? BODY_CONTRAST : CONTRAST;
            assertThat(Contrast.of(glyph.rgb(), ground(glyph, page)))
                .as("contrast of " + glyph.text() + " at " + glyph.x() + ", " + glyph.baseline())
                .isGreaterThanOrEqualTo(least);
            assertThat(glyph.size()).isGreaterThanOrEqualTo(rules.smallest() - 0.05);
            inks.add(glyph.rgb());
          }
        }
      }
    }
    assertThat(inks).doesNotContainAnyElementsOf(SAMPLE_INKS);
  }

  /** The colour that was painted last under a glyph. */
  private static int ground(Glyph glyph, PageContent page) {
    int ground = WHITE;
    for (Paint paint : page.paints()) {
      if (paint.order() < glyph.order() && paint.contains(glyph.box())) {
        ground = paint.rgb();
      }
    }
    return ground;
  }

  @Test
  void theSampleHasTheInksThatOthersMayNotHave() throws Exception {
    Handout handout = SampleLibrary.ofRepository().make(SampleLibrary.FIRST);
    Set<Integer> inks = new HashSet<>();
    try (PDDocument document = Loader.loadPDF(Unreleased.pdf(handout))) {
      for (PageContent page : PageContent.of(document, new LetterShapes())) {
        page.glyphs().forEach(glyph -> inks.add(glyph.rgb()));
      }
    }
    assertThat(inks).anyMatch(SAMPLE_INKS::contains);
  }

  @Test
  void theFontsOfTheBrandAreUsed() throws Exception {
    assertThat(fonts(library("dark")))
        .contains("+NotoSans-Bold", "+AtkinsonHyperlegibleNext-Regular")
        .doesNotContain("+NotoSans-Regular");
    assertThat(fonts(withFonts("{text: NotoSans}")))
        .contains("+NotoSans-Regular", "+NotoSans-Bold")
        .doesNotContain("+AtkinsonHyperlegibleNext");
  }

  private SampleLibrary withFonts(String fonts) throws IOException {
    SampleLibrary before = library("dark");
    Path root = before.library().workspace().root();
    Copies.change(
        root.resolve("content/clinic.yaml"), "fonts: {headings: NotoSans}", "fonts: " + fonts);
    return new SampleLibrary(root);
  }

  private static String fonts(SampleLibrary library) {
    Handout handout =
        library.make(new EditionKey("low-back-pain-bed-rest", "dan-east", "en-AU", "standard"));
    return new String(Unreleased.pdf(handout), StandardCharsets.ISO_8859_1);
  }

  @Test
  void aFontThatIsNotThereIsToldWithThoseThatAre() throws Exception {
    assertThat(withFonts("{headings: Comic}").problems())
        .filteredOn(problem -> problem.ruleId().equals("brand-font"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message()).contains("Comic-Regular.ttf");
              assertThat(problem.help()).contains("AtkinsonHyperlegibleNext, NotoSans");
            });
  }

  @Test
  void everyLogoKeepsItsShape() throws Exception {
    assertThat(library("tall-logo").library().clinic().orElseThrow().brand().logoShape().label())
        .isEqualTo("tall");
    assertThat(library("dark").library().clinic().orElseThrow().brand().logoShape().label())
        .isEqualTo("wide");
    assertThat(library("no-logo").library().clinic().orElseThrow().brand().logoShape().label())
        .isEqualTo("even");
  }
}
