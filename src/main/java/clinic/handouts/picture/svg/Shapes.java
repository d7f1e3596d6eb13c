package clinic.handouts.picture.svg;

import clinic.handouts.picture.svg.Definitions.Paint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes shapes that carry everything about how they are painted, so that stylesheets are not
 * needed.
 */
final class Shapes {
  private static final Map<String, List<String>> GEOMETRY =
      Map.of(
          "path", List.of("d"),
          "rect", List.of("x", "y", "width", "height", "rx", "ry"),
          "circle", List.of("cx", "cy", "r"),
          "ellipse", List.of("cx", "cy", "rx", "ry"),
          "line", List.of("x1", "y1", "x2", "y2"),
          "polyline", List.of("points"),
          "polygon", List.of("points"));

  /** The attributes of a shape that must be greater than zero for it to be visible. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "rect", List.of("width", "height"),
          "circle", List.of("r"),
          "ellipse", List.of("rx", "ry"));

  private static final List<String> STROKE =
      List.of(
          "stroke-width",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "stroke-dasharray",
          "stroke-dashoffset");

  private final Definitions definitions;
  private final Findings findings;

  Shapes(Definitions definitions, Findings findings) {
    this.definitions = definitions;
    this.findings = findings;
  }

  /** How an element is moved; empty if it is not. */
  Optional<String> transform(Node source, Map<String, String> properties) {
    String transform = properties.getOrDefault("transform", "");
    if (transform.isEmpty() || transform.equals("none")) {
      return Optional.empty();
    }
    if (!properties.getOrDefault("transform-origin", "0 0").matches("0(px|%)?( 0(px|%)?)*")) {
      findings.uses(Finding.UNKNOWN, "transform-origin", source.offset());
    }
    if (Geometry.transform(transform).isEmpty()) {
      findings.uses(Finding.UNKNOWN, "transform=\"" + shown(transform) + "\"", source.offset());
      return Optional.empty();
    }
    return Optional.of(Geometry.plain(transform));
  }

  /** The beginning of a value, for a message. */
  static String shown(String value) {
    return value.length() > 30 ? value.substring(0, 30) + "…" : value;
  }

  /** A shape without paint; empty if there is nothing to see. */
  private Optional<Node> shape(Node source, Map<String, String> properties) {
    Node shape = new Node(source.name(), source.offset());
    for (String name : GEOMETRY.getOrDefault(source.name(), List.of())) {
      String value = properties.getOrDefault(name, "");
      if (name.equals("d") || name.equals("points")) {
        boolean isSound =
            (name.equals("d") ? Geometry.path(value) : Geometry.points(value)).isPresent();
        if (value.isBlank() || value.equals("none")) {
          return Optional.empty();
        }
        if (!isSound) {
          findings.uses(Finding.DAMAGED, name + "=\"" + shown(value) + "\"", source.offset());
        }
        shape.with(name, value);
      } else if (Properties.isLength(value) && !(name.startsWith("r") && value.startsWith("-"))) {
        shape.with(name, value);
      }
    }
    if (source.name().equals("ellipse")) {
      shape.attributes().putIfAbsent("rx", shape.get("ry"));
      shape.attributes().putIfAbsent("ry", shape.get("rx"));
    }
    boolean isSeen =
        NEEDED.getOrDefault(source.name(), List.of()).stream()
            .allMatch(
                name -> shape.get(name).matches("[^-].*") && !Properties.isZero(shape.get(name)));
    return isSeen ? Optional.of(shape) : Optional.empty();
  }

  /** Adds a shape to a clipping path; false when it is something else. */
  boolean addToClip(
      Node source, Map<String, String> properties, String transform, String rule, Node clip) {
    if (!GEOMETRY.containsKey(source.name())) {
      return false;
    }
    shape(source, properties)
        .ifPresent(
            shape -> {
              if (!transform.isEmpty()) {
                shape.with("transform", transform);
              }
              if (rule.equals("evenodd")) {
                shape.with("clip-rule", rule);
              }
              clip.add(shape);
            });
    return true;
  }

  /** Adds a shape as it is painted. */
  void add(Node source, Map<String, String> own, Map<String, String> style, Node out) {
    Optional<Node> shape = shape(source, own);
    if (shape.isEmpty()) {
      return;
    }
    for (String end : List.of("marker-start", "marker-mid", "marker-end")) {
      if (!style.get(end).equals("none")) {
        findings.uses(Finding.MARKER, end, source.offset());
      }
    }
    boolean isStroked = !Properties.isZero(style.get("stroke-width"));
    Paint fill = definitions.paint(style.get("fill"), style.get("color"), source);
    Paint stroke =
        isStroked ? definitions.paint(style.get("stroke"), style.get("color"), source) : Paint.NONE;
    double fillAlpha = fill.alpha() * Properties.share(style.get("fill-opacity"));
    double strokeAlpha = stroke.alpha() * Properties.share(style.get("stroke-opacity"));
    boolean fills = !fill.text().equals("none") && fillAlpha > 0;
    boolean strokes = !stroke.text().equals("none") && strokeAlpha > 0;
    if (strokes && own.getOrDefault("vector-effect", "none").equals("non-scaling-stroke")) {
      findings.uses(Finding.UNKNOWN, "vector-effect", source.offset());
    }
    Node painted = shape.get();
    boolean strokeFirst =
        style.get("paint-order").indexOf("stroke") >= 0
            && !style.get("paint-order").matches(".*fill.*stroke.*");
    if (fills && strokes && strokeFirst) {
      out.add(stroked(copy(painted).with("fill", "none"), stroke, strokeAlpha, style));
      out.add(filled(copy(painted), fill, fillAlpha, style));
    } else if (fills || strokes) {
      Node one = fills ? filled(painted, fill, fillAlpha, style) : painted.with("fill", "none");
      out.add(strokes ? stroked(one, stroke, strokeAlpha, style) : one);
    }
  }

  private static Node copy(Node shape) {
    Node copy = new Node(shape.name(), shape.offset());
    shape.attributes().forEach(copy::with);
    return copy;
  }

  private static Node filled(Node shape, Paint paint, double alpha, Map<String, String> style) {
    shape.with("fill", paint.text());
    if (alpha < 1) {
      shape.with("fill-opacity", ViewBox.number(alpha));
    }
    if (style.get("fill-rule").equals("evenodd")) {
      shape.with("fill-rule", "evenodd");
    }
    return shape;
  }

  private static Node stroked(Node shape, Paint paint, double alpha, Map<String, String> style) {
    shape.with("stroke", paint.text());
    if (alpha < 1) {
      shape.with("stroke-opacity", ViewBox.number(alpha));
    }
    for (String name : STROKE) {
      if (!style.get(name).equals(Properties.INHERITED.get(name))) {
        shape.with(name, style.get(name));
      }
    }
    return shape;
  }
}
