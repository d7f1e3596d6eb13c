package clinic.handouts.print.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Extracts pages from a PDF, for printers that can't print a selection of pages. */
public final class PageSelection {
  private PageSelection() {}

  /** The number of pages of a PDF. */
  public static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new IllegalStateException("a proved handout can't be read", e);
    }
  }

  /**
   * A PDF of those pages only, for printing.
   *
   * @param ranges the pages; all when empty
   */
  public static byte[] of(byte[] pdf, List<PageRange> ranges) {
    if (ranges.isEmpty()) {
      return pdf;
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = document.getNumberOfPages(); page >= 1; page--) {
        int number = page;
        if (ranges.stream().noneMatch(each -> each.first() <= number && number <= each.last())) {
          document.removePage(page - 1);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("a proved handout can't be read", e);
    }
  }
}
