package clinic.handouts.text.font;

import clinic.handouts.files.PackedTemplates;
import clinic.handouts.text.shape.Script;
import clinic.handouts.text.shape.ShapedText;
import clinic.handouts.text.shape.Shaper;
import clinic.handouts.text.shape.ShapingFont;
import java.awt.geom.GeneralPath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The program's own fonts for scripts that are shaped. Each is read once. Thread-safe. */
public final class ScriptFonts {
  private static final String FOLDER = "fonts/scripts/";
  private static final String REGULAR = "-Regular";
  private static final String BOLD = "-Bold";

  /**
   * The fonts of scripts that run from right to left, by name, kept because they are looked up for
   * each letter of a page.
   */
  private static final Map<String, Script> RIGHT_TO_LEFT = rightToLeft();

  private static final Map<String, ShapingFont> READ = new ConcurrentHashMap<>();
  private static final Map<String, GlyphOutlines> OUTLINES = new ConcurrentHashMap<>();
  private static final Map<String, Integer> DOTTED_CIRCLES = new ConcurrentHashMap<>();

  private ScriptFonts() {}

  /** The font that sets a script in a language and a weight. */
  public static ShapingFont of(Script script, String language, boolean bold) {
    return READ.computeIfAbsent(
        script.family(language) + (bold ? BOLD : REGULAR),
        name -> new ShapingFont(name, PackedTemplates.bytes(FOLDER + name + ".ttf").orElseThrow()));
  }

  /** The script that a font with this name sets, if it runs from right to left. */
  public static Optional<Script> rightToLeft(String name) {
    return Optional.ofNullable(RIGHT_TO_LEFT.get(name));
  }

  private static Map<String, Script> rightToLeft() {
    Map<String, Script> fonts = new HashMap<>();
    Arrays.stream(Script.values())
        .filter(Script::isRightToLeft)
        .forEach(
            script ->
                script.families().stream()
                    .flatMap(family -> Stream.of(family + REGULAR, family + BOLD))
                    .forEach(font -> fonts.put(font, script)));
    return Map.copyOf(fonts);
  }

  /** What one of these fonts draws for a glyph, in the font's units. */
  public static GeneralPath outline(ShapingFont font, int glyph) {
    return OUTLINES.computeIfAbsent(font.name(), each -> new GlyphOutlines(font)).of(glyph);
  }

  /** Whether a glyph is the circle that stands for the letter which a sign lacks. */
  public static boolean isDottedCircle(ShapingFont font, int glyph) {
    return glyph != 0
        && DOTTED_CIRCLES.computeIfAbsent(font.name(), each -> dottedCircle(font)) == glyph;
  }

  private static int dottedCircle(ShapingFont font) {
    return Shaper.shape(font, new ShapedText("\u25cc", "Zyyy", "und", false)).get(0).id();
  }
}
