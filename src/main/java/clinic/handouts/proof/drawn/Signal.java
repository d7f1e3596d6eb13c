package clinic.handouts.proof.drawn;

import java.awt.Color;
import java.util.Locale;
import java.util.Optional;

/** The colours that mean something to everybody, as on traffic lights. */
enum Signal {
  GREEN,
  AMBER,
  RED;

  /** Paler or darker colours are taken for grey; both from 0 to 1. */
  private static final float LEAST_SATURATION = 0.45f;

  /** The same for large areas, which are seen as coloured even if they are pale. */
  private static final float LEAST_OF_GROUND = 0.06f;

  private static final float LEAST_BRIGHTNESS = 0.35f;

  /** Hues in degrees: up to these, a colour is red, amber or green. */
  private static final float LAST_RED = 18;

  private static final float FIRST_AMBER = 26;
  private static final float LAST_AMBER = 62;
  private static final float FIRST_GREEN = 85;
  private static final float LAST_GREEN = 165;
  private static final float FIRST_RED = 340;

  /**
   * Which signal a colour is; empty if it is none of them, or could be two.
   *
   * @param rgb as 0xRRGGBB
   */
  static Optional<Signal> of(int rgb) {
    return of(rgb, LEAST_SATURATION);
  }

  /** The same of the colour of an area behind a text. */
  static Optional<Signal> ofGround(int rgb) {
    return of(rgb, LEAST_OF_GROUND);
  }

  private static Optional<Signal> of(int rgb, float saturation) {
    float[] hsb = Color.RGBtoHSB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, null);
    float hue = hsb[0] * 360;
    if (hsb[1] < saturation || hsb[2] < LEAST_BRIGHTNESS) {
      return Optional.empty();
    }
    if (hue <= LAST_RED || hue >= FIRST_RED) {
      return Optional.of(RED);
    }
    if (hue >= FIRST_AMBER && hue <= LAST_AMBER) {
      return Optional.of(AMBER);
    }
    return hue >= FIRST_GREEN && hue <= LAST_GREEN ? Optional.of(GREEN) : Optional.empty();
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
