package clinic.handouts.proof.drawn;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.content.Brand;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Bitmap;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.Picture;
import clinic.handouts.proof.tag.Block;
import java.awt.Color;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at the colours of texts, of their marks and of the bands behind them: red says stop and
 * green says go, whatever shape they have. The clinic's own colours say nothing.
 */
final class MarkColours {
  /** How far from the brand's a colour may be and still be taken for it, in degrees. */
  private static final float BRAND = 8;

  /** The share of a picture that gives it its colour. */
  private static final double MUCH = 0.25;

  private static final Map<Role, Signal> WRONG = new EnumMap<>(Role.class);

  static {
    WRONG.put(Role.DO_HEADING, Signal.RED);
    WRONG.put(Role.DO, Signal.RED);
    for (Role role :
        List.of(Role.DONT_HEADING, Role.DONT, Role.EMERGENCY, Role.RED_FLAG, Role.SOON)) {
      WRONG.put(role, Signal.GREEN);
    }
  }

  private final Map<String, Double> shares = new HashMap<>();
  private final Brand brand;
  private final Findings findings;
  private final Set<Role> told = EnumSet.noneOf(Role.class);

  MarkColours(Brand brand, Findings findings) {
    this.brand = brand;
    this.findings = findings;
  }

  /**
   * Checks the mark and the ground of a text.
   *
   * @param paints what its page paints
   * @param pictures the bitmap pictures among it
   */
  void check(Block block, List<Paint> paints, List<Picture> pictures) {
    Role role = block.required().role();
    Signal wrong = WRONG.get(role);
    if (wrong == null || told.contains(role)) {
      return;
    }
    Glyph first = block.first();
    boolean isMarked =
        paints.stream()
            .filter(each -> each.isSeen() && each.hasOneColour())
            .anyMatch(
                each ->
                    (is(wrong, Signal.of(each.onWhite()), each.onWhite())
                            && DrawnMarks.isMarkOf(each.path().getBounds2D(), block.glyphs()))
                        || (is(wrong, Signal.ofGround(each.onWhite()), each.onWhite())
                            && each.contains(first.box())));
    boolean isPictured =
        pictures.stream()
            .filter(each -> DrawnMarks.isMarkOf(each.bounds(), block.glyphs()))
            .anyMatch(each -> isMuch(wrong, each));
    if (isMarked || isPictured || is(wrong, Signal.of(first.rgb()), first.rgb())) {
      told.add(role);
      findings.text(
          ProofRules.DRAWN,
          block.required(),
          "has "
              + wrong.label()
              + " as the colour of its letters, mark or background (page "
              + (first.page() + 1)
              + ")",
          "use no red for the do list, and no green for the don't list and the signs; colours that"
              + " content/clinic.yaml names under brand may be used anywhere");
    }
  }

  private boolean isMuch(Signal signal, Picture picture) {
    return shares.computeIfAbsent(
            signal + Bitmap.digest(picture),
            any -> Bitmap.share(picture, colour -> is(signal, Signal.of(colour), colour)))
        >= MUCH;
  }

  private boolean is(Signal signal, Optional<Signal> seen, int rgb) {
    return seen.filter(signal::equals).isPresent()
        && Stream.of(brand.primary(), brand.accent())
            .noneMatch(
                each -> {
                  float apart = Math.abs(hue(Integer.parseInt(each.substring(1), 16)) - hue(rgb));
                  return Math.min(apart, 360 - apart) <= BRAND;
                });
  }

  private static float hue(int rgb) {
    return 360 * Color.RGBtoHSB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, null)[0];
  }
}
