package clinic.handouts.proof.page;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

/**
 * A glyph as the page's content paints it. Lengths are in points; the origin is the lower left
 * corner of the page.
 *
 * @param page index of the page, from 0
 * @param order its position in the order in which everything on the page is painted
 * @param text the characters it stands for; empty if the font does not say
 * @param x where it starts on its baseline
 * @param baseline the height of its baseline
 * @param end where the next glyph would begin
 * @param box the bounds of its outline; empty for a space
 * @param size the font size as painted
 * @param flaw why it can't be seen or trusted; empty if nothing is wrong with it
 * @param rgb the colour of its fill
 * @param alpha opacity, 0 to 1
 * @param bold whether the font calls itself bold
 * @param clip the part of the page that could be painted on
 * @param word of a letter that is shaped with others, the order of the first glyph of its word,
 *     negative if the word runs from left to right; else 0
 */
public record Glyph(
    int page,
    int order,
    String text,
    double x,
    double baseline,
    double end,
    Rectangle2D box,
    double size,
    String flaw,
    int rgb,
    double alpha,
    boolean bold,
    Area clip,
    int word) {
  public boolean isSpace() {
    return text.isBlank();
  }

  /** Whether it is part of a word that runs from right to left. */
  public boolean runsLeft() {
    return word > 0;
  }

  /** The same glyph with something wrong about it. */
  Glyph withFlaw(String other) {
    return new Glyph(
        page, order, text, x, baseline, end, box, size, other, rgb, alpha, bold, clip, word);
  }

  /** The same glyph as part of a word, by the order of its first glyph. */
  Glyph inWord(int first, boolean runsLeft) {
    int id = runsLeft ? first : -first;
    return new Glyph(
        page, order, text, x, baseline, end, box, size, flaw, rgb, alpha, bold, clip, id);
  }

  /** The same glyph, read at another place. */
  Glyph readAt(double left) {
    double right = left + end - x;
    return new Glyph(
        page, order, text, left, baseline, right, box, size, flaw, rgb, alpha, bold, clip, word);
  }

  /** The same glyph on a mirrored page. */
  Glyph mirrored(double width, Rectangle2D mirroredBox, Area mirroredClip) {
    return new Glyph(
        page,
        order,
        text,
        width - end,
        baseline,
        width - x,
        mirroredBox,
        size,
        flaw,
        rgb,
        alpha,
        bold,
        mirroredClip,
        word);
  }

  /** A glyph is identified by its page and its order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Glyph glyph && glyph.page == page && glyph.order == order;
  }

  @Override
  public int hashCode() {
    return 31 * page + order;
  }
}
