package clinic.handouts.picture;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest extends WorkspaceTest {
  private static final String USE = BACK + ":16:14: error";
  private static final String RELATIVE_HELP =
      "  help: image paths are relative to content/, such as images/logo.svg";
  private static final String COPY_HELP =
      "  help: copy the image into content/images/ and write its path as images/…";

  private void image(String path) {
    workspace.replace(BACK, "image: images/bends.svg", "image: '" + path + "'");
  }

  private static byte[] picture(String format, int width, int height) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  @Test
  void aMissingImageIsTold() {
    image("images/none-of-all.svg");
    says(
        USE + "[image-missing]: the image content/images/none-of-all.svg does not exist",
        RELATIVE_HELP);
  }

  @ParameterizedTest
  @CsvSource({
    "images/bend.svg, images/bends.svg",
    "images/Bends.svg, images/bends.svg",
    "bends.svg, images/bends.svg",
    "images/bends.png, images/bends.svg",
    "images/logos.svg, images/logo.svg",
  })
  void theNearestImageIsNamed(String path, String nearest) {
    image(path);
    says(
        USE + "[image-missing]: the image content/" + path + " does not exist",
        "  help: did you mean '" + nearest + "'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/a.svg",
        "HTTPS://EXAMPLE.COM/a.svg",
        "//example.com/a.svg",
        "data:image/svg+xml,x",
        "file:///etc/a.svg",
        "C:/a.svg"
      })
  void aRemoteImageIsRefused(String path) {
    image(path);
    says(
        USE + "[image-remote]: '" + path + "' is not a file in the workspace",
        "  help: save the image in content/images/ and write its path as images/…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../a.svg", "images/../../a.svg", "/etc/a.svg", "..\\a.svg", "images/../a.svg"})
  void aPathOutOfTheContentIsRefused(String path) {
    image(path);
    says(USE + "[image-outside]: '" + path + "' is not below content/", COPY_HELP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"images\\a.svg", "%2e%2e/a.svg", "images/a.svg?x", "images/a.svg#x", "~/a.svg"})
  void aPathThatCouldMeanTwoThingsIsRefused(String path) {
    image(path);
    says(
        USE + "[image-path]: '" + path + "' contains a character that image paths can't have",
        "  help: use / between folders, and only letters, digits, '-', '_' and '.' in names");
  }

  @ParameterizedTest
  @CsvSource({
    "images/a.gif, does not exist, image-missing",
    "images, is a folder, image-unreadable",
    "images/a.svg.exe, does not exist, image-missing",
    "clinic.yaml, can't be read as a picture, image-unreadable",
  })
  void aPathThatNamesNoPictureIsRefused(String path, String why, String rule) {
    image(path);
    assertThat(workspace.problems())
        .startsWith(USE + "[" + rule + "]: the image content/" + path + " " + why + "\n  help: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GIF89a              | a GIF",
        "RIFF1234WEBPVP8     | a WebP picture",
        "0000ftypheic        | a HEIC picture, as iPhones take them",
        "0000ftypmif1        | a HEIC picture, as iPhones take them",
        "0000ftypavif        | an AVIF picture",
        "II*\\0               | a TIFF",
        "MM\\0*               | a TIFF",
        "BM9999\\0\\0\\0\\0      | a BMP (a Windows bitmap)",
        "%PDF-1.7            | a PDF",
        "%PDF-1.5 Adobe Illustrator | an Illustrator document",
        "%!PS-Adobe-3.0 EPSF | an EPS (PostScript) drawing",
        "8BPS                | a Photoshop document",
        "<!DOCTYPE html><p>  | a web page, not a picture",
        "PK\\3\\4               | a document or archive, not a picture",
      })
  void aPictureOfAnotherKindIsCalledSoWhateverItsName(String start, String words) {
    byte[] file = start.translateEscapes().getBytes(StandardCharsets.ISO_8859_1);
    for (String name : new String[] {"images/a.png", "images/a.jpg", "images/a.webp"}) {
      workspace.write("content/" + name, Arrays.copyOf(file, 200));
    }
    for (String name : new String[] {"images/a.png", "images/a.jpg", "images/a.webp"}) {
      workspace.replace(
          BACK,
          workspace
              .text(BACK)
              .lines()
              .filter(l -> l.contains("image: "))
              .findFirst()
              .orElseThrow()
              .strip(),
          "image: '" + name + "'");
      assertThat(workspace.problems())
          .startsWith(
              USE + "[image-kind]: the image content/" + name + " is " + words + "\n  help: ")
          .contains("save it as PNG or JPEG");
    }
  }

  @Test
  void aWebPageWithADrawingInItIsAWebPage() {
    workspace.write("content/images/a.png", "<!DOCTYPE html><html><body><svg></svg></body></html>");
    image("images/a.png");
    assertThat(workspace.problems())
        .startsWith(
            USE + "[image-kind]: the image content/images/a.png is a web page, not a picture\n");
  }

  @Test
  void aDrawingsProgramsOwnFormatIsToBeSavedAsSvg() {
    workspace.write("content/images/logo.ai", "%PDF-1.5 Adobe Illustrator");
    image("images/logo.ai");
    says(
        USE + "[image-kind]: the image content/images/logo.ai is an Illustrator document",
        "  help: in Illustrator, use File > Export > Export As > SVG; or save it as PNG or JPEG");
  }

  @Test
  void aPictureThatIsGoodUnderABadNameIsToBeRenamed() throws Exception {
    workspace.write("content/images/a.webp", picture("jpg", 4, 3));
    image("images/a.webp");
    says(
        USE + "[image-kind]: the image content/images/a.webp is really a JPEG",
        "  help: rename it so that it ends in .jpg");
  }

  @Test
  void anImageThatIsALinkOutOfTheWorkspaceIsRefused() throws Exception {
    Path secret = Files.writeString(outside.resolve("secret.svg"), workspace.text(FIGURE));
    workspace.link("content/images/link.svg", secret);
    image("images/link.svg");
    says(
        USE
            + "[image-outside]: the image content/images/link.svg leads outside the workspace"
            + " through a link",
        "  help: copy the image itself into content/images/");
  }

  @Test
  void anImageBelowALinkedFolderIsRefused() throws Exception {
    Files.writeString(outside.resolve("secret.svg"), workspace.text(FIGURE));
    workspace.link("content/images/all", outside);
    image("images/all/secret.svg");
    assertThat(workspace.problems()).startsWith(USE + "[image-outside]");
  }

  @Test
  void aFolderInPlaceOfAnImageIsTold() {
    workspace.write("content/images/folder.svg/x", "");
    image("images/folder.svg");
    says(
        USE + "[image-unreadable]: the image content/images/folder.svg is a folder", RELATIVE_HELP);
  }

  @ParameterizedTest
  @CsvSource({"png", "jpg"})
  void picturesAreAccepted(String format) throws Exception {
    workspace.write("content/images/a." + format, picture(format, 40, 30));
    image("images/a." + format);
    saysNothing();
  }

  @ParameterizedTest
  @CsvSource({"png", "jpg"})
  void aDamagedPictureIsRefused(String format) throws Exception {
    byte[] whole = picture(format, 400, 300);
    workspace.write("content/images/a." + format, Arrays.copyOf(whole, whole.length / 2));
    image("images/a." + format);
    says(
        USE
            + "[image-unreadable]: the image content/images/a."
            + format
            + " is cut off (truncated): its file ends before the picture does",
        "  help: copy, download or export it again");
  }

  @ParameterizedTest
  @CsvSource({"png", "jpg"})
  void aPictureWithHolesIsRefused(String format) throws Exception {
    byte[] holes = picture(format, 400, 300);
    Arrays.fill(holes, holes.length / 2, holes.length - 16, (byte) 0x55);
    workspace.write("content/images/a." + format, holes);
    image("images/a." + format);
    says(
        USE
            + "[image-unreadable]: the image content/images/a."
            + format
            + " can't be read as a picture",
        "  help: save it again as PNG or JPEG");
  }

  @ParameterizedTest
  @CsvSource({"no picture, can't be read as a picture", "'', is empty"})
  void aFileThatIsNoPictureIsRefused(String content, String why) {
    workspace.write("content/images/a.png", content);
    image("images/a.png");
    says(
        USE + "[image-unreadable]: the image content/images/a.png " + why,
        "  help: save it again as PNG or JPEG");
  }

  @Test
  void aPictureUnderAWrongNameIsRefused() throws Exception {
    workspace.write("content/images/a.jpg", picture("png", 4, 3));
    image("images/a.jpg");
    says(
        USE + "[image-kind]: the image content/images/a.jpg is really a PNG",
        "  help: rename it so that it ends in .png");
  }

  @Test
  void aSmallFileWithHugeDimensionsIsNotDecoded() throws Exception {
    byte[] png = picture("png", 1, 1);
    for (int i : new int[] {16, 20}) { // width and height in the header
      png[i + 1] = 1;
    }
    java.util.zip.CRC32 check = new java.util.zip.CRC32();
    check.update(png, 12, 17);
    for (int i = 0; i < 4; i++) {
      png[29 + i] = (byte) (check.getValue() >> (24 - 8 * i));
    }
    workspace.write("content/images/a.png", png);
    image("images/a.png");
    says(
        USE + "[image-too-large]: the image content/images/a.png has 65,537 by 65,537 pixels",
        "  help: make it smaller; a page needs no more than 9 million pixels");
  }

  @Test
  void aFlawOfALogoIsToldOnceThoughItIsUsedTwice() {
    workspace.write("content/images/logo.svg", "<svg/>");
    image("images/logo.svg");
    says(
        "content/images/logo.svg:1:1: error[svg]: the file is not an SVG",
        "  help: its first element must be <svg xmlns=\"http://www.w3.org/2000/svg\">");
  }

  /** A picture with a disc of one colour on a background of another, both with their opacity. */
  private void disc(int disc, int background) throws Exception {
    BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 100 * 100; i++) {
      boolean inside = Math.hypot(i % 100 - 50, i / 100 - 50) < 40;
      image.setRGB(i % 100, i / 100, inside ? disc : background);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    workspace.write("content/images/a.png", out.toByteArray());
    image("images/a.png");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xFFFFFFFF, 0xFFF4F4F4, 0xE0FFFFFF})
  void whiteOnNothingIsWarnedOf(int white) throws Exception {
    disc(white, 0x00FFFFFF);
    says(
        USE.replace("error", "warning")
            + "[image-white]: the image content/images/a.png is white on nothing, which paper does"
            + " not show",
        "  help: use the version for light backgrounds, or put a colour behind it");
  }

  @ParameterizedTest
  @CsvSource({"0xFFFFFFFF, 0xFF0B5C6B", "0xFF0B5C6B, 0", "0xFFFFFFFF, 0xFFFFFFFF", "0xFFC8C8C8, 0"})
  void whiteOnAColourAndColourOnNothingAreFine(String disc, String background) throws Exception {
    disc(Long.decode(disc).intValue(), Long.decode(background).intValue());
    saysNothing();
  }
}
