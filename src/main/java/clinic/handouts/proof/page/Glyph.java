package clinic.handouts.proof.page;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

/**
 * A glyph as the page's content paints it. Lengths are points, the origin is the lower left corner
 * of the page.
 *
 * @param page index of the page, from 0
 * @param order when it is painted, among all that is painted on the page
 * @param text the characters it stands for; empty when the font does not say
 * @param x where it begins on its baseline
 * @param baseline height of its baseline
 * @param end where the next glyph would begin
 * @param box bounds of its outline; empty for a space
 * @param size font size as painted
 * @param flaw why it can't be seen or trusted, empty when nothing is known against it
 * @param rgb colour of its fill
 * @param alpha opacity, 0 to 1
 * @param bold whether the font calls itself bold
 * @param clip what of the page could be painted on
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
    Area clip) {
  public boolean isSpace() {
    return text.isBlank();
  }

  /** A glyph is known by its page and its turn. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Glyph glyph && glyph.page == page && glyph.order == order;
  }

  @Override
  public int hashCode() {
    return 31 * page + order;
  }
}
