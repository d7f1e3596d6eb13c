package clinic.handouts.text.font;

import clinic.handouts.text.shape.ShapingFont;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** What a font draws, glyph by glyph. Each is drawn once. Thread-safe. */
final class GlyphOutlines {
  private final TrueTypeFont font;
  private final Map<Integer, GeneralPath> drawn = new ConcurrentHashMap<>();

  GlyphOutlines(ShapingFont font) {
    try {
      this.font = new TTFParser().parse(new RandomAccessReadBuffer(font.file()));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own font is damaged", e);
    }
  }

  /** The outline of a glyph, in the font's units. */
  GeneralPath of(int glyph) {
    return drawn.computeIfAbsent(glyph, this::draw);
  }

  private synchronized GeneralPath draw(int glyph) {
    try {
      GlyphData data = font.getGlyph().getGlyph(glyph);
      return data == null ? new GeneralPath() : data.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own font is damaged", e);
    }
  }
}
