package clinic.handouts.proof.page;

import clinic.handouts.files.LatestUsed;
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
 * A part of a page as dots, each connected part of one colour of which is a shape.
 *
 * @param width in dots
 * @param dots their colours, row by row; 0 where nothing is painted
 * @param scale dots per point
 * @param mirrored whether the page was mirrored, so that letters have to be turned back
 */
record Raster(int width, IntBuffer dots, double scale, boolean mirrored) {
  /** The minimum height of a letter, in points. */
  static final double LEAST = 3;

  private static final double GREATEST = 220;

  /** Dots per point, and how many a raster has at most. */
  private static final double FINE = 4;

  private static final double MOST = 1_000_000;

  /** The most dots of a raster whose shapes are remembered, and for how many they are. */
  private static final int SMALL = 60_000;

  private static final int MOST_REMEMBERED = 64;

  /** The shapes of marks that the pages of a run share. */
  private static final Map<Raster, List<DrawnShape>> REMEMBERED =
      Collections.synchronizedMap(new LatestUsed<>(MOST_REMEMBERED));

  /** How many dots there are per point of a part of a page. */
  static double scale(Rectangle2D bounds) {
    double area = Math.max(1, bounds.getWidth() * bounds.getHeight());
    return Math.min(FINE, Math.sqrt(MOST / area));
  }

  /** Room for a part of a page, with a dot to spare on each side. */
  static BufferedImage image(Rectangle2D bounds, double scale) {
    int width = (int) Math.ceil(bounds.getWidth() * scale) + 2;
    int height = (int) Math.ceil(bounds.getHeight() * scale) + 2;
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
  }

  /** Maps the page to the dots of its part. */
  static AffineTransform onto(Rectangle2D bounds, double scale) {
    AffineTransform at = AffineTransform.getTranslateInstance(1, 1);
    at.scale(scale, scale);
    at.translate(-bounds.getX(), -bounds.getY());
    return at;
  }

  /** The shapes of a part of a page. */
  static List<DrawnShape> shapes(BufferedImage image, Rectangle2D bounds, boolean mirrored) {
    int[] dots = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    return of(image.getWidth(), IntBuffer.wrap(dots), scale(bounds), mirrored).stream()
        .map(each -> each.moved(bounds.getX(), bounds.getY()))
        .toList();
  }

  /** The shapes, placed from the raster's corner; those of small rasters are remembered. */
  private static List<DrawnShape> of(int width, IntBuffer dots, double scale, boolean mirrored) {
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
