package clinic.handouts.picture;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.pdf.RenderedPdf;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a camera writes into a photo does not come into a handout. */
final class PlainJpegTest {
  private static final String SECRET = "taken at 37.8136 S 144.9631 E by Mia";

  private static byte[] photo(boolean progressive) throws IOException {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.ORANGE);
    graphics.fillOval(5, 5, 50, 30);
    graphics.dispose();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    if (progressive) {
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    }
    writer.dispose();
    return out.toByteArray();
  }

  private static byte[] stripped(byte[] photo) {
    return PlainJpeg.stripped(JpegSegments.of(photo).orElseThrow());
  }

  private static byte[] segment(int marker, String start) {
    byte[] data = (start + SECRET).getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0xFF);
    out.write(marker);
    out.write((data.length + 2) >> 8);
    out.write((data.length + 2) & 255);
    out.writeBytes(data);
    return out.toByteArray();
  }

  private static byte[] with(byte[] photo, byte[] insert, int at) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(photo, 0, at);
    out.writeBytes(insert);
    out.write(photo, at, photo.length - at);
    return out.toByteArray();
  }

  /** The first byte of the last segment of a kind. */
  private static int last(byte[] photo, int marker) {
    for (int at = photo.length - 2; at > 0; at--) {
      if ((photo[at] & 255) == 0xFF && (photo[at + 1] & 255) == marker) {
        return at;
      }
    }
    throw new AssertionError("no such segment");
  }

  private static void isPlain(byte[] photo, byte[] expected) throws IOException {
    byte[] plain = stripped(photo);
    assertThat(new String(plain, StandardCharsets.ISO_8859_1)).doesNotContain("37.8136", "Mia");
    BufferedImage one = ImageIO.read(new ByteArrayInputStream(plain));
    BufferedImage other = ImageIO.read(new ByteArrayInputStream(expected));
    assertThat(one.getRGB(0, 0, 64, 48, null, 0, 64))
        .isEqualTo(other.getRGB(0, 0, 64, 48, null, 0, 64));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0xE0, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0xEA, 0xEB, 0xEC, 0xED, 0xEE, 0xEF, 0xFE})
  void noSegmentOfTheCameraIsLeft(int marker) throws IOException {
    byte[] photo = photo(false);
    isPlain(with(photo, segment(marker, "Exif\0\0"), 2), photo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://ns.adobe.com/xap/1.0/\0", "MPF\0", "JFXX\0", "Photoshop 3.0\0"})
  void whateverItCallsItself(String name) throws IOException {
    byte[] photo = photo(false);
    for (int marker = 0xE0; marker <= 0xEF; marker++) {
      isPlain(with(photo, segment(marker, name), 20), photo);
    }
  }

  @Test
  void nothingBehindThePictureIsLeft() throws IOException {
    byte[] photo = photo(false);
    isPlain(with(photo, SECRET.getBytes(StandardCharsets.US_ASCII), photo.length), photo);
  }

  @Test
  void nothingBetweenTheScansOfAProgressivePictureIsLeft() throws IOException {
    byte[] photo = photo(true);
    isPlain(with(photo, segment(0xFE, ""), last(photo, 0xDA)), photo);
  }

  @Test
  void fillBytesBeforeASegmentDoNotHideIt() throws IOException {
    byte[] photo = photo(false);
    byte[] filled = with(segment(0xE1, "Exif\0\0"), new byte[] {-1, -1, -1}, 0);
    isPlain(with(photo, filled, 2), photo);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPlainPictureStaysAsItIs(boolean progressive) throws IOException {
    byte[] photo = photo(progressive);
    assertThat(stripped(photo)).isEqualTo(photo);
    assertThat(stripped(stripped(photo))).isEqualTo(photo);
  }

  @Test
  void otherFilesAreNotTakenApart() {
    for (byte[] file :
        new byte[][] {{}, {-1}, {1, 2, 3, 4, 5}, "<svg/>".getBytes(StandardCharsets.UTF_8)}) {
      assertThat(JpegSegments.of(file)).isEmpty();
    }
  }

  @Test
  void aCutOffFileDoesNotStopTheProgram() throws IOException {
    byte[] photo = with(photo(true), segment(0xE1, "Exif\0\0"), 2);
    for (int length = 4; length < photo.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(photo, length);
      assertThat(stripped(cut).length).isLessThanOrEqualTo(length);
    }
  }

  @Test
  void nothingOfItIsInThePdf(@TempDir Path folder) throws Exception {
    RenderedPdf rendered = new RenderedPdf(folder);
    byte[] photo = with(photo(false), segment(0xE1, "Exif\0\0"), 2);
    rendered.write("content/images/photo.jpg", with(photo, segment(0xFE, ""), 2));
    byte[] pdf =
        rendered.of("", "<p><img src=\"workspace:content/images/photo.jpg\" alt=\"x\"/></p>");
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
        .contains("/Width 64")
        .doesNotContain("37.8136", "Exif");
  }
}
