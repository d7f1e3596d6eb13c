package clinic.handouts.proof.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the shapes among what a page paints: what meets is painted onto one small raster, and each
 * connected part of one colour is a shape, however many paths it consists of.
 */
public final class DrawnShapes {
  /** Filled boxes and rules are not shapes if they are longer than this, in points. */
  private static final double LONGEST_SIDE = 60;

  /** A mark has no more paths than this. */
  private static final int MOST_PATHS = 12;

  /** What stands for a gradient, or any other mixture of colours. */
  private static final int SEVERAL = 0x7F7F01;

  private DrawnShapes() {}

  /**
   * The shapes that are drawn; of a bitmap picture, only its frame counts.
   *
   * @param mirrored whether the page was mirrored, so that letters have to be turned back
   */
  public static List<DrawnShape> of(List<Paint> paints, boolean mirrored) {
    List<DrawnShape> shapes = new ArrayList<>();
    for (Group group : groups(paints)) {
      if (group.bounds.getHeight() >= Raster.LEAST) {
        shapes.addAll(group.shapes(mirrored));
      }
    }
    return shapes;
  }

  /** The shapes of each path by itself, where several touch. */
  public static List<DrawnShape> apart(List<Paint> paints, boolean mirrored) {
    List<DrawnShape> shapes = new ArrayList<>();
    for (Group group : groups(paints)) {
      if (group.bounds.getHeight() >= Raster.LEAST
          && group.paints.size() > 1
          && group.paints.size() <= MOST_PATHS) {
        for (Paint each : group.paints) {
          shapes.addAll(of(List.of(each), mirrored));
        }
      }
    }
    return shapes;
  }

  /** The shapes that boxes of one colour make together. */
  public static List<DrawnShape> joined(List<Rectangle2D> boxes) {
    Rectangle2D bounds = boxes.stream().reduce(Rectangle2D::createUnion).orElseThrow();
    double scale = Raster.scale(bounds);
    BufferedImage image = Raster.image(bounds, scale);
    AffineTransform at = Raster.onto(bounds, scale);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLACK);
    boxes.forEach(each -> graphics.fill(at.createTransformedShape(each)));
    graphics.dispose();
    return Raster.shapes(image, bounds, false);
  }

  private static List<Group> groups(List<Paint> paints) {
    List<Group> groups = new ArrayList<>();
    for (Paint paint : paints) {
      Rectangle2D inked = paint.inked();
      if (!paint.isSeen() || inked.isEmpty() || isBox(paint, inked)) {
        continue;
      }
      Group group = new Group(new ArrayList<>(List.of(paint)), inked);
      List<Group> met = groups.stream().filter(each -> each.bounds.intersects(inked)).toList();
      for (Group each : met) {
        group = each.with(group);
      }
      groups.removeAll(met);
      groups.add(group);
    }
    return groups;
  }

  private static boolean isBox(Paint paint, Rectangle2D inked) {
    double side = Math.max(inked.getWidth(), inked.getHeight());
    return side > LONGEST_SIDE && paint.contains(shrunk(inked));
  }

  private static Rectangle2D shrunk(Rectangle2D box) {
    double x = box.getWidth() * 0.05;
    double y = box.getHeight() * 0.05;
    return new Rectangle2D.Double(
        box.getX() + x, box.getY() + y, box.getWidth() - 2 * x, box.getHeight() - 2 * y);
  }

  /** Paints that touch each other, in the order of painting, and their bounds. */
  private record Group(List<Paint> paints, Rectangle2D bounds) {
    Group with(Group other) {
      paints.addAll(other.paints);
      return new Group(paints, bounds.createUnion(other.bounds));
    }

    List<DrawnShape> shapes(boolean mirrored) {
      double scale = Raster.scale(bounds);
      BufferedImage image = Raster.image(bounds, scale);
      AffineTransform at = Raster.onto(bounds, scale);
      Graphics2D graphics = image.createGraphics();
      for (Paint paint : paints) {
        graphics.setClip(at.createTransformedShape(paint.clip()));
        graphics.setColor(new Color(paint.hasOneColour() ? paint.onWhite() : SEVERAL));
        graphics.fill(at.createTransformedShape(paint.shape()));
      }
      graphics.dispose();
      return Raster.shapes(image, bounds, mirrored);
    }
  }
}
