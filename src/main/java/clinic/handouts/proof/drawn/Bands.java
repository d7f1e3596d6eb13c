package clinic.handouts.proof.drawn;

import clinic.handouts.proof.page.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The boxes and bands behind texts: a mark belongs to the text in its own. */
final class Bands {
  /** What is narrower, in points, may be the ground of a mark. */
  private static final double WIDTH = 25 * 72 / 25.4;

  private Bands() {}

  /** Whether each box behind a mark is behind the text as well. */
  static boolean areInOne(Rectangle2D mark, Rectangle2D text, List<Paint> paints) {
    Rectangle2D middle =
        new Rectangle2D.Double(mark.getCenterX() - 0.5, mark.getCenterY() - 0.5, 1, 1);
    return paints.stream()
        .filter(each -> each.bounds().getWidth() >= WIDTH && each.contains(middle))
        .allMatch(each -> each.bounds().intersects(text));
  }
}
