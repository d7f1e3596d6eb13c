package clinic.handouts.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

  private static final int TAG = 274;
  private static final int ENTRY_LENGTH = 12;

  /** The orientation with a number; upright if the number means nothing. */
  static Orientation of(int number) {
    return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
  }

  /**
   * The orientation in what a camera wrote about a picture: the first directory of a small TIFF.
   * Upright if it says nothing, or is cut off or damaged.
   */
  static Orientation ofExif(ByteBuffer tiff) {
    try {
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = tiff.getInt(4);
      int entries = Short.toUnsignedInt(tiff.getShort(directory));
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + ENTRY_LENGTH * i;
        if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
          return of(Short.toUnsignedInt(tiff.getShort(entry + 8)));
        }
      }
    } catch (IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
    return UPRIGHT;
  }

  /** Whether width and height are swapped. */
  boolean swapsSides() {
    return compareTo(TRANSPOSED) >= 0;
  }

  /** A picture as the photographer saw it. */
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
    int type =
        picture.getColorModel().hasAlpha()
            ? BufferedImage.TYPE_INT_ARGB
            : BufferedImage.TYPE_INT_RGB;
    BufferedImage upright = new BufferedImage(width, height, type);
    int[] after = ((DataBufferInt) upright.getRaster().getDataBuffer()).getData();
    for (int y = 0, i = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        after[i++] = before[from.applyAsInt(x, y)];
      }
    }
    return upright;
  }
}
