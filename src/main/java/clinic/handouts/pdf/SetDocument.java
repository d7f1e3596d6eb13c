package clinic.handouts.pdf;

import clinic.handouts.pdf.marked.BoxPlace;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.PageBox;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A document that is typeset but not yet saved: its fonts are still complete.
 *
 * @param pdf the document
 * @param renderer the renderer, which knows where elements are
 * @param fonts the fonts that it uses, by their dictionary
 */
public record SetDocument(
    PDDocument pdf, PdfBoxRenderer renderer, IdentityHashMap<COSDictionary, PDFont> fonts) {
  /** How far below the upper edge of a page something still begins it, in points. */
  private static final int BEGINS = 6;

  /** Whether there are several pages, and an element begins the last of them. */
  public boolean lastPageBeginsWith(String id) {
    List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
    int top = pages.get(pages.size() - 1).getTop();
    return pages.size() > 1
        && renderer.findPagePositionsByID(Pattern.compile(Pattern.quote(id))).stream()
            .map(found -> found.getElement().getAbsY() - top)
            .anyMatch(below -> below >= 0 && below <= BEGINS * renderer.getDotsPerPoint());
  }

  /** Whether each element with this id is just room for its contents, from its upper edge. */
  public boolean isPlain(String id) {
    return renderer.findPagePositionsByID(Pattern.compile(Pattern.quote(id))).stream()
        .allMatch(
            found ->
                HeightRules.isPlain(
                    found.getElement().getStyle(),
                    renderer.getSharedContext().newLayoutContextInstance()));
  }

  /** The place of an element; empty if it is on no page, or on more than one. */
  public Optional<BoxPlace> place(String id) {
    return BoxPlace.of(renderer, id);
  }
}
