package clinic.handouts.proof.page;

import clinic.handouts.files.LatestUsed;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Finds the shapes among what a page paints: what meets is painted onto one small raster, and each
 * connected part of one colour is a shape, however many paths it consists of.
 */
public final class DrawnShapes {
  /** Dots per point, and how many a raster has at most. */
  private static final double FINE = 4;

  private static final double MOST = 1_000_000;

  /** Filled boxes and rules are not shapes if they are longer than this, in points. */
  private static final double LONGEST_SIDE = 60;

  /** The minimum and maximum height of a letter, in points. */
  private static final double LEAST = 3;

  private static final double GREATEST = 220;

  /** The most dots of a raster whose shapes are remembered, and for how many they are. */
  private static final int SMALL = 60_000;

  private static final int MOST_REMEMBERED = 64;

  /** A mark has no more paths than this. */
  private static final int MOST_PATHS = 12;

  /** The shapes of marks that the pages of a run share. */
  private static final Map<Raster, List<DrawnShape>> REMEMBERED =
      Collections.synchronizedMap(new LatestUsed<>(MOST_REMEMBERED));

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
      if (group.bounds.getHeight() >= LEAST) {
        shapes.addAll(group.shapes(mirrored));
      }
    }
    return shapes;
  }

  /** The shapes of each path by itself, where several touch. */
  public static List<DrawnShape> apart(List<Paint> paints, boolean mirrored) {
    List<DrawnShape> shapes = new ArrayList<>();
    for (Group group : groups(paints)) {
      if (group.bounds.getHeight() >= LEAST
          && group.paints.size() > 1
          && group.paints.size() <= MOST_PATHS) {
        for (Paint each : group.paints) {
          shapes.addAll(of(List.of(each), mirrored));
        }
      }
    }
    return shapes;
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
      double area = Math.max(1, bounds.getWidth() * bounds.getHeight());
      double scale = Math.min(FINE, Math.sqrt(MOST / area));
      int width = (int) Math.ceil(bounds.getWidth() * scale) + 2;
      int height = (int) Math.ceil(bounds.getHeight() * scale) + 2;
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
      AffineTransform at = AffineTransform.getTranslateInstance(1, 1);
      at.scale(scale, scale);
      at.translate(-bounds.getX(), -bounds.getY());
      Graphics2D graphics = image.createGraphics();
      for (Paint paint : paints) {
        graphics.setClip(at.createTransformedShape(paint.clip()));
        graphics.setColor(new Color(paint.hasOneColour() ? paint.onWhite() : SEVERAL));
        graphics.fill(at.createTransformedShape(paint.shape()));
      }
      graphics.dispose();
      int[] dots = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
      return Raster.of(width, IntBuffer.wrap(dots), scale, mirrored).stream()
          .map(each -> each.moved(bounds.getX(), bounds.getY()))
          .toList();
    }
  }

  /**
   * A painted group.
   *
   * @param width in dots
   * @param dots their colours, row by row; 0 where nothing is painted
   * @param scale dots per point
   */
  private record Raster(int width, IntBuffer dots, double scale, boolean mirrored) {
    /** The shapes, placed from the raster's corner; those of small rasters are remembered. */
    static List<DrawnShape> of(int width, IntBuffer dots, double scale, boolean mirrored) {
      Raster raster = new Raster(width, dots, scale, mirrored);
      List<DrawnShape> known = REMEMBERED.get(raster);
      if (known != null) {
        return known;
      }
      List<DrawnShape> shapes = raster.shapes();
      if (dots.capacity() <= SMALL) {
        REMEMBERED.put(raster, shapes);
      }
      return shapes;
    }

    private List<DrawnShape> shapes() {
      int[] dots = this.dots.array();
      boolean[] met = new boolean[dots.length];
      int[] connected = new int[dots.length];
      List<DrawnShape> shapes = new ArrayList<>();
      for (int start = 0; start < dots.length; start++) {
        if (dots[start] != 0 && !met[start]) {
          GeneralPath outline = new GeneralPath();
          follow(dots, met, start, width, connected, outline);
          Rectangle2D box = outline.getBounds2D();
          Rectangle2D place =
              new Rectangle2D.Double(
                  (box.getX() - 1) / scale,
                  (box.getY() - 1) / scale,
                  box.getWidth() / scale,
                  box.getHeight() / scale);
          if (place.getHeight() >= LEAST
              && place.getHeight() <= GREATEST
              && place.getWidth() <= GREATEST) {
            if (mirrored) {
              outline.transform(AffineTransform.getScaleInstance(-1, 1));
            }
            SignShapes.Found found = SignShapes.of(outline);
            shapes.add(new DrawnShape(place, found.character(), found.likeness()));
          }
        }
      }
      return List.copyOf(shapes);
    }

    /**
     * Outlines connected dots of one colour, row by row.
     *
     * @param all room for them
     */
    private static void follow(
        int[] dots, boolean[] met, int start, int width, int[] all, GeneralPath outline) {
      int size = 1;
      all[0] = start;
      met[start] = true;
      for (int at = 0; at < size; at++) {
        int dot = all[at];
        int x = dot % width;
        for (int row = -1; row <= 1; row++) {
          for (int column = -1; column <= 1; column++) {
            int next = dot + row * width + column;
            boolean isInside =
                x + column >= 0 && x + column < width && next >= 0 && next < dots.length;
            if (isInside && !met[next] && dots[next] == dots[start]) {
              met[next] = true;
              all[size++] = next;
            }
          }
        }
      }
      Arrays.sort(all, 0, size);
      for (int i = 0; i < size; i++) {
        int from = i;
        while (i + 1 < size && all[i + 1] == all[i] + 1) {
          i++;
        }
        int column = all[from] % width;
        int row = all[from] / width;
        outline.append(new Rectangle2D.Double(column, row, i + 1 - from, 1), false);
      }
    }
  }
}
