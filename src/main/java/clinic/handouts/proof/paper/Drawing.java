package clinic.handouts.proof.paper;

import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.TagElement;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What a figure draws.
 *
 * @param paints its shapes, in the order of painting
 * @param images its bitmap pictures; one object for each picture
 */
record Drawing(List<Paint> paints, List<Object> images) {
  private static final double TOLERANCE = 0.01;

  static Drawing of(TagElement figure, List<PageContent> pages) {
    List<Paint> paints = new ArrayList<>();
    List<Object> images = new ArrayList<>();
    for (TagElement.Mark mark : figure.marks()) {
      if (mark.page() >= 0) {
        PageContent page = pages.get(mark.page());
        paints.addAll(page.drawn().getOrDefault(mark.id(), List.of()));
        page.pictures().stream()
            .filter(each -> each.mark() == mark.id())
            .forEach(each -> images.add(each.image()));
      }
    }
    return new Drawing(paints, images);
  }

  /** Whether another draws the same, in any size. */
  boolean isLike(Drawing other) {
    if (paints.size() != other.paints.size() || !images.equals(other.images)) {
      return false;
    }
    Rectangle2D all = bounds();
    Rectangle2D others = other.bounds();
    for (int i = 0; i < paints.size(); i++) {
      Paint one = paints.get(i);
      Paint two = other.paints.get(i);
      if (one.rgb() != two.rgb() || !isLike(placed(one, all), placed(two, others))) {
        return false;
      }
    }
    return true;
  }

  private Rectangle2D bounds() {
    return paints.stream()
        .map(paint -> paint.path().getBounds2D())
        .reduce(Rectangle2D::createUnion)
        .orElseGet(Rectangle2D.Double::new);
  }

  /** Where a shape is within the whole, as fractions of its size. */
  private static double[] placed(Paint paint, Rectangle2D all) {
    Rectangle2D box = paint.path().getBounds2D();
    double size = Math.max(Math.max(all.getWidth(), all.getHeight()), 0.001);
    return new double[] {
      (box.getX() - all.getX()) / size,
      (box.getY() - all.getY()) / size,
      box.getWidth() / size,
      box.getHeight() / size
    };
  }

  private static boolean isLike(double[] one, double[] two) {
    for (int i = 0; i < one.length; i++) {
      if (Math.abs(one[i] - two[i]) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }
}
