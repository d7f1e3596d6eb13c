package clinic.handouts.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which characters the fonts of {@code templates/fonts/} can print, in upright and in bold. Scripts
 * whose letters must be joined, reordered or set from right to left are not printed yet, also where
 * a font has their glyphs. Thread-safe.
 */
public final class FontCoverage {
  private static final Set<Character.UnicodeScript> SCRIPTS =
      Set.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.COMMON);

  private final Map<String, BitSet> byStyle = new TreeMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private FontCoverage() {}

  /**
   * A character that can't be printed.
   *
   * @param index where it stands in the text, in UTF-16 units
   * @param rule id of the rule
   * @param message what is wrong
   * @param help how to mend it
   */
  public record Unprintable(int index, String rule, String message, String help) {}

  /** Reads the fonts of a workspace. */
  public static FontCoverage of(Workspace workspace) {
    FontCoverage coverage = new FontCoverage();
    for (FontFace face : FontFace.all(workspace)) {
      if (!face.italic()) {
        coverage.add(workspace, face);
      }
    }
    if (coverage.problems.isEmpty() && coverage.byStyle.size() < 2) {
      coverage.problems.add(
          Diagnostic.error(
              "font",
              Source.unread("templates/fonts").start(),
              "templates/fonts/ needs a regular and a bold font",
              "add <Family>-Regular.ttf and <Family>-Bold.ttf",
              Scope.EVERYTHING));
    }
    return coverage;
  }

  private void add(Workspace workspace, FontFace face) {
    try (RandomAccessReadBuffer data =
            new RandomAccessReadBuffer(workspace.template("fonts/" + face.file()));
        TrueTypeFont font = new TTFParser().parse(data)) {
      CmapLookup cmap = font.getUnicodeCmapLookup();
      BitSet characters =
          byStyle.computeIfAbsent(face.bold() ? "bold" : "regular", k -> new BitSet());
      for (int character = 0x20; character < 0x30000; character++) {
        if (!characters.get(character) && cmap.getGlyphId(character) != 0) {
          characters.set(character);
        }
      }
    } catch (IOException | UnreadableException e) {
      problems.add(
          Diagnostic.error(
              "font",
              Source.unread("templates/fonts/" + face.file()).start(),
              "the font can't be read",
              "use TrueType fonts (TTF) that are complete and that you may read",
              Scope.EVERYTHING));
    }
  }

  /** What is wrong with the fonts themselves. */
  public List<Diagnostic> problems() {
    return List.copyOf(problems);
  }

  /** The first character of a text that can't be printed as what it is. */
  public Optional<Unprintable> firstUnprintable(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (character == '\n' || character == ' ') {
        continue;
      }
      String name = String.format("U+%04X", character);
      String called =
          name + (Character.getName(character) == null ? "" : " " + Character.getName(character));
      int type = Character.getType(character);
      if (type == Character.FORMAT || type == Character.CONTROL || type == Character.SURROGATE) {
        return Optional.of(
            new Unprintable(
                i,
                "invisible-character",
                "the invisible character " + called + " can hide or reorder words",
                "remove it; it may have come along with copied text"));
      }
      if (byStyle.values().stream().anyMatch(characters -> !characters.get(character))) {
        return Optional.of(
            new Unprintable(
                i,
                "missing-glyph",
                "the fonts have no glyph for '" + Character.toString(character) + "', " + called,
                "write it otherwise, or add a font that has it to templates/fonts/"));
      }
      if (!SCRIPTS.contains(Character.UnicodeScript.of(character))) {
        return Optional.of(
            new Unprintable(
                i,
                "script",
                "'"
                    + Character.toString(character)
                    + "', "
                    + called
                    + ", is of a script that can't be set properly yet",
                "handouts can be set in Latin, Greek and Cyrillic letters"));
      }
    }
    return Optional.empty();
  }
}
