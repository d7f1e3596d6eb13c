package clinic.handouts.text.font;

import clinic.handouts.files.PackedTemplates;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.text.shape.ScriptRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which characters the fonts of {@code templates/fonts/} can print, in regular and in bold. Scripts
 * whose letters must be joined or reordered are set by {@link ScriptFonts}; other such scripts, and
 * those that run from right to left, are not printed yet, even if a font has their glyphs.
 * Thread-safe.
 */
public final class FontCoverage {
  private static final Set<Character.UnicodeScript> SCRIPTS =
      Set.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.COMMON);

  private static final String UNKNOWN = "und";

  /** What programs write in place of a character that they can't read. */
  private static final int REPLACEMENT = 0xFFFD;

  /** The characters of the fonts packed in the program, by file: they never change. */
  private static final Map<String, BitSet> PACKED = new ConcurrentHashMap<>();

  private final Map<String, BitSet> byStyle = new TreeMap<>();
  private final List<Fault> faults = new ArrayList<>();

  /** Characters that can be printed without further checks: nearly all in any text. */
  private final BitSet printable = new BitSet();

  private final ScriptFonts scripts;

  private FontCoverage(ScriptFonts scripts) {
    this.scripts = scripts;
    faults.addAll(scripts.faults());
  }

  /**
   * What is wrong with a font.
   *
   * @param path of the file or folder, relative to the workspace
   * @param message what is wrong
   * @param help how to fix it
   */
  public record Fault(String path, String message, String help) {}

  /**
   * A character that can't be printed.
   *
   * @param index where it is in the text, in UTF-16 units
   * @param why why it can't be printed
   * @param message what is wrong
   * @param help how to fix it
   */
  public record Unprintable(int index, Why why, String message, String help) {
    Unprintable movedBy(int further) {
      return new Unprintable(index + further, why, message, help);
    }

    /** Why a character can't be printed. */
    public enum Why {
      INVISIBLE,
      LOST,
      SCRIPT,
      NO_GLYPH
    }
  }

  /** Parses the fonts of a workspace, both its own and the packed ones. */
  public static FontCoverage of(Workspace workspace) {
    FontCoverage coverage = new FontCoverage(ScriptFonts.of(workspace));
    Map<String, byte[]> own = coverage.ownFonts(workspace);
    for (FontFace face : FontFace.all(workspace)) {
      if (!face.italic()) {
        coverage.add(workspace, face, own);
      }
    }
    if (coverage.faults.isEmpty() && coverage.byStyle.size() < 2) {
      coverage.faults.add(
          new Fault(
              "templates/fonts",
              "templates/fonts/ needs a regular and a bold font",
              "add <Family>-Regular.ttf and <Family>-Bold.ttf"));
    }
    coverage.findPrintable();
    return coverage;
  }

  /** Reads the workspace's own fonts, and finds those that can't be used, whatever their names. */
  private Map<String, byte[]> ownFonts(Workspace workspace) {
    Map<String, byte[]> own = new TreeMap<>();
    workspace.templateNames("fonts").stream()
        .filter(name -> name.matches("(?i).*\\.(ttf|otf|ttc|otc|woff2?)"))
        .map(name -> "fonts/" + name)
        .filter(workspace::isOwnTemplate)
        .forEach(font -> read(workspace, font).ifPresent(bytes -> own.put(font, bytes)));
    own.forEach((font, bytes) -> FontFile.fault("templates/" + font, bytes).ifPresent(faults::add));
    return own;
  }

  private static Optional<byte[]> read(Workspace workspace, String font) {
    try {
      return Optional.of(workspace.template(font));
    } catch (UnreadableException e) {
      return Optional.empty(); // If a layout uses it, that is reported there.
    }
  }

  private void findPrintable() {
    for (int character : new int[] {'\n', '\t', ' '}) {
      printable.set(character);
    }
    byStyle.values().stream()
        .flatMapToInt(BitSet::stream)
        .distinct()
        .filter(character -> refusal(character, 0).isEmpty())
        .forEach(printable::set);
  }

  private void add(Workspace workspace, FontFace face, Map<String, byte[]> own) {
    try {
      BitSet characters = characters(workspace, "fonts/" + face.file(), own);
      byStyle
          .computeIfAbsent(face.bold() ? "bold" : "regular", style -> new BitSet())
          .or(characters);
    } catch (IOException | UnreadableException | RuntimeException e) {
      if (faults.stream().anyMatch(each -> each.path().endsWith("/" + face.file()))) {
        return; // A better reason is known.
      }
      faults.add(
          new Fault(
              "templates/fonts/" + face.file(),
              "the font can't be read",
              "use complete TrueType fonts (TTF) that you have permission to read"));
    }
  }

  private static BitSet characters(Workspace workspace, String font, Map<String, byte[]> own)
      throws IOException, UnreadableException {
    if (workspace.isOwnTemplate(font)) {
      byte[] read = own.get(font);
      return FontFile.characters(read == null ? workspace.template(font) : read);
    }
    BitSet known = PACKED.get(font);
    if (known == null) {
      known = FontFile.characters(PackedTemplates.bytes(font).orElseThrow());
      PACKED.put(font, known);
    }
    return known;
  }

  /** Number and name of a character, such as {@code U+0041 LATIN CAPITAL LETTER A}. */
  public static String called(int character) {
    String number = String.format(Locale.ROOT, "U+%04X", character);
    String name = Character.getName(character);
    return name == null ? number : number + " " + name;
  }

  static String quoted(int character) {
    return "'" + Character.toString(character) + "', " + called(character);
  }

  /** The fonts for scripts that are shaped. */
  public ScriptFonts scripts() {
    return scripts;
  }

  /** What is wrong with the fonts themselves. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** Every character of a text that can't be printed properly, in the order of the text. */
  public List<Unprintable> unprintable(String text) {
    return unprintable(text, UNKNOWN);
  }

  /** The same for a text in a language, which decides on the font of some scripts. */
  public List<Unprintable> unprintable(String text, String language) {
    if (ScriptRun.isIn(text)) {
      return unprintableWithScripts(text, language);
    }
    List<Unprintable> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!printable.get(text.codePointAt(i))) {
        refusal(text.codePointAt(i), i).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private List<Unprintable> unprintableWithScripts(String text, String language) {
    List<Unprintable> found = new ArrayList<>();
    for (ScriptRun run : ScriptRun.of(text)) {
      String part = text.substring(run.from(), run.to());
      (run.script().isEmpty()
              ? unprintable(part)
              : ScriptCoverage.unprintable(scripts, run.script().get(), language, part))
          .forEach(each -> found.add(each.movedBy(run.from())));
    }
    return List.copyOf(found);
  }

  /** The first character of a text that can't be printed properly. */
  public Optional<Unprintable> firstUnprintable(String text) {
    return firstUnprintable(text, UNKNOWN);
  }

  /** The same for a text in a language. */
  public Optional<Unprintable> firstUnprintable(String text, String language) {
    return unprintable(text, language).stream().findFirst();
  }

  private Optional<Unprintable> refusal(int character, int index) {
    if (isInvisible(character)) {
      return Optional.of(invisible(character, index));
    }
    if (character == REPLACEMENT) {
      return refuse(
          index,
          Unprintable.Why.LOST,
          "a character was lost here: " + called(character) + " is in its place",
          "type the character again; some program could not read it");
    }
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return refuse(
          index,
          Unprintable.Why.SCRIPT,
          called(character) + " can't be combined with the letter before it",
          "use a single character that includes the accent, or write it another way");
    }
    if (byStyle.values().stream().anyMatch(characters -> !characters.get(character))) {
      return refuse(
          index,
          Unprintable.Why.NO_GLYPH,
          "the fonts have no glyph for " + quoted(character),
          Replacements.of(character, byStyle.values())
                  .map(other -> "write " + other + " in its place, or ")
                  .orElse("write it another way, or ")
              + "add a font that has it to templates/fonts/");
    }
    if (!SCRIPTS.contains(Character.UnicodeScript.of(character))) {
      return refuse(
          index,
          Unprintable.Why.SCRIPT,
          quoted(character) + ", belongs to a script that can't be typeset properly yet",
          "`handouts fonts` lists the scripts that can be set");
    }
    return Optional.empty();
  }

  static Unprintable invisible(int character, int index) {
    return new Unprintable(
        index,
        Unprintable.Why.INVISIBLE,
        "the invisible character " + called(character) + " can hide or reorder words",
        "remove it; it may have come with copied text");
  }

  private static boolean isInvisible(int character) {
    int type = Character.getType(character);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static Optional<Unprintable> refuse(
      int index, Unprintable.Why why, String message, String help) {
    return Optional.of(new Unprintable(index, why, message, help));
  }
}
