package clinic.handouts.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Checks that what was typed for a patient is in what the pages show and nowhere else: not in
 * metadata, bookmarks, links, descriptions of pictures or any other text in the file.
 */
public final class PatientPrivacy {
  /** From how many letters on a text counts as part of another. */
  private static final int PART = 8;

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> texts = new HashSet<>();

  private PatientPrivacy() {}

  /**
   * Whether what was typed is on the pages only.
   *
   * @param named a PDF with the name
   * @param nameless the same PDF without it: whatever both contain is not about the patient
   * @param typed the name, and everything else that was typed for the patient
   */
  public static boolean isKept(byte[] named, byte[] nameless, List<String> typed) {
    Set<String> added = texts(named);
    added.removeAll(texts(nameless));
    List<String> wanted =
        typed.stream()
            .map(each -> each.toLowerCase(Locale.ROOT))
            .filter(each -> !each.matches("[0-9]{1,3}")) // Any file has such numbers.
            .toList();
    return added.stream()
        .map(text -> text.toLowerCase(Locale.ROOT))
        .noneMatch(text -> wanted.stream().anyMatch(each -> areRelated(text, each)));
  }

  /** Whether a text of a file contains what was typed, or is a large part of it. */
  private static boolean areRelated(String text, String typed) {
    return text.contains(typed) || (text.strip().length() >= PART && typed.contains(text.strip()));
  }

  /** The strings, names, keys and metadata of a PDF. */
  private static Set<String> texts(byte[] pdf) {
    PatientPrivacy walk = new PatientPrivacy();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      walk.seen.add(document.getDocument().getDocumentID());
      walk.visit(document.getDocument().getTrailer());
    } catch (IOException e) {
      throw new UncheckedIOException("the PDF can't be read back", e);
    }
    return walk.texts;
  }

  /**
   * A name without what PDF writers add to it by themselves: the six letters before a font of which
   * only some glyphs are embedded, and a number that is counted up. Both change with any words.
   */
  private static String chosen(COSName name) {
    return name.getName().replaceFirst("^[A-Z]{6}\\+", "").replaceFirst("[0-9]+$", "");
  }

  private void visit(COSBase base) throws IOException {
    if (base instanceof COSObject reference) {
      visit(reference.getObject());
      return;
    }
    if (base == null || !seen.add(base)) {
      return;
    }
    if (base instanceof COSStream stream && COSName.METADATA.equals(stream.getItem(COSName.TYPE))) {
      texts.add(new String(stream.createInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
    if (base instanceof COSDictionary dictionary) {
      for (COSName key : dictionary.keySet()) {
        texts.add(chosen(key));
        visit(dictionary.getItem(key));
      }
    } else if (base instanceof COSArray array) {
      for (COSBase item : array) {
        visit(item);
      }
    } else if (base instanceof COSString string) {
      texts.add(string.getString());
    } else if (base instanceof COSName name) {
      texts.add(chosen(name));
    }
  }
}
