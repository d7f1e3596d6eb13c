package clinic.handouts.pdf.compose;

import clinic.handouts.pdf.marked.BoxPlace;
import java.util.List;

/**
 * A composed handout.
 *
 * @param pdf the bytes of the file
 * @param bodyLength how many bytes at its beginning belong to the body
 * @param body identifies the body: the same for the same XHTML
 * @param cards identifies the card in each box, in order
 * @param places the places of the boxes
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared and never copied: it is large.
public record Composed(
    byte[] pdf, int bodyLength, String body, List<String> cards, List<BoxPlace> places) {
  public Composed {
    cards = List.copyOf(cards);
    places = List.copyOf(places);
  }
}
