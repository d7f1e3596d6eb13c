package clinic.handouts.proof.page;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

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

  public boolean isSeen() {
    return alpha > 0.001;
  }

  public boolean hasOneColour() {
    return rgb >= 0;
  }

  private Shape shape() {
    return stroke == 0
        ? path
        : new BasicStroke((float) stroke, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER)
            .createStrokedShape(path);
  }
}
