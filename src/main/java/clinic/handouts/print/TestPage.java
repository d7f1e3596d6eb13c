package clinic.handouts.print;

import clinic.handouts.print.paper.PaperNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A page to see whether a printer prints, and on which paper. */
public final class TestPage {
  private static final int MARGIN = 60;
  private static final int TYPE = 20;

  private TestPage() {}

  /**
   * A test page as a job.
   *
   * @param paper of the clinic, such as {@code A4}
   */
  public static PrintJob on(String paper) {
    PaperNames.Size size =
        PaperNames.size(PaperNames.standard(paper))
            .orElseGet(() -> PaperNames.size(PaperNames.standard("A4")).orElseThrow());
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle((float) size.width(), (float) size.height()));
      document.addPage(page);
      try (PDPageContentStream text = new PDPageContentStream(document, page)) {
        text.setFont(new PDType1Font(FontName.HELVETICA), TYPE);
        text.beginText();
        text.newLineAtOffset(MARGIN, page.getMediaBox().getHeight() - MARGIN - TYPE);
        text.showText("Handouts: this printer works.");
        text.newLineAtOffset(0, -2 * TYPE);
        text.showText("The frame should be complete, and as far from each edge.");
        text.endText();
        text.addRect(
            MARGIN / 2f,
            MARGIN / 2f,
            page.getMediaBox().getWidth() - MARGIN,
            page.getMediaBox().getHeight() - MARGIN);
        text.stroke();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return new PrintJob("Test page", out.toByteArray(), PrintOptions.PLAIN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
