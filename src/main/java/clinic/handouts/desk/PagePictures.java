package clinic.handouts.desk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pages of a PDF as pictures.
 *
 * @param pages PNG, in their order
 * @param width of a page on the screen, in CSS pixels; the picture has twice as many
 */
record PagePictures(List<byte[]> pages, int width) {
  /** Twice the 96 dots an inch of CSS pixels, less a quarter: sharp on dense screens too. */
  private static final float DOTS_PER_INCH = 144;

  static final PagePictures NONE = new PagePictures(List.of(), 0);

  static PagePictures of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<byte[]> pages = new ArrayList<>();
      int width = 0;
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        BufferedImage page = renderer.renderImageWithDPI(i, DOTS_PER_INCH, ImageType.RGB);
        width = Math.max(width, page.getWidth() / 2);
        ByteArrayOutputStream png = new ByteArrayOutputStream(256 << 10);
        ImageIO.write(page, "png", png);
        pages.add(png.toByteArray());
      }
      return new PagePictures(pages, width);
    } catch (IOException e) {
      throw new UncheckedIOException("the handout can't be drawn", e);
    }
  }
}
