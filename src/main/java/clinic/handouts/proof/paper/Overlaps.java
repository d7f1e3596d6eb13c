package clinic.handouts.proof.paper;

import clinic.handouts.proof.page.Glyph;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds text that overlaps other text, by dividing the page into squares. */
final class Overlaps {
  /** The side of a square, in points. */
  private static final double SIDE = 20;

  /** The last square of a row or column, beyond A3. */
  private static final int EDGE = 60;

  /** The share of a glyph's area that another may cover before it counts. */
  private static final double SHARE = 0.2;

  /** Lines are printed into each other if they are closer than this, in em of the smaller. */
  private static final double CLOSEST = 0.8;

  /** What is closer than this, in em, is meant to be on the same line. */
  private static final double SAME_LINE = 0.3;

  private final Map<Square, List<Glyph>> squares = new HashMap<>();

  private record Square(int column, int row) {
    static List<Square> of(Rectangle2D box) {
      List<Square> squares = new ArrayList<>();
      for (int row = step(box.getMinY()); row <= step(box.getMaxY()); row++) {
        for (int column = step(box.getMinX()); column <= step(box.getMaxX()); column++) {
          squares.add(new Square(column, row));
        }
      }
      return squares;
    }

    /**
     * Anything off the page counts as being at its edge, so that even a huge glyph covers few
     * squares.
     */
    private static int step(double length) {
      return (int) Math.max(-1, Math.min(EDGE, Math.floor(length / SIDE)));
    }
  }

  Overlaps(List<Glyph> glyphs) {
    for (Glyph glyph : glyphs) {
      boolean painted = !glyph.box().isEmpty();
      if (painted) {
        for (Square square : Square.of(glyph.box())) {
          squares.computeIfAbsent(square, each -> new ArrayList<>()).add(glyph);
        }
      }
    }
  }

  /** Whether another glyph covers a large part of this one, or its line has no room above it. */
  boolean with(Glyph glyph) {
    Rectangle2D around = (Rectangle2D) glyph.box().clone();
    around.add(glyph.box().getMinX(), glyph.baseline() + CLOSEST * glyph.size());
    for (Square square : Square.of(around)) {
      for (Glyph other : squares.getOrDefault(square, List.of())) {
        if (other.order() != glyph.order()
            && !isNeighbour(other, glyph)
            && (takes(other.box(), glyph.box()) || isCrowdedBy(other, glyph))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Neighbouring letters on a line may lean over each other, as slanted ones do, and so may those
   * of words that run from right to left, which are compared with how they must be drawn.
   */
  private static boolean isNeighbour(Glyph one, Glyph other) {
    if (one.runsLeft() && other.runsLeft() && one.baseline() == other.baseline()) {
      return one.word() == other.word() || one.end() <= other.x() || other.end() <= one.x();
    }
    return Math.abs(one.order() - other.order()) <= 3
        && Math.abs(one.baseline() - other.baseline()) < 0.02 * other.size()
        && Math.abs(one.x() - other.x()) > 0.12 * other.size();
  }

  /** Whether the other is of a line right above, without room between the two. */
  private static boolean isCrowdedBy(Glyph other, Glyph glyph) {
    double distance = (other.baseline() - glyph.baseline()) / Math.min(other.size(), glyph.size());
    return distance > SAME_LINE
        && distance < CLOSEST
        && other.box().getMinX() < glyph.box().getMaxX()
        && other.box().getMaxX() > glyph.box().getMinX();
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
}
