package clinic.handouts.proof.page;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * A bitmap picture that the page's content paints.
 *
 * @param page index of the page, from 0
 * @param mark id of the marked content it is in, or -1
 * @param image what is painted; the same object wherever it is painted again
 * @param at maps the unit square to where the picture is on the page
 * @param bounds where it is, in points from the lower left corner of the page
 * @param across dots per inch along its rows
 * @param down dots per inch along its columns
 */
public record Picture(
    int page,
    int mark,
    Object image,
    AffineTransform at,
    Rectangle2D bounds,
    double across,
    double down) {
  private static final double POINTS_PER_INCH = 72;

  /**
   * A picture, where it is painted.
   *
   * @param at maps the unit square to where the picture is on the page
   */
  static Picture of(int page, int mark, AffineTransform at, PDImage image) {
    Rectangle2D square = new Rectangle2D.Double(0, 0, 1, 1);
    return new Picture(
        page,
        mark,
        image.getCOSObject(),
        at,
        at.createTransformedShape(square).getBounds2D(),
        image.getWidth() * POINTS_PER_INCH / Math.hypot(at.getScaleX(), at.getShearY()),
        image.getHeight() * POINTS_PER_INCH / Math.hypot(at.getShearX(), at.getScaleY()));
  }

  /** The lower of its two resolutions, in dots per inch. */
  public double dpi() {
    return Math.min(across, down);
  }
}
