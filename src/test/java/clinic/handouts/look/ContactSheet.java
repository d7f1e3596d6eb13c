package clinic.handouts.look;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Brands;
import clinic.handouts.SampleLibrary;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Unreleased;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Draws every page of all topics, formats and brands on one picture for {@code src/docs}. No test
 * of its own, so that only {@code mvn test -Dtest=ContactSheet} runs it.
 */
class ContactSheet {
  private static final Path PICTURE = Path.of("src/docs/contact-sheet.png");
  private static final int HEIGHT = 92;
  private static final int GAP = 5;
  private static final List<String> FORMATS = List.of("standard", "action-card", "large-print");

  @TempDir private Path folder;

  @Test
  void draw() throws IOException {
    List<BufferedImage> blocks = new ArrayList<>();
    blocks.add(block(SampleLibrary.ofRepository()));
    for (String brand : Brands.NAMES) {
      blocks.add(block(Brands.library(brand, folder.resolve(brand))));
    }
    BufferedImage left = below(blocks.subList(0, 2));
    BufferedImage right = below(blocks.subList(2, 4));
    ImageIO.write(beside(List.of(left, right)), "png", PICTURE.toFile());
  }

  private static BufferedImage block(SampleLibrary library) throws IOException {
    List<BufferedImage> rows = new ArrayList<>();
    for (String topic : library.library().topicIds()) {
      List<BufferedImage> pages = new ArrayList<>();
      for (String format : FORMATS) {
        Handout handout = library.make(new EditionKey(topic, "dan-east", "en-AU", format));
        assertThat(handout.problems()).as(topic + " " + format).isEmpty();
        for (BufferedImage page : PagePicture.of(Unreleased.pdf(handout), 72)) {
          pages.add(small(page));
        }
      }
      rows.add(beside(pages));
    }
    return below(rows);
  }

  private static BufferedImage small(BufferedImage page) {
    int width = page.getWidth() * HEIGHT / page.getHeight();
    return drawn(
        width,
        HEIGHT,
        graphics ->
            graphics.drawImage(
                page.getScaledInstance(width, HEIGHT, java.awt.Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null));
  }

  private static BufferedImage beside(List<BufferedImage> pictures) {
    int width = pictures.stream().mapToInt(each -> each.getWidth() + GAP).sum() + GAP;
    int height = pictures.stream().mapToInt(BufferedImage::getHeight).max().orElse(0) + 2 * GAP;
    return drawn(
        width,
        height,
        graphics -> {
          int x = GAP;
          for (BufferedImage picture : pictures) {
            graphics.drawImage(picture, x, GAP, null);
            x += picture.getWidth() + GAP;
          }
        });
  }

  private static BufferedImage below(List<BufferedImage> pictures) {
    int width = pictures.stream().mapToInt(BufferedImage::getWidth).max().orElse(0);
    int height = pictures.stream().mapToInt(BufferedImage::getHeight).sum();
    return drawn(
        width,
        height,
        graphics -> {
          int y = 0;
          for (BufferedImage picture : pictures) {
            graphics.drawImage(picture, 0, y, null);
            y += picture.getHeight();
          }
        });
  }

  private interface Drawing {
    void on(Graphics2D graphics);
  }

  private static BufferedImage drawn(int width, int height, Drawing drawing) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setColor(new Color(0xD9DEE0));
    graphics.fillRect(0, 0, width, height);
    drawing.on(graphics);
    graphics.dispose();
    return picture;
  }
}
