package clinic.handouts.desk.order;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/**
 * Preview pictures of a PDF's pages, each with words across it that say so: a picture can be saved
 * and printed, and then nothing else would show that it is not a handout.
 *
 * @param pages PNG, in page order, at most {@value #MOST_PAGES}
 * @param width of a page on the screen, in CSS pixels; the picture is twice as wide
 */
public record PagePictures(List<byte[]> pages, int width) {
  static final int MOST_PAGES = 20;

  static final PagePictures NONE = new PagePictures(List.of(), 0);

  /** Two dots per CSS pixel, at three quarters of the paper's size: sharp on any screen. */
  private static final float DOTS_PER_INCH = 144;

  /** Picture dots per CSS pixel. */
  private static final int DENSITY = 2;

  /** The longest side of a picture in pixels; A4 has 1,684. */
  private static final float LONGEST = 2400;

  private static final String WORDS = "PREVIEW, NOT FOR PATIENTS";

  /**
   * Draws the pages.
   *
   * @throws IOException if they can't be read or drawn
   */
  static PagePictures of(PDDocument document) throws IOException {
    PDFRenderer renderer = new PDFRenderer(document);
    List<byte[]> pages = new ArrayList<>();
    int width = 0;
    for (int i = 0; i < Math.min(MOST_PAGES, document.getNumberOfPages()); i++) {
      PDPage page = document.getPage(i);
      mark(document, page);
      BufferedImage picture = drawn(renderer, page, i);
      width = Math.max(width, picture.getWidth() / DENSITY);
      pages.add(Png.of(picture));
    }
    return new PagePictures(pages, width);
  }

  /** Draws a page; the first is 0. */
  static BufferedImage drawn(PDFRenderer renderer, PDPage page, int index) throws IOException {
    return renderer.renderImageWithDPI(index, dotsPerInch(page), ImageType.RGB);
  }

  /** How wide a page is drawn, in CSS pixels. */
  public static int width(PDPage page) {
    return (int) (page.getCropBox().getWidth() / 72 * dotsPerInch(page)) / DENSITY;
  }

  private static float dotsPerInch(PDPage page) {
    PDRectangle paper = page.getCropBox();
    float longest = Math.max(paper.getWidth(), paper.getHeight());
    return Math.min(DOTS_PER_INCH, LONGEST * 72 / longest);
  }

  private static void mark(PDDocument document, PDPage page) throws IOException {
    PDFont font = new PDType1Font(FontName.HELVETICA_BOLD);
    PDRectangle paper = page.getCropBox();
    double diagonal = Math.hypot(paper.getWidth(), paper.getHeight());
    float size = (float) (0.7 * diagonal / (font.getStringWidth(WORDS) / 1000));
    double angle = Math.atan2(paper.getHeight(), paper.getWidth());
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, AppendMode.APPEND, false, true)) {
      PDExtendedGraphicsState pale = new PDExtendedGraphicsState();
      pale.setNonStrokingAlphaConstant(0.13f);
      content.setGraphicsStateParameters(pale);
      content.setNonStrokingColor(0.64f, 0.15f, 0.11f);
      content.beginText();
      content.setFont(font, size);
      Matrix at =
          Matrix.getTranslateInstance(
              paper.getLowerLeftX() + paper.getWidth() / 2,
              paper.getLowerLeftY() + paper.getHeight() / 2);
      at.rotate(angle);
      at.translate((float) (-0.35 * diagonal), -0.35f * size);
      content.setTextMatrix(at);
      content.showText(WORDS);
      content.endText();
    }
  }
}
