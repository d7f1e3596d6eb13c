package clinic.handouts.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.IntBinaryOperator;

/** How a camera was held, as Exif numbers it from 1 to 8 (CIPA DC-008, tag 274). */
enum Orientation {
  UPRIGHT,
  MIRRORED,
  UPSIDE_DOWN,
  UPSIDE_DOWN_MIRRORED,
  TRANSPOSED,
  TURN_RIGHT,
  TRANSVERSE,
  TURN_LEFT;

  /** The orientation with a number; upright if the number means nothing. */
  static Orientation of(int number) {
    return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
  }

  /** Whether width and height are swapped. */
  boolean swapsSides() {
    return compareTo(TRANSPOSED) >= 0;
  }

  /** An opaque picture as the photographer saw it. */
  BufferedImage upright(BufferedImage picture) {
    if (this == UPRIGHT) {
      return picture;
    }
    int across = picture.getWidth();
    int down = picture.getHeight();
    int width = swapsSides() ? down : across;
    int height = swapsSides() ? across : down;
    int right = across - 1;
    int bottom = down - 1;
    IntBinaryOperator from =
        switch (this) {
          case UPRIGHT -> (x, y) -> y * across + x;
          case MIRRORED -> (x, y) -> y * across + right - x;
          case UPSIDE_DOWN -> (x, y) -> (bottom - y) * across + right - x;
          case UPSIDE_DOWN_MIRRORED -> (x, y) -> (bottom - y) * across + x;
          case TRANSPOSED -> (x, y) -> x * across + y;
          case TURN_RIGHT -> (x, y) -> (bottom - x) * across + y;
          case TRANSVERSE -> (x, y) -> (bottom - x) * across + right - y;
          case TURN_LEFT -> (x, y) -> x * across + right - y;
        };
    int[] before =
        picture.getType() == BufferedImage.TYPE_INT_RGB
            ? ((DataBufferInt) picture.getRaster().getDataBuffer()).getData()
            : picture.getRGB(0, 0, across, down, null, 0, across);
    BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] after = ((DataBufferInt) upright.getRaster().getDataBuffer()).getData();
    for (int y = 0, i = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        after[i++] = before[from.applyAsInt(x, y)];
      }
    }
    return upright;
  }
}
