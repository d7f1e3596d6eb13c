package clinic.handouts.picture;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.VeraPdf;
import clinic.handouts.pdf.RenderedPdf;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos come out upright and with their own colours, whatever camera or editor wrote them. */
final class PhotoTest {
  private static final int RED = 0xFF0000;
  private static final int GREEN = 0x00FF00;
  private static final int BLUE = 0x0000FF;
  private static final int WHITE = 0xFFFFFF;

  /** More pages, for the validator to have enough to look at. */
  private static final String WORDS =
      "<p style=\"page-break-before: always\">Some words.</p>" + "<p>More words.</p>".repeat(60);

  private RenderedPdf rendered;
  private byte[] pdf;

  @BeforeEach
  void workspace(@TempDir Path folder) throws Exception {
    rendered = new RenderedPdf(folder);
  }

  /** What is seen on paper where a photo fills a page of four by four inches. */
  private BufferedImage printed(String name, byte[] photo) throws Exception {
    rendered.write("content/images/" + name, photo);
    pdf =
        rendered.of(
            "<style>@page { size: 4in 4in; margin: 0; } body { margin: 0; } img { width: 4in;"
                + " height: 4in; }</style>",
            "<div><img src=\"workspace:content/images/" + name + "\" alt=\"x\"/></div>" + WORDS);
    assertThat(VeraPdf.failures(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, 25);
    }
  }

  private static void isAbout(int seen, int expected, int tolerance) {
    for (int shift = 16; shift >= 0; shift -= 8) {
      assertThat(seen >> shift & 255)
          .as("%06x is %06x", expected, seen & 0xFFFFFF)
          .isBetween((expected >> shift & 255) - tolerance, (expected >> shift & 255) + tolerance);
    }
  }

  private void prints(String name, byte[] photo, int colour) throws Exception {
    isAbout(printed(name, photo).getRGB(50, 50), colour, 3);
  }

  @ParameterizedTest
  @CsvSource({
    "1, r, g, b, w", "2, g, r, w, b", "3, w, b, g, r", "4, b, w, r, g",
    "5, r, b, g, w", "6, b, r, w, g", "7, w, g, b, r", "8, g, w, r, b",
  })
  void everyPhotoStandsUpright(int orientation, String a, String b, String c, String d)
      throws Exception {
    byte[] photo = Photos.jpeg(Photos.quarters(96, 64));
    String colours = a + b + c + d;
    for (boolean littleEndian : new boolean[] {true, false}) {
      BufferedImage seen = printed("a.jpg", Photos.held(photo, orientation, littleEndian));
      for (int i = 0; i < 4; i++) {
        int expected =
            switch (colours.charAt(i)) {
              case 'r' -> RED;
              case 'g' -> GREEN;
              case 'b' -> BLUE;
              default -> WHITE;
            };
        isAbout(seen.getRGB(25 + 50 * (i % 2), 25 + 50 * (i / 2)), expected, 6);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 96, 64", "3, 96, 64", "5, 64, 96", "6, 64, 96", "8, 64, 96"})
  void aPhotoThatIsTurnedChangesItsShape(int orientation, int width, int height) throws Exception {
    printed("a.jpg", Photos.held(Photos.jpeg(Photos.quarters(96, 64)), orientation, true));
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
        .contains("/Width " + width)
        .contains("/Height " + height)
        .doesNotContain("Exif");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 200})
  void anOrientationThatMeansNothingTurnsNothing(int orientation) throws Exception {
    byte[] photo = Photos.jpeg(Photos.quarters(96, 64));
    isAbout(printed("a.jpg", Photos.held(photo, orientation, true)).getRGB(25, 25), RED, 6);
  }

  @Test
  void anExifSegmentThatIsCutOffTurnsNothing() throws Exception {
    byte[] photo = Photos.jpeg(Photos.quarters(96, 64));
    for (String exif :
        new String[] {"", "II", "II*\0\u00ff\u00ff\u00ff\u00ff", "MM\0*\0\0\0\b\0\t"}) {
      byte[] held = Photos.with(photo, 0xE1, Photos.latin("Exif\0\0" + exif));
      isAbout(printed("a.jpg", held).getRGB(25, 25), RED, 6);
    }
  }

  /** What ink of one colour is on coated paper. */
  private static int ink(int cyan, int magenta, int yellow, int black) throws Exception {
    float[] rgb =
        PDDeviceCMYK.INSTANCE.toRGB(
            new float[] {cyan / 255f, magenta / 255f, yellow / 255f, black / 255f});
    return Math.round(rgb[0] * 255) << 16
        | Math.round(rgb[1] * 255) << 8
        | Math.round(rgb[2] * 255);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0", "255, 0, 0, 0", "20, 200, 180, 30", "0, 0, 0, 255", "90, 10, 240, 0"})
  void inkIsSeenAsItsColour(int c, int m, int y, int k) throws Exception {
    int seen = ink(c, m, y, k);
    prints("plain.jpg", Photos.jpeg(c, m, y, k), seen);
    prints("adobe.jpg", Photos.adobe(Photos.jpeg(255 - c, 255 - m, 255 - y, 255 - k), 0), seen);
    // YCCK: what would be red, green and blue of the inverted inks, as luma and chroma.
    int luma = (int) Math.round(0.299 * c + 0.587 * m + 0.114 * y);
    int blue = (int) Math.round(128 - 0.168736 * c - 0.331264 * m + 0.5 * y);
    int red = (int) Math.round(128 + 0.5 * c - 0.418688 * m - 0.081312 * y);
    byte[] ycck =
        Photos.adobe(Photos.jpeg(luma, Math.min(blue, 255), Math.min(red, 255), 255 - k), 2);
    isAbout(printed("ycck.jpg", ycck).getRGB(50, 50), seen, 6);
  }

  @Test
  void whiteAndBlackOfInkAreWhiteAndDark() throws Exception {
    isAbout(printed("a.jpg", Photos.jpeg(0, 0, 0, 0)).getRGB(50, 50), WHITE, 2);
    isAbout(printed("b.jpg", Photos.jpeg(255, 255, 255, 255)).getRGB(50, 50), 0, 40);
  }

  @Test
  void aPhotoInAnotherColourSpaceIsConverted() throws Exception {
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    isAbout(
        printed("a.jpg", Photos.withProfile(Photos.jpeg(Photos.quarters(64, 64)), linear))
            .getRGB(25, 25),
        RED,
        6);
    BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      grey.setRGB(i % 64, i / 64, 0x151515);
    }
    prints("b.jpg", Photos.withProfile(Photos.jpeg(grey), linear), 0x515151);
    byte[] profile =
        Photos.chunk("iCCP", concat(Photos.latin("linear\0\0"), Photos.deflated(linear)));
    prints("c.png", Photos.png(2, 8, new byte[] {0x15, 0x15, 0x15}, profile), 0x515151);
  }

  @Test
  void aPhotoThatSaysItIsInSrgbKeepsItsSamples() throws Exception {
    byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    byte[] photo = Photos.jpeg(Photos.quarters(64, 64));
    assertThat(Photos.asPrinted("a.jpg", Photos.withProfile(photo, srgb))).isEqualTo(photo);
  }

  @Test
  void aProfileThatDoesNotFitIsPassedOver() throws Exception {
    byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
    byte[] photo = Photos.jpeg(Photos.quarters(64, 64));
    isAbout(printed("a.jpg", Photos.withProfile(photo, grey)).getRGB(25, 25), RED, 6);
    byte[] nonsense = Photos.withProfile(photo, Photos.latin("no profile"));
    isAbout(printed("b.jpg", nonsense).getRGB(25, 25), RED, 6);
    isAbout(
        printed("c.jpg", Photos.withProfile(Photos.jpeg(0, 0, 0, 0), grey)).getRGB(9, 9), WHITE, 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 81, 128, 200, 255})
  void greyIsAsDarkAsItIs(int grey) throws Exception {
    byte one = (byte) grey;
    byte opaque = (byte) 255;
    int seen = grey * 0x010101;
    prints("g8.png", Photos.png(0, 8, new byte[] {one}), seen);
    prints("g16.png", Photos.png(0, 16, new byte[] {one, one}), seen);
    prints("la8.png", Photos.png(4, 8, new byte[] {one, opaque}), seen);
    prints("la16.png", Photos.png(4, 16, new byte[] {one, one, opaque, opaque}), seen);
    prints("rgb8.png", Photos.png(2, 8, new byte[] {one, one, one}), seen);
    prints("rgb16.png", Photos.png(2, 16, new byte[] {one, one, one, one, one, one}), seen);
    byte[] rgba = {one, one, one, opaque};
    prints("rgba.png", Photos.png(6, 8, rgba), seen);
    prints("grey.jpg", Photos.jpeg(grey), seen);
    prints("turned.jpg", Photos.held(Photos.jpeg(grey), 6, true), seen);
  }

  @ParameterizedTest
  @CsvSource({"1, 0x55, 128", "2, 0x55, 85", "4, 0x55, 85", "4, 0x99, 153"})
  void greyOfFewBitsIsAsDarkAsItIs(int depth, int pixels, int grey) throws Exception {
    BufferedImage seen = printed("g.png", Photos.png(0, depth, new byte[] {(byte) pixels}));
    if (depth > 1) {
      isAbout(seen.getRGB(50, 50), grey * 0x010101, 2);
    }
  }

  @Test
  void halfTransparentGreyIsMixedWithThePaper() throws Exception {
    prints("la.png", Photos.png(4, 8, new byte[] {81, (byte) 128}), 0xA8A8A8);
    byte[] background = Photos.chunk("tRNS", new byte[] {0, 81});
    prints("trns.png", Photos.png(0, 8, new byte[] {81}, background), WHITE);
  }

  @Test
  void whatAPngSaysBesideItsPictureIsGone() throws Exception {
    byte[] text = Photos.chunk("tEXt", Photos.latin("Comment\0taken by Mia"));
    byte[] exif = Photos.chunk("eXIf", Photos.latin("MM\0*taken by Mia"));
    prints("a.png", Photos.png(2, 8, new byte[] {10, 20, 30}, text, exif), 0x0A141E);
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("Mia");
    byte[] printed = Photos.asPrinted("a.png", Photos.png(0, 8, new byte[] {10}, text, exif));
    assertThat(new String(printed, StandardCharsets.ISO_8859_1)).doesNotContain("Mia");
  }

  @ParameterizedTest
  @CsvSource({
    "4032, 3024, 1, 4032, 3024",
    "4032, 3024, 6, 3024, 4032",
    "6000, 4000, 1, 3000, 2000",
    "6000, 4000, 6, 2000, 3000"
  })
  void aPhotoHasNoMorePixelsThanAPageShows(
      int width, int height, int orientation, int printedWidth, int printedHeight)
      throws Exception {
    byte[] photo = Photos.held(Photos.jpeg(Photos.quarters(width, height)), orientation, true);
    BufferedImage printed =
        ImageIO.read(new ByteArrayInputStream(Photos.asPrinted("a.jpg", photo)));
    assertThat(printed.getWidth()).isEqualTo(printedWidth);
    assertThat(printed.getHeight()).isEqualTo(printedHeight);
    isAbout(printed.getRGB(20, 20), orientation == 1 ? RED : BLUE, 6);
  }

  @Test
  void aLargePngHasNoMorePixelsThanAPageShows() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(Photos.quarters(5000, 3000), "png", file);
    BufferedImage printed =
        ImageIO.read(new ByteArrayInputStream(Photos.asPrinted("a.png", file.toByteArray())));
    assertThat(printed.getWidth()).isEqualTo(2500);
    assertThat(printed.getRGB(2400, 20)).isEqualTo(0xFF000000 | GREEN);
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
