package clinic.handouts.pdf.compose;

import clinic.handouts.layout.FilledLayout;
import clinic.handouts.pdf.BoxPlace;
import clinic.handouts.pdf.DocumentInfo;
import clinic.handouts.pdf.PdfIdentity;
import clinic.handouts.pdf.SetDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * A handout without what stands in its boxes and without its reference, ready to be put together.
 * Immutable.
 *
 * @param pdf with empty boxes
 * @param boxes in their order
 * @param references where the reference stands
 * @param codes by face, the glyphs that its fonts hold
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
record BodySheet(
    byte[] pdf, List<EmptyBox> boxes, List<ReferencePlace> references, Map<String, BitSet> codes) {
  BodySheet {
    boxes = List.copyOf(boxes);
    references = List.copyOf(references);
    codes = Map.copyOf(codes);
  }

  /**
   * A box without anything in it.
   *
   * @param place where it stands
   * @param element the structure element that is to hold what will be in it
   * @param depth how many elements there are from the root to it
   * @param number of a marked content of its page that is free
   */
  record EmptyBox(BoxPlace place, COSObjectKey element, int depth, int number) {}

  /**
   * A place of the reference, which is a text of its own.
   *
   * @param page from 0
   * @param before content up to the text's codes
   * @param first codes of what stands before it in the same text
   * @param codes by character of the reference, in two bytes
   * @param after content behind them
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  record ReferencePlace(
      int page, byte[] before, byte[] first, Map<Character, byte[]> codes, byte[] after) {
    boolean isAs(ReferencePlace other) {
      return page == other.page
          && Arrays.equals(before, other.before)
          && Arrays.equals(first, other.first)
          && Arrays.equals(after, other.after);
    }
  }

  /**
   * Reads a body.
   *
   * @param set not yet saved, with {@link FilledLayout#MARKER} in each box
   * @param boxes how many there are
   * @param standIn what stands where the reference will
   * @param xhtml of which it was set
   * @param first XHTML that names it: whatever stands in for the reference, it is the same document
   * @param info what it says of itself
   * @return empty when something is not as expected
   */
  static Optional<BodySheet> of(
      SetDocument set, int boxes, String standIn, String xhtml, String first, DocumentInfo info)
      throws IOException {
    List<BoxPlace> places = new ArrayList<>();
    for (int i = 0; i < boxes; i++) {
      set.place(FilledLayout.id(i)).ifPresent(places::add);
    }
    if (places.size() < boxes) {
      return Optional.empty();
    }
    PdfIdentity.set(set.pdf(), info, first);
    int references = xhtml.split(Pattern.quote(standIn), -1).length - 1;
    return new BodyReader(set, places, FilledLayout.MARKER, standIn).body(references);
  }

  /** Whether a card can be put into a box: it is as wide, and all its glyphs are there. */
  boolean takes(CardSheet card, int box) {
    return Math.abs(boxes.get(box).place().width() - card.place().width()) < 0.01
        && boxes.get(box).depth() <= card.depth()
        && holds(card);
  }

  private boolean holds(CardSheet card) {
    return card.codes().entrySet().stream()
        .allMatch(
            face -> {
              BitSet missing = (BitSet) face.getValue().clone();
              missing.andNot(codes.getOrDefault(face.getKey(), new BitSet()));
              return missing.isEmpty();
            });
  }

  /** Whether two bodies, set with different references, are the same but for these. */
  boolean isAs(BodySheet other) {
    boolean same = Arrays.equals(pdf, other.pdf) && references.size() == other.references.size();
    for (int i = 0; same && i < references.size(); i++) {
      same = references.get(i).isAs(other.references.get(i));
    }
    return same;
  }
}
