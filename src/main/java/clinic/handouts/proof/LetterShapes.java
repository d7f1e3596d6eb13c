package clinic.handouts.proof;

import clinic.handouts.content.PackedGlyphs;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/**
 * What the fonts of a document draw. A font that has the name of one of the program's must draw its
 * letters; any other must at least draw letters of a size that fits its type size. One a document.
 */
final class LetterShapes {
  /**
   * The least height of a letter or digit, as a share of the type size; x-heights are 0.4 to 0.6.
   */
  private static final double LEAST_HEIGHT = 0.3;

  /** How far a point may be from the program's own, in thousandths of the type size. */
  private static final double TOLERANCE = 2;

  private final Map<PDFont, Map<Integer, GeneralPath>> outlines = new HashMap<>();
  private final Map<PDFont, Map<Integer, Boolean>> foreign = new HashMap<>();

  /** Bounds of an outline in thousandths of the type size; empty where nothing is drawn. */
  Rectangle2D bounds(PDFont font, int code) throws IOException {
    return outline(font, code).getBounds2D();
  }

  /** The fonts met so far. */
  Set<PDFont> fonts() {
    return outlines.keySet();
  }

  /** Whether a font draws something else than the character, or draws it too small to be read. */
  boolean isForeign(PDFont font, int code, String text) throws IOException {
    Map<Integer, Boolean> known = foreign.computeIfAbsent(font, each -> new HashMap<>());
    Boolean answer = known.get(code);
    if (answer == null) {
      answer = !text.isBlank() && isForeign(font, outline(font, code), text);
      known.put(code, answer);
    }
    return answer;
  }

  private static boolean isForeign(PDFont font, GeneralPath outline, String text) {
    int character = text.codePointAt(0);
    if (text.codePointCount(0, text.length()) != 1) {
      return true;
    }
    String name = String.valueOf(font.getName()).replaceFirst("^[A-Z]{6}\\+", "");
    Optional<GeneralPath> own = PackedGlyphs.outline(name, character);
    if (own.isPresent()) {
      return !isAlike(outline, own.get());
    }
    return Character.isLetterOrDigit(character)
        && outline.getBounds2D().getHeight() < LEAST_HEIGHT * 1000;
  }

  private static boolean isAlike(GeneralPath one, GeneralPath other) {
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

  private GeneralPath outline(PDFont font, int code) throws IOException {
    Map<Integer, GeneralPath> known = outlines.computeIfAbsent(font, each -> new HashMap<>());
    GeneralPath outline = known.get(code);
    if (outline == null) {
      outline =
          font instanceof PDVectorFont vector && font.isEmbedded()
              ? vector.getNormalizedPath(code)
              : new GeneralPath();
      known.put(code, outline);
    }
    return outline;
  }
}
