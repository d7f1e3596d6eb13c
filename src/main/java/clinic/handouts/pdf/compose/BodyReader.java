package clinic.handouts.pdf.compose;

import clinic.handouts.pdf.PdfRenderer;
import clinic.handouts.pdf.SetDocument;
import clinic.handouts.pdf.compose.BodySheet.EmptyBox;
import clinic.handouts.pdf.compose.BodySheet.ReferencePlace;
import clinic.handouts.pdf.marked.BoxPlace;
import clinic.handouts.pdf.marked.EmptyArtifacts;
import clinic.handouts.pdf.marked.FontCodes;
import clinic.handouts.pdf.marked.MarkedText;
import clinic.handouts.pdf.marked.Operation;
import clinic.handouts.pdf.marked.ParentTree;
import clinic.handouts.pdf.marked.TextState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Makes a body from a document that was typeset with a mark in each box and a stand-in for the
 * reference: removes both, and notes where they were. If anything is not as expected there is no
 * body, and handouts are typeset in one piece.
 */
final class BodyReader {
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ-";

  private final PDDocument document;
  private final IdentityHashMap<COSDictionary, PDFont> fonts;
  private final ParentTree tree;
  private final String marker;
  private final String standIn;
  private final PageFill fill;

  private final List<BoxPlace> places;
  private final List<COSDictionary> elements = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final List<ReferencePlace> references = new ArrayList<>();

  /**
   * Reads a body from a typeset document.
   *
   * @param set not yet saved
   * @param places the places of the boxes
   * @param marker the text in the boxes
   * @param standIn the text in place of the reference
   */
  BodyReader(SetDocument set, List<BoxPlace> places, String marker, String standIn) {
    this.document = set.pdf();
    this.fonts = set.fonts();
    this.tree = new ParentTree(document);
    this.places = List.copyOf(places);
    this.marker = marker;
    this.standIn = standIn;
    this.fill = PageFill.of(set);
  }

  /**
   * The body.
   *
   * @param expected how often the reference must be in it
   * @return empty if something is not as expected
   */
  Optional<BodySheet> body(int expected) throws IOException {
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      if (!read(i)) {
        return Optional.empty();
      }
    }
    if (elements.size() != places.size() || references.size() != expected) {
      return Optional.empty();
    }
    tree.write();
    List<List<Integer>> paths = new ArrayList<>();
    for (COSDictionary element : elements) {
      paths.add(path(element));
    }
    return Optional.of(saved(PdfRenderer.saved(document), paths));
  }

  private BodySheet saved(byte[] pdf, List<List<Integer>> paths) throws IOException {
    try (PDDocument saved = Loader.loadPDF(pdf)) {
      List<EmptyBox> boxes = new ArrayList<>();
      for (int i = 0; i < places.size(); i++) {
        COSObject element = null;
        COSDictionary at = root(saved);
        for (int index : paths.get(i)) {
          COSBase kids = at.getItem(COSName.K);
          COSBase list = kids instanceof COSObject one ? one.getObject() : kids;
          element = (COSObject) (list instanceof COSArray all ? all.get(index) : kids);
          at = (COSDictionary) element.getObject();
        }
        boxes.add(
            new EmptyBox(places.get(i), element.getKey(), paths.get(i).size(), numbers.get(i)));
      }
      return new BodySheet(pdf, boxes, references, FontCodes.held(saved), fill);
    }
  }

  private static COSDictionary root(PDDocument document) {
    return document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
  }

  /** The path from the root to an element, as positions among the children. */
  private static List<Integer> path(COSDictionary element) {
    List<Integer> path = new ArrayList<>();
    for (COSDictionary at = element; ; ) {
      COSDictionary parent = at.getCOSDictionary(COSName.P);
      if (parent == null) {
        return path;
      }
      int index = 0;
      if (parent.getDictionaryObject(COSName.K) instanceof COSArray kids) {
        index = -1;
        for (int i = 0; i < kids.size(); i++) {
          index = kids.getObject(i) == at ? i : index;
        }
      }
      path.add(0, index);
      at = parent;
    }
  }

  private boolean read(int index) throws IOException {
    PDPage page = document.getPage(index);
    List<Operation> operations = Operation.of(page);
    boolean[] out = new boolean[operations.size()];
    boolean changed = false;
    for (MarkedText text : MarkedText.all(page, operations, fonts)) {
      int box = text.says(marker) ? box(index, text) : -1;
      boolean sound = true;
      if (box >= 0) {
        sound = box == elements.size() && text.isAlone(operations) && empty(page, text);
      } else if (text.at(standIn) >= 0) {
        sound = text.isAlone(operations) && note(index, operations, text);
      } else {
        continue;
      }
      if (!sound) {
        return false;
      }
      text.cut(operations, out);
      changed = true;
    }
    if (changed) {
      List<Operation> left = new ArrayList<>();
      for (int i = 0; i < out.length; i++) {
        if (!out[i]) {
          left.add(operations.get(i));
        }
      }
      EmptyArtifacts.write(document, page, left);
    }
    return true;
  }

  private int box(int page, MarkedText text) {
    for (int i = 0; i < places.size(); i++) {
      BoxPlace place = places.get(i);
      if (place.page() == page && place.holds(text)) {
        return i;
      }
    }
    return -1;
  }

  /** Empties the box's element, which must contain the mark and nothing else. */
  private boolean empty(PDPage page, MarkedText text) {
    COSArray marked = tree.page(page.getCOSObject());
    COSDictionary leaf = (COSDictionary) marked.getObject(text.number());
    COSDictionary box = leaf.getCOSDictionary(COSName.P);
    if (box == null || kids(leaf) != 1 || kids(box) != 1) {
      return false;
    }
    box.removeItem(COSName.K);
    marked.set(text.number(), COSNull.NULL);
    elements.add(box);
    numbers.add(text.number());
    return true;
  }

  private static int kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    return kids instanceof COSArray all ? all.size() : kids == null ? 0 : 1;
  }

  private boolean note(int page, List<Operation> operations, MarkedText text) throws IOException {
    TextState state = new TextState();
    operations.subList(0, text.begin()).forEach(state::pass);
    List<Operation> inside = operations.subList(text.begin(), text.end() + 1);
    int show = 0;
    while (!inside.get(show).is("Tj")) {
      show++;
    }
    int at = text.at(standIn);
    int length = 2 * standIn.length();
    if (at + length != text.codes().length) {
      return false;
    }
    List<Operation> before = new ArrayList<>();
    before.add(new Operation(Operator.getOperator("q"), List.of()));
    before.addAll(state.operations());
    before.addAll(inside.subList(0, show));
    List<Operation> after = new ArrayList<>(inside.subList(show + 1, inside.size()));
    after.add(new Operation(Operator.getOperator("Q"), List.of()));
    Map<Character, byte[]> codes = new LinkedHashMap<>();
    for (int i = 0; i < SYMBOLS.length(); i++) {
      char symbol = SYMBOLS.charAt(i);
      codes.put(symbol, text.encoded(String.valueOf(symbol)));
    }
    references.add(
        new ReferencePlace(
            page,
            Operation.written(before),
            Arrays.copyOf(text.codes(), at),
            codes,
            Operation.written(after)));
    return codes.values().stream().allMatch(code -> code.length == 2);
  }
}
