package clinic.handouts.text.font;

import clinic.handouts.files.PackedTemplates;
import clinic.handouts.text.shape.Script;
import clinic.handouts.text.shape.ShapedText;
import clinic.handouts.text.shape.Shaper;
import clinic.handouts.text.shape.ShapingFont;
import java.awt.geom.GeneralPath;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The program's own fonts for scripts that are shaped. Each is read once. Thread-safe. */
public final class ScriptFonts {
  private static final String FOLDER = "fonts/scripts/";
  private static final Map<String, Optional<ShapingFont>> READ = new ConcurrentHashMap<>();

  private static final Map<String, GlyphOutlines> OUTLINES = new ConcurrentHashMap<>();

  private ScriptFonts() {}

  /** The font that sets a script in a language and a weight. */
  public static ShapingFont of(Script script, String language, boolean bold) {
    return named(script.family(language) + (bold ? "-Bold" : "-Regular")).orElseThrow();
  }

  /** The font with a PostScript name, if it is one of these. */
  public static Optional<ShapingFont> named(String name) {
    return name.matches("[A-Za-z]+-(Regular|Bold)")
        ? READ.computeIfAbsent(name, ScriptFonts::read)
        : Optional.empty();
  }

  /** What one of these fonts draws for a glyph, in the font's units. */
  public static GeneralPath outline(ShapingFont font, int glyph) {
    return OUTLINES.computeIfAbsent(font.name(), each -> new GlyphOutlines(font)).of(glyph);
  }

  /** Whether a glyph is the circle that stands for the letter which a sign lacks. */
  public static boolean isDottedCircle(ShapingFont font, int glyph) {
    ShapedText circle = new ShapedText("\u25cc", "Zyyy", "und", false);
    return glyph != 0 && Shaper.shape(font, circle).get(0).id() == glyph;
  }

  private static Optional<ShapingFont> read(String name) {
    return PackedTemplates.bytes(FOLDER + name + ".ttf").map(file -> new ShapingFont(name, file));
  }
}
