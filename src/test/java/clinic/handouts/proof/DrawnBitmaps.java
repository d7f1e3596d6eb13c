package clinic.handouts.proof;

import clinic.handouts.proof.LayoutFixture.Change;
import clinic.handouts.text.font.PackedGlyphs;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Bitmap pictures that tests add to a workspace, as PNG. */
final class DrawnBitmaps {
  private DrawnBitmaps() {}

  /** A word in the program's own letters. */
  static Change letters(String path, String word, int ground, int ink) {
    return png(
        path,
        word.length() * 90 + 60,
        180,
        graphics -> {
          graphics.setColor(new Color(ground));
          graphics.fillRect(0, 0, word.length() * 90 + 60, 180);
          graphics.setColor(new Color(ink));
          double x = 30;
          for (int character : word.codePoints().toArray()) {
            if (character != ' ') {
              GeneralPath letter = PackedGlyphs.outlines(character).get(0);
              AffineTransform at = AffineTransform.getTranslateInstance(x, 140);
              at.scale(0.14, -0.14);
              graphics.fill(at.createTransformedShape(letter));
              x += letter.getBounds2D().getMaxX() * 0.14 + 10;
            } else {
              x += 40;
            }
          }
        });
  }

  /** Waves of colour without edges. */
  static Change texture(String path) {
    return workspace -> {
      BufferedImage image = new BufferedImage(480, 160, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < 160; y++) {
        for (int x = 0; x < 480; x++) {
          int wave = (int) (200 + 40 * Math.sin(x / 37.0) * Math.cos(y / 23.0 + x / 90.0));
          image.setRGB(x, y, (wave - 30) << 16 | wave << 8 | 230);
        }
      }
      workspace.write(path, bytes(image));
    };
  }

  static Change leaf(String path) {
    return png(
        path,
        240,
        240,
        graphics -> {
          Path2D leaf = new Path2D.Double();
          leaf.moveTo(30, 210);
          leaf.curveTo(30, 60, 120, 30, 210, 30);
          leaf.curveTo(210, 120, 180, 210, 30, 210);
          graphics.setColor(new Color(0x2F7D4F));
          graphics.fill(leaf);
          graphics.setColor(new Color(0xBFE3CC));
          graphics.fill(new Ellipse2D.Double(150, 60, 24, 24));
        });
  }

  static Change tick(String path) {
    return png(
        path,
        96,
        96,
        graphics -> {
          graphics.setColor(new Color(0x0B5C6B));
          graphics.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
          graphics.drawPolyline(new int[] {16, 38, 80}, new int[] {51, 74, 26}, 3);
        });
  }

  static Change disc(String path, int colour) {
    return png(
        path,
        96,
        96,
        graphics -> {
          graphics.setColor(new Color(colour));
          graphics.fill(new Ellipse2D.Double(8, 8, 80, 80));
        });
  }

  private static Change png(String path, int width, int height, Consumer<Graphics2D> drawing) {
    return workspace -> {
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      drawing.accept(graphics);
      graphics.dispose();
      workspace.write(path, bytes(image));
    };
  }

  private static byte[] bytes(BufferedImage image) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
