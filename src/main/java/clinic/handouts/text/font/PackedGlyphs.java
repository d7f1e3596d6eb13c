package clinic.handouts.text.font;

import clinic.handouts.files.PackedTemplates;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters of the fonts packed in the program as they are drawn, which is what a font with the
 * same name must look like. Each font is parsed and each letter drawn once. Thread-safe.
 */
public final class PackedGlyphs {
  private static final Map<String, Optional<PackedGlyphs>> FONTS = new ConcurrentHashMap<>();

  /** The faces that letters of other fonts are compared with. */
  private static final List<String> FACES =
      List.of(
          "AtkinsonHyperlegibleNext-Regular",
          "AtkinsonHyperlegibleNext-Bold",
          "AtkinsonHyperlegibleNext-Italic",
          "NotoSans-Regular",
          "NotoSans-Bold");

  private final TrueTypeFont font;
  private final Map<Integer, GeneralPath> outlines = new ConcurrentHashMap<>();

  private PackedGlyphs(TrueTypeFont font) {
    this.font = font;
  }

  /**
   * The outline of a character.
   *
   * @param fontName PostScript name of the font, which is its file name without the extension
   * @param character code point
   * @return the outline in thousandths of the type size; empty when no packed font has that name
   */
  public static Optional<GeneralPath> outline(String fontName, int character) {
    return FONTS
        .computeIfAbsent(fontName, PackedGlyphs::parsed)
        .map(font -> font.outlines.computeIfAbsent(character, font::drawn));
  }

  /**
   * A character as the program's fonts draw it.
   *
   * @param character code point
   * @return one outline for each font that has it, in thousandths of the type size
   */
  public static List<GeneralPath> outlines(int character) {
    return FACES.stream()
        .map(name -> FONTS.computeIfAbsent(name, PackedGlyphs::parsed))
        .flatMap(Optional::stream)
        .filter(font -> font.has(character))
        .map(font -> font.outlines.computeIfAbsent(character, font::drawn))
        .filter(outline -> !outline.getBounds2D().isEmpty())
        .toList();
  }

  private synchronized boolean has(int character) {
    try {
      return font.getUnicodeCmapLookup().getGlyphId(character) != 0;
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own font is damaged", e);
    }
  }

  private static Optional<PackedGlyphs> parsed(String fontName) {
    if (!fontName.matches("[A-Za-z0-9]+-[A-Za-z]+")) {
      return Optional.empty();
    }
    return PackedTemplates.bytes("fonts/" + fontName + ".ttf")
        .map(
            bytes -> {
              try {
                return new PackedGlyphs(new TTFParser().parse(new RandomAccessReadBuffer(bytes)));
              } catch (IOException e) {
                throw new UncheckedIOException("the program's own font is damaged", e);
              }
            });
  }

  private synchronized GeneralPath drawn(int character) {
    try {
      int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
      GlyphData data = font.getGlyph().getGlyph(glyph);
      GeneralPath path = data == null ? new GeneralPath() : data.getPath();
      double scale = 1000.0 / font.getUnitsPerEm();
      return new GeneralPath(
          AffineTransform.getScaleInstance(scale, scale).createTransformedShape(path));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own font is damaged", e);
    }
  }
}
