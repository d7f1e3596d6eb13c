package clinic.handouts.proof.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * What an outline looks like, to be compared with others. Lengths are in thousandths of the type
 * size.
 *
 * @param bottom the height of its lowest point above the baseline
 * @param width of its bounds
 * @param height of its bounds
 * @param area the area of its ink
 * @param stroke how thick its strokes are on average
 * @param dots how dark it is at each point of a grid over its bounds, blurred
 */
record LetterImage(
    double bottom, double width, double height, double area, double stroke, List<Double> dots) {
  private static final int SIDE = 24;
  private static final int FINE = 4;
  private static final int BLUR = 2;

  LetterImage {
    dots = List.copyOf(dots);
  }

  /** Draws an outline. */
  static LetterImage of(GeneralPath outline) {
    Rectangle2D bounds = outline.getBounds2D();
    double width = Math.max(bounds.getWidth(), 0.001);
    double height = Math.max(bounds.getHeight(), 0.001);
    double[] grid = grid(outline, bounds, width, height);
    double area = Arrays.stream(grid).sum() / grid.length * width * height;
    double length = length(outline);
    double stroke = length == 0 ? 0 : 2 * area / length;
    return new LetterImage(bounds.getY(), width, height, area, stroke, blurred(grid));
  }

  private static double[] grid(
      GeneralPath outline, Rectangle2D bounds, double width, double height) {
    int pixels = SIDE * FINE;
    BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    AffineTransform at = AffineTransform.getScaleInstance(pixels / width, pixels / height);
    at.translate(-bounds.getX(), -bounds.getY());
    graphics.fill(at.createTransformedShape(outline));
    graphics.dispose();
    int[] inks = image.getRaster().getSamples(0, 0, pixels, pixels, 0, (int[]) null);
    double[] grid = new double[SIDE * SIDE];
    for (int y = 0; y < pixels; y++) {
      for (int x = 0; x < pixels; x++) {
        grid[y / FINE * SIDE + x / FINE] += inks[y * pixels + x] / (255.0 * FINE * FINE);
      }
    }
    return grid;
  }

  private static double length(GeneralPath outline) {
    double length = 0;
    double[] start = new double[2];
    double[] last = new double[2];
    double[] point = new double[6];
    for (PathIterator each = outline.getPathIterator(null, 1); !each.isDone(); each.next()) {
      int kind = each.currentSegment(point);
      double[] to = kind == PathIterator.SEG_CLOSE ? start : point;
      if (kind == PathIterator.SEG_MOVETO) {
        start = Arrays.copyOf(point, 2);
      } else {
        length += Math.hypot(to[0] - last[0], to[1] - last[1]);
      }
      last = Arrays.copyOf(to, 2);
    }
    return length;
  }

  private static List<Double> blurred(double[] grid) {
    Double[] blurred = new Double[grid.length];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double sum = 0;
        for (int row = Math.max(0, y - BLUR); row <= Math.min(SIDE - 1, y + BLUR); row++) {
          for (int column = Math.max(0, x - BLUR);
              column <= Math.min(SIDE - 1, x + BLUR);
              column++) {
            sum += grid[row * SIDE + column];
          }
        }
        blurred[y * SIDE + x] = sum / ((2 * BLUR + 1) * (2 * BLUR + 1));
      }
    }
    return List.of(blurred);
  }

  /**
   * How similar two outlines are within their bounds, from -1 to 1: the correlation of their dots.
   */
  double likeness(LetterImage other) {
    double mean = mean();
    double otherMean = other.mean();
    double both = 0;
    double one = 0;
    double two = 0;
    for (int i = 0; i < dots.size(); i++) {
      double a = dots.get(i) - mean;
      double b = other.dots.get(i) - otherMean;
      both += a * b;
      one += a * a;
      two += b * b;
    }
    return one == 0 || two == 0 ? 0 : both / Math.sqrt(one * two);
  }

  private double mean() {
    return dots.stream().mapToDouble(each -> each).average().orElse(0);
  }

  /** Whether it could be the other one, judging by its size and place. */
  boolean isSizedLike(LetterImage other) {
    double tall = height / other.height;
    double wide = width / other.width;
    return tall > 0.75
        && tall < 1.33
        && wide > 0.6
        && wide < 1.66
        && Math.abs(bottom - other.bottom) < 120;
  }
}
