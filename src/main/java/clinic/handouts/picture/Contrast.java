package clinic.handouts.picture;

/** Contrast of two colours (WCAG 2.2, from the relative luminance of sRGB). */
public final class Contrast {
  private Contrast() {}

  /**
   * The contrast ratio, from 1 to 21.
   *
   * @param one a colour, {@code 0xRRGGBB}
   * @param other another
   */
  public static double of(int one, int other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
