package clinic.handouts.pdf.compose;

import clinic.handouts.pdf.compose.BodySheet.EmptyBox;
import clinic.handouts.pdf.compose.BodySheet.ReferencePlace;
import clinic.handouts.pdf.compose.CardSheet.Marked;
import clinic.handouts.pdf.marked.FontCodes;
import clinic.handouts.pdf.marked.ParentTree;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Combines a body, the cards in its boxes and a reference into one PDF. The body's bytes stay as
 * they are; additions and changes follow them (ISO 32000-1, 7.5.6): the cards and the reference as
 * content streams of their own, their structure elements in their place in the tag tree, links,
 * pictures.
 */
final class Composer implements Closeable {
  private final PDDocument document;
  private final ParentTree tree;
  private final List<PDDocument> opened = new ArrayList<>();
  private final Map<String, COSObject> fonts = new HashMap<>();

  /** Pictures that were added: one that is in two boxes is added once. */
  private final IdentityHashMap<COSStream, COSStream> streams = new IdentityHashMap<>();

  private Composer(PDDocument document) {
    this.document = document;
    this.tree = new ParentTree(document);
  }

  /**
   * Composes a PDF.
   *
   * @param cards one for each box of the body
   * @param reference the reference of the edition
   * @param id the id of the document
   * @return the bytes of the PDF, the same for the same parts
   */
  static byte[] composed(BodySheet body, List<CardSheet> cards, String reference, long id)
      throws IOException {
    try (PDDocument document = Loader.loadPDF(body.pdf());
        Composer composer = new Composer(document)) {
      composer.readFonts();
      for (int i = 0; i < cards.size(); i++) {
        composer.put(cards.get(i), body.boxes().get(i));
      }
      for (ReferencePlace place : body.references()) {
        composer.put(reference, place);
      }
      composer.tree.write();
      return Increment.written(document.getDocument(), body.pdf(), id);
    }
  }

  private void readFonts() {
    for (PDPage page : document.getPages()) {
      COSDictionary named = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      for (COSName name : named.keySet()) {
        fonts.putIfAbsent(
            FontCodes.face(named.getCOSDictionary(name)), (COSObject) named.getItem(name));
      }
    }
  }

  private void put(String reference, ReferencePlace place) throws IOException {
    ByteArrayOutputStream codes = new ByteArrayOutputStream();
    codes.writeBytes(place.first());
    for (int i = 0; i < reference.length(); i++) {
      codes.writeBytes(place.codes().get(reference.charAt(i)));
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(place.before());
    COSString text = new COSString(codes.toByteArray());
    content.writeBytes(ascii("<" + text.toHexString() + "> Tj\n"));
    content.writeBytes(place.after());
    add(document.getPage(place.page()), content.toByteArray());
  }

  private void put(CardSheet card, EmptyBox box) throws IOException {
    PDDocument from = Loader.loadPDF(card.pdf());
    opened.add(from);
    new Part(from, card, box).put();
  }

  @Override
  public void close() throws IOException {
    for (PDDocument each : opened) {
      each.close();
    }
  }

  private void add(PDPage page, byte[] content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    COSDictionary dictionary = page.getCOSObject();
    COSArray contents = new COSArray();
    COSBase before = dictionary.getItem(COSName.CONTENTS);
    COSBase list = before instanceof COSObject one ? one.getObject() : before;
    if (list instanceof COSArray all) {
      contents.addAll(all);
    } else {
      contents.add(before);
    }
    contents.add(stream);
    dictionary.setItem(COSName.CONTENTS, contents);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String number(double points) {
    return BigDecimal.valueOf(points)
        .setScale(4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** A card that is being put into its box. */
  private final class Part {
    private final PDDocument from;
    private final PDPage source;
    private final ParentTree sourceTree;
    private final CardSheet card;
    private final EmptyBox box;
    private final PDPage page;
    private final double right;
    private final double up;
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
    private final CardCopies copies;

    Part(PDDocument from, CardSheet card, EmptyBox box) {
      this.from = from;
      this.source = from.getPage(card.place().page());
      this.sourceTree = new ParentTree(from);
      this.card = card;
      this.box = box;
      this.page = document.getPage(box.place().page());
      this.right = box.place().left() - card.place().left();
      this.up = box.place().top() - card.place().top();
      this.copies = new CardCopies(document, streams, numbers, right, up);
    }

    void put() throws IOException {
      COSDictionary element =
          (COSDictionary) document.getDocument().getObjectFromPool(box.element()).getObject();
      COSDictionary original = CardSheet.element(from, box.depth());
      copies.replace(source.getCOSObject(), page.getCOSObject());
      copies.replace(original, element);
      COSArray marked = tree.page(page.getCOSObject());
      for (Marked each : card.marked()) {
        int number = numbers.isEmpty() ? box.number() : marked.size();
        numbers.put(each.number(), number);
        if (number == marked.size()) {
          marked.add(COSNull.NULL);
        }
      }
      element.setItem(COSName.K, copies.kids(original.getItem(COSName.K)));
      COSArray holders = sourceTree.page(source.getCOSObject());
      numbers.forEach((there, here) -> marked.set(here, copies.of(holders.get(there))));
      links();
      resources();
      add(page, content());
    }

    private byte[] content() {
      ByteArrayOutputStream content = new ByteArrayOutputStream(16 << 10);
      content.writeBytes(ascii("q\n1 0 0 1 " + number(right) + " " + number(up) + " cm\n"));
      for (Marked each : card.marked()) {
        content.writeBytes(each.before());
        int number = numbers.get(each.number());
        content.writeBytes(ascii("/" + each.tag() + " <</MCID " + number + ">> BDC\n"));
      }
      content.writeBytes(card.rest());
      content.writeBytes(ascii("Q\n"));
      return content.toByteArray();
    }

    private void links() {
      COSArray added = source.getCOSObject().getCOSArray(COSName.ANNOTS);
      if (added == null) {
        return;
      }
      COSArray all = new COSArray();
      COSArray before = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      if (before != null) {
        all.addAll(before);
      }
      for (int i = 0; i < added.size(); i++) {
        COSDictionary original = (COSDictionary) added.getObject(i);
        COSDictionary link = (COSDictionary) copies.of(original);
        copies.move(link, COSName.RECT);
        copies.move(link, COSName.QUADPOINTS);
        tree.add(link, copies.of(sourceTree.annotation(original)));
        all.add(link);
      }
      page.getCOSObject().setItem(COSName.ANNOTS, all);
    }

    private void resources() {
      COSDictionary from = source.getResources().getCOSObject();
      COSDictionary to = page.getResources().getCOSObject();
      for (COSName kind : from.keySet()) {
        if (from.getDictionaryObject(kind) instanceof COSDictionary added) {
          COSDictionary all = to.getCOSDictionary(kind);
          if (all == null) {
            all = new COSDictionary();
            all.setDirect(true);
            to.setItem(kind, all);
          }
          for (COSName name : added.keySet()) {
            COSBase resource =
                kind.equals(COSName.FONT)
                    ? fonts.get(FontCodes.face(added.getCOSDictionary(name)))
                    : copies.of(added.getItem(name));
            all.setItem(card.renamed(name), resource);
          }
        }
      }
    }
  }
}
