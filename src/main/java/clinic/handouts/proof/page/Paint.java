package clinic.handouts.proof.page;

import clinic.handouts.picture.Contrast;
import clinic.handouts.text.Blank;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Something other than text that the page's content paints: a filled or stroked path, an image or a
 * shading.
 *
 * @param order its position in the order of painting
 * @param path its shape, in points
 * @param stroke line width in points; 0 when the shape is filled
 * @param rgb its colour, or -1 if it has several or an unknown one
 * @param alpha opacity, 0 to 1
 * @param bounds the bounds of what it can touch
 * @param clip the part of the page that could be painted on
 */
public record Paint(
    int order, Shape path, double stroke, int rgb, double alpha, Rectangle2D bounds, Area clip) {
  private static final double MITER = 4;

  /** 20 mm, with a little tolerance. */
  private static final double LEAST_BLANK = 56;

  private static final double LEAST_LINE = 0.4;
  private static final double MOST_LINE = 2;
  private static final double EDGE = 0.1;
  private static final double TYPE = 18;
  private static final int WHITE = 0xFFFFFF;
  private static final double LEAST_CONTRAST = 1.5;

  public static Paint filled(int order, Shape path, int rgb, double alpha, Area clip) {
    return new Paint(order, path, 0, rgb, alpha, path.getBounds2D(), clip);
  }

  static Paint stroked(int order, Shape path, double width, int rgb, double alpha, Area clip) {
    double thick = Math.max(width, 0.3);
    Rectangle2D bounds = path.getBounds2D();
    double out = thick * MITER / 2;
    Rectangle2D touched =
        new Rectangle2D.Double(
            bounds.getX() - out,
            bounds.getY() - out,
            bounds.getWidth() + 2 * out,
            bounds.getHeight() + 2 * out);
    return new Paint(order, path, thick, rgb, alpha, touched, clip);
  }

  /** Whether it touches a rectangle. */
  public boolean touches(Rectangle2D box) {
    return bounds.intersects(box) && clip.intersects(box) && shape().intersects(box);
  }

  /** Whether it is underneath the whole rectangle. */
  public boolean contains(Rectangle2D box) {
    return bounds.contains(box) && shape().contains(box) && clip.contains(box);
  }

  /**
   * The letter that a line to write on stands for: three underscores, as tall as any type that may
   * be beside it. Empty if it is not a line, or too short or too thin to write on.
   */
  Optional<Glyph> asBlank(int page) {
    Rectangle2D seen = bounds.createIntersection(clip.getBounds2D());
    Rectangle2D within =
        new Rectangle2D.Double(
            seen.getX() + EDGE,
            seen.getY() + EDGE,
            seen.getWidth() - 2 * EDGE,
            seen.getHeight() - 2 * EDGE);
    boolean isLine =
        stroke == 0
            && hasOneColour()
            && seen.getWidth() >= LEAST_BLANK
            && seen.getHeight() >= LEAST_LINE
            && seen.getHeight() <= MOST_LINE
            && contains(within);
    if (!isLine) {
      return Optional.empty();
    }
    double line = seen.getMinY();
    return Optional.of(
        new Glyph(
            page,
            order,
            Blank.LEAST,
            seen.getMinX(),
            line,
            seen.getMaxX(),
            seen,
            TYPE,
            "",
            rgb,
            alpha,
            false,
            clip,
            0));
  }

  /** The bounds of its ink within a rectangle; empty if it has none there. */
  public Rectangle2D within(Rectangle2D box) {
    Area inked = new Area(shape());
    inked.intersect(new Area(box));
    inked.intersect(clip);
    return inked.getBounds2D();
  }

  public boolean isSeen() {
    return alpha > 0.001;
  }

  public boolean hasOneColour() {
    return rgb >= 0;
  }

  /** Whether all of it can be seen against white. */
  public boolean isDistinct() {
    return isSeen()
        && isWithinClip()
        && (!hasOneColour() || Contrast.of(onWhite(), WHITE) >= LEAST_CONTRAST);
  }

  /** A horizontal line has no height, so its bounds are not within anything. */
  private boolean isWithinClip() {
    Rectangle2D all = path.getBounds2D();
    double x = Math.min(EDGE, all.getWidth() / 4);
    double y = Math.min(EDGE, all.getHeight() / 4);
    return clip.contains(all.getMinX() + x, all.getMinY() + y)
        && clip.contains(all.getMaxX() - x, all.getMinY() + y)
        && clip.contains(all.getMinX() + x, all.getMaxY() - y)
        && clip.contains(all.getMaxX() - x, all.getMaxY() - y);
  }

  /** Its colour on white paper. */
  public int onWhite() {
    return blended(rgb, WHITE, alpha);
  }

  /** A colour with some opacity on a background. */
  public static int blended(int colour, int ground, double alpha) {
    int blended = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double channel = (colour >> shift & 255) * alpha + (ground >> shift & 255) * (1 - alpha);
      blended |= (int) Math.round(channel) << shift;
    }
    return blended;
  }

  /** The bounds of what it paints. */
  Rectangle2D inked() {
    return shape().getBounds2D().createIntersection(clip.getBounds2D());
  }

  /** The outline of what it paints, before the clip. */
  Shape shape() {
    return stroke == 0
        ? path
        : new BasicStroke((float) stroke, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER)
            .createStrokedShape(path);
  }
}
