package clinic.handouts.pdf;

import clinic.handouts.pdf.BodySheet.EmptyBox;
import clinic.handouts.pdf.BodySheet.ReferencePlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
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
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Makes a body of a document that was set with a mark in each box and with a stand-in for the
 * reference: takes both out, and notes where they stood. Whatever is not as expected makes it no
 * body; then handouts are set whole.
 */
final class BodyReader {
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ-";

  private final PDDocument document;
  private final IdentityHashMap<COSDictionary, PDFont> fonts;
  private final ParentTree tree;
  private final String marker;
  private final String standIn;

  private final List<BoxPlace> places;
  private final List<COSDictionary> elements = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final List<ReferencePlace> references = new ArrayList<>();

  /**
   * Reads.
   *
   * @param set not yet saved
   * @param places of the boxes
   * @param marker what stands in them
   * @param standIn what stands where the reference will
   */
  BodyReader(SetDocument set, List<BoxPlace> places, String marker, String standIn) {
    this.document = set.pdf();
    this.fonts = set.fonts();
    this.tree = new ParentTree(document);
    this.places = List.copyOf(places);
    this.marker = marker;
    this.standIn = standIn;
  }

  /**
   * The body.
   *
   * @param expected how often the reference stands in it
   * @return empty when something is not as expected
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
      return new BodySheet(pdf, boxes, references, codes(saved));
    }
  }

  private static COSDictionary root(PDDocument document) {
    return document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
  }

  private static Map<String, BitSet> codes(PDDocument saved) throws IOException {
    Map<String, BitSet> codes = new HashMap<>();
    for (PDPage page : saved.getPages()) {
      PDResources resources = page.getResources();
      COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
      for (COSName name : resources.getFontNames()) {
        COSDictionary font = fonts.getCOSDictionary(name);
        String face = FontCodes.face(font);
        if (!codes.containsKey(face)) {
          codes.put(face, FontCodes.held(font));
        }
      }
    }
    return codes;
  }

  /** From the root, the places among the children that lead to an element. */
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

  /**
   * A text of a page.
   *
   * @param begin index of the instruction that begins its marked content
   * @param end index of the one that ends it
   * @param number of the marked content
   * @param font that its first codes are set in
   * @param x from the left, in points
   * @param y from below, in points
   * @param codes all of its codes
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  private record Run(
      int begin, int end, int number, PDFont font, double x, double y, byte[] codes) {
    boolean says(String words) throws IOException {
      return codes.length > 0 && Arrays.equals(codes, encoded(font, words));
    }

    int at(String words) throws IOException {
      byte[] wanted = encoded(font, words);
      for (int i = 0; wanted.length > 0 && i + wanted.length <= codes.length; i += 2) {
        if (Arrays.equals(codes, i, i + wanted.length, wanted, 0, wanted.length)) {
          return i;
        }
      }
      return -1;
    }
  }

  private boolean read(int index) throws IOException {
    PDPage page = document.getPage(index);
    List<Operation> operations = Operation.of(page);
    boolean[] out = new boolean[operations.size()];
    boolean changed = false;
    for (Run run : runs(page, operations)) {
      int box = run.says(marker) ? box(index, run) : -1;
      boolean sound = true;
      if (box >= 0) {
        sound = box == elements.size() && isTextOnly(operations, run) && empty(page, run);
      } else if (run.at(standIn) >= 0) {
        sound = isTextOnly(operations, run) && note(index, operations, run);
      } else {
        continue;
      }
      if (!sound) {
        return false;
      }
      cut(operations, run, out);
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

  private List<Run> runs(PDPage page, List<Operation> operations) {
    COSDictionary named = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i).mcid().isEmpty()) {
        continue;
      }
      int end = i + 1;
      PDFont font = null;
      double x = 0;
      double y = 0;
      List<byte[]> codes = new ArrayList<>();
      for (; end < operations.size() && !operations.get(end).is("EMC"); end++) {
        Operation each = operations.get(end);
        if (each.is("Tf") && font == null) {
          font = fonts.get(named.getCOSDictionary((COSName) each.operands().get(0)));
        }
        if (each.is("Tm") && joined(codes).length == 0) {
          x = ((COSNumber) each.operands().get(4)).floatValue();
          y = ((COSNumber) each.operands().get(5)).floatValue();
        }
        codes.add(each.codes());
      }
      runs.add(new Run(i, end, operations.get(i).mcid().getAsInt(), font, x, y, joined(codes)));
    }
    return runs;
  }

  private static byte[] joined(List<byte[]> parts) {
    byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /** Codes of a text; none when the font does not have them all. */
  private static byte[] encoded(PDFont font, String words) throws IOException {
    try {
      return font == null ? new byte[0] : font.encode(words);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private int box(int page, Run run) {
    for (int i = 0; i < places.size(); i++) {
      BoxPlace place = places.get(i);
      boolean in =
          place.page() == page
              && run.x() >= place.left() - 1
              && run.x() <= place.left() + place.width()
              && run.y() <= place.top()
              && run.y() >= place.top() - place.height();
      if (in) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a marked content is one text, shown at once, with nothing drawn beside it. */
  private static boolean isTextOnly(List<Operation> operations, Run run) {
    int shown = 0;
    int begun = 0;
    for (Operation each : operations.subList(run.begin() + 1, run.end())) {
      String name = each.operator().getName();
      boolean known =
          name.equals("BT")
              || name.equals("ET")
              || name.equals("Tf")
              || name.equals("Tm")
              || name.equals("Tj")
              || TextState.isState(name);
      if (!known) {
        return false;
      }
      shown += name.equals("Tj") ? 1 : 0;
      begun += name.equals("BT") ? 1 : 0;
    }
    return shown == 1 && begun == 1;
  }

  /** Empties the box's element, which must hold the mark and nothing else. */
  private boolean empty(PDPage page, Run run) {
    COSArray marked = tree.page(page.getCOSObject());
    COSDictionary leaf = (COSDictionary) marked.getObject(run.number());
    COSDictionary box = leaf.getCOSDictionary(COSName.P);
    if (box == null || kids(leaf) != 1 || kids(box) != 1) {
      return false;
    }
    box.removeItem(COSName.K);
    marked.set(run.number(), COSNull.NULL);
    elements.add(box);
    numbers.add(run.number());
    return true;
  }

  private static int kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    return kids instanceof COSArray all ? all.size() : kids == null ? 0 : 1;
  }

  private boolean note(int page, List<Operation> operations, Run run) throws IOException {
    TextState state = new TextState();
    operations.subList(0, run.begin()).forEach(state::pass);
    List<Operation> inside = operations.subList(run.begin(), run.end() + 1);
    int show = 0;
    while (!inside.get(show).is("Tj")) {
      show++;
    }
    int at = run.at(standIn);
    int length = 2 * standIn.length();
    if (at + length != run.codes().length) {
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
      codes.put(symbol, encoded(run.font(), String.valueOf(symbol)));
    }
    references.add(
        new ReferencePlace(
            page,
            Operation.written(before),
            Arrays.copyOf(run.codes(), at),
            codes,
            Operation.written(after)));
    return codes.values().stream().allMatch(code -> code.length == 2);
  }

  /** Takes a text out, but leaves what changes the look of what follows it. */
  private static void cut(List<Operation> operations, Run run, boolean[] out) {
    for (int i = run.begin(); i <= run.end(); i++) {
      out[i] = !TextState.isState(operations.get(i).operator().getName());
    }
  }
}
