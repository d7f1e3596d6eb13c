package clinic.handouts.print.paper;

import clinic.handouts.print.paper.PaperNames.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** The paper that a document is for, and the same pages scaled to another. */
public final class PaperFit {
  private PaperFit() {}

  /** The standard name of the paper; empty if pages differ, or it is not an everyday paper. */
  public static Optional<String> paper(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Optional<String> first = Optional.empty();
      for (PDPage page : document.getPages()) {
        Optional<String> paper = PaperNames.of(size(page.getMediaBox()));
        if (paper.isEmpty() || (first.isPresent() && !first.equals(paper))) {
          return Optional.empty();
        }
        first = paper;
      }
      return first;
    } catch (IOException e) {
      throw new IllegalStateException("a proved handout can't be read", e);
    }
  }

  private static Size size(PDRectangle box) {
    double width = box.getWidth();
    double height = box.getHeight();
    return new Size(Math.min(width, height), Math.max(width, height));
  }

  /** The document with each page scaled to a paper, in the middle of it, for printing. */
  public static byte[] scaled(byte[] pdf, Size paper) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        scale(document, page, paper);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("a proved handout can't be read", e);
    }
  }

  private static void scale(PDDocument document, PDPage page, Size paper) throws IOException {
    PDRectangle box = page.getMediaBox();
    boolean isUpright = box.getWidth() <= box.getHeight();
    float width = (float) (isUpright ? paper.width() : paper.height());
    float height = (float) (isUpright ? paper.height() : paper.width());
    float by = Math.min(width / box.getWidth(), height / box.getHeight());
    try (PDPageContentStream before =
        new PDPageContentStream(document, page, AppendMode.PREPEND, false)) {
      before.transform(
          new Matrix(
              by,
              0,
              0,
              by,
              (width - by * box.getWidth()) / 2,
              (height - by * box.getHeight()) / 2));
    }
    PDRectangle whole = new PDRectangle(width, height);
    page.setMediaBox(whole);
    page.setCropBox(whole);
    page.setTrimBox(whole);
    page.setBleedBox(whole);
    page.setAnnotations(
        List.of()); // Links are of no use on paper, and would be in the wrong place.
  }
}
