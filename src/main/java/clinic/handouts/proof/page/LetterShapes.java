package clinic.handouts.proof.page;

import clinic.handouts.pdf.marked.FontCodes;
import clinic.handouts.text.font.PackedGlyphs;
import clinic.handouts.text.font.ScriptFonts;
import clinic.handouts.text.shape.ScriptRun;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * The shapes that the fonts of a document draw. A font that has the name of one of the program's
 * must draw the same letters; any other must draw letters that look like the program's. Spaces draw
 * nothing. Use one per document.
 */
public final class LetterShapes {
  /**
   * How far a point may be from that in the program's own font, in thousandths of the type size.
   */
  private static final double TOLERANCE = 2;

  private static final Pattern SPACE = Pattern.compile("\\p{Zs}");

  private final Map<PDFont, Map<Integer, Letter>> letters = new HashMap<>();

  /**
   * What a font draws for a code.
   *
   * @param text the characters it stands for, composed, with plain spaces; empty if the font does
   *     not say
   * @param bounds the bounds of its outline, in thousandths of the type size; empty if nothing is
   *     drawn
   * @param foreign whether it draws something other than the characters, or draws them too small to
   *     be read
   * @param bold whether the font calls itself bold
   * @param face the name of the font's face
   * @param outline what is drawn, in thousandths of the type size
   */
  public record Letter(
      String text,
      Rectangle2D bounds,
      boolean foreign,
      boolean bold,
      String face,
      GeneralPath outline) {
    /** Whether what it looks like depends on the letters around it. */
    public boolean isShaped() {
      return ScriptRun.isIn(text) || isOfWords(face, text);
    }

    /**
     * Why it can't be read where it is painted; empty if it can be. What depends on the letters
     * around it is not judged.
     *
     * @param at how a text unit is painted on the page
     */
    String flaw(AffineTransform at, RenderingMode mode) {
      if (text.isBlank()) {
        return foreign
            ? "is a space or no character at all, but its font draws something for it"
            : "";
      }
      if (mode != RenderingMode.FILL) {
        return "is not painted as plain letters, but in an invisible or outlined text mode";
      }
      if (bounds.isEmpty()) {
        return "is set in a font that paints nothing for it";
      }
      if (foreign) {
        return "is drawn as another character, or smaller, than the font says";
      }
      boolean upright =
          at.getScaleX() > 0
              && at.getScaleY() > 0
              && Math.abs(at.getShearY()) < 0.01 * at.getScaleX()
              && Math.abs(at.getShearX()) < 0.35 * at.getScaleY();
      if (!upright) {
        return "is turned, mirrored or slanted";
      }
      double stretch =
          Math.hypot(at.getScaleX(), at.getShearY()) / Math.hypot(at.getShearX(), at.getScaleY());
      return stretch < 0.8 || stretch > 1.25 ? "is squeezed or stretched" : "";
    }
  }

  /** The fonts that have been read so far. */
  public Set<PDFont> fonts() {
    return letters.keySet();
  }

  /** What a font draws for a code; each is read once. */
  public Letter letter(PDFont font, int code) throws IOException {
    Map<Integer, Letter> known = letters.computeIfAbsent(font, each -> new HashMap<>());
    Letter letter = known.get(code);
    if (letter == null) {
      letter = read(font, code, text(font.toUnicode(code)));
      known.put(code, letter);
    }
    return letter;
  }

  private static String text(String unicode) {
    return unicode == null
        ? ""
        : SPACE.matcher(Normalizer.normalize(unicode, Normalizer.Form.NFC)).replaceAll(" ");
  }

  static Letter read(PDFont font, int code, String text) throws IOException {
    GeneralPath outline =
        font instanceof PDVectorFont vector && font.isEmbedded()
            ? vector.getNormalizedPath(code)
            : new GeneralPath();
    return new Letter(
        text,
        outline.getBounds2D(),
        text.isBlank() ? isDrawn(outline) : isForeign(font, outline, text),
        String.valueOf(font.getName()).toLowerCase(Locale.ROOT).contains("bold"),
        FontCodes.face(String.valueOf(font.getName())),
        outline);
  }

  /** A space draws nothing, not even a line without width, which some printers show. */
  private static boolean isDrawn(GeneralPath outline) {
    return !outline.getPathIterator(null).isDone();
  }

  private static boolean isForeign(PDFont font, GeneralPath outline, String text) {
    String name = FontCodes.face(String.valueOf(font.getName()));
    if (ScriptRun.isIn(text) || isOfWords(name, text)) {
      return false; // Judged as part of its word.
    }
    int character = text.codePointAt(0);
    if (text.codePointCount(0, text.length()) != 1) {
      return true;
    }
    Optional<GeneralPath> own = PackedGlyphs.outline(name, character);
    if (own.isPresent()) {
      return !isAlike(outline, own.get());
    }
    return !LetterLikeness.draws(outline, character);
  }

  /** Words that run from right to left are set with their punctuation, which may be mirrored. */
  private static boolean isOfWords(String face, String text) {
    return !text.isBlank() && ScriptFonts.rightToLeft(face).isPresent();
  }

  /** Whether two outlines are the same, apart from rounding in the file. */
  static boolean isAlike(GeneralPath one, GeneralPath other) {
    PathIterator a = one.getPathIterator(null);
    PathIterator b = other.getPathIterator(null);
    double[] p = new double[6];
    double[] q = new double[6];
    while (!a.isDone() && !b.isDone()) {
      if (a.currentSegment(p) != b.currentSegment(q)) {
        return false;
      }
      for (int i = 0; i < p.length; i++) {
        if (Math.abs(p[i] - q[i]) > TOLERANCE) {
          return false;
        }
      }
      a.next();
      b.next();
    }
    return a.isDone() && b.isDone();
  }
}
