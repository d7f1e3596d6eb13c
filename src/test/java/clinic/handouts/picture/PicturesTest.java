package clinic.handouts.picture;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
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
  @ValueSource(strings = {"images/a.gif", "images", "images/a.svg.exe", "images/a.svg/"})
  void anotherKindOfFileIsRefused(String path) {
    image(path);
    says(
        USE + "[image-kind]: '" + path + "' is not an SVG, PNG or JPEG",
        "  help: use a file that ends in .svg, .png or .jpg");
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
            + " can't be read as a picture",
        "  help: save it again as PNG or JPEG (not CMYK)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GIF89a", "no picture", ""})
  void aFileThatIsNoPictureIsRefused(String content) {
    workspace.write("content/images/a.png", content);
    image("images/a.png");
    says(
        USE + "[image-unreadable]: the image content/images/a.png can't be read as a picture",
        "  help: save it again as PNG or JPEG (not CMYK)");
  }

  @Test
  void aPictureUnderAWrongNameIsRefused() throws Exception {
    workspace.write("content/images/a.jpg", picture("png", 4, 3));
    image("images/a.jpg");
    says(
        USE + "[image-kind]: the image content/images/a.jpg is a PNG, whatever its name says",
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
}
