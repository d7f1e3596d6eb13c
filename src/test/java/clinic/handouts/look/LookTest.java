package clinic.handouts.look;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.look.PagePicture.Difference;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of the first handout look as they did when somebody last looked at them. What differs
 * is kept in {@code target/look/}; {@code mvn test -Dtest=LookTest -Dgolden.accept} accepts it.
 */
class LookTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/look");
  private static final Path KEPT = Path.of("target/look");
  private static final float DOTS_PER_INCH = 36;

  /** Squares that may differ on a page of some 7,500. */
  private static final int FORGIVEN = 12;

  static Stream<String> formats() {
    return SampleLibrary.ofRepository().library().usualFormats().stream();
  }

  private static List<BufferedImage> pages(String format) throws IOException {
    EditionKey first = SampleLibrary.FIRST;
    EditionKey key = new EditionKey(first.topic(), first.clinician(), first.language(), format);
    return PagePicture.of(SampleLibrary.ofRepository().pdf(key), DOTS_PER_INCH);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void eachPageLooksAsItDid(String format) throws IOException {
    List<BufferedImage> pages = pages(format);
    List<Path> golden =
        IntStream.rangeClosed(1, pages.size())
            .mapToObj(number -> GOLDEN.resolve(format + "-" + number + ".png"))
            .toList();
    if (System.getProperty("golden.accept") != null) {
      accept(format, pages, golden);
    }
    assertThat(known(format)).as("pages of " + format).isEqualTo(golden);
    for (int i = 0; i < pages.size(); i++) {
      Difference difference =
          PagePicture.difference(ImageIO.read(golden.get(i).toFile()), pages.get(i));
      if (difference.squares() > FORGIVEN) {
        Files.createDirectories(KEPT);
        Path kept = KEPT.resolve(golden.get(i).getFileName().toString());
        ImageIO.write(difference.marked(), "png", kept.toFile());
        assertThat(difference.squares())
            .as("squares that differ: look at " + kept)
            .isLessThanOrEqualTo(FORGIVEN);
      }
    }
  }

  private static void accept(String format, List<BufferedImage> pages, List<Path> golden)
      throws IOException {
    Files.createDirectories(GOLDEN);
    for (Path old : known(format)) {
      Files.delete(old);
    }
    for (int i = 0; i < pages.size(); i++) {
      ImageIO.write(pages.get(i), "png", golden.get(i).toFile());
    }
  }

  private static List<Path> known(String format) throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(format + "-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aWordMoreOrAColourElsewhereIsNoticed() throws IOException {
    BufferedImage page = pages("standard").get(0);
    BufferedImage changed = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
    Graphics2D graphics = changed.createGraphics();
    graphics.drawImage(page, 0, 0, null);
    graphics.setColor(new Color(0x0B5C6B));
    graphics.fillRect(200, 300, 40, 8);
    graphics.dispose();
    assertThat(PagePicture.difference(page, changed).squares()).isGreaterThan(FORGIVEN);
    assertThat(PagePicture.difference(page, page).squares()).isZero();
    BufferedImage shifted = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
    shifted.createGraphics().drawImage(page, 0, 3, null);
    assertThat(PagePicture.difference(page, shifted).squares()).isGreaterThan(10 * FORGIVEN);
  }
}
