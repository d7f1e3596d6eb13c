package clinic.handouts.pdf.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A clinician card's objects, copied into the document that it is put into. Each dictionary is
 * copied once, however often it is referred to. Marked content gets its numbers on the page, and
 * structure elements their places on it.
 */
final class CardCopies {
  /** Attributes of structure elements that say where they are (ISO 32000-1, 14.8.5.4.3). */
  private static final COSName LAYOUT = COSName.getPDFName("Layout");

  private final PDDocument document;
  private final IdentityHashMap<COSStream, COSStream> streams;
  private final Map<Integer, Integer> numbers;
  private final double right;
  private final double up;
  private final IdentityHashMap<COSBase, COSBase> copies = new IdentityHashMap<>();

  /**
   * Starts without any copies.
   *
   * @param document the document to copy into
   * @param streams the streams that were copied for any card, with their copies: one that is in two
   *     boxes is copied once
   * @param numbers the marked-content numbers, from those on the card's page to those on the
   *     document's; looked up when they are needed
   * @param right how far the card moves to the right, in points
   * @param up how far it moves up, in points
   */
  CardCopies(
      PDDocument document,
      IdentityHashMap<COSStream, COSStream> streams,
      Map<Integer, Integer> numbers,
      double right,
      double up) {
    this.document = document;
    this.streams = streams;
    this.numbers = numbers;
    this.right = right;
    this.up = up;
  }

  /** Makes something that is already in the document stand for something in the card. */
  void replace(COSDictionary original, COSDictionary by) {
    copies.put(original, by);
  }

  /** The copy of an object. */
  COSBase of(COSBase original) {
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
      all.forEach(each -> copy.add(of(each)));
      return copy;
    }
    return base;
  }

  /** The children of a structure element; numbers among them refer to marked content. */
  COSBase kids(COSBase kids) {
    COSBase list = kids instanceof COSObject one ? one.getObject() : kids;
    if (list instanceof COSInteger number) {
      return COSInteger.get(numbers.get(number.intValue()));
    }
    if (list instanceof COSArray all) {
      COSArray copy = new COSArray();
      all.forEach(each -> copy.add(kids(each)));
      return copy;
    }
    return of(list);
  }

  /**
   * Converts places on the card's page to places on the document's page.
   *
   * @param placed a copy
   * @param key the key of its places, which are pairs of numbers; nothing happens if it has none
   */
  void move(COSDictionary placed, COSName key) {
    COSArray places = placed.getCOSArray(key);
    for (int i = 0; places != null && i < places.size(); i++) {
      double at = ((COSNumber) places.getObject(i)).floatValue();
      places.set(i, new COSFloat((float) (at + (i % 2 == 0 ? right : up))));
    }
  }

  private COSBase copied(COSStream original) {
    for (Map.Entry<COSStream, COSStream> stream : streams.entrySet()) {
      if (Equality.of(original, stream.getKey())) {
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

  private void fill(COSDictionary original, COSDictionary copy) {
    boolean element = original.containsKey(COSName.S) && original.containsKey(COSName.P);
    for (COSName key : original.keySet()) {
      boolean number = key.equals(COSName.MCID);
      COSBase value = original.getItem(key);
      copy.setItem(key, number || (element && key.equals(COSName.K)) ? kids(value) : of(value));
    }
    if (LAYOUT.equals(original.getCOSName(COSName.O))) {
      move(copy, COSName.BBOX);
    }
  }
}
