package clinic.handouts.proof.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What one page paints.
 *
 * @param glyphs all text, in the order of painting
 * @param paints everything else, in the order of painting
 * @param pictures the bitmap pictures among what is painted
 * @param marked glyphs by marked-content id, for those that are in marked content
 * @param drawn what else is painted, by marked-content id
 */
public record PageContent(
    List<Glyph> glyphs,
    List<Paint> paints,
    List<Picture> pictures,
    Map<Integer, List<Glyph>> marked,
    Map<Integer, List<Paint>> drawn) {
  /** What each page of a document paints. */
  public static List<PageContent> of(PDDocument document, LetterShapes shapes) throws IOException {
    List<PageContent> pages = new ArrayList<>();
    String language = String.valueOf(document.getDocumentCatalog().getLanguage());
    for (PDPage page : document.getPages()) {
      pages.add(new PageContentReader(pages.size(), page, shapes, language).read());
    }
    return pages;
  }

  /**
   * The page as a mirror shows it, with all letters in place: what is read from right to left runs
   * from left to right there.
   *
   * @param width of the page
   */
  PageContent mirrored(double width) {
    return new Mirror(width).of(this);
  }
}
