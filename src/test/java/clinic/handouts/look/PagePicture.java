package clinic.handouts.look;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages as small pictures, and how far two of them differ. */
final class PagePicture {
  /** Side of the squares whose mean colours are compared: edges may be drawn a little otherwise. */
  private static final int SQUARE = 4;

  /** How far mean colours of a square may lie apart, of 255. */
  private static final double TOLERANCE = 14;

  private PagePicture() {}

  static List<BufferedImage> of(byte[] pdf, float dotsPerInch) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<BufferedImage> pages = new ArrayList<>();
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        pages.add(renderer.renderImageWithDPI(i, dotsPerInch, ImageType.RGB));
      }
      return pages;
    }
  }

  /**
   * Where two pictures differ.
   *
   * @param squares how many squares do
   * @param marked the second picture, paler, with these squares in red
   */
  record Difference(int squares, BufferedImage marked) {}

  static Difference difference(BufferedImage one, BufferedImage other) {
    int width = Math.max(one.getWidth(), other.getWidth());
    int height = Math.max(one.getHeight(), other.getHeight());
    BufferedImage marked = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = marked.createGraphics();
    graphics.drawImage(other, 0, 0, null);
    graphics.setColor(new Color(255, 255, 255, 150));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(new Color(220, 0, 0, 160));
    int squares = 0;
    for (int y = 0; y < height; y += SQUARE) {
      for (int x = 0; x < width; x += SQUARE) {
        if (distance(mean(one, x, y), mean(other, x, y)) > TOLERANCE) {
          squares++;
          graphics.fillRect(x, y, SQUARE, SQUARE);
        }
      }
    }
    graphics.dispose();
    return new Difference(squares, marked);
  }

  private static double distance(double[] one, double[] other) {
    double most = 0;
    for (int i = 0; i < one.length; i++) {
      most = Math.max(most, Math.abs(one[i] - other[i]));
    }
    return most;
  }

  /** Mean red, green and blue of a square; what lies outside the picture is black. */
  private static double[] mean(BufferedImage picture, int x, int y) {
    double[] sums = new double[3];
    for (int dy = 0; dy < SQUARE; dy++) {
      for (int dx = 0; dx < SQUARE; dx++) {
        boolean inside = x + dx < picture.getWidth() && y + dy < picture.getHeight();
        int rgb = inside ? picture.getRGB(x + dx, y + dy) : 0;
        sums[0] += rgb >> 16 & 255;
        sums[1] += rgb >> 8 & 255;
        sums[2] += rgb & 255;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= SQUARE * SQUARE;
    }
    return sums;
  }
}
