package clinic.handouts.proof.page;

import clinic.handouts.files.Digest;
import clinic.handouts.files.LatestUsed;
import clinic.handouts.picture.Contrast;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The dots of a bitmap picture, and the shapes that they show. */
public final class Bitmap {
  private static final int LEVELS = 256;

  /** How far apart what is light and what is dark are at least, of 255. */
  private static final double CONTRAST = 36;

  private static final int WHITE = 0xFFFFFF;

  /** The contrast with white from which something is seen. */
  private static final double LEAST_INK = 1.25;

  private static final int LIGHT = 0xFFFFFFFF;
  private static final int DARK = 0xFF000001;

  private static final int MOST_KEPT = 64;

  /** The shapes of pictures as they are shown, from their lower left corners. */
  private static final Map<String, List<DrawnShape>> SHAPES =
      Collections.synchronizedMap(new LatestUsed<>(MOST_KEPT));

  private Bitmap() {}

  /**
   * A digest of a picture as it is in the file, with its transparency: those with the same one are
   * the same.
   */
  public static String digest(Picture picture) {
    COSStream stream = stream(picture);
    COSStream mask = stream.getCOSStream(COSName.SMASK);
    return raw(stream) + (mask == null ? "" : raw(mask));
  }

  private static String raw(COSStream stream) {
    try (InputStream in = stream.createRawInputStream()) {
      return Digest.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static COSStream stream(Picture picture) {
    if (picture.image() instanceof COSStream stream) {
      return stream;
    }
    throw new IllegalStateException("a picture is not a file of its own");
  }

  /** How much of what can be seen of a picture on white is in one of some colours, from 0 to 1. */
  public static double share(Picture picture, IntPredicate colours) {
    BufferedImage image = reduced(read(picture), picture.at());
    int inked = 0;
    int some = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int dot = image.getRGB(x, y);
        int seen = Paint.blended(dot & WHITE, WHITE, (dot >>> 24) / 255.0);
        if (Contrast.of(seen, WHITE) >= LEAST_INK) {
          inked++;
          some += colours.test(seen) ? 1 : 0;
        }
      }
    }
    return inked == 0 ? 0 : (double) some / inked;
  }

  /**
   * The shapes that stand out from what is around them, as vectors would.
   *
   * @param mirrored whether the page was mirrored, so that letters have to be turned back
   */
  public static List<DrawnShape> shapes(Picture picture, boolean mirrored) {
    AffineTransform at = picture.at();
    String key =
        String.format(
            Locale.ROOT,
            "%s %.1f %.1f %.1f %.1f %b",
            digest(picture),
            at.getScaleX(),
            at.getShearX(),
            at.getShearY(),
            at.getScaleY(),
            mirrored);
    Rectangle2D bounds = picture.bounds();
    return SHAPES
        .computeIfAbsent(
            key,
            each ->
                drawn(picture, mirrored).stream()
                    .map(shape -> shape.moved(-bounds.getX(), -bounds.getY()))
                    .toList())
        .stream()
        .map(shape -> shape.moved(bounds.getX(), bounds.getY()))
        .toList();
  }

  private static List<DrawnShape> drawn(Picture picture, boolean mirrored) {
    double scale = Raster.scale(picture.bounds());
    BufferedImage image = Raster.image(picture.bounds(), scale);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    AffineTransform at = Raster.onto(picture.bounds(), scale);
    at.concatenate(picture.at());
    BufferedImage dots = reduced(read(picture), at);
    at.scale(1.0 / dots.getWidth(), -1.0 / dots.getHeight());
    at.translate(0, -dots.getHeight());
    graphics.drawImage(dots, at, null);
    graphics.dispose();
    List<DrawnShape> shapes = new ArrayList<>();
    List<int[]> met = new ArrayList<>();
    for (int shift = 0; shift <= 16; shift += 8) {
      BufferedImage two = inTwo(image, shift);
      int[] all = ((DataBufferInt) two.getRaster().getDataBuffer()).getData();
      if (met.stream().noneMatch(each -> Arrays.equals(each, all))) {
        met.add(all);
        shapes.addAll(Raster.shapes(two, picture.bounds(), mirrored));
      }
    }
    return shapes;
  }

  private static BufferedImage read(Picture picture) {
    try {
      return new PDImageXObject(new PDStream(stream(picture)), null).getImage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Halves a picture until it has no more than twice the dots that it is shown with. */
  private static BufferedImage reduced(BufferedImage picture, AffineTransform at) {
    BufferedImage reduced = picture;
    double across = Math.hypot(at.getScaleX(), at.getShearY());
    double down = Math.hypot(at.getShearX(), at.getScaleY());
    while (reduced.getWidth() > 2 * across && reduced.getHeight() > 2 * down) {
      int width = Math.max(1, reduced.getWidth() / 2);
      int height = Math.max(1, reduced.getHeight() / 2);
      BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
      Graphics2D graphics = half.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(reduced, 0, 0, width, height, null);
      graphics.dispose();
      reduced = half;
    }
    return reduced;
  }

  /** What is light and what is dark in a channel, as far apart as they can be told (Otsu 1979). */
  private static BufferedImage inTwo(BufferedImage image, int shift) {
    int[] dots = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    long[] count = new long[LEVELS];
    for (int dot : dots) {
      count[dot >> shift & 255]++;
    }
    int limit = limit(count, dots.length);
    BufferedImage two =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    int[] all = ((DataBufferInt) two.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < dots.length; i++) {
      all[i] = (dots[i] >> shift & 255) > limit ? LIGHT : DARK;
    }
    return two;
  }

  /** The greatest level that counts as dark; -1 when there are not two that stand apart. */
  private static int limit(long[] count, long total) {
    double sum = 0;
    for (int level = 0; level < LEVELS; level++) {
      sum += (double) level * count[level];
    }
    double below = 0;
    double sumBelow = 0;
    double most = 0;
    int limit = -1;
    for (int level = 0; level < LEVELS - 1; level++) {
      below += count[level];
      sumBelow += (double) level * count[level];
      double above = total - below;
      if (below == 0 || above == 0) {
        continue;
      }
      double apart = (sum - sumBelow) / above - sumBelow / below;
      double between = below * above * apart * apart;
      if (between > most && apart >= CONTRAST) {
        most = between;
        limit = level;
      }
    }
    return limit;
  }
}
