package clinic.handouts.layout;

import clinic.handouts.content.Brand;
import clinic.handouts.picture.Contrast;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A small palette made from the brand's two colours, so that text is readable whatever they are:
 * inks are darkened until they have enough contrast on their tint and behind white text. Contrast
 * is as defined in WCAG 2.2.
 */
public final class Palette {
  private static final int WHITE = 0xFFFFFF;

  /** Required of body text and of text on coloured bands (WCAG 2.2, 1.4.6). */
  private static final double ENHANCED = 7;

  private Palette() {}

  /**
   * Colours by name, {@code #rrggbb}: {@code primary} and {@code accent} as given, {@code ink} and
   * {@code accentInk} for text, {@code tint} and {@code accentTint} for backgrounds, {@code line}
   * for thin lines.
   */
  public static Map<String, Object> of(Brand brand) {
    int primary = rgb(brand.primary());
    int accent = rgb(brand.accent());
    int tint = mixed(primary, WHITE, 0.92);
    int accentTint = mixed(accent, WHITE, 0.93);
    Map<String, Object> colours = new LinkedHashMap<>();
    colours.put("primary", css(primary));
    colours.put("accent", css(accent));
    colours.put("tint", css(tint));
    colours.put("accentTint", css(accentTint));
    colours.put("ink", css(darkened(primary, tint)));
    colours.put("accentInk", css(darkened(accent, accentTint)));
    colours.put("line", css(mixed(primary, WHITE, 0.7)));
    return colours;
  }

  private static int darkened(int colour, int ground) {
    int ink = colour;
    for (int step = 0; step < 100 && Contrast.of(ink, ground) < ENHANCED; step++) {
      ink = mixed(ink, 0, 0.03);
    }
    return ink;
  }

  private static int mixed(int colour, int other, double share) {
    return channel(colour >> 16, other >> 16, share) << 16
        | channel(colour >> 8, other >> 8, share) << 8
        | channel(colour, other, share);
  }

  private static int channel(int one, int other, double share) {
    return (int) Math.round((one & 255) * (1 - share) + (other & 255) * share);
  }

  private static int rgb(String css) {
    return Integer.parseInt(css.substring(1), 16);
  }

  private static String css(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
