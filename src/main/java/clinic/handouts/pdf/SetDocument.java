package clinic.handouts.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.util.IdentityHashMap;
import java.util.Optional;
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
  /** The place of an element; empty if it is on no page, or on more than one. */
  public Optional<BoxPlace> place(String id) {
    return BoxPlace.of(renderer, id);
  }
}
