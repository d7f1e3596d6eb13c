package clinic.handouts.picture.svg;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;

/** A small picture of a cleaned drawing: good enough to see whether it shows on paper. */
final class Look {
  private static final int SIDE = 200;

  private static final Set<String> NEARLY_WHITE =
      Set.of(
          "white",
          "snow",
          "ivory",
          "ghostwhite",
          "mintcream",
          "azure",
          "floralwhite",
          "whitesmoke",
          "aliceblue",
          "lavenderblush",
          "seashell",
          "honeydew",
          "oldlace",
          "linen");

  private final List<Node> definitions;
  private final Graphics2D graphics;

  private Look(List<Node> definitions, Graphics2D graphics) {
    this.definitions = definitions;
    this.graphics = graphics;
  }

  static BufferedImage at(Node drawing, List<Node> definitions, ViewBox box) {
    double scale = SIDE / Math.max(box.width(), box.height());
    BufferedImage image =
        new BufferedImage(
            Math.max(1, (int) (box.width() * scale)),
            Math.max(1, (int) (box.height() * scale)),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(scale, scale);
    graphics.translate(-box.x(), -box.y());
    new Look(definitions, graphics).draw(drawing);
    graphics.dispose();
    return image;
  }

  private void draw(Node node) {
    AffineTransform before = graphics.getTransform();
    graphics.transform(Geometry.own(node));
    if (!node.get("fill").isEmpty()) {
      if (!node.get("fill").equals("none")) {
        graphics.setColor(colour(node, "fill"));
        graphics.fill(Geometry.outline(node));
      }
      if (!node.get("stroke").isEmpty()) {
        graphics.setColor(colour(node, "stroke"));
        graphics.fill(Geometry.stroke(node));
      }
    }
    node.children().forEach(this::draw);
    graphics.setTransform(before);
  }

  private Color colour(Node node, String paint) {
    double alpha = Properties.share(node.attributes().getOrDefault(paint + "-opacity", "1"));
    int rgb = rgb(node.get(paint));
    return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) Math.round(255 * alpha));
  }

  /** The colour of a paint; a gradient's is that of its first stop. */
  private int rgb(String paint) {
    if (paint.startsWith("#")) {
      return Integer.parseInt(paint.substring(1), 16);
    }
    if (Properties.isAddress(paint)) {
      return definitions.stream()
          .filter(each -> each.get("id").equals(Properties.address(paint).substring(1)))
          .flatMap(each -> each.children().stream())
          .findFirst()
          .map(stop -> rgb(stop.get("stop-color")))
          .orElse(0);
    }
    return NEARLY_WHITE.contains(paint) ? 0xFFFFFF : 0;
  }
}
