package clinic.handouts.proof.page;

import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.pdmodel.PDPage;

/** Follows the paths of a content stream (ISO 32000-1, 8.5) and keeps the clip up to date. */
abstract class PathReader extends PDFGraphicsStreamEngine {
  private static final int NO_CLIP = -1;

  private GeneralPath path = new GeneralPath();
  private int clipRule = NO_CLIP;

  PathReader(PDPage page) {
    super(page);
  }

  /** Called when a path is filled. */
  abstract void paintFill(GeneralPath filled);

  /** Called when a path is stroked. */
  abstract void paintStroke(GeneralPath stroked);

  /** Computes the clip before the state is copied; otherwise each copy would compute it again. */
  @Override
  public void saveGraphicsState() {
    getGraphicsState().getCurrentClippingPath();
    super.saveGraphicsState();
  }

  @Override
  public void fillPath(int windingRule) {
    path.setWindingRule(windingRule);
    paintFill(path);
    endPath();
  }

  @Override
  public void strokePath() {
    paintStroke(path);
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    path.setWindingRule(windingRule);
    paintFill(path);
    paintStroke(path);
    endPath();
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void clip(int windingRule) {
    clipRule = windingRule;
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    path.closePath();
  }

  @Override
  public void endPath() {
    if (clipRule != NO_CLIP) {
      path.setWindingRule(clipRule);
      getGraphicsState().intersectClippingPath(new Area(path));
      clipRule = NO_CLIP;
    }
    path = new GeneralPath();
  }
}
