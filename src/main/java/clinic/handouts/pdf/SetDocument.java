package clinic.handouts.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A document that is set but not yet saved: its fonts are still whole.
 *
 * @param pdf the document
 * @param renderer which knows where elements stand
 * @param fonts those that it uses, by their dictionary
 */
public record SetDocument(
    PDDocument pdf, PdfBoxRenderer renderer, IdentityHashMap<COSDictionary, PDFont> fonts) {
  /** The place of an element; empty when it is on no page, or on more than one. */
  public Optional<BoxPlace> place(String id) {
    return BoxPlace.of(renderer, id);
  }
}
