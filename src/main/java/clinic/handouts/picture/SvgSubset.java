package clinic.handouts.picture;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part of SVG 1.1 that prints the same everywhere: shapes, groups, plain colours. Anything not
 * listed is refused.
 */
final class SvgSubset {
  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "title",
          "desc",
          "metadata");

  private static final Map<String, String> ELEMENT_HELP =
      Map.of(
          "text", "text is drawn in whatever font the computer has: turn it into paths",
          "image", "pictures within pictures are not read: draw shapes, or use a PNG",
          "script", "scripts are never run: remove it",
          "style", "use attributes such as fill=\"#0b5c6b\" on the shapes",
          "use", "references are not followed: copy the shape",
          "a", "links in pictures don't work on paper: remove it",
          "defs", "references are not followed: remove it, and use plain colours and shapes");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "version",
          "baseProfile",
          "lang",
          "role",
          "focusable",
          "width",
          "height",
          "x",
          "y",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "x1",
          "y1",
          "x2",
          "y2",
          "points",
          "d",
          "pathLength",
          "transform",
          "viewBox",
          "preserveAspectRatio",
          "fill-rule",
          "fill-opacity",
          "stroke-width",
          "stroke-opacity",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "stroke-dasharray",
          "stroke-dashoffset",
          "vector-effect",
          "shape-rendering",
          "display",
          "visibility",
          "overflow");

  private static final Set<String> PAINTS = Set.of("fill", "stroke", "color");

  private static final Pattern PAINT =
      Pattern.compile("[A-Za-z]+|#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|rgb\\([0-9., %]+\\)");

  private static final Pattern VIEW_BOX_SEPARATOR = Pattern.compile("[\\s,]+");

  private SvgSubset() {}

  /** Why an element is refused, as help; empty when it may be used. */
  static Optional<String> refuseElement(boolean svg, String name) {
    if (svg && ELEMENTS.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(
        svg
            ? ELEMENT_HELP.getOrDefault(
                name, "use shapes only: path, rect, circle, ellipse, line, polyline, polygon")
            : "it belongs to a drawing program: save the picture as plain SVG");
  }

  /** Why an attribute is refused, as help; empty when it may be used. */
  static Optional<String> refuseAttribute(String namespace, String name, String value) {
    if (namespace.isEmpty()) {
      return refusePlain(name, value.strip());
    }
    if (namespace.equals("http://www.w3.org/XML/1998/namespace")) {
      return name.equals("base")
          ? Optional.of("references are not followed: remove it")
          : Optional.empty();
    }
    return namespace.equals("http://www.w3.org/1999/xlink")
        ? Optional.of("references are not followed: copy the shape itself")
        : Optional.empty(); // A drawing program's private data.
  }

  private static Optional<String> refusePlain(String name, String value) {
    if (PAINTS.contains(name)) {
      return PAINT.matcher(value).matches()
          ? Optional.empty()
          : Optional.of("use plain colours, such as #0b5c6b or none");
    }
    if (ATTRIBUTES.contains(name) || name.startsWith("aria-") || name.startsWith("data-")) {
      return value.contains("\\") || value.toLowerCase(Locale.ROOT).contains("url")
          ? Optional.of("references are not followed: use plain shapes")
          : Optional.empty();
    }
    return Optional.of(
        switch (name) {
          case "opacity" -> "use fill-opacity and stroke-opacity, or a lighter colour";
          case "style", "class" -> "use attributes such as fill=\"#0b5c6b\"";
          case "href", "src" -> "references are not followed: copy the shape itself";
          case "filter", "mask", "clip-path", "marker-start", "marker-mid", "marker-end" ->
              "use plain colours and shapes";
          default ->
              name.toLowerCase(Locale.ROOT).startsWith("on")
                  ? "scripts are never run: remove it"
                  : "remove it: shapes, transforms, plain colours and strokes are all that is used";
        });
  }

  /** Whether a value is a view box: four numbers, the last two greater than zero. */
  static boolean isViewBox(String value) {
    if (value == null || value.length() > 100) {
      return false;
    }
    String[] numbers = VIEW_BOX_SEPARATOR.split(value.strip(), -1);
    try {
      for (String number : numbers) {
        if (!Double.isFinite(Double.parseDouble(number))) {
          return false;
        }
      }
      return numbers.length == 4
          && Double.parseDouble(numbers[2]) > 0
          && Double.parseDouble(numbers[3]) > 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
