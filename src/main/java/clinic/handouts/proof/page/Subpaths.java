package clinic.handouts.proof.page;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What a paint covers, subpath by subpath. Only those near a place decide whether it is covered, so
 * that paths of hundreds of subpaths, such as codes, can be asked about hundreds of places.
 */
public final class Subpaths {
  private final List<Subpath> all;
  private final int rule;
  private final Area clip;

  private Subpaths(List<Subpath> all, int rule, Area clip) {
    this.all = all;
    this.rule = rule;
    this.clip = clip;
  }

  private record Subpath(Path2D path, Rectangle2D bounds) {
    /** Also if they only meet. */
    boolean isNear(Rectangle2D box) {
      return bounds.getMinX() <= box.getMaxX()
          && bounds.getMaxX() >= box.getMinX()
          && bounds.getMinY() <= box.getMaxY()
          && bounds.getMaxY() >= box.getMinY();
    }
  }

  /** The subpaths of a paint. */
  public static Subpaths of(Paint paint) {
    List<Subpath> all = new ArrayList<>();
    PathIterator path = paint.shape().getPathIterator(null);
    Path2D open = new Path2D.Double();
    double[] at = new double[6];
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          close(open, all);
          open = new Path2D.Double();
          open.moveTo(at[0], at[1]);
        }
        case PathIterator.SEG_LINETO -> open.lineTo(at[0], at[1]);
        case PathIterator.SEG_QUADTO -> open.quadTo(at[0], at[1], at[2], at[3]);
        case PathIterator.SEG_CUBICTO -> open.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> open.closePath();
      }
    }
    close(open, all);
    return new Subpaths(List.copyOf(all), path.getWindingRule(), paint.clip());
  }

  private static void close(Path2D path, List<Subpath> all) {
    if (path.getCurrentPoint() != null) {
      all.add(new Subpath(path, path.getBounds2D()));
    }
  }

  /** The bounds of each. */
  public List<Rectangle2D> bounds() {
    return all.stream().map(Subpath::bounds).toList();
  }

  /** Those that decide about places within a rectangle. */
  public Subpaths near(Rectangle2D box) {
    return new Subpaths(all.stream().filter(each -> each.isNear(box)).toList(), rule, clip);
  }

  /** Whether the paint is underneath the whole rectangle. */
  public boolean contains(Rectangle2D box) {
    return joined(box).contains(box) && clip.contains(box);
  }

  /** Whether the paint touches a rectangle. */
  public boolean touches(Rectangle2D box) {
    return joined(box).intersects(box) && clip.intersects(box);
  }

  private Path2D joined(Rectangle2D box) {
    Path2D joined = new Path2D.Double(rule);
    for (Subpath each : all) {
      if (each.isNear(box)) {
        joined.append(each.path, false);
      }
    }
    return joined;
  }
}
