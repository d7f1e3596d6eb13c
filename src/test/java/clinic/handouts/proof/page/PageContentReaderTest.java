package clinic.handouts.proof.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import clinic.handouts.proof.TrueTypeSurgery;
import clinic.handouts.proof.Typeset;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDLab;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is noted of the operators of a content stream. */
class PageContentReaderTest {
  private static final String REGULAR = "AtkinsonHyperlegibleNext-Regular.ttf";

  private final PDDocument document = new PDDocument();
  private final PDPage page = new PDPage(PDRectangle.A4);
  private final PDResources resources = new PDResources();

  @BeforeEach
  void addResources() throws IOException {
    page.setResources(resources);
    document.addPage(page);
    resources.put(COSName.getPDFName("F1"), font(REGULAR));
    resources.put(COSName.getPDFName("F2"), font(REGULAR.replace("Regular", "Bold")));
    PDExtendedGraphicsState half = new PDExtendedGraphicsState();
    half.setNonStrokingAlphaConstant(0.5f);
    half.setStrokingAlphaConstant(0.25f);
    resources.put(COSName.getPDFName("Half"), half);
  }

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  private PDFont font(String name) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("templates/fonts", name))) {
      return PDType0Font.load(document, in, false);
    }
  }

  private static void fill(PDStream stream, String operators) throws IOException {
    try (OutputStream out = stream.createOutputStream()) {
      out.write(operators.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private PageContent read(String operators) throws IOException {
    PDStream stream = new PDStream(document);
    fill(stream, operators);
    page.setContents(stream);
    return new PageContentReader(3, page, new LetterShapes(), "en").read();
  }

  /** A form that the page can paint as /Form. */
  private void form(PDFormXObject form, String operators) throws IOException {
    form.setBBox(new PDRectangle(1000, 1000));
    form.setResources(resources);
    fill(form.getStream(), operators);
    resources.put(COSName.getPDFName("Form"), form);
  }

  private String codes(String text) throws IOException {
    StringBuilder hex = new StringBuilder("<");
    for (byte each : resources.getFont(COSName.getPDFName("F1")).encode(text)) {
      hex.append(String.format("%02X", each));
    }
    return hex.append('>').toString();
  }

  private String text(String operators, String words) throws IOException {
    return "BT /F1 10 Tf 1 0 0 1 100 700 Tm " + operators + " " + codes(words) + " Tj ET";
  }

  private Glyph glyph(String operators) throws IOException {
    return read(text(operators, "H")).glyphs().get(0);
  }

  @Test
  void aGlyphHasItsPlaceSizeAndColour() throws IOException {
    Glyph glyph = read("q 2 0 0 2 0 0 cm " + text("1 0 0 rg", "H") + " Q").glyphs().get(0);
    double width = resources.getFont(COSName.getPDFName("F1")).getStringWidth("H") / 1000;
    assertThat(glyph.page()).isEqualTo(3);
    assertThat(glyph.order()).isEqualTo(1);
    assertThat(glyph.text()).isEqualTo("H");
    assertThat(glyph.x()).isEqualTo(200);
    assertThat(glyph.baseline()).isEqualTo(1400);
    assertThat(glyph.size()).isCloseTo(20, within(0.001));
    assertThat(glyph.end()).isCloseTo(200 + 20 * width, within(0.01));
    assertThat(glyph.box().getMinY()).isCloseTo(1400, within(0.5));
    assertThat(glyph.box().getHeight()).isBetween(12.0, 15.0);
    assertThat(glyph.box().getMinX()).isBetween(200.5, 203.0);
    assertThat(glyph.rgb()).isEqualTo(0xFF0000);
    assertThat(glyph.alpha()).isEqualTo(1);
    assertThat(glyph.bold()).isFalse();
    assertThat(glyph.flaw()).isEmpty();
    assertThat(glyph.clip().getBounds2D().getWidth()).isCloseTo(595.3, within(0.1));
  }

  @Test
  void aBoldFontSaysSo() throws IOException {
    assertThat(glyph("/F2 10 Tf").bold()).isTrue();
  }

  @Test
  void spacesOfAllKindsAreSpaces() throws IOException {
    List<Glyph> glyphs = read(text("", "a\u00a0b")).glyphs();
    assertThat(glyphs).extracting(Glyph::text).containsExactly("a", " ", "b");
    assertThat(glyphs.get(1).flaw()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 Tr                       | is not painted as plain letters
          7 Tr                       | is not painted as plain letters
          -1 0 0 1 100 700 Tm        | is turned, mirrored or slanted
          1 0 0 -1 100 700 Tm        | is turned, mirrored or slanted
          1 0.02 0 1 100 700 Tm      | is turned, mirrored or slanted
          1 0 0.36 1 100 700 Tm      | is turned, mirrored or slanted
          1 0 -0.36 1 100 700 Tm     | is turned, mirrored or slanted
          79 Tz                      | is squeezed or stretched
          126 Tz                     | is squeezed or stretched
          /Pattern cs                | is painted in a pattern
          """)
  void textThatIsNotPlainHasAFlaw(String operators, String flaw) throws IOException {
    assertThat(glyph(operators).flaw()).startsWith(flaw);
  }

  @ParameterizedTest
  @CsvSource({
    "0 Tr",
    "1 0 0.34 1 100 700 Tm",
    "1 0.009 0 1 100 700 Tm",
    "81 Tz",
    "124 Tz",
    "0.5 g"
  })
  void textThatIsPlainHasNone(String operators) throws IOException {
    assertThat(glyph(operators).flaw()).isEmpty();
  }

  @Test
  void markedContentKnowsItsGlyphs() throws IOException {
    PageContent content =
        read(
            "/P <</MCID 4>> BDC "
                + text("", "a")
                + " /Span <<>> BDC "
                + text("", "b")
                + " EMC /Artifact BMC "
                + text("", "c")
                + " EMC /Span <</MCID 5>> BDC "
                + text("", "d")
                + " EMC "
                + text("", "e")
                + " EMC "
                + text("", "f"));
    assertThat(content.glyphs())
        .extracting(Glyph::text)
        .containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(content.marked()).containsOnlyKeys(4, 5);
    assertThat(content.marked().get(4)).extracting(Glyph::text).containsExactly("a", "b", "e");
    assertThat(content.marked().get(5)).extracting(Glyph::text).containsExactly("d");
  }

  @ParameterizedTest
  @CsvSource({"/Span <</ActualText (x)>>", "/Span <</Alt (x)>>", "/Span <</E (x)>>", "/OC <<>>"})
  void textInReplacedContentHasAFlaw(String mark) throws IOException {
    String inner = "/Span <<>> BDC " + text("", "a") + " EMC";
    assertThat(read(mark + " BDC " + inner + " EMC").glyphs().get(0).flaw())
        .isEqualTo("is replaced by other text for screen readers, or can be switched off");
    assertThat(read(mark + " BDC EMC " + inner).glyphs().get(0).flaw()).isEmpty();
  }

  @Test
  void alphaIsNoted() throws IOException {
    assertThat(glyph("/Half gs").alpha()).isEqualTo(0.5);
    PageContent content = read("/Half gs 0 0 50 50 re B");
    assertThat(content.paints()).extracting(Paint::alpha).containsExactly(0.5, 0.25);
  }

  @Test
  void pathsAreNotedInTheOrderOfPainting() throws IOException {
    PageContent content =
        read(
            "0 1 0 rg 1 0 0 RG 10 20 30 40 re f q 3 0 0 2 0 0 cm 4 w 0 0 m 10 0 l 10 5 l s Q "
                + text("", "a")
                + " 0 0 m 0 10 10 10 10 0 c h B* 5 5 m 9 9 l n");
    assertThat(content.paints()).extracting(Paint::order).containsExactly(1, 2, 4, 5);
    assertThat(content.glyphs()).extracting(Glyph::order).containsExactly(3);
    assertThat(content.paints())
        .extracting(Paint::rgb)
        .containsExactly(0x00FF00, 0xFF0000, 0x00FF00, 0xFF0000);
    assertThat(content.paints()).extracting(Paint::stroke).containsExactly(0.0, 12.0, 0.0, 1.0);
    assertThat(content.paints().get(0).bounds()).isEqualTo(new Rectangle2D.Double(10, 20, 30, 40));
    assertThat(content.paints().get(1).path().getBounds2D())
        .isEqualTo(new Rectangle2D.Double(0, 0, 30, 10));
    assertThat(content.paints().get(2).path().contains(5, 5)).isTrue();
    assertThat(content.paints().get(2).path().contains(5, 9)).isFalse();
  }

  @Test
  void windingRulesCount() throws IOException {
    String nested = "0 0 30 30 re 10 10 10 10 re ";
    assertThat(read(nested + "f*").paints().get(0).path().contains(15, 15)).isFalse();
    assertThat(read(nested + "f").paints().get(0).path().contains(15, 15)).isTrue();
    assertThat(read(nested + "B*").paints().get(0).path().contains(15, 15)).isFalse();
    assertThat(
            read(nested + "W* n 0 0 50 50 re f").paints().get(0).touches(Typeset.box(12, 12, 2, 2)))
        .isFalse();
    assertThat(
            read(nested + "W n 0 0 50 50 re f").paints().get(0).touches(Typeset.box(12, 12, 2, 2)))
        .isTrue();
  }

  @Test
  void aClipHoldsUntilTheStateIsRestored() throws IOException {
    PageContent content = read("q 0 0 50 50 re W n " + text("", "a") + " Q " + text("", "b"));
    assertThat(content.glyphs().get(0).clip().getBounds2D())
        .isEqualTo(new Rectangle2D.Double(0, 0, 50, 50));
    assertThat(content.glyphs().get(1).clip().getBounds2D().getWidth()).isGreaterThan(500);
  }

  @Test
  void aPathThatBeginsNowhereIsClosedWithoutHarm() throws IOException {
    assertThat(read("h 0 0 10 10 re f").paints()).hasSize(1);
  }

  @Test
  void picturesAndShadingsHaveNoOneColour() throws IOException {
    PageContent content =
        read("q 30 0 0 20 5 6 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q 0 0 9 9 re f");
    assertThat(content.paints()).extracting(Paint::rgb).containsExactly(-1, 0);
    assertThat(content.paints().get(0).bounds()).isEqualTo(new Rectangle2D.Double(5, 6, 30, 20));
    COSDictionary shading = new COSDictionary();
    shading.setInt(COSName.SHADING_TYPE, 2);
    shading.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
    resources.put(COSName.getPDFName("Sh"), PDShading.create(shading));
    PageContent shaded = read("q 1 1 8 8 re W n /Sh sh Q");
    assertThat(shaded.paints()).extracting(Paint::rgb).containsExactly(-1);
    assertThat(shaded.paints().get(0).bounds()).isEqualTo(new Rectangle2D.Double(1, 1, 8, 8));
  }

  @Test
  void textInAFormIsSeenButBelongsToNoMark() throws IOException {
    form(new PDFormXObject(document), text("", "a"));
    PageContent content = read("/P <</MCID 1>> BDC /Form Do " + text("", "b") + " EMC");
    assertThat(content.glyphs()).extracting(Glyph::text).containsExactly("a", "b");
    assertThat(content.marked().get(1)).extracting(Glyph::text).containsExactly("b");
  }

  @Test
  void aGroupsOpacityCountsWithinItOnly() throws IOException {
    PDTransparencyGroup group = new PDTransparencyGroup(document);
    group.setGroup(new PDTransparencyGroupAttributes());
    form(group, "/Half gs 0 0 9 9 re f " + text("", "a"));
    PageContent content =
        read("/P <</MCID 1>> BDC q /Half gs /Form Do Q 0 0 9 9 re f " + text("", "b") + " EMC");
    assertThat(content.paints()).extracting(Paint::alpha).containsExactly(0.25, 1.0);
    assertThat(content.glyphs()).extracting(Glyph::alpha).containsExactly(0.25, 1.0);
    assertThat(content.marked().get(1)).extracting(Glyph::text).containsExactly("b");
  }

  @Test
  void aPageThatPaintsWithoutEndIsRefused() throws IOException {
    assertThat(read("0 0 1 1 re f ".repeat(200_000)).paints()).hasSize(200_000);
    assertThatThrownBy(() -> read("0 0 1 1 re f ".repeat(200_001)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the page paints more than 200000 things");
  }

  @ParameterizedTest
  @CsvSource({"0 0 0 1 k", "/Screen gs", "/Masked gs", "/Lab cs 0 0 0 sc"})
  void coloursThatCannotBeJudgedAreUnknown(String operators) throws IOException {
    PDExtendedGraphicsState screen = new PDExtendedGraphicsState();
    screen.setBlendMode(BlendMode.SCREEN);
    resources.put(COSName.getPDFName("Screen"), screen);
    resources.put(
        COSName.getPDFName("Masked"), new PDExtendedGraphicsState(masked(new COSDictionary())));
    resources.put(COSName.getPDFName("Lab"), new PDLab());
    Glyph glyph = glyph(operators);
    assertThat(glyph.rgb()).isEqualTo(-1);
    assertThat(glyph.flaw()).isEqualTo("is painted in a pattern, a blend or through a mask");
  }

  /** A graphics state with a soft mask made of an empty group. */
  private COSDictionary masked(COSDictionary mask) {
    PDTransparencyGroup group = new PDTransparencyGroup(document);
    group.setGroup(new PDTransparencyGroupAttributes());
    mask.setItem(COSName.TYPE, COSName.MASK);
    mask.setItem(COSName.S, COSName.ALPHA);
    mask.setItem(COSName.G, group);
    COSDictionary state = new COSDictionary();
    state.setItem(COSName.SMASK, mask);
    return state;
  }

  @Test
  void aMaskOfAGroupCountsWithinItOnly() throws IOException {
    resources.put(
        COSName.getPDFName("Masked"), new PDExtendedGraphicsState(masked(new COSDictionary())));
    PDTransparencyGroup group = new PDTransparencyGroup(document);
    group.setGroup(new PDTransparencyGroupAttributes());
    form(group, "0 0 9 9 re f");
    assertThat(read("q /Masked gs /Form Do Q 0 0 9 9 re f /Form Do").paints())
        .extracting(Paint::rgb)
        .containsExactly(-1, 0, 0);
  }

  @Test
  void strokesAndPicturesInAGroupShareItsOpacity() throws IOException {
    PDTransparencyGroup group = new PDTransparencyGroup(document);
    group.setGroup(new PDTransparencyGroupAttributes());
    form(group, "0 0 9 9 re S BI /W 1 /H 1 /BPC 8 /CS /G ID a EI");
    assertThat(read("/Half gs /Form Do").paints())
        .extracting(Paint::alpha)
        .containsExactly(0.5, 0.5);
  }

  @Test
  void aPathEndsWhereItIsPainted() throws IOException {
    for (String paint : List.of("S", "B", "f", "s", "n 1 1 2 2 re f")) {
      List<Paint> paints = read("300 300 9 9 re " + paint + " 0 0 5 5 re f").paints();
      assertThat(paints.get(paints.size() - 1).bounds())
          .as(paint)
          .isEqualTo(new Rectangle2D.Double(0, 0, 5, 5));
    }
  }

  @Test
  void rectanglesAndClosedPathsHaveAllTheirSides() throws IOException {
    Paint frame = read("10 10 30 30 re S").paints().get(0);
    assertThat(frame.touches(Typeset.box(9.8, 24, 0.4, 2))).isTrue();
    assertThat(frame.touches(Typeset.box(24, 39.8, 2, 0.4))).isTrue();
    assertThat(frame.path().contains(11, 39)).isTrue();
    Paint corner = read("0 0 m 10 0 l 10 10 l s").paints().get(0);
    assertThat(corner.touches(Typeset.box(4.9, 4.9, 0.2, 0.2))).isTrue();
    assertThat(read("0 0 m 10 0 l 10 10 l S").paints().get(0).touches(Typeset.box(4, 5, 1, 1)))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          blank | is set in a font that paints nothing for it
          tiny  | is drawn as another character, or smaller, than the font says
          """)
  void whatPaintsNothingOrAnotherLetterHasAFlaw(String surgery, String flaw) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("templates/fonts", REGULAR));
    byte[] font =
        surgery.equals("blank") ? TrueTypeSurgery.blank(bytes) : TrueTypeSurgery.tiny(bytes);
    resources.put(
        COSName.getPDFName("F3"),
        PDType0Font.load(document, new ByteArrayInputStream(font), false));
    assertThat(glyph("/F3 10 Tf").flaw()).isEqualTo(flaw);
  }
}
