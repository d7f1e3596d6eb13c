package clinic.handouts.pdf.compose;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * Writes what was added to a PDF and changed in it after its bytes, which stay as they are (ISO
 * 32000-1, 7.5.6). PDFBox does that too, but first reads every object of the file, which takes
 * longer than everything else here together.
 */
final class Increment {
  private final COSDocument document;
  private final ByteArrayOutputStream out;

  /** The numbers of objects that were read or added. */
  private final IdentityHashMap<COSBase, Long> numbers = new IdentityHashMap<>();

  /** Where objects begin, by number. */
  private final TreeMap<Long, Integer> offsets = new TreeMap<>();

  private final Deque<COSBase> added = new ArrayDeque<>();
  private long last;

  private Increment(COSDocument document, byte[] before) {
    this.document = document;
    this.out = new ByteArrayOutputStream(before.length + (32 << 10));
    out.writeBytes(before);
  }

  /**
   * The bytes of a PDF with what was added and changed.
   *
   * @param document read from these bytes, not encrypted, with a cross-reference table
   * @param before the bytes
   * @param id the new second part of its id
   */
  static byte[] written(COSDocument document, byte[] before, long id) throws IOException {
    Increment increment = new Increment(document, before);
    increment.objects();
    increment.end(id);
    return increment.out.toByteArray();
  }

  private void objects() throws IOException {
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      last = Math.max(last, key.getNumber());
      COSObject object = document.getObjectFromPool(key);
      if (object.isDereferenced() && object.getObject() != null) {
        numbers.putIfAbsent(object.getObject(), key.getNumber());
      }
    }
    TreeMap<Long, COSBase> changed = new TreeMap<>();
    for (COSBase each : document.getTrailer().toIncrement()) {
      COSBase actual = each instanceof COSObject object ? object.getObject() : each;
      if (numbers.containsKey(actual)) {
        changed.put(numbers.get(actual), actual);
      }
    }
    for (Map.Entry<Long, COSBase> each : changed.entrySet()) {
      write(each.getKey(), each.getValue());
    }
    while (!added.isEmpty()) {
      COSBase next = added.remove();
      write(numbers.get(next), next);
    }
  }

  private void write(long number, COSBase object) throws IOException {
    offsets.put(number, out.size());
    say(number + " 0 obj\n");
    if (object instanceof COSStream stream) {
      try (InputStream in = stream.createRawInputStream()) {
        byte[] bytes = in.readAllBytes();
        stream.setInt(COSName.LENGTH, bytes.length);
        dictionary(stream);
        say("\nstream\r\n");
        out.writeBytes(bytes);
        say("\r\nendstream");
      }
    } else {
      content(object);
    }
    say("\nendobj\n");
  }

  /** Writes a value: a dictionary or a stream as a reference, unless it is direct. */
  private void value(COSBase value) throws IOException {
    if (value instanceof COSObject object) {
      say(object.getKey().getNumber() + " " + object.getKey().getGeneration() + " R");
    } else if (value instanceof COSStream
        || (value instanceof COSDictionary dictionary && !dictionary.isDirect())) {
      Long number = numbers.get(value);
      if (number == null) {
        number = ++last;
        numbers.put(value, number);
        added.add(value);
      }
      say(number + " 0 R");
    } else {
      content(value);
    }
  }

  private void content(COSBase value) throws IOException {
    if (value instanceof COSDictionary dictionary) {
      dictionary(dictionary);
    } else if (value instanceof COSArray array) {
      say("[");
      for (COSBase each : array) {
        value(each);
        say(" ");
      }
      say("]");
    } else if (value instanceof COSString string) {
      COSWriter.writeString(string, out);
    } else if (value instanceof COSName name) {
      name.writePDF(out);
    } else if (value instanceof COSInteger integer) {
      integer.writePDF(out);
    } else if (value instanceof COSFloat number) {
      number.writePDF(out);
    } else if (value instanceof COSBoolean truth) {
      truth.writePDF(out);
    } else if (value == null || value == COSNull.NULL) {
      say("null");
    } else {
      throw new IOException("can't write " + value.getClass());
    }
  }

  private void dictionary(COSDictionary dictionary) throws IOException {
    say("<<\n");
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      entry.getKey().writePDF(out);
      say(" ");
      value(entry.getValue());
      say("\n");
    }
    say(">>");
  }

  private void end(long id) throws IOException {
    int start = out.size();
    say("xref\n0 1\n0000000000 65535 f\r\n");
    for (Long first = offsets.firstKey(); first != null; ) {
      long after = first + 1;
      while (offsets.containsKey(after)) {
        after++;
      }
      say(first + " " + (after - first) + "\n");
      for (int offset : offsets.subMap(first, after).values()) {
        say("0".repeat(10 - Integer.toString(offset).length()) + offset + " 00000 n\r\n");
      }
      first = offsets.ceilingKey(after);
    }
    COSDictionary trailer = document.getTrailer();
    trailer.setLong(COSName.SIZE, last + 1);
    trailer.setLong(COSName.PREV, document.getStartXref());
    COSArray identifier = trailer.getCOSArray(COSName.ID);
    identifier.set(1, COSString.parseHex(HexFormat.of().toHexDigits(id).repeat(2)));
    say("trailer\n");
    dictionary(trailer);
    say("\nstartxref\n" + start + "\n%%EOF\n");
  }

  private void say(String words) {
    out.writeBytes(words.getBytes(StandardCharsets.US_ASCII));
  }
}
