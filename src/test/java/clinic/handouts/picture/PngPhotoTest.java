package clinic.handouts.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PNG says beside its samples about how it is to be seen is obeyed, as browsers do. */
final class PngPhotoTest {
  private static final Map<Character, Integer> COLOURS =
      Map.of('r', 0xFF0000, 'g', 0x00FF00, 'b', 0x0000FF, 'w', 0xFFFFFF);

  private static BufferedImage printed(byte[] png) throws IOException {
    byte[] file = Photos.asPrinted("a.png", png);
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("eXIf", "gAMA");
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  /** Quarters of four colours; the last pixel is half transparent if there is alpha. */
  private static byte[] quarters(boolean hasAlpha) throws IOException {
    BufferedImage picture =
        new BufferedImage(
            96, 64, hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    picture.getGraphics().drawImage(Photos.quarters(96, 64), 0, 0, null);
    picture.setRGB(95, 63, 0x80FFFFFF);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "1, rgbw", "2, grwb", "3, wbgr", "4, bwrg", "5, rbgw", "6, brwg", "7, wgbr", "8, gwrb",
    "9, rgbw"
  })
  void aPngStandsUprightAsItsExifSays(int orientation, String colours) throws Exception {
    boolean isTurned = orientation > 4 && orientation < 9;
    for (boolean hasAlpha : new boolean[] {true, false}) {
      byte[] exif = Photos.chunk("eXIf", Photos.exif(orientation, hasAlpha));
      BufferedImage seen = printed(Photos.with(quarters(hasAlpha), exif));
      assertThat(seen.getWidth()).isEqualTo(isTurned ? 64 : 96);
      assertThat(seen.getHeight()).isEqualTo(isTurned ? 96 : 64);
      for (int i = 0; i < 4; i++) {
        int x = seen.getWidth() / 4 * (1 + 2 * (i % 2));
        int y = seen.getHeight() / 4 * (1 + 2 * (i / 2));
        assertThat(seen.getRGB(x, y) & 0xFFFFFF).isEqualTo(COLOURS.get(colours.charAt(i)));
      }
      int right = seen.getWidth() - 1;
      int corner = colours.indexOf('w');
      int clear = seen.getRGB(right * (corner % 2), (seen.getHeight() - 1) * (corner / 2));
      assertThat(clear >>> 24).isEqualTo(hasAlpha ? 0x80 : 0xFF);
    }
  }

  private static byte[] gamma(int value) {
    return Photos.chunk("gAMA", ByteBuffer.allocate(4).putInt(value).array());
  }

  @ParameterizedTest
  @CsvSource({
    "100000, 0, 0",
    "100000, 55, 128",
    "100000, 255, 255",
    "55556, 128, 146",
    "20000, 200, 148",
    "45455, 128, 128",
    "45000, 128, 128",
    "0, 128, 128",
    "-5, 128, 128",
  })
  void samplesMeanWhatTheirGammaSays(int gamma, int sample, int seen) throws Exception {
    byte one = (byte) sample;
    int rgb = 0xFF000000 | seen * 0x010101;
    byte[] rgba = {one, one, one, (byte) 255};
    assertThat(printed(Photos.png(2, 8, new byte[] {one, one, one}, gamma(gamma))).getRGB(9, 9))
        .isEqualTo(rgb);
    assertThat(printed(Photos.png(0, 8, new byte[] {one}, gamma(gamma))).getRGB(9, 9))
        .isEqualTo(rgb);
    assertThat(printed(Photos.png(6, 8, rgba, gamma(gamma))).getRGB(9, 9)).isEqualTo(rgb);
  }

  @Test
  void opacityHasNoGamma() throws Exception {
    byte[] clear = {55, 55, 55, 55};
    assertThat(printed(Photos.png(6, 8, clear, gamma(100_000))).getRGB(9, 9))
        .isEqualTo(55 << 24 | 128 * 0x010101);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sRGB", "iCCP"})
  void aColourSpaceIsObeyedInPlaceOfAGamma(String chunk) throws Exception {
    byte[] space = Photos.chunk(chunk, new byte[] {0});
    assertThat(
            printed(Photos.png(2, 8, new byte[] {55, 55, 55}, space, gamma(100_000))).getRGB(9, 9))
        .isEqualTo(0xFF000000 | 55 * 0x010101);
  }

  @Test
  void aDamagedChunkSaysNothing() throws Exception {
    for (byte[] chunk :
        new byte[][] {
          gamma(100_000), Photos.chunk("eXIf", Photos.exif(6, true)),
        }) {
      byte[] png = Photos.with(quarters(false), chunk);
      png[33 + 8 + chunk.length - 12] ^= 1;
      assertThat(printed(png).getRGB(20, 60)).isEqualTo(0xFF0000FF);
      assertThat(printed(png).getWidth()).isEqualTo(96);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gAMA", "eXIf"})
  void aChunkThatIsTooShortSaysNothing(String type) throws Exception {
    byte[] png = Photos.with(quarters(false), Photos.chunk(type, new byte[] {0}));
    assertThat(printed(png).getRGB(20, 60)).isEqualTo(0xFF0000FF);
  }
}
