package clinic.handouts.pdf.compose;

import clinic.handouts.layout.FilledLayout;
import clinic.handouts.pdf.DocumentInfo;
import clinic.handouts.pdf.PdfIdentity;
import clinic.handouts.pdf.SetDocument;
import clinic.handouts.pdf.marked.BoxPlace;
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
 * A handout without the contents of its boxes and without its reference, ready to be composed.
 * Immutable.
 *
 * @param pdf the PDF, with empty boxes
 * @param boxes the boxes, in order
 * @param references where the reference goes
 * @param codes by face, the glyphs that its fonts contain
 * @param fill how its pages are filled
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
record BodySheet(
    byte[] pdf,
    List<EmptyBox> boxes,
    List<ReferencePlace> references,
    Map<String, BitSet> codes,
    PageFill fill) {
  BodySheet {
    boxes = List.copyOf(boxes);
    references = List.copyOf(references);
    codes = Map.copyOf(codes);
  }

  /**
   * An empty box.
   *
   * @param place where it is
   * @param element the structure element that its contents will go into
   * @param depth how many elements there are from the root to it
   * @param number a marked-content number that is free on its page
   */
  record EmptyBox(BoxPlace place, COSObjectKey element, int depth, int number) {}

  /**
   * A place for the reference, which is a text of its own.
   *
   * @param page its number, from 0
   * @param before content up to the text's codes
   * @param first codes of what comes before it in the same text
   * @param codes by character of the reference, in two bytes
   * @param after content after them
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
   * @param standIn the text in place of the reference
   * @param xhtml the XHTML it was typeset from
   * @param first the XHTML that identifies it: the same document, whatever the stand-in for the
   *     reference
   * @param info its information about itself
   * @return empty when something is not as expected
   */
  static Optional<BodySheet> of(
      SetDocument set, int boxes, String standIn, String xhtml, String first, DocumentInfo info)
      throws IOException {
    List<BoxPlace> places = places(set, boxes);
    if (places.size() < boxes) {
      return Optional.empty();
    }
    PdfIdentity.set(set.pdf(), info, first);
    int references = xhtml.split(Pattern.quote(standIn), -1).length - 1;
    return new BodyReader(set, places, FilledLayout.MARKER, standIn).body(references);
  }

  /** The places of those boxes that are on one page, in order. */
  static List<BoxPlace> places(SetDocument set, int boxes) {
    List<BoxPlace> places = new ArrayList<>();
    for (int i = 0; i < boxes; i++) {
      set.place(FilledLayout.id(i)).ifPresent(places::add);
    }
    return places;
  }

  /**
   * Whether a card can be put into a box: it must have the same width, and the body's fonts must
   * have all its glyphs.
   */
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

  /** Whether two bodies that were typeset with different references are otherwise the same. */
  boolean isAs(BodySheet other) {
    boolean same = Arrays.equals(pdf, other.pdf) && references.size() == other.references.size();
    for (int i = 0; same && i < references.size(); i++) {
      same = references.get(i).isAs(other.references.get(i));
    }
    return same;
  }
}
