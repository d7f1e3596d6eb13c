package clinic.handouts.picture.svg;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.batik.parser.AWTPathProducer;
import org.apache.batik.parser.AWTPolylineProducer;
import org.apache.batik.parser.AWTTransformProducer;
import org.apache.batik.parser.ParseException;

/** The shapes of an SVG, read by the library that also draws them. */
final class Geometry {
  private static final Map<String, Double> PIXELS =
      Map.of(
          "", 1.0, "px", 1.0, "pt", 4 / 3.0, "pc", 16.0, "mm", 96 / 25.4, "cm", 96 / 2.54, "in",
          96.0);

  private static final Pattern LENGTH = Pattern.compile("(" + Properties.NUMBER + ")([a-z%]*)");

  private static final double MITER = 4;

  private Geometry() {}

  /** A length in pixels; empty if it is not a length, or relative to something else. */
  static Optional<Double> length(String text) {
    var found = LENGTH.matcher(text.strip());
    return found.matches() && PIXELS.containsKey(found.group(2))
        ? Optional.of(Double.parseDouble(found.group(1)) * PIXELS.get(found.group(2)))
        : Optional.empty();
  }

  private static double number(Node node, String attribute) {
    return length(node.get(attribute)).orElse(0.0);
  }

  /** A transformation, as an attribute or CSS writes it; empty if it can't be read as one. */
  static Optional<AffineTransform> transform(String text) {
    try {
      return Optional.of(AWTTransformProducer.createAffineTransform(plain(text)));
    } catch (ParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** CSS writes units, which attributes can't have. */
  static String plain(String transform) {
    return transform
        .toLowerCase(Locale.ROOT)
        .replace("skewx", "skewX")
        .replace("skewy", "skewY")
        .replaceAll("(?<=[0-9.])(px|deg)", "")
        .replaceAll("\\)\\s*,\\s*", ") ")
        .strip();
  }

  /** A path; empty if it is not well-formed. */
  static Optional<Shape> path(String data) {
    try {
      return Optional.of(
          AWTPathProducer.createShape(new StringReader(data), PathIterator.WIND_NON_ZERO));
    } catch (ParseException | IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The points of a line; empty if they are not well-formed. */
  static Optional<Shape> points(String data) {
    try {
      return Optional.of(
          AWTPolylineProducer.createShape(new StringReader(data), PathIterator.WIND_NON_ZERO));
    } catch (ParseException | IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The outline of a shape in its own coordinates, without its transformation. */
  static Shape outline(Node shape) {
    return switch (shape.name()) {
      case "rect" ->
          new RoundRectangle2D.Double(
              number(shape, "x"),
              number(shape, "y"),
              number(shape, "width"),
              number(shape, "height"),
              2 * number(shape, "rx"),
              2 * number(shape, "rx"));
      case "circle" -> ellipse(shape, number(shape, "r"), number(shape, "r"));
      case "ellipse" -> ellipse(shape, number(shape, "rx"), number(shape, "ry"));
      case "line" ->
          new Line2D.Double(
              number(shape, "x1"), number(shape, "y1"), number(shape, "x2"), number(shape, "y2"));
      case "path" -> path(shape.get("d")).orElseGet(Path2D.Double::new);
      default -> points(shape.get("points")).orElseGet(Path2D.Double::new);
    };
  }

  private static Shape ellipse(Node shape, double across, double down) {
    return new Ellipse2D.Double(
        number(shape, "cx") - across, number(shape, "cy") - down, 2 * across, 2 * down);
  }

  /** The stroke of a shape, as an outline. */
  static Shape stroke(Node shape) {
    double width = length(shape.attributes().getOrDefault("stroke-width", "1")).orElse(1.0);
    return new BasicStroke(
            (float) width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER, (float) MITER)
        .createStrokedShape(outline(shape));
  }

  /** How an element turns and moves what is in it. */
  static AffineTransform own(Node node) {
    AffineTransform own =
        node.get("transform").isEmpty()
            ? new AffineTransform()
            : transform(node.get("transform")).orElseGet(AffineTransform::new);
    if (node.name().equals("svg")) {
      own.translate(number(node, "x"), number(node, "y"));
      ViewBox.of(node.get("viewBox"))
          .ifPresent(
              box -> {
                double scale =
                    Math.min(
                        length(node.get("width")).orElse(box.width()) / box.width(),
                        length(node.get("height")).orElse(box.height()) / box.height());
                own.scale(scale, scale);
                own.translate(-box.x(), -box.y());
              });
    }
    return own;
  }
}
