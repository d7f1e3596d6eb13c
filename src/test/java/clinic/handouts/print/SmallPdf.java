package clinic.handouts.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** PDFs with nothing but pages, each of a different width: 101, 102 … points. */
final class SmallPdf {
  private SmallPdf() {}

  static byte[] of(int pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int page = 1; page <= pages; page++) {
        document.addPage(new PDPage(new PDRectangle(100 + page, 300)));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
