package clinic.handouts.pdf.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** Whether objects of two PDFs are equal, whatever their numbers are. */
final class Equality {
  /** Objects nested more deeply than this, or containing themselves, count as different. */
  private static final int DEEPEST = 12;

  private Equality() {}

  static boolean of(COSBase one, COSBase other) {
    return of(one, other, 0);
  }

  private static boolean of(COSBase one, COSBase other, int depth) {
    COSBase a = one instanceof COSObject object ? object.getObject() : one;
    COSBase b = other instanceof COSObject object ? object.getObject() : other;
    if (a == b) {
      return true;
    }
    if (a == null || b == null || depth > DEEPEST || a.getClass() != b.getClass()) {
      return false;
    }
    if (a instanceof COSDictionary first && b instanceof COSDictionary second) {
      return first.keySet().equals(second.keySet())
          && first.keySet().stream()
              .allMatch(key -> of(first.getItem(key), second.getItem(key), depth + 1))
          && Arrays.equals(raw(first), raw(second));
    }
    if (a instanceof COSArray first && b instanceof COSArray second) {
      boolean same = first.size() == second.size();
      for (int i = 0; same && i < first.size(); i++) {
        same = of(first.get(i), second.get(i), depth + 1);
      }
      return same;
    }
    return a.equals(b);
  }

  /** The contents of a stream; empty for anything else. */
  private static byte[] raw(COSDictionary dictionary) {
    if (!(dictionary instanceof COSStream stream)) {
      return new byte[0];
    }
    try (InputStream in = stream.createRawInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
