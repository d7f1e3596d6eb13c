package clinic.handouts.pdf.marked;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * The codes of glyphs, and the faces they belong to. A subset font keeps the codes of the whole
 * font, so that the same code means the same glyph of a face in every document. The fonts of shaped
 * scripts don't: each document numbers its clusters, so that none of their codes counts as held.
 */
public final class FontCodes {
  /** The tag before the name of a subset font (ISO 32000-1, 9.6.4). */
  private static final Pattern TAG = Pattern.compile("^[A-Z]{6}\\+");

  private static final COSName CID_TO_GID_MAP = COSName.getPDFName("CIDToGIDMap");

  private FontCodes() {}

  /**
   * The face of a font.
   *
   * @param font the font, from a page's resources
   * @return the name, such as "NotoSans-Bold"; empty if the font has none
   */
  public static String face(COSDictionary font) {
    return face(font.getNameAsString(COSName.BASE_FONT, ""));
  }

  /**
   * The name of the face in a font's name.
   *
   * @param fontName such as "AAABHU+NotoSans-Bold"
   * @return the name without its subset tag
   */
  public static String face(String fontName) {
    return TAG.matcher(fontName).replaceFirst("");
  }

  /** By face, the codes that a document's fonts have a glyph for. */
  public static Map<String, BitSet> held(PDDocument document) throws IOException {
    Map<String, BitSet> held = new HashMap<>();
    for (PDPage page : document.getPages()) {
      PDResources resources = page.getResources();
      COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
      for (COSName name : resources.getFontNames()) {
        COSDictionary font = fonts.getCOSDictionary(name);
        String face = face(font);
        if (!held.containsKey(face)) {
          held.put(face, held(font));
        }
      }
    }
    return held;
  }

  private static BitSet held(COSDictionary font) throws IOException {
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    COSDictionary descendant = (COSDictionary) descendants.getObject(0);
    BitSet held = new BitSet();
    if (descendant.getDictionaryObject(CID_TO_GID_MAP) instanceof COSStream map) {
      try (InputStream in = map.createInputStream()) {
        byte[] glyphs = in.readAllBytes();
        for (int code = 0; 2 * code + 1 < glyphs.length; code++) {
          held.set(code, glyphs[2 * code] != 0 || glyphs[2 * code + 1] != 0);
        }
      }
    }
    return held;
  }

  /**
   * The codes that instructions show, by the font's name in the page's resources.
   *
   * @throws IllegalArgumentException if a text has no font
   */
  public static Map<COSName, BitSet> shown(List<Operation> operations) {
    Map<COSName, BitSet> shown = new HashMap<>();
    BitSet codes = null;
    for (Operation operation : operations) {
      if (operation.is("Tf")) {
        COSBase name = operation.operands().get(0);
        codes = shown.computeIfAbsent((COSName) name, each -> new BitSet());
      }
      byte[] text = operation.codes();
      if (text.length > 0 && codes == null) {
        throw new IllegalArgumentException("a text has no font");
      }
      for (int i = 0; i + 1 < text.length; i += 2) {
        codes.set(((text[i] & 0xff) << 8) | (text[i + 1] & 0xff));
      }
    }
    return shown;
  }
}
