package clinic.handouts.pdf;

import clinic.handouts.pdf.BodySheet.EmptyBox;
import clinic.handouts.pdf.BodySheet.ReferencePlace;
import clinic.handouts.pdf.CardSheet.Marked;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Puts a body, what stands in its boxes and a reference together into one PDF. The body's bytes
 * stay as they are; what is added and changed follows them (ISO 32000-1, 7.5.6): the content of the
 * boxes and the reference as contents of their own, their structure elements at their place in the
 * tag tree, links, pictures.
 */
final class Composer implements Closeable {
  /** Attributes of structure elements that say where they stand (ISO 32000-1, 14.8.5.4.3). */
  private static final COSName LAYOUT = COSName.getPDFName("Layout");

  private final PDDocument document;
  private final ParentTree tree;
  private final List<PDDocument> opened = new ArrayList<>();
  private final Map<String, COSObject> fonts = new HashMap<>();

  /** Pictures that were added: the same one in two boxes is there once. */
  private final IdentityHashMap<COSStream, COSStream> streams = new IdentityHashMap<>();

  private Composer(PDDocument document) {
    this.document = document;
    this.tree = new ParentTree(document);
  }

  /**
   * Composes.
   *
   * @param cards one for each box of the body
   * @param reference of the edition
   * @param id of the document
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
      document.setDocumentId(id);
      ByteArrayOutputStream out = new ByteArrayOutputStream(body.pdf().length + (32 << 10));
      document.saveIncremental(out);
      return out.toByteArray();
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

  /** One card on its way into its box. */
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
    private final IdentityHashMap<COSBase, COSBase> copies = new IdentityHashMap<>();

    Part(PDDocument from, CardSheet card, EmptyBox box) {
      this.from = from;
      this.source = from.getPage(card.place().page());
      this.sourceTree = new ParentTree(from);
      this.card = card;
      this.box = box;
      this.page = document.getPage(box.place().page());
      this.right = box.place().left() - card.place().left();
      this.up = box.place().top() - card.place().top();
    }

    void put() throws IOException {
      COSDictionary element =
          (COSDictionary) document.getDocument().getObjectFromPool(box.element()).getObject();
      COSDictionary original = CardSheet.element(from, box.depth());
      copies.put(source.getCOSObject(), page.getCOSObject());
      copies.put(original, element);
      COSArray marked = tree.page(page.getCOSObject());
      for (Marked each : card.marked()) {
        int number = numbers.isEmpty() ? box.number() : marked.size();
        numbers.put(each.number(), number);
        if (number == marked.size()) {
          marked.add(COSNull.NULL);
        }
      }
      element.setItem(COSName.K, kids(original.getItem(COSName.K)));
      COSArray holders = sourceTree.page(source.getCOSObject());
      numbers.forEach((there, here) -> marked.set(here, copied(holders.get(there))));
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
        COSDictionary link = (COSDictionary) copied(original);
        moved(link, COSName.RECT);
        moved(link, COSName.QUADPOINTS);
        tree.add(link, copied(sourceTree.annotation(original)));
        all.add(link);
      }
      page.getCOSObject().setItem(COSName.ANNOTS, all);
    }

    /** A place of the card becomes one of the page. */
    private void moved(COSDictionary placed, COSName key) {
      COSArray numbers = placed.getCOSArray(key);
      for (int i = 0; numbers != null && i < numbers.size(); i++) {
        double at = ((COSNumber) numbers.getObject(i)).floatValue();
        numbers.set(i, new COSFloat((float) (at + (i % 2 == 0 ? right : up))));
      }
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
                    : copied(added.getItem(name));
            all.setItem(card.renamed(name), resource);
          }
        }
      }
    }

    /** The kids of a structure element; numbers among them are those of marked contents. */
    private COSBase kids(COSBase kids) {
      COSBase list = kids instanceof COSObject one ? one.getObject() : kids;
      if (list instanceof COSInteger number) {
        return COSInteger.get(numbers.get(number.intValue()));
      }
      if (list instanceof COSArray all) {
        COSArray copy = new COSArray();
        all.forEach(each -> copy.add(kids(each)));
        return copy;
      }
      return copied(list);
    }

    private COSBase copied(COSBase original) {
      COSBase base = original instanceof COSObject one ? one.getObject() : original;
      COSBase known = copies.get(base);
      if (known != null) {
        return known;
      }
      if (base instanceof COSStream stream) {
        return copied(stream);
      }
      if (base instanceof COSDictionary dictionary) {
        COSDictionary copy = new COSDictionary();
        copies.put(dictionary, copy);
        copy.setDirect(dictionary.isDirect());
        fill(dictionary, copy);
        return copy;
      }
      if (base instanceof COSArray all) {
        COSArray copy = new COSArray();
        all.forEach(each -> copy.add(copied(each)));
        return copy;
      }
      return base;
    }

    private void fill(COSDictionary original, COSDictionary copy) {
      boolean element = original.containsKey(COSName.S) && original.containsKey(COSName.P);
      for (COSName key : original.keySet()) {
        boolean number = key.equals(COSName.MCID);
        COSBase value = original.getItem(key);
        copy.setItem(
            key, number || (element && key.equals(COSName.K)) ? kids(value) : copied(value));
      }
      if (LAYOUT.equals(original.getCOSName(COSName.O))) {
        moved(copy, COSName.BBOX);
      }
    }

    private COSBase copied(COSStream original) {
      for (Map.Entry<COSStream, COSStream> stream : streams.entrySet()) {
        if (Sameness.of(original, stream.getKey())) {
          copies.put(original, stream.getValue());
          return stream.getValue();
        }
      }
      COSStream copy = document.getDocument().createCOSStream();
      copies.put(original, copy);
      streams.put(original, copy);
      fill(original, copy);
      try (InputStream in = original.createRawInputStream();
          OutputStream out = copy.createRawOutputStream()) {
        in.transferTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return copy;
    }
  }
}
