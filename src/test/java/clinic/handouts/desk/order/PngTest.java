package clinic.handouts.desk.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures come back dot for dot. */
class PngTest {
  @ParameterizedTest
  @CsvSource({"1,1", "7,3", "640,480", "1190,1684"})
  void anotherReaderSeesTheSameDots(int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(17);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, random.nextInt(3) == 0 ? random.nextInt(1 << 24) : 0xFFFFFF);
      }
    }
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(picture)));
    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(read.getRGB(0, 0, width, height, null, 0, width))
        .isEqualTo(picture.getRGB(0, 0, width, height, null, 0, width));
  }
}
