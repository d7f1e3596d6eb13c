package clinic.handouts.proof;

import static clinic.handouts.proof.FinishedSheet.dictionary;
import static clinic.handouts.proof.FinishedSheet.parent;
import static clinic.handouts.proof.FinishedSheet.value;
import static clinic.handouts.proof.LayoutFixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.Edition;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Unreleased;
import clinic.handouts.proof.FinishedSheet.Attack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Attacks on the bytes of a good handout, as a faulty renderer or a tool after it could make them.
 * Written by someone who had not read the proof's code.
 */
@Tag("hostile")
class HostileBytesTest {
  private static byte[] good;
  private static Edition edition;

  record Tampering(String name, String thing, Attack attack) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String DO = "Take short walks of 5 to";
  private static final String DONT = "Lie or sit for more than";
  private static final String FLAG = "Trouble controlling your urine";
  private static final String DISCLAIMER = "This handout is an";
  private static final List<String> TEXTS = List.of(DO, FLAG, DISCLAIMER);

  @BeforeAll
  static void makeAGoodHandout(@TempDir Path folder) {
    LayoutFixture workspace = new LayoutFixture(folder);
    Handout handout = workspace.make();
    assertThat(handout.problems()).isEmpty();
    good = Unreleased.pdf(handout);
    edition = workspace.edition();
  }

  /** Operators right before the glyphs of a text, inside its text object. */
  private static final String[] TEXT_STATES = {
    "is painted with the invisible render mode | 3 Tr | 0 Tr",
    "is painted as a clip only | 7 Tr | 0 Tr",
    "is stroked white only | 1 Tr 1 1 1 RG | 0 Tr",
    "is stroked thick and white over its fill | 2 Tr 1 1 1 RG 6 w | 0 Tr",
    "is stroked with no width worth it, not filled | 1 Tr 0 0 0 RG 0.01 w | 0 Tr",
    "is squeezed to a tenth | 10 Tz | 100 Tz",
    "is squeezed to a hundredth | 1 Tz | 100 Tz",
    "is mirrored by a negative scale | -100 Tz | 100 Tz",
    "is raised off the page | 900 Ts | 0 Ts",
    "is lowered onto the next items | -31 Ts | 0 Ts",
    "has letters on one spot | -6 Tc | 0 Tc",
    "has letters far apart | 30 Tc | 0 Tc",
    "is white | 1 g | 0 g",
    "is white in CMYK | 0 0 0 0 k | 0 g",
    "is nearly white | 0.93 g | 0 g",
    "is painted with a separation that prints nothing | /SepNone cs 1 scn | 0 g",
    "is painted with a separation whose tint is white | /SepWhite cs 1 scn | 0 g",
    "is painted with Lab white | /LabSpace cs 100 0 0 scn | 0 g",
    "is painted with an indexed white | /IndexedWhite cs 0 scn | 0 g",
    "is painted with a white pattern | /Pattern cs /WhitePattern scn | 0 g",
    "is painted with an empty pattern | /Pattern cs /EmptyPattern scn | 0 g",
    "is painted with a white shading | /Pattern cs /WhiteShading scn | 0 g",
    "has no opacity | /NoAlpha gs | /Normal gs",
    "has little opacity | /LittleAlpha gs | /Normal gs",
    "is masked away | /Masked gs | /Normal gs",
    "is blended away with Screen | /BlendScreen gs | /Normal gs",
    "is blended away with Lighten | /BlendLighten gs | /Normal gs",
    "is blended away with ColorDodge | /BlendColorDodge gs | /Normal gs",
    "is blended away with Difference | /BlendDifference gs | /Normal gs",
    "is blended away with Exclusion | /BlendExclusion gs | /Normal gs",
    "is blended away with Hue | /BlendHue gs | /Normal gs",
    "is set in 0.5 pt by its font size | /F1 0.5 Tf | 0 Ts",
    "is set upside down | 1 0 0 -1 100 400 Tm | 0 Ts",
    "is set mirrored | -1 0 0 1 300 400 Tm | 0 Ts",
    "is set across the page | 0 1 -1 0 300 200 Tm | 0 Ts",
    "is set outside the page | 1 0 0 1 -2000 400 Tm | 0 Ts",
    "is set half outside the page | 1 0 0 1 -60 400 Tm | 0 Ts",
  };

  /** Operators around the text object of a text. */
  private static final String[] GRAPHICS_STATES = {
    "is clipped away | q 0 0 1 1 re W n | Q",
    "is clipped by a star of even-odd | q 0 0 900 900 re 0 0 900 900 re W* n | Q",
    "is clipped to stripes | q 0 0 3 842 re 6 0 3 842 re 12 0 3 842 re W n | Q",
    "is scaled down | q 0.1 0 0 0.1 100 400 cm | Q",
    "is mirrored | q -1 0 0 1 595 0 cm | Q",
    "is flipped | q 1 0 0 -1 0 842 cm | Q",
    "is moved off the page | q 1 0 0 1 900 0 cm | Q",
    "is skewed | q 1 0 4 1 -1800 0 cm | Q",
    "is on a layer that is off | /OC /LayerOff BDC | EMC",
    "is on a layer that prints not | /OC /LayerNoPrint BDC | EMC",
    "is on a layer whose membership hides it | /OC /LayerMember BDC | EMC",
    "has an actual text that says otherwise | /Span <</ActualText (Stay in bed)>> BDC | EMC",
    "has an expansion that says otherwise | /Span <</E (Stay in bed)>> BDC | EMC",
    "is on a layer named by its own mark | /OC /LayerOff BDC | EMC",
    "has an alternative that says otherwise | /Span <</Alt (Stay in bed)>> BDC | EMC",
    "is marked as an artifact inside its mark | /Artifact BMC | EMC",
  };

  private static void resources(FinishedSheet sheet, PDPage page) throws IOException {
    sheet.resource(page, "ColorSpace", "SepNone", separation(sheet, "None", "{ pop 0 0 0 }"));
    sheet.resource(page, "ColorSpace", "SepWhite", separation(sheet, "Ink", "{ pop 1 1 1 }"));
    sheet.resource(
        page,
        "ColorSpace",
        "LabSpace",
        value("[/Lab <</WhitePoint [0.9642 1 0.8249] /Range [-100 100 -100 100]>>]"));
    sheet.resource(page, "ColorSpace", "IndexedWhite", value("[/Indexed /DeviceRGB 0 <FFFFFF>]"));
    sheet.resource(page, "Pattern", "WhitePattern", pattern(sheet, "1 g 0 0 10 10 re f"));
    sheet.resource(page, "Pattern", "EmptyPattern", pattern(sheet, "q Q"));
    sheet.resource(
        page,
        "Pattern",
        "WhiteShading",
        dictionary(
            "<</Type /Pattern /PatternType 2 /Shading <</ShadingType 2 /ColorSpace /DeviceRGB"
                + " /Coords [0 0 600 0] /Extend [true true] /Function <</FunctionType 2 /Domain"
                + " [0 1] /C0 [1 1 1] /C1 [1 1 1] /N 1>>>>>>"));
    sheet.resource(page, "ExtGState", "NoAlpha", dictionary("<</ca 0 /CA 0>>"));
    sheet.resource(page, "ExtGState", "LittleAlpha", dictionary("<</ca 0.15 /CA 0.15>>"));
    sheet.resource(
        page, "ExtGState", "Normal", dictionary("<</ca 1 /CA 1 /BM /Normal /SMask /None>>"));
    for (String mode : "Screen Lighten ColorDodge Difference Exclusion Hue".split(" ", -1)) {
      sheet.resource(page, "ExtGState", "Blend" + mode, dictionary("<</BM /" + mode + ">>"));
    }
    COSStream group = form(sheet, "0 g 0 0 600 850 re f");
    group.setItem(COSName.GROUP, dictionary("<</S /Transparency /CS /DeviceGray /I true>>"));
    COSDictionary mask = dictionary("<</Type /Mask /S /Luminosity>>");
    mask.setItem(COSName.G, group);
    COSDictionary masked = new COSDictionary();
    masked.setItem(COSName.SMASK, mask);
    sheet.resource(page, "ExtGState", "Masked", masked);
  }

  private static void layers(FinishedSheet sheet, PDPage page) throws IOException {
    COSDictionary off = dictionary("<</Type /OCG /Name (off)>>");
    COSDictionary noPrint =
        dictionary(
            "<</Type /OCG /Name (screen) /Usage <</Print <</PrintState /OFF>> /View <</ViewState"
                + " /ON>>>>>>");
    COSDictionary member = dictionary("<</Type /OCMD /P /AllOn>>");
    member.setItem(COSName.OCGS, off);
    COSArray both = new COSArray();
    both.add(off);
    both.add(noPrint);
    COSDictionary usage = dictionary("<</Event /Print /Category [/Print]>>");
    COSArray ocgs = new COSArray();
    ocgs.add(noPrint);
    usage.setItem(COSName.OCGS, ocgs);
    COSArray as = new COSArray();
    as.add(usage);
    COSArray offs = new COSArray();
    offs.add(off);
    COSDictionary d = new COSDictionary();
    d.setItem(COSName.OFF, offs);
    d.setItem(COSName.AS, as);
    d.setString(COSName.NAME, "layers");
    COSDictionary properties = new COSDictionary();
    properties.setItem(COSName.OCGS, both);
    properties.setItem(COSName.D, d);
    sheet.document.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, properties);
    sheet.resource(page, "Properties", "LayerOff", off);
    sheet.resource(page, "Properties", "LayerNoPrint", noPrint);
    sheet.resource(page, "Properties", "LayerMember", member);
  }

  private static COSArray separation(FinishedSheet sheet, String name, String program)
      throws IOException {
    COSStream function = sheet.stream(program);
    function.setInt(COSName.FUNCTION_TYPE, 4);
    function.setItem(COSName.DOMAIN, value("[0 1]"));
    function.setItem(COSName.RANGE, value("[0 1 0 1 0 1]"));
    COSArray space = new COSArray();
    space.add(COSName.SEPARATION);
    space.add(COSName.getPDFName(name));
    space.add(COSName.DEVICERGB);
    space.add(function);
    return space;
  }

  private static COSStream pattern(FinishedSheet sheet, String content) throws IOException {
    COSStream pattern = sheet.stream(content);
    pattern.addAll(
        dictionary(
            "<</Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep"
                + " 10 /YStep 10 /Resources <<>>>>"));
    return pattern;
  }

  private static COSStream form(FinishedSheet sheet, String content) throws IOException {
    COSStream form = sheet.stream(content);
    form.addAll(
        dictionary("<</Type /XObject /Subtype /Form /BBox [0 0 600 850] /Resources <<>>>>"));
    return form;
  }

  static Stream<Tampering> statesOfOneText() {
    List<Tampering> all = new ArrayList<>();
    for (String text : TEXTS) {
      for (String state : TEXT_STATES) {
        String[] columns = state.split(" \\| ", -1);
        all.add(
            tampering(
                text,
                columns[0],
                sheet -> {
                  resources(sheet, sheet.pageOf(text));
                  sheet.inText(text, columns[1], columns[2]);
                }));
      }
      for (String state : GRAPHICS_STATES) {
        String[] columns = state.split(" \\| ", -1);
        all.add(
            tampering(
                text,
                columns[0],
                sheet -> {
                  resources(sheet, sheet.pageOf(text));
                  if (state.contains("/Layer")) {
                    layers(sheet, sheet.pageOf(text));
                  }
                  sheet.around(text, columns[1], columns[2]);
                }));
      }
    }
    return all.stream();
  }

  private static Tampering tampering(String text, String what, Attack attack) {
    return new Tampering(
        "'" + text + "' " + what, text.substring(0, Math.min(22, text.length())), attack);
  }

  /** Operators painted over the page; {x y w h} is the rectangle of the words. */
  private static final String[] COVERS = {
    "a white rectangle | 1 g {R} re f",
    "a rectangle over its lower half | 1 g {X} {Y} {W} 7.5 re f",
    "a rectangle over its upper half | 1 g {X} {YM} {W} 9 re f",
    "a rectangle over one word | 1 g {X} {Y} 25 13 re f",
    "a rectangle over one letter | 1 g {X} {Y} 6 13 re f",
    "a thick line | 1 G 14 w {X} {YM} m {XR} {YM} l S",
    "a dashed line of long dashes | 1 G 14 w [30 1] 0 d {X} {YM} m {XR} {YM} l S",
    "a line through it | 0 G 1.2 w {X} {YM} m {XR} {YM} l S",
    "stripes | 1 g {X} {Y} {W} 2 re {X} {Y3} {W} 2 re {X} {Y6} {W} 2 re {X} {Y9} {W} 2 re f",
    "a curve | 1 g {X} {Y} m {X} {YT} {XR} {YT} {XR} {Y} c {XR} -30 {X} -30 {X} {Y} c f",
    "a veil | /Veil gs 1 g {R} re f",
    "a rectangle that blends with Screen | /BlendScreen gs 1 g {R} re f",
    "a dark rectangle that multiplies | /Multiply gs 0.15 g {R} re f",
    "a shading | q {R} re W n /White sh Q",
    "a pattern | /Pattern cs /WhitePattern scn {R} re f",
    "a form | /WhiteForm Do",
    "a form of its own group with opacity | /VeilForm Do",
    "an image | q {W} 0 0 13 {X} {Y} cm /WhiteImage Do Q",
    "an image in the stream | q {W} 0 0 13 {X} {Y} cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID FF>"
        + " EI Q",
    "an image mask | q 1 g {W} 0 0 13 {X} {Y} cm BI /W 1 /H 1 /IM true /BPC 1 /F /AHx ID 00> EI Q",
    "big glyphs | BT 1 g /F2 90 Tf -50 Tc 1 0 0 1 {X} {YG} Tm {MMM} Tj ET",
    "other words | BT 0 g /F1 12 Tf 1 0 0 1 {X} {YB} Tm {MMM} Tj ET",
    "other words in the same colour | BT 0.11 0.137 0.149 rg /F1 12 Tf 1 0 0 1 {X} {YB} Tm {MMM}"
        + " Tj ET",
    "a layer that only prints | /OC /LayerPrintOnly BDC 1 g {R} re f EMC",
  };

  static Stream<Tampering> covers() {
    List<Tampering> all = new ArrayList<>();
    for (String text : TEXTS) {
      for (String cover : COVERS) {
        String[] columns = cover.split(" \\| ", -1);
        all.add(
            tampering(
                text, "is covered by " + columns[0], sheet -> cover(sheet, text, columns[1])));
      }
      all.add(
          tampering(
              text,
              "stands on a ground as dark as itself",
              sheet -> {
                PDRectangle r = sheet.where(text);
                sheet.around(text, "q 0.15 g " + rectangle(r) + " re f Q", "");
              }));
    }
    return all.stream();
  }

  private static String rectangle(PDRectangle r) {
    return number(r.getLowerLeftX())
        + " "
        + number(r.getLowerLeftY())
        + " "
        + number(r.getWidth())
        + " "
        + number(r.getHeight());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static void cover(FinishedSheet sheet, String text, String operators) throws IOException {
    PDPage page = sheet.pageOf(text);
    resources(sheet, page);
    PDRectangle r = sheet.where(text);
    sheet.resource(page, "ExtGState", "Veil", dictionary("<</ca 0.9>>"));
    sheet.resource(page, "ExtGState", "Multiply", dictionary("<</BM /Multiply>>"));
    sheet.resource(
        page,
        "Shading",
        "White",
        dictionary(
            "<</ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 600 0] /Extend [true true]"
                + " /Function <</FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [1 1 1] /N 1>>>>"));
    sheet.resource(page, "XObject", "WhiteForm", form(sheet, "1 g " + rectangle(r) + " re f"));
    COSStream veil = form(sheet, "/V gs 1 g " + rectangle(r) + " re f");
    veil.setItem(COSName.GROUP, dictionary("<</S /Transparency /CS /DeviceRGB>>"));
    veil.setItem(COSName.RESOURCES, dictionary("<</ExtGState <</V <</ca 0.92>>>>>>"));
    sheet.resource(page, "XObject", "VeilForm", veil);
    COSStream image = sheet.stream(new byte[] {-1});
    image.addAll(
        dictionary(
            "<</Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
                + " /BitsPerComponent 8>>"));
    sheet.resource(page, "XObject", "WhiteImage", image);
    if (operators.contains("/Layer")) {
      printOnlyLayer(sheet, page);
    }
    double x = r.getLowerLeftX();
    double y = r.getLowerLeftY();
    // The letters of the words themselves, in their own font's codes.
    StringBuilder letters = new StringBuilder("<");
    for (int i = 0; i < 12; i++) {
      letters.append("002600AF");
    }
    letters.append('>');
    sheet.append(
        page,
        operators
            .replace("{R}", rectangle(r))
            .replace("{XR}", number(r.getUpperRightX()))
            .replace("{X}", number(x))
            .replace("{YM}", number(y + 6.5))
            .replace("{YB}", number(y + 3))
            .replace("{YG}", number(y - 20))
            .replace("{YT}", number(y + 26))
            .replace("{Y3}", number(y + 3))
            .replace("{Y6}", number(y + 6))
            .replace("{Y9}", number(y + 9))
            .replace("{Y}", number(y))
            .replace("{W}", number(r.getWidth()))
            .replace("{MMM}", letters));
  }

  private static void printOnlyLayer(FinishedSheet sheet, PDPage page) throws IOException {
    layers(sheet, page);
    COSDictionary printOnly =
        dictionary(
            "<</Type /OCG /Name (print) /Usage <</Print <</PrintState /ON>> /View <</ViewState"
                + " /OFF>>>>>>");
    sheet.resource(page, "Properties", "LayerPrintOnly", printOnly);
    COSDictionary layers =
        sheet.document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
    layers.getCOSArray(COSName.OCGS).add(printOnly);
    layers.getCOSDictionary(COSName.D).getCOSArray(COSName.OFF).add(printOnly);
  }

  private static final String[] ANNOTATIONS = {
    "a square | /Square | 4",
    "a free text | /FreeText | 4",
    "a stamp | /Stamp | 4",
    "a highlight | /Highlight | 4",
    "an annotation for paper only | /Square | 36",
    "a form field | /Widget | 4",
    "a link with an appearance | /Link | 4",
    "a printer's mark | /PrinterMark | 4",
    "a watermark | /Watermark | 4",
    "a redaction | /Redact | 4",
  };

  static Stream<Tampering> annotations() {
    List<Tampering> all = new ArrayList<>();
    for (String text : TEXTS) {
      for (String annotation : ANNOTATIONS) {
        String[] columns = annotation.split(" \\| ", -1);
        all.add(
            new Tampering(
                "'" + text + "' is covered by " + columns[0],
                "annotation",
                sheet -> annotate(sheet, text, columns[1], columns[2])));
      }
    }
    return all.stream();
  }

  private static void annotate(FinishedSheet sheet, String text, String subtype, String flags)
      throws IOException {
    PDPage page = sheet.pageOf(text);
    PDRectangle r = sheet.where(text);
    COSStream appearance = sheet.stream("1 g 0 0 500 50 re f");
    appearance.addAll(
        dictionary("<</Type /XObject /Subtype /Form /BBox [0 0 500 50] /Resources <<>>>>"));
    COSDictionary annotation =
        dictionary(
            "<</Type /Annot /Subtype "
                + subtype
                + " /F "
                + flags
                + " /Contents (note) /C [1 1 1]>>");
    COSArray rect = new COSArray();
    rect.setFloatArray(
        new float[] {r.getLowerLeftX(), r.getLowerLeftY(), r.getUpperRightX(), r.getUpperRightY()});
    annotation.setItem(COSName.RECT, rect);
    if (subtype.equals("/Widget")) {
      annotation.setItem(COSName.FT, COSName.TX);
    }
    COSDictionary states = new COSDictionary();
    states.setItem(COSName.N, appearance);
    annotation.setItem(COSName.AP, states);
    COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    if (annotations == null) {
      annotations = new COSArray();
      page.getCOSObject().setItem(COSName.ANNOTS, annotations);
    }
    annotations.add(annotation);
  }

  // Fonts.

  private static COSDictionary descendant(FinishedSheet sheet, String text) throws IOException {
    PDPage page = sheet.pageOf(text);
    return (COSDictionary)
        page.getResources()
            .getFont(COSName.getPDFName("F1"))
            .getCOSObject()
            .getCOSArray(COSName.DESCENDANT_FONTS)
            .getObject(0);
  }

  private static COSDictionary descriptor(FinishedSheet sheet, String text) throws IOException {
    return descendant(sheet, text).getCOSDictionary(COSName.FONT_DESC);
  }

  private static void swapGlyphs(FinishedSheet sheet, String text, int one, int other)
      throws IOException {
    swapGlyphs(sheet, descendant(sheet, text), one, other);
  }

  private static void swapGlyphs(FinishedSheet sheet, COSDictionary font, int one, int other)
      throws IOException {
    byte[] map = new byte[2 * 2000];
    if (font.getDictionaryObject(COSName.CID_TO_GID_MAP) instanceof COSStream stream) {
      map = stream.createInputStream().readAllBytes();
    } else {
      for (int i = 0; i < 2000; i++) {
        map[2 * i] = (byte) (i >> 8);
        map[2 * i + 1] = (byte) i;
      }
    }
    for (int i = 0; i < 2; i++) {
      byte kept = map[2 * one + i];
      map[2 * one + i] = map[2 * other + i];
      map[2 * other + i] = kept;
    }
    font.setItem(COSName.CID_TO_GID_MAP, sheet.stream(map));
  }

  private static void rewriteFont(FinishedSheet sheet, TrueTypeSurgery surgery) throws IOException {
    COSDictionary descriptor = descriptor(sheet, DO);
    COSStream file = descriptor.getCOSStream(COSName.FONT_FILE2);
    byte[] font = surgery.on(file.createInputStream().readAllBytes());
    COSStream stream = sheet.stream(font);
    stream.setInt(COSName.LENGTH1, font.length);
    descriptor.setItem(COSName.FONT_FILE2, stream);
  }

  // Structure, pages, document.

  private static void swapKids(COSDictionary element, int one, int other) {
    COSArray kids = element.getCOSArray(COSName.K);
    COSBase kept = kids.get(one);
    kids.set(one, kids.get(other));
    kids.set(other, kept);
  }

  static Stream<Tampering> wholeFiles() {
    String item = "Take short walks";
    return Stream.of(
        new Tampering(
            "letters a and o are drawn as each other by the font's glyph map",
            "",
            sheet -> swapGlyphs(sheet, DO, 0x70, 0xAF)),
        new Tampering(
            "the glyphs of the embedded font are empty",
            "",
            sheet -> rewriteFont(sheet, TrueTypeSurgery::blank)),
        new Tampering(
            "the glyphs of the embedded font are a sixteenth of their size",
            "",
            sheet -> rewriteFont(sheet, TrueTypeSurgery::tiny)),
        new Tampering(
            "every letter of the embedded font looks like its neighbour",
            "",
            sheet -> rewriteFont(sheet, TrueTypeSurgery::shifted)),
        new Tampering(
            "the emergency number's figures are drawn as others by the font's glyph map",
            "",
            sheet -> {
              COSDictionary bold =
                  (COSDictionary)
                      sheet
                          .document
                          .getPage(0)
                          .getResources()
                          .getFont(COSName.getPDFName("F2"))
                          .getCOSObject()
                          .getCOSArray(COSName.DESCENDANT_FONTS)
                          .getObject(0);
              swapGlyphs(sheet, bold, 0x16D, 0x16E);
            }),
        new Tampering(
            "the codes of a and o are swapped in an item and in the font's text map",
            item,
            sheet -> {
              sheet.strings(DO, bytes -> swapped(bytes, 0x70, 0xAF));
              COSDictionary font =
                  sheet
                      .pageOf(FLAG)
                      .getResources()
                      .getFont(COSName.getPDFName("F1"))
                      .getCOSObject();
              COSStream map = font.getCOSStream(COSName.TO_UNICODE);
              String text =
                  new String(
                      map.createInputStream().readAllBytes(),
                      java.nio.charset.StandardCharsets.ISO_8859_1);
              font.setItem(
                  COSName.TO_UNICODE,
                  sheet.stream(
                      text.replaceAll("(?i)<0070>", "<FFF0>")
                          .replaceAll("(?i)<00AF>", "<0070>")
                          .replaceAll("(?i)<FFF0>", "<00AF>")));
            }),
        new Tampering(
            "an item has other glyphs under the right actual text",
            item,
            sheet -> {
              sheet.strings(DO, bytes -> swapped(bytes, 0x70, 0xAF));
              sheet.around(
                  "Toke shart wolks af 5 ta",
                  "/Span <</ActualText (Take short walks of 5 to 10 minutes )>> BDC",
                  "EMC");
            }),
        new Tampering(
            "the embedded font is taken out",
            "font",
            sheet -> descriptor(sheet, DO).removeItem(COSName.FONT_FILE2)),
        new Tampering(
            "an item's element has an actual text that says otherwise",
            item,
            sheet -> sheet.element(DO).setString(COSName.ACTUAL_TEXT, "Stay in bed.")),
        new Tampering(
            "an item's element has an alternative that says otherwise",
            item,
            sheet -> sheet.element(DO).setString(COSName.ALT, "Stay in bed.")),
        new Tampering(
            "the do list's element has an actual text that says otherwise",
            "",
            sheet ->
                parent(sheet.element(DO, "LI")).setString(COSName.ACTUAL_TEXT, "Stay in bed.")),
        new Tampering(
            "the heading Don't has an actual text that says Do",
            "don't list",
            sheet -> sheet.element("Don't").setString(COSName.ACTUAL_TEXT, "Do")),
        new Tampering(
            "two items are read out in the other order",
            "do item",
            sheet -> swapKids(parent(sheet.element(DO, "LI")), 1, 2)),
        new Tampering(
            "a do item is read out in the don't list",
            "do item",
            sheet -> {
              COSDictionary li = sheet.element(DO, "LI");
              COSDictionary from = parent(li);
              COSDictionary to = parent(sheet.element(DONT, "LI"));
              COSArray kids = from.getCOSArray(COSName.K);
              kids.remove(1);
              to.getCOSArray(COSName.K).add(li);
              li.setItem(COSName.P, to);
            }),
        new Tampering(
            "a do item's element is taken out of the tree",
            item,
            sheet -> parent(sheet.element(DO, "LI")).getCOSArray(COSName.K).remove(1)),
        new Tampering(
            "a do item's element stands twice in the tree",
            item,
            sheet -> {
              COSArray kids = parent(sheet.element(DO, "LI")).getCOSArray(COSName.K);
              kids.add(kids.get(1));
            }),
        new Tampering(
            "list items are mapped to a role that is not read",
            "",
            sheet ->
                sheet
                    .document
                    .getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("RoleMap"), dictionary("<</LI /Artifact>>"))),
        new Tampering(
            "the tree is taken away",
            "",
            sheet ->
                sheet
                    .document
                    .getDocumentCatalog()
                    .getCOSObject()
                    .removeItem(COSName.STRUCT_TREE_ROOT)),
        new Tampering(
            "the file says that it is not tagged",
            "",
            sheet ->
                sheet
                    .document
                    .getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.MARK_INFO, dictionary("<</Marked false>>"))),
        new Tampering(
            "the crop box shows the upper half of the first page",
            "Trouble controlling",
            sheet -> sheet.document.getPage(0).setCropBox(new PDRectangle(0, 421, 595, 421))),
        new Tampering(
            "the trim box shows the upper half of the first page",
            "page 1",
            sheet -> sheet.document.getPage(0).setTrimBox(new PDRectangle(0, 421, 595, 421))),
        new Tampering(
            "the media box shows the upper half of the first page",
            "Trouble controlling",
            sheet -> sheet.document.getPage(0).setMediaBox(new PDRectangle(0, 421, 595, 421))),
        new Tampering(
            "the page is ten times as large as its content",
            "",
            sheet -> sheet.document.getPage(0).setMediaBox(new PDRectangle(0, 0, 5950, 8420))),
        new Tampering(
            "a unit of the page is a tenth of a point",
            "",
            sheet -> sheet.document.getPage(0).setUserUnit(0.1f)),
        new Tampering("the first page is taken out", item, sheet -> sheet.document.removePage(0)),
        new Tampering(
            "the second page is taken out",
            "educational tool",
            sheet -> sheet.document.removePage(1)),
        new Tampering(
            "the pages are in the other order",
            "",
            sheet -> {
              PDPage first = sheet.document.getPage(0);
              sheet.document.removePage(0);
              sheet.document.addPage(first);
            }),
        new Tampering(
            "a page before the others says that all of it is wrong",
            "page",
            sheet -> {
              PDPage page = new PDPage(PDRectangle.A4);
              page.setResources(sheet.document.getPage(0).getResources());
              sheet.write(
                  page,
                  FinishedSheet.parse(
                      "/Artifact BMC BT /F1 30 Tf 60 600 Td <0026007000B80070> Tj ET EMC"));
              sheet.document.getPages().insertBefore(page, sheet.document.getPage(0));
            }),
        new Tampering(
            "words that nobody wrote are printed large as an artifact between the lists",
            "",
            sheet ->
                sheet.append(
                    sheet.document.getPage(0),
                    "BT 0.6 0 0 rg /F2 26 Tf 1 0 0 1 200 600 Tm <0026007000B80070> Tj ET")),
        new Tampering(
            "the viewer is told to print the second page only",
            "",
            sheet ->
                sheet
                    .document
                    .getDocumentCatalog()
                    .getCOSObject()
                    .setItem(
                        COSName.VIEWER_PREFERENCES,
                        dictionary("<</DisplayDocTitle true /PrintPageRange [1 1]>>"))),
        new Tampering(
            "the viewer is told to print the crop box that shows half a page",
            "",
            sheet -> {
              sheet.document.getPage(0).setArtBox(new PDRectangle(0, 421, 595, 421));
              sheet
                  .document
                  .getDocumentCatalog()
                  .getCOSObject()
                  .setItem(
                      COSName.VIEWER_PREFERENCES,
                      dictionary(
                          "<</DisplayDocTitle true /PrintArea /ArtBox /PrintClip /ArtBox>>"));
            }),
        new Tampering(
            "the file runs a script when it is opened",
            "",
            sheet ->
                sheet
                    .document
                    .getDocumentCatalog()
                    .getCOSObject()
                    .setItem(
                        COSName.OPEN_ACTION,
                        dictionary("<</S /JavaScript /JS (this.getField('x'))>>"))),
        new Tampering(
            "the file is a portfolio that shows another file",
            "",
            sheet ->
                sheet
                    .document
                    .getDocumentCatalog()
                    .getCOSObject()
                    .setItem(
                        COSName.getPDFName("Collection"),
                        dictionary("<</Type /Collection /View /H /D (other.pdf)>>"))));
  }

  private static byte[] swapped(byte[] codes, int one, int other) {
    byte[] result = codes.clone();
    for (int i = 0; i + 1 < codes.length; i += 2) {
      int code = ((codes[i] & 255) << 8) | (codes[i + 1] & 255);
      int now = code == one ? other : code == other ? one : code;
      result[i] = (byte) (now >> 8);
      result[i + 1] = (byte) now;
    }
    return result;
  }

  static Stream<Tampering> all() {
    return Stream.of(statesOfOneText(), covers(), annotations(), wholeFiles())
        .flatMap(each -> each);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"statesOfOneText", "covers", "annotations", "wholeFiles"})
  void isRefused(Tampering tampering) {
    byte[] pdf = FinishedSheet.after(good, tampering.attack());

    assertRefused(
        tampering.name(),
        Proof.of(pdf, edition, LayoutFixture.LAYOUT).problems(),
        tampering.thing());
  }

  @Test
  void savingAgainIsNoAttack() {
    byte[] pdf = FinishedSheet.after(good, sheet -> {});

    assertThat(Proof.of(pdf, edition, LayoutFixture.LAYOUT).problems()).isEmpty();
  }

  @Test
  void aFileThatMayNotBePrintedIsRefused() {
    byte[] pdf;
    try (PDDocument document = Loader.loadPDF(good)) {
      AccessPermission none = new AccessPermission();
      none.setCanPrint(false);
      document.protect(new StandardProtectionPolicy("owner", "", none));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      pdf = out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }

    assertRefused(Proof.of(pdf, edition, LayoutFixture.LAYOUT).problems(), "");
  }

  @Test
  void bytesThatAreNoPdfAreRefused() {
    assertRefused(Proof.of(new byte[0], edition, LayoutFixture.LAYOUT).problems(), "");
    assertRefused(Proof.of(new byte[] {1, 2, 3}, edition, LayoutFixture.LAYOUT).problems(), "");
    assertRefused(
        Proof.of(Arrays.copyOf(good, good.length / 2), edition, LayoutFixture.LAYOUT).problems(),
        "");
  }

  @Test
  void theSheetOfAnotherClinicianIsRefused(@TempDir Path folder) {
    LayoutFixture workspace = new LayoutFixture(folder);
    workspace.with(
        LayoutFixture.file("content/clinicians/alex-sample.yaml", "Alex Sample", "Kim Other"));

    assertRefused(
        Proof.of(good, workspace.edition(), LayoutFixture.LAYOUT).problems(), "Kim Other");
  }
}
