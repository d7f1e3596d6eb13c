package clinic.handouts.proof.compose;

import clinic.handouts.files.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Objects of a PDF as text: equal texts mean equal objects. Objects below a given number are
 * identified by their number, all others by their contents, wherever they are in the file.
 */
final class CosFingerprint {
  private final long known;
  private final StringBuilder text = new StringBuilder();
  private final IdentityHashMap<COSObject, Integer> met = new IdentityHashMap<>();

  /**
   * A fingerprint.
   *
   * @param known the number from which objects are identified by their contents
   */
  CosFingerprint(long known) {
    this.known = known;
  }

  /** Whether an object is identified by its number. */
  boolean knows(COSBase base) {
    return base instanceof COSObject object && object.getKey().getNumber() < known;
  }

  /** Whether an object is identified by its contents. */
  boolean expands(COSBase base) {
    return base instanceof COSObject object && object.getKey().getNumber() >= known;
  }

  /** Adds a text. */
  CosFingerprint say(Object words) {
    text.append(words).append(' ');
    return this;
  }

  /** Adds an object. */
  CosFingerprint add(COSBase base) {
    if (base instanceof COSObject object) {
      reference(object);
    } else if (base instanceof COSStream stream) {
      dictionary(stream);
      say("stream").say(digest(stream));
    } else if (base instanceof COSDictionary dictionary) {
      dictionary(dictionary);
    } else if (base instanceof COSArray array) {
      say("[");
      array.forEach(this::add);
      say("]");
    } else if (base instanceof COSString string) {
      say("<" + string.toHexString() + ">");
    } else {
      say(base);
    }
    return this;
  }

  private void reference(COSObject object) {
    if (knows(object)) {
      say("R" + object.getKey().getNumber());
      return;
    }
    Integer before = met.get(object);
    if (before != null) {
      say("N" + before);
      return;
    }
    met.put(object, met.size());
    say("N" + met.get(object)).add(object.getObject());
  }

  private void dictionary(COSDictionary dictionary) {
    say("<<");
    for (COSName key : dictionary.keySet()) {
      if (!key.equals(COSName.LENGTH)) {
        say("/" + key.getName()).add(dictionary.getItem(key));
      }
    }
    say(">>");
  }

  private static String digest(COSStream stream) {
    try (InputStream in = stream.createRawInputStream()) {
      return Digest.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
