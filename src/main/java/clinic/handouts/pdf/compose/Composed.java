package clinic.handouts.pdf.compose;

import clinic.handouts.pdf.BoxPlace;
import java.util.List;

/**
 * A handout that was put together.
 *
 * @param pdf the bytes of the file
 * @param bodyLength how many bytes at its beginning are the body's
 * @param body names the body: the same for the same XHTML
 * @param cards names what stands in each box, in their order
 * @param places of the boxes
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody, and copied by nobody: it is large.
public record Composed(
    byte[] pdf, int bodyLength, String body, List<String> cards, List<BoxPlace> places) {
  public Composed {
    cards = List.copyOf(cards);
    places = List.copyOf(places);
  }
}
