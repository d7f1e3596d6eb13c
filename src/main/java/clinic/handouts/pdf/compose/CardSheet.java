package clinic.handouts.pdf.compose;

import clinic.handouts.pdf.PdfRenderer;
import clinic.handouts.pdf.SetDocument;
import clinic.handouts.pdf.marked.BoxPlace;
import clinic.handouts.pdf.marked.FontCodes;
import clinic.handouts.pdf.marked.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The clinician card of a handout, typeset separately, ready to be put into bodies. Immutable.
 *
 * @param pdf a PDF of one page
 * @param place the place of the box on that page
 * @param prefix goes before the names of its resources, so that they differ from the body's
 * @param marked its content, split before each numbered marked content
 * @param rest its content after the beginning of the last of them
 * @param codes by face, the glyphs it shows
 * @param depth how many elements of the tag tree, from its root, contain only the next one
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
record CardSheet(
    byte[] pdf,
    BoxPlace place,
    String prefix,
    List<Marked> marked,
    byte[] rest,
    Map<String, BitSet> codes,
    int depth) {
  /** Operators whose operand names a resource (ISO 32000-1, table 51). */
  private static final Set<String> NAMING =
      Set.of("Tf", "Do", "gs", "cs", "CS", "scn", "SCN", "sh", "BDC", "DP");

  /** The bytes that the objects around a piece take up. */
  private static final int OBJECTS = 200;

  private static final Set<String> BUILT_IN =
      Set.of("DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern");

  CardSheet {
    marked = List.copyOf(marked);
    codes = Map.copyOf(codes);
  }

  /**
   * The beginning of a marked content.
   *
   * @param before the content between the previous one and this
   * @param tag its tag, as PDF writes it
   * @param number its number on the card's page
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  record Marked(byte[] before, String tag, int number) {}

  /**
   * Reads a card.
   *
   * @param set not yet saved
   * @param id the id of the box
   * @param prefix goes before the names of its resources @return empty if it is not all on one
   *     page, or consists of more than marked content and links
   */
  static Optional<CardSheet> of(SetDocument set, String id, String prefix) throws IOException {
    Optional<BoxPlace> place = set.place(id);
    boolean plain =
        set.pdf().getNumberOfPages() == 1
            && set.pdf().getDocumentCatalog().getDocumentOutline() == null;
    if (place.isEmpty() || !plain) {
      return Optional.empty();
    }
    byte[] pdf = PdfRenderer.saved(set.pdf());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDPage page = document.getPage(0);
      List<Operation> operations = Operation.of(page);
      List<Marked> marked = new ArrayList<>();
      List<Operation> piece = new ArrayList<>();
      for (Operation operation : operations) {
        if (operation.mcid().isPresent()) {
          String tag = ((COSName) operation.operands().get(0)).getName();
          marked.add(new Marked(Operation.written(piece), tag, operation.mcid().getAsInt()));
          piece.clear();
        } else {
          piece.add(renamed(operation, prefix));
        }
      }
      byte[] rest = Operation.written(piece);
      return Optional.of(
          new CardSheet(
              pdf, place.get(), prefix, marked, rest, codes(page, operations), depth(document)));
    }
  }

  private static Map<String, BitSet> codes(PDPage page, List<Operation> operations) {
    COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    Map<String, BitSet> codes = new HashMap<>();
    FontCodes.shown(operations)
        .forEach(
            (name, shown) ->
                codes
                    .computeIfAbsent(
                        FontCodes.face(fonts.getCOSDictionary(name)), face -> new BitSet())
                    .or(shown));
    return codes;
  }

  private static Operation renamed(Operation operation, String prefix) {
    String name = operation.operator().getName();
    int last = operation.operands().size() - 1;
    int at = name.equals("Tf") ? 0 : last;
    boolean names =
        NAMING.contains(name)
            && last >= 0
            && operation.operands().get(at) instanceof COSName resource
            && !BUILT_IN.contains(resource.getName());
    if (!names) {
      return operation;
    }
    List<COSBase> operands = new ArrayList<>(operation.operands());
    operands.set(at, renamed((COSName) operands.get(at), prefix));
    return new Operation(operation.operator(), operands);
  }

  private static COSName renamed(COSName resource, String prefix) {
    return COSName.getPDFName(prefix + resource.getName());
  }

  /** Roughly how much memory it takes up. */
  int bytes() {
    return pdf.length
        + rest.length
        + marked.stream().mapToInt(each -> each.before().length + OBJECTS).sum();
  }

  /** The name of one of the card's resources among those of a body. */
  COSName renamed(COSName resource) {
    return renamed(resource, prefix);
  }

  /**
   * The structure element of the box, which contains all the others.
   *
   * @param depth how many elements there are from the root to it, at most {@link #depth}
   */
  static COSDictionary element(PDDocument card, int depth) {
    COSDictionary at = card.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    for (int i = 0; i < depth; i++) {
      at = onlyKid(at).orElseThrow();
    }
    return at;
  }

  private static int depth(PDDocument card) {
    int depth = 0;
    for (Optional<COSDictionary> at =
            onlyKid(card.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
        at.isPresent();
        at = onlyKid(at.get())) {
      depth++;
    }
    return depth;
  }

  private static Optional<COSDictionary> onlyKid(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    COSBase only = kids instanceof COSArray all && all.size() == 1 ? all.getObject(0) : kids;
    return only instanceof COSDictionary kid && kid.containsKey(COSName.S)
        ? Optional.of(kid)
        : Optional.empty();
  }
}
