package clinic.handouts.proof.paper;

import static clinic.handouts.proof.Typeset.box;
import static clinic.handouts.proof.Typeset.set;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.Role;
import clinic.handouts.proof.Typeset;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.PaintIndex;
import clinic.handouts.proof.tag.Block;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From where on a glyph is too small, too pale, cut off or covered. */
class LegibilityTest {
  private static final String IN = "the title \"Rest\" ";
  private static final int WHITE = 0xFFFFFF;

  /** The findings for a page with these glyphs, other glyphs and painted shapes. */
  private static List<String> found(List<Glyph> glyphs, List<Glyph> others, Paint... paints) {
    return found(Typeset.PAPER, glyphs, others, paints);
  }

  private static List<String> found(
      Rectangle2D paper, List<Glyph> glyphs, List<Glyph> others, Paint... paints) {
    List<Glyph> all = new ArrayList<>(glyphs);
    all.addAll(others);
    PageContent page = new PageContent(all, List.of(paints), List.of(), Map.of(), Map.of());
    Block block = Typeset.block(Role.TITLE, "Rest", glyphs);
    return Typeset.found(
        findings ->
            new Legibility(
                    9,
                    List.of(page),
                    List.of(new PaintIndex(page.paints())),
                    List.of(paper),
                    findings)
                .check(block.required().place(), Findings.named(block.required()), block.glyphs()));
  }

  private static List<String> found(Typeset words, Paint... paints) {
    return found(words.glyphs("Rest"), List.of(), paints);
  }

  private static Paint fill(int order, int rgb, double alpha, Rectangle2D shape) {
    return Paint.filled(order, shape, rgb, alpha, new Area(Typeset.PAPER));
  }

  @Test
  void plainTextHasNoFlaw() {
    assertThat(found(set())).isEmpty();
  }

  @Test
  void aGlyphThatCannotBeTrustedIsToldOfOnce() {
    assertThat(found(set().flaw("is mirrored")))
        .containsExactly("proof-invisible: " + IN + "is mirrored (at \"R\" on page 1)");
  }

  @Test
  void flawsOfSeveralKindsAreAllToldOf() {
    List<Glyph> glyphs = new ArrayList<>(set().flaw("is mirrored").glyphs("Re"));
    glyphs.addAll(set().at(200, 700).size(5).glyphs("st"));
    assertThat(found(glyphs, List.of()))
        .hasSize(2)
        .anyMatch(each -> each.startsWith("proof-invisible: "))
        .anyMatch(each -> each.startsWith("proof-size: "));
  }

  @Test
  void nineAndAFewHundredthsLessIsTheSmallestType() {
    assertThat(found(set().size(8.95))).isEmpty();
    assertThat(found(set().size(8.94)))
        .singleElement()
        .asString()
        .startsWith("proof-size: " + IN + "is set in 8")
        .contains("the minimum is 9 pt")
        .endsWith("(at \"R\" on page 1)");
  }

  @ParameterizedTest
  @CsvSource({"11.4, 700", "559.5, 700", "100, 12", "100, 821.6"})
  void textMayComeAsNearToTheEdgesAsPrintersPrint(double x, double baseline) {
    assertThat(found(set().at(x, baseline))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"11.3, 700", "559.7, 700", "100, 11.9", "100, 821.7"})
  void textThatComesNearerIsRefused(double x, double baseline) {
    assertThat(found(set().at(x, baseline)))
        .singleElement()
        .asString()
        .startsWith("proof-page: " + IN + "runs outside the printable area of the page");
  }

  @Test
  void aPaperMayBeginAnywhere() {
    Rectangle2D paper = box(500, 1000, 595, 842);
    assertThat(found(paper, set().at(600, 1500).clip(paper).glyphs("Rest"), List.of())).isEmpty();
    assertThat(found(paper, set().at(505, 1500).clip(paper).glyphs("Rest"), List.of()))
        .singleElement()
        .asString()
        .startsWith("proof-page");
    assertThat(found(paper, set().at(600, 1005).clip(paper).glyphs("Rest"), List.of()))
        .singleElement()
        .asString()
        .startsWith("proof-page");
  }

  @Test
  void aClipMayTouchTheRimOfALetterOnly() {
    assertThat(found(set().clip(box(0, 700.4, 595, 842)))).isEmpty();
    assertThat(found(set().clip(box(0, 700.6, 595, 842))))
        .containsExactly("proof-clipped: " + IN + "is cut off (at \"R\" on page 1)");
    assertThat(found(set().clip(box(0, 0, 595, 707.8)))).hasSize(1);
    assertThat(found(set().clip(box(0, 0, 595, 708)))).isEmpty();
    assertThat(found(set().clip(box(101.2, 0, 500, 842)))).hasSize(1);
    assertThat(found(set().clip(box(101, 0, 500, 842)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "767676, 12, false, true",
    "777777, 12, false, false",
    "777777, 17.9, false, false",
    "949494, 18, false, true",
    "959595, 18, false, false",
    "949494, 14, true, true",
    "949494, 14, false, false",
    "777777, 13.9, true, false",
    "959595, 14, true, false"
  })
  void contrastOnPaperIsThatOfTheGuidelines(
      String colour, double size, boolean bold, boolean fine) {
    Typeset words = set().rgb(Integer.parseInt(colour, 16)).size(size);
    List<String> found = found(bold ? words.bold() : words);
    assertThat(found.isEmpty()).isEqualTo(fine);
    assertThat(found).allMatch(each -> each.startsWith("proof-contrast: " + IN + "has a contrast"));
  }

  @Test
  void aMessageNamesTheContrastAndTheLeast() {
    assertThat(found(set().rgb(0xCCCCCC)))
        .singleElement()
        .asString()
        .matches(".*has a contrast of 1[.,]6 with its background; the minimum is 4[.,]5 .*");
  }

  @Test
  void lettersThatLetTheGroundThroughLoseContrast() {
    assertThat(found(set().alpha(0.6))).isEmpty();
    assertThat(found(set().alpha(0.5))).singleElement().asString().startsWith("proof-contrast");
  }

  @Test
  void whiteTextNeedsADarkGround() {
    Rectangle2D around = box(90, 690, 200, 40);
    assertThat(found(set().rgb(WHITE))).hasSize(1);
    assertThat(found(set().rgb(WHITE), fill(1, 0x102030, 1, around))).isEmpty();
    assertThat(found(set().rgb(WHITE), fill(1, 0x102030, 0, around))).hasSize(1);
    assertThat(found(set().rgb(WHITE), fill(1, 0x102030, 0.98, around))).hasSize(1);
  }

  @Test
  void onlyTheUppermostGroundCounts() {
    Rectangle2D around = box(90, 690, 200, 40);
    Paint dark = fill(1, 0x102030, 1, around);
    Paint light = fill(2, 0xF0F0F0, 1, around);
    assertThat(found(set(), dark, light)).isEmpty();
    assertThat(found(set(), fill(1, 0xF0F0F0, 1, around), fill(2, 0x102030, 1, around)))
        .singleElement()
        .asString()
        .startsWith("proof-contrast");
    assertThat(found(set(), fill(1, -1, 1, around), light)).isEmpty();
  }

  @Test
  void everyGroundThatShowsThroughCounts() {
    Rectangle2D around = box(90, 690, 200, 40);
    assertThat(found(set(), fill(1, 0x102030, 1, around), fill(2, 0xF0F0F0, 0.9, around)))
        .hasSize(1);
    assertThat(found(set(), fill(2, 0x102030, 0.3, around))).isEmpty();
  }

  @Test
  void aPictureIsNoGroundThatCanBeJudged() {
    assertThat(found(set(), fill(1, -1, 1, box(90, 690, 200, 40))))
        .containsExactly(
            "proof-contrast: "
                + IN
                + "is on top of a picture or a colour gradient (at \"R\" on page 1)");
    assertThat(found(set(), fill(1, -1, 1, box(90, 500, 200, 40)))).isEmpty();
  }

  @Test
  void aGroundThatEndsWithinALetterCountsThere() {
    assertThat(found(set(), fill(1, 0x303030, 1, box(90, 690, 13, 40))))
        .singleElement()
        .asString()
        .startsWith("proof-contrast");
    assertThat(found(set().rgb(WHITE), fill(1, 0x303030, 1, box(90, 690, 13, 40)))).hasSize(1);
    assertThat(found(set(), fill(1, 0x303030, 1, box(90, 690, 10.9, 40)))).isEmpty();
  }

  @Test
  void aThinLineUnderWordsIsAnUnderline() {
    Rectangle2D line = box(100, 698.6, 24, 1.4);
    List<Glyph> low = descenders();
    assertThat(found(low, List.of(), fill(1, 0, 1, line))).isEmpty();
    assertThat(found(low, List.of(), fill(2000, 0, 1, line))).isEmpty();
  }

  @Test
  void aThickLineOrOneThroughTheWordsIsNone() {
    List<Glyph> low = descenders();
    for (Rectangle2D line : List.of(box(100, 698.4, 24, 1.6), box(100, 699, 24, 1.1))) {
      assertThat(found(low, List.of(), fill(2000, 0, 1, line)))
          .containsExactly(
              "proof-covered: " + IN + "has something painted over it (at \"R\" on page 1)");
    }
  }

  /** Letters that reach a quarter of their size below the baseline. */
  private static List<Glyph> descenders() {
    return set().glyphs("Rest").stream()
        .map(
            glyph ->
                new Glyph(
                    0,
                    glyph.order(),
                    glyph.text(),
                    glyph.x(),
                    700,
                    glyph.end(),
                    box(glyph.box().getX(), 697, 4.8, 11.4),
                    12,
                    "",
                    0,
                    1,
                    false,
                    glyph.clip(),
                    0))
        .toList();
  }

  @Test
  void whatIsPaintedLaterCovers() {
    Rectangle2D over = box(90, 690, 200, 40);
    assertThat(found(set(), fill(2000, 0xF0F0F0, 1, over)))
        .singleElement()
        .asString()
        .startsWith("proof-covered: ");
    assertThat(found(set(), fill(2000, 0xF0F0F0, 0, over))).isEmpty();
    assertThat(found(set(), fill(2000, 0xF0F0F0, 1, box(90, 500, 200, 40)))).isEmpty();
  }

  @Test
  void textInOtherTextIsRefused() {
    assertThat(found(set().glyphs("Rest"), set().at(101, 701).order(5000).glyphs("x")))
        .containsExactly("proof-covered: " + IN + "overlaps other text (at \"R\" on page 1)");
  }

  @Test
  void coloursMixAsTheirSharesSay() {
    assertThat(found(set().rgb(0x404040).alpha(0.8))).isEmpty();
    assertThat(found(set().rgb(0x606060).alpha(0.8))).hasSize(1);
  }

  @Test
  void ofAThinLetterOnlyAQuarterIsRim() {
    List<Glyph> thin =
        set().glyphs("Rest").stream()
            .map(
                glyph ->
                    new Glyph(
                        0,
                        glyph.order(),
                        glyph.text(),
                        glyph.x(),
                        700,
                        glyph.end(),
                        box(glyph.x(), 700, 0.8, 0.8),
                        12,
                        "",
                        0,
                        1,
                        false,
                        glyph.clip(),
                        0))
            .toList();
    Paint over = fill(2000, 0xF0F0F0, 1, box(90, 690, 10.3, 40));
    assertThat(found(thin, List.of(), over)).hasSize(1);
    assertThat(found(thin, List.of(), fill(2000, 0, 1, box(90, 690, 10.1, 40)))).isEmpty();
    assertThat(found(thin, List.of(), fill(2000, 0, 1, box(100.7, 690, 3, 40)))).isEmpty();
    assertThat(found(thin, List.of(), fill(2000, 0, 1, box(90, 700.7, 40, 3)))).isEmpty();
    assertThat(found(thin, List.of(), fill(2000, 0, 1, box(90, 699, 40, 1.1)))).isEmpty();
    assertThat(found(thin, List.of(), fill(2000, 0, 1, box(90, 698, 40, 2.3)))).hasSize(1);
  }
}
