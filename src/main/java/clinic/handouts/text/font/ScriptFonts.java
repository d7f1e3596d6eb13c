package clinic.handouts.text.font;

import clinic.handouts.files.PackedTemplates;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.text.shape.Script;
import clinic.handouts.text.shape.ScriptVariant;
import clinic.handouts.text.shape.ShapedText;
import clinic.handouts.text.shape.Shaper;
import clinic.handouts.text.shape.ShapingFont;
import java.awt.geom.GeneralPath;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fonts for scripts that are shaped: the program's own, and in their place those that were
 * added to a workspace, as {@code templates/fonts/scripts/<Code>-Regular.ttf} and {@code -Bold},
 * where the code is that of a {@link ScriptVariant}. Each is read once. Thread-safe.
 */
public final class ScriptFonts {
  /** The program's own fonts. */
  public static final ScriptFonts PACKED = new ScriptFonts();

  private static final String FOLDER = "fonts/scripts/";
  private static final Pattern ADDED = Pattern.compile("([A-Z][a-z]{3})-(Regular|Bold)\\.ttf");

  /**
   * What each font sets, by its name: of the program's own, and of all that were added to a
   * workspace of this process. The name of an added font has the digest of its bytes in it.
   */
  private static final Map<String, Face> FACES = packed();

  private static final Map<String, GlyphOutlines> OUTLINES = new ConcurrentHashMap<>();
  private static final Map<String, Optional<Own>> OWN = new ConcurrentHashMap<>();
  private static final Map<String, Integer> DOTTED_CIRCLES = new ConcurrentHashMap<>();

  /** Names of the fonts that were added, regular and bold. */
  private final Map<ScriptVariant, Pair> added = new EnumMap<>(ScriptVariant.class);

  private final List<FontCoverage.Fault> faults = new ArrayList<>();

  private record Pair(String regular, String bold) {
    String name(boolean isBold) {
      return isBold ? bold : regular;
    }
  }

  /** A font, read when it is first needed. */
  private record Face(ScriptVariant variant, boolean bold, Optional<ShapingFont> own) {}

  private static final Map<String, ShapingFont> READ = new ConcurrentHashMap<>();

  private ScriptFonts() {}

  private static Map<String, Face> packed() {
    Map<String, Face> faces = new ConcurrentHashMap<>();
    for (ScriptVariant variant : ScriptVariant.values()) {
      for (boolean bold : new boolean[] {false, true}) {
        variant
            .family()
            .ifPresent(
                each -> faces.put(each + style(bold), new Face(variant, bold, Optional.empty())));
      }
    }
    return faces;
  }

  private static String style(boolean bold) {
    return bold ? "-Bold" : "-Regular";
  }

  /** Where a font for a variant is put in a workspace's {@code templates/}. */
  public static String file(ScriptVariant variant, boolean bold) {
    return FOLDER + variant.code() + style(bold) + ".ttf";
  }

  /** The fonts of a workspace. */
  public static ScriptFonts of(Workspace workspace) {
    ScriptFonts fonts = new ScriptFonts();
    for (String name : workspace.names("templates/fonts/scripts")) {
      Matcher file = ADDED.matcher(name);
      Optional<ScriptVariant> variant =
          file.matches() ? ScriptVariant.of(file.group(1)) : Optional.empty();
      if (variant.isPresent() && !fonts.added.containsKey(variant.get())) {
        fonts.add(variant.get(), workspace);
      }
    }
    return fonts;
  }

  private void add(ScriptVariant variant, Workspace workspace) {
    List<String> names = new ArrayList<>();
    for (boolean bold : new boolean[] {false, true}) {
      String path = "templates/" + file(variant, bold);
      try {
        ScriptFontFile file = new ScriptFontFile(path, workspace.template(file(variant, bold)));
        Optional<FontCoverage.Fault> fault = file.fault(variant);
        fault.ifPresent(faults::add);
        if (fault.isEmpty()) {
          names.add(known(variant, bold, file));
        }
      } catch (UnreadableException e) {
        faults.add(
            new FontCoverage.Fault(
                path,
                variant.title() + " needs a regular and a bold font, and this " + e.getMessage(),
                "add both with 'handouts fonts add'"));
      }
    }
    if (names.size() == 2) {
      added.put(variant, new Pair(names.get(0), names.get(1)));
    }
  }

  private static String known(ScriptVariant variant, boolean bold, ScriptFontFile file) {
    String name = file.name() + variant.code() + file.digest() + style(bold);
    FACES.computeIfAbsent(
        name, each -> new Face(variant, bold, Optional.of(new ShapingFont(each, file.bytes()))));
    return name;
  }

  /** What is wrong with the fonts that were added. */
  public List<FontCoverage.Fault> faults() {
    return List.copyOf(faults);
  }

  /** The name of the font that sets a variant, without its style; empty if none does. */
  public Optional<String> family(ScriptVariant variant) {
    return Optional.ofNullable(added.get(variant))
        .map(Pair::regular)
        .map(name -> name.replaceFirst(variant.code() + "[0-9a-f]{8}-Regular$", ""))
        .or(variant::family);
  }

  /** Whether a variant is set in a font that was added. */
  public boolean isAdded(ScriptVariant variant) {
    return added.containsKey(variant);
  }

  /** The font that sets a script in a language and a weight; empty if one has to be added. */
  Optional<ShapingFont> find(Script script, String language, boolean bold) {
    ScriptVariant variant = script.variant(language);
    return Optional.ofNullable(added.get(variant))
        .map(pair -> pair.name(bold))
        .or(() -> variant.family().map(family -> family + style(bold)))
        .map(ScriptFonts::read);
  }

  /** The font that sets a script, where the text is known to be printable. */
  public ShapingFont of(Script script, String language, boolean bold) {
    return find(script, language, bold).orElseThrow();
  }

  private static ShapingFont read(String name) {
    return FACES
        .get(name)
        .own()
        .orElseGet(
            () ->
                READ.computeIfAbsent(
                    name,
                    each ->
                        new ShapingFont(
                            each, PackedTemplates.bytes(FOLDER + each + ".ttf").orElseThrow())));
  }

  /** The font with a name, if it may set a script in a language and a weight. */
  public static Optional<ShapingFont> named(
      String name, Script script, String language, boolean bold) {
    return Optional.ofNullable(FACES.get(name))
        .filter(face -> face.variant() == script.variant(language) && face.bold() == bold)
        .map(face -> read(name));
  }

  /**
   * The program's own font for what a font sets that was added.
   *
   * @param letters the letters of each language that it sets
   */
  public record Own(ShapingFont font, List<String> letters) {
    public Own {
      letters = List.copyOf(letters);
    }
  }

  /**
   * The program's own font to compare an added font with; empty if it has none.
   *
   * @param name of the font
   * @param script the code of the script; Han is the same in all its variants but for details
   */
  public static Optional<Own> ownFor(String name, String script) {
    return Optional.ofNullable(FACES.get(name))
        .filter(face -> face.own().isPresent())
        .flatMap(face -> OWN.computeIfAbsent(name + " " + script, each -> own(face, script)));
  }

  private static Optional<Own> own(Face face, String script) {
    Optional<String> han =
        script.equals(Script.HAN.code()) ? ScriptVariant.SIMPLIFIED.family() : Optional.empty();
    return face.variant()
        .family()
        .or(() -> han)
        .map(family -> new Own(read(family + style(face.bold())), face.variant().alphabets()));
  }

  /** The script that a font with this name sets, if it runs from right to left. */
  public static Optional<Script> rightToLeft(String name) {
    return Optional.ofNullable(FACES.get(name)).flatMap(face -> face.variant().rightToLeft());
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
