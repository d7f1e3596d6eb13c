package clinic.handouts.proof.page;

import java.awt.geom.PathIterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Counts the lines that somebody can write on. */
public final class RuledLines {
  /** How short a line to write on may be, in points: 20 mm, with a little tolerance. */
  private static final double SHORTEST = 56;

  /** How close together they may be, in points: 5 mm. */
  private static final double CLOSEST = 14;

  private static final double LEVEL = 1;

  private RuledLines() {}

  /** How many horizontal lines are drawn, each far enough below the one before. */
  public static int count(Stream<Paint> drawn) {
    Set<Double> heights = new TreeSet<>();
    drawn.filter(Paint::isDistinct).forEach(paint -> add(paint, heights));
    int lines = 0;
    double last = Double.NEGATIVE_INFINITY;
    for (double height : heights) {
      if (height - last >= CLOSEST) {
        lines++;
        last = height;
      }
    }
    return lines;
  }

  private static void add(Paint paint, Set<Double> heights) {
    double[] begin = new double[6];
    double[] end = new double[6];
    for (PathIterator at = paint.path().getPathIterator(null); !at.isDone(); at.next()) {
      int kind = at.currentSegment(end);
      boolean isLine =
          kind == PathIterator.SEG_LINETO
              && Math.abs(end[1] - begin[1]) < LEVEL
              && Math.abs(end[0] - begin[0]) >= SHORTEST;
      if (isLine) {
        heights.add(end[1]);
      }
      if (kind == PathIterator.SEG_LINETO || kind == PathIterator.SEG_MOVETO) {
        begin[0] = end[0];
        begin[1] = end[1];
      }
    }
  }
}
