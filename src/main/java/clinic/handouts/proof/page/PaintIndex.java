package clinic.handouts.proof.page;

import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what is painted near a glyph, by dividing the page into horizontal bands. */
public final class PaintIndex {
  private static final double BAND = 24;

  private final Map<Span, List<Paint>> near = new HashMap<>();
  private final List<Paint> seen;

  /** The first and last bands that something is in. */
  private record Span(int first, int last) {
    static Span of(Rectangle2D box) {
      return new Span(band(box.getMinY()), band(box.getMaxY()));
    }

    private static int band(double y) {
      return (int) Math.floor(y / BAND);
    }

    boolean meets(Span other) {
      return first <= other.last && other.first <= last;
    }
  }

  public PaintIndex(List<Paint> paints) {
    this.seen = paints.stream().filter(Paint::isSeen).toList();
  }

  /** What can be seen in the bands of a rectangle, in the order of painting. */
  public List<Paint> near(Rectangle2D box) {
    return near.computeIfAbsent(
        Span.of(box),
        span -> seen.stream().filter(paint -> span.meets(Span.of(paint.bounds()))).toList());
  }
}
