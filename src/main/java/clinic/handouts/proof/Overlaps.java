package clinic.handouts.proof;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds text printed into other text, by bands of the page's height. */
final class Overlaps {
  private static final double BAND = 20;

  /** The share of a glyph's area that another may take before it counts. */
  private static final double SHARE = 0.2;

  private final Map<Integer, List<Glyph>> bands = new HashMap<>();

  Overlaps(List<Glyph> glyphs) {
    for (Glyph glyph : glyphs) {
      boolean painted = !glyph.box().isEmpty();
      if (painted) {
        for (int band = band(glyph.box().getMinY()); band <= band(glyph.box().getMaxY()); band++) {
          bands.computeIfAbsent(band, each -> new ArrayList<>()).add(glyph);
        }
      }
    }
  }

  /** Whether another glyph takes a good part of this one's place. */
  boolean with(Glyph glyph) {
    Rectangle2D box = glyph.box();
    for (int band = band(box.getMinY()); band <= band(box.getMaxY()); band++) {
      for (Glyph other : bands.getOrDefault(band, List.of())) {
        if (other.order() != glyph.order()
            && !isNeighbour(other, glyph)
            && takes(other.box(), box)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The next letters of a line may lean over each other, as slanted ones do. */
  private static boolean isNeighbour(Glyph one, Glyph other) {
    return Math.abs(one.order() - other.order()) <= 3
        && Math.abs(one.baseline() - other.baseline()) < 0.02 * other.size()
        && Math.abs(one.x() - other.x()) > 0.12 * other.size();
  }

  private static boolean takes(Rectangle2D one, Rectangle2D other) {
    if (!one.intersects(other)) {
      return false;
    }
    Rectangle2D common = one.createIntersection(other);
    double smaller = Math.min(area(one), area(other));
    return area(common) > SHARE * smaller;
  }

  private static double area(Rectangle2D box) {
    return box.getWidth() * box.getHeight();
  }

  private static int band(double y) {
    return (int) Math.floor(y / BAND);
  }
}
