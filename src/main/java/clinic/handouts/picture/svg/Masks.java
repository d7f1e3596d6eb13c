package clinic.handouts.picture.svg;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Masks that only cut out, as Figma writes them: all white, so that they are clipping paths. */
final class Masks {
  private static final Set<String> WHITE = Set.of("white", "#ffffff");
  private static final double TOLERANCE = 1;

  private Masks() {}

  /**
   * The clipping path that does the same as a mask.
   *
   * @param mask what is said of the mask
   * @param contents what is in it, cleaned
   * @return empty when some of it is neither fully shown nor fully hidden
   */
  static Optional<Node> asClip(Map<String, String> mask, Node contents) {
    boolean isAlpha = mask.getOrDefault("mask-type", "luminance").equals("alpha");
    Node clip = new Node("clipPath", contents.offset());
    boolean cutsOut =
        mask.getOrDefault("maskContentUnits", "userSpaceOnUse").equals("userSpaceOnUse")
            && collect(contents, "", isAlpha, clip)
            && !clip.children().isEmpty()
            && isWithin(mask, clip);
    return cutsOut ? Optional.of(clip) : Optional.empty();
  }

  private static boolean collect(Node node, String around, boolean isAlpha, Node clip) {
    String here = (around + " " + node.get("transform")).strip();
    if (node.get("fill").isEmpty()) {
      return node.name().equals("g")
          && node.get("opacity").isEmpty()
          && node.get("clip-path").isEmpty()
          && node.children().stream().allMatch(child -> collect(child, here, isAlpha, clip));
    }
    boolean isSeen = isAlpha ? !node.get("fill").equals("none") : WHITE.contains(node.get("fill"));
    if (!isSeen || !node.get("fill-opacity").isEmpty() || !node.get("stroke").isEmpty()) {
      return false;
    }
    Node shape = new Node(node.name(), node.offset());
    node.attributes().forEach(shape::with);
    shape.attributes().keySet().removeAll(Set.of("fill", "fill-rule", "transform"));
    if (!here.isEmpty()) {
      shape.with("transform", here);
    }
    if (!node.get("fill-rule").isEmpty()) {
      shape.with("clip-rule", node.get("fill-rule"));
    }
    clip.add(shape);
    return true;
  }

  /** Whether the mask's own frame cuts nothing off its shapes. */
  private static boolean isWithin(Map<String, String> mask, Node clip) {
    if (!mask.getOrDefault("maskUnits", "").equals("userSpaceOnUse")) {
      return true; // Then it is wider than what it is used on.
    }
    Rectangle2D frame =
        new Rectangle2D.Double(
            number(mask, "x") - TOLERANCE,
            number(mask, "y") - TOLERANCE,
            number(mask, "width") + 2 * TOLERANCE,
            number(mask, "height") + 2 * TOLERANCE);
    return clip.children().stream()
        .map(
            shape -> {
              AffineTransform own = Geometry.own(shape);
              return own.createTransformedShape(Geometry.outline(shape)).getBounds2D();
            })
        .allMatch(frame::contains);
  }

  private static double number(Map<String, String> mask, String name) {
    return Geometry.length(mask.getOrDefault(name, "")).orElse(0.0);
  }
}
