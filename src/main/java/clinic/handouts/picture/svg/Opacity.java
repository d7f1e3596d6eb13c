package clinic.handouts.picture.svg;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the opacity of groups into that of their paints where both look the same: where no paint of
 * a group overlaps another. Elsewhere the renderer would make pixels of the group, which PDF/A-2a
 * does not allow, so that it is noted.
 */
final class Opacity {
  private static final int MOST_COMPARED = 300;

  private final Findings findings;

  Opacity(Findings findings) {
    this.findings = findings;
  }

  /** A paint of a shape, and the part of the plane that it covers. */
  private record Painted(Node shape, String property, Rectangle2D bounds) {}

  /** Folds the opacity of an element and of everything in it. */
  void fold(Node node) {
    node.children().forEach(this::fold);
    String opacity = node.get("opacity");
    if (opacity.isEmpty()) {
      return;
    }
    node.attributes().remove("opacity");
    List<Painted> painted = new ArrayList<>();
    collect(node, new AffineTransform(), painted);
    if (!isApart(painted)) {
      findings.uses(
          Finding.TRANSPARENCY, "opacity of a group or of fill with stroke", node.offset());
      return;
    }
    for (Painted each : painted) {
      double before =
          Properties.share(each.shape().attributes().getOrDefault(each.property(), "1"));
      each.shape().with(each.property(), ViewBox.number(before * Double.parseDouble(opacity)));
    }
  }

  private static void collect(Node node, AffineTransform around, List<Painted> painted) {
    AffineTransform here = new AffineTransform(around);
    here.concatenate(Geometry.own(node));
    if (!node.get("fill").isEmpty()) {
      if (!node.get("fill").equals("none")) {
        painted.add(
            new Painted(
                node,
                "fill-opacity",
                here.createTransformedShape(Geometry.outline(node)).getBounds2D()));
      }
      if (!node.get("stroke").isEmpty()) {
        painted.add(
            new Painted(
                node,
                "stroke-opacity",
                here.createTransformedShape(Geometry.stroke(node)).getBounds2D()));
      }
    }
    node.children().forEach(child -> collect(child, here, painted));
  }

  private static boolean isApart(List<Painted> painted) {
    if (painted.size() > MOST_COMPARED) {
      return false;
    }
    for (int i = 0; i < painted.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (painted.get(i).bounds().intersects(painted.get(j).bounds())) {
          return false;
        }
      }
    }
    return true;
  }
}
