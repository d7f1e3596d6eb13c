package clinic.handouts.picture;

import clinic.handouts.picture.ImageFile.Flaw;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Notices pictures made for a dark background: white on nothing, which paper does not show. */
final class WhiteOnNothing {
  /** A contrast with the paper that nobody notices. */
  private static final double LEAST_CONTRAST = 1.25;

  /** The fraction of what is drawn that may be invisible. */
  private static final double MOST_WHITE = 0.9;

  private static final int HALF = 128;

  private WhiteOnNothing() {}

  /**
   * A warning if nearly all that is drawn is white on a transparent background.
   *
   * @param path relative to the workspace
   * @param picture what is drawn; a part of its pixels is enough
   */
  static Optional<Flaw> flaw(String path, BufferedImage picture) {
    if (!picture.getColorModel().hasAlpha()) {
      return Optional.empty();
    }
    int width = picture.getWidth();
    int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    int white = 0;
    int seen = 0;
    for (int pixel : pixels) {
      if (pixel >>> 24 >= HALF) {
        if (Contrast.of(pixel & 0xFFFFFF, 0xFFFFFF) < LEAST_CONTRAST) {
          white++;
        } else {
          seen++;
        }
      }
    }
    boolean isWhite = white > MOST_WHITE * (white + seen) && white + seen < pixels.length;
    return isWhite
        ? Optional.of(
            ImageFile.flaw(
                ImageRules.WHITE,
                "the image " + path + " is white on nothing, which paper does not show",
                "use the version for light backgrounds, or put a colour behind it"))
        : Optional.empty();
  }
}
