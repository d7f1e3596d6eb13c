package clinic.handouts.proof.page;

import clinic.handouts.text.font.PackedGlyphs;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The signs that a drawn shape may be taken for: the letters and digits of the program's own fonts,
 * a tick, a cross, and shapes that say nothing.
 */
final class SignShapes {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789<>";

  /** Ticks, as strokes on a square of 24 units; y is downwards, as in an SVG. */
  private static final double[][] TICKS = {
    {4, 12.8, 9.6, 18.4, 20, 6.4}, {7, 12.5, 10.5, 16, 17, 8.5}, {3, 12, 8, 20, 21, 3}
  };

  /** How much narrower or wider than the sign a shape may be. */
  private static final double WIDER = 1.9;

  private static final double SOLID = 0.86;
  private static final double BAR = 2.2;

  private static final double[] CROSSING = {7, 17, 17, 7};
  private static final double[] DOT = {12, 17, 12, 18};
  private static final double[] LOW_DOT = {12, 6, 12, 7};
  private static final double[] LEVEL = {6, 12, 18, 12};

  private static final List<Sign> ALL = all();

  private SignShapes() {}

  /** A sign: its character, how wide it is, and its picture as a vector of length 1. */
  private static final class Sign {
    private final int character;
    private final double ratio;
    private final double[] dots;

    private Sign(int character, double ratio, double[] dots) {
      this.character = character;
      this.ratio = ratio;
      this.dots = dots;
    }

    static Sign of(int character, LetterImage image) {
      return new Sign(character, image.width() / image.height(), unit(image));
    }
  }

  /**
   * What a shape looks like most.
   *
   * @param character the sign's
   * @param likeness from 0 to 1
   */
  record Found(int character, double likeness) {}

  static Found of(GeneralPath outline) {
    LetterImage image = LetterImage.of(outline);
    double ratio = image.width() / image.height();
    if (image.area() > SOLID * image.width() * image.height()) {
      return new Found(1 / ratio >= BAR ? DrawnShape.BAR : DrawnShape.NOTHING, 1);
    }
    double[] dots = unit(image);
    Found best = new Found(DrawnShape.NOTHING, 0);
    for (Sign sign : ALL) {
      if (ratio > sign.ratio * WIDER || ratio < sign.ratio / WIDER) {
        continue;
      }
      double likeness = 0;
      for (int i = 0; i < dots.length; i++) {
        likeness += dots[i] * sign.dots[i];
      }
      if (likeness > best.likeness) {
        best = new Found(sign.character, likeness);
      }
    }
    return best;
  }

  private static double[] unit(LetterImage image) {
    double[] dots = image.dots().stream().mapToDouble(each -> each).toArray();
    double mean = Arrays.stream(dots).average().orElse(0);
    double length = Math.sqrt(Arrays.stream(dots).map(each -> Math.pow(each - mean, 2)).sum());
    return length == 0
        ? new double[dots.length]
        : Arrays.stream(dots).map(each -> (each - mean) / length).toArray();
  }

  private static List<Sign> all() {
    List<Sign> all = new ArrayList<>();
    LETTERS
        .chars()
        .forEach(
            letter ->
                PackedGlyphs.outlines(letter)
                    .forEach(each -> all.add(Sign.of(letter, LetterImage.of(each)))));
    "?!&+#*%"
        .chars()
        .forEach(
            sign ->
                PackedGlyphs.outlines(sign)
                    .forEach(each -> all.add(Sign.of(DrawnShape.NOTHING, LetterImage.of(each)))));
    for (int width = 2; width <= 4; width++) {
      for (double[] tick : TICKS) {
        GeneralPath path = new GeneralPath();
        path.moveTo(tick[0], -tick[1]);
        path.lineTo(tick[2], -tick[3]);
        path.lineTo(tick[4], -tick[5]);
        all.add(stroked(DrawnShape.TICK, path, width));
      }
      GeneralPath cross = new GeneralPath();
      cross.moveTo(5, 5);
      cross.lineTo(19, 19);
      cross.moveTo(19, 5);
      cross.lineTo(5, 19);
      all.add(stroked(DrawnShape.CROSS, cross, width));
      all.add(stroked(DrawnShape.NOTHING, new Ellipse2D.Double(2, 2, 20, 20), width));
    }
    all.addAll(inRings());
    all.add(filled(new Ellipse2D.Double(2, 2, 20, 20)));
    all.add(filled(polygon(12, 21, 22.6, 2.6, 1.4, 2.6)));
    all.add(filled(polygon(12, 1, 23, 12, 12, 23, 1, 12)));
    return List.copyOf(all);
  }

  /** Rings and discs with something in them; y is upwards. */
  private static List<Sign> inRings() {
    List<Sign> all = new ArrayList<>();
    for (double width = 1.8; width < 4; width += 0.8) {
      for (double[] bar : new double[][] {{4, 4, 20, 20}, {4, 20, 20, 4}, {4, 12, 20, 12}}) {
        all.add(inRing(DrawnShape.NO_ENTRY, width, bar));
      }
      all.add(inRing(DrawnShape.CROSS, width, new double[] {7, 7, 17, 17}, CROSSING));
      all.add(inRing(DrawnShape.TICK, width, new double[] {7, 12, 10.5, 8, 17, 15.5}));
      all.add(inRing(DrawnShape.NOTHING, width, new double[] {12, 17.6, 12, 11.6, 16.2, 9.2}));
      all.add(inRing(DrawnShape.NOTHING, width, new double[] {12, 6, 12, 14}, DOT));
      all.add(inRing(DrawnShape.NOTHING, width, new double[] {12, 18, 12, 10}, LOW_DOT));
      all.add(inRing(DrawnShape.NOTHING, width, new double[] {12, 6, 12, 18}, LEVEL));
    }
    for (double width = 3; width < 6; width++) {
      all.add(inDisc(DrawnShape.NO_ENTRY, width, new double[] {5, 12, 19, 12}));
      all.add(inDisc(DrawnShape.CROSS, width, new double[] {7, 7, 17, 17}, CROSSING));
      all.add(inDisc(DrawnShape.TICK, width, new double[] {7, 12, 10.5, 8, 17, 15.5}));
      all.add(inDisc(DrawnShape.NOTHING, width, new double[] {12, 6, 12, 14}, DOT));
      all.add(inDisc(DrawnShape.NOTHING, width, new double[] {12, 18, 12, 10}, LOW_DOT));
      all.add(inDisc(DrawnShape.NOTHING, width, new double[] {12, 6, 12, 18}, LEVEL));
    }
    return all;
  }

  private static Sign inDisc(int character, double width, double[]... lines) {
    BasicStroke stroke = new BasicStroke((float) width);
    Area disc = new Area(new Ellipse2D.Double(1, 1, 22, 22));
    for (double[] line : lines) {
      disc.subtract(new Area(stroke.createStrokedShape(polyline(line))));
    }
    return Sign.of(character, LetterImage.of(new GeneralPath(disc)));
  }

  private static Sign inRing(int character, double width, double[]... lines) {
    BasicStroke stroke = new BasicStroke((float) width);
    Area ring = new Area(stroke.createStrokedShape(new Ellipse2D.Double(2, 2, 20, 20)));
    for (double[] line : lines) {
      ring.add(new Area(stroke.createStrokedShape(polyline(line))));
    }
    return Sign.of(character, LetterImage.of(new GeneralPath(ring)));
  }

  private static Sign stroked(int character, Shape path, double width) {
    BasicStroke stroke =
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    return Sign.of(character, LetterImage.of(new GeneralPath(stroke.createStrokedShape(path))));
  }

  private static Sign filled(Shape shape) {
    return Sign.of(DrawnShape.NOTHING, LetterImage.of(new GeneralPath(shape)));
  }

  private static GeneralPath polygon(double... points) {
    GeneralPath path = polyline(points);
    path.closePath();
    return path;
  }

  private static GeneralPath polyline(double... points) {
    GeneralPath path = new GeneralPath();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }
}
