package clinic.handouts.proof.drawn;

import clinic.handouts.layout.QrSvg;
import clinic.handouts.proof.page.Bitmap;
import clinic.handouts.proof.page.DrawnShape;
import clinic.handouts.proof.page.DrawnShapes;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.Subpaths;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds QR codes among what is drawn, however it is drawn, and says where they lead. */
final class Codes {
  private static final int CORNERS = 3;
  private static final double EYE = 3 / 7.0;

  /** How many dots the smallest code has at least, and how large they are at most, in points. */
  private static final int LEAST_DOTS = 60;

  private static final double LARGEST_DOT = 9;
  private static final double LONGEST_ROW = 70;

  private final boolean mirrored;

  /**
   * A search for codes.
   *
   * @param mirrored whether the pages were mirrored
   */
  Codes(boolean mirrored) {
    this.mirrored = mirrored;
  }

  /** Whether a camera would take a drawing for a code. */
  boolean areIn(Drawing drawing) {
    List<DrawnShape> shapes = new ArrayList<>(DrawnShapes.of(drawing.paints(), mirrored));
    drawing.images().forEach(each -> shapes.addAll(Bitmap.shapes(each, mirrored)));
    return areIn(shapes) || areOfDots(drawing.paints());
  }

  /** Whether shapes are those of a code: three squares, each around a square of 3/7. */
  boolean areIn(List<DrawnShape> shapes) {
    List<Rectangle2D> boxes = shapes.stream().map(DrawnShape::bounds).toList();
    return boxes.stream().filter(each -> boxes.stream().anyMatch(in -> isEye(each, in))).count()
        >= CORNERS;
  }

  /** Whether small squares or dots of one colour, which need not touch, make a code. */
  boolean areOfDots(List<Paint> paints) {
    Map<Integer, List<Rectangle2D>> byColour = new HashMap<>();
    for (Paint paint : paints) {
      if (paint.isSeen() && paint.hasOneColour()) {
        Subpaths.of(paint).bounds().stream()
            .filter(Codes::isDot)
            .forEach(
                each -> byColour.computeIfAbsent(paint.rgb(), key -> new ArrayList<>()).add(each));
      }
    }
    return byColour.values().stream()
        .filter(dots -> dots.size() >= LEAST_DOTS)
        .anyMatch(dots -> areIn(DrawnShapes.joined(dots.stream().map(Codes::grown).toList())));
  }

  private static boolean isDot(Rectangle2D box) {
    double least = Math.min(box.getWidth(), box.getHeight());
    return least > 0.3
        && least <= LARGEST_DOT
        && Math.max(box.getWidth(), box.getHeight()) <= LONGEST_ROW;
  }

  private static Rectangle2D grown(Rectangle2D box) {
    double by = 0.15 * Math.min(box.getWidth(), box.getHeight());
    return new Rectangle2D.Double(
        box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
  }

  private static boolean isEye(Rectangle2D frame, Rectangle2D inner) {
    double size = frame.getWidth();
    return Math.abs(frame.getHeight() - size) < 0.1 * size
        && Math.abs(inner.getWidth() / size - EYE) < 0.06
        && Math.abs(inner.getHeight() / size - EYE) < 0.06
        && Math.abs(inner.getCenterX() - frame.getCenterX()) < 0.05 * size
        && Math.abs(inner.getCenterY() - frame.getCenterY()) < 0.05 * size;
  }

  /** Whether a drawing has the modules of an address's code, and nothing else. */
  boolean leadsTo(String address, Drawing drawing) {
    List<Paint> dark = drawing.paints().stream().filter(Paint::isDistinct).toList();
    boolean isPlain =
        !address.isEmpty()
            && !dark.isEmpty()
            && drawing.images().isEmpty()
            && drawing.paints().stream().allMatch(Paint::hasOneColour);
    if (!isPlain) {
      return false;
    }
    return hasModules(dark, QrSvg.modules(address));
  }

  private boolean hasModules(List<Paint> dark, List<BitSet> modules) {
    Rectangle2D box =
        dark.stream().map(Paint::bounds).reduce(Rectangle2D::createUnion).orElseThrow();
    double width = box.getWidth() / modules.size();
    double height = box.getHeight() / modules.size();
    List<Subpaths> paths = dark.stream().map(Subpaths::of).toList();
    for (int y = 0; y < modules.size(); y++) {
      double top = box.getMaxY() - (y + 1) * height;
      Rectangle2D line = new Rectangle2D.Double(box.getX(), top, box.getWidth(), height);
      List<Subpaths> row = paths.stream().map(each -> each.near(line)).toList();
      for (int x = 0; x < modules.size(); x++) {
        double left = box.getX() + (x + 0.25) * width;
        double low = box.getMaxY() - (y + 0.75) * height;
        Rectangle2D middle = new Rectangle2D.Double(left, low, width / 2, height / 2);
        int column = mirrored ? modules.size() - 1 - x : x;
        boolean isDark = modules.get(y).get(column);
        if (isDark
            ? row.stream().noneMatch(each -> each.contains(middle))
            : row.stream().anyMatch(each -> each.touches(middle))) {
          return false;
        }
      }
    }
    return true;
  }
}
