package clinic.handouts.text.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** What kind of font a file is, judging by its bytes, and why it can't be used, if it can't. */
final class FontFile {
  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;
  private static final int FS_TYPE = 8;

  /** Of the embedding bits: which of them say how much is allowed, and that nothing is. */
  private static final int USAGE = 0xF;

  private static final int RESTRICTED = 2;
  private static final int WHOLE_ONLY = 0x0100;
  private static final int BITMAPS_ONLY = 0x0200;

  /** Where the head table says how many units an em has, and how many there may be. */
  private static final int UNITS = 18;

  private static final int LEAST_UNITS = 16;
  private static final int MOST_UNITS = 16_384;

  /** The tables that every TrueType font has. */
  private static final List<String> NEEDED =
      List.of("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2", "post");

  /** Where the list of scripts is found in a table, and the size of its entries. */
  private static final int SCRIPTS = 4;

  private static final int SCRIPT_ENTRY = 6;

  private static final int NAME_ENTRY = 12;
  private static final int WINDOWS = 3;

  private final byte[] file;
  private final Map<String, Integer> tables;

  /** A file that may be a TrueType font. */
  FontFile(byte[] file) {
    this.file = file;
    this.tables = tables(file);
  }

  /** Whether it has a list of tables at all, as every TrueType font begins with one. */
  boolean hasTables() {
    return !tables.isEmpty();
  }

  /** A number of two bytes in a table; 0 if the file ends before it. */
  int number(String table, int at) {
    return number(tables.getOrDefault(table, file.length) + (long) at);
  }

  private int number(long at) {
    return at < 0 || at + 2 > file.length
        ? 0
        : Short.toUnsignedInt(ByteBuffer.wrap(file).getShort((int) at));
  }

  /** Whether a table for layout, such as "GSUB", has rules for a script, by its OpenType tag. */
  boolean hasScript(String table, String tag) {
    long list = tables.getOrDefault(table, file.length) + (long) number(table, SCRIPTS);
    String padded = (tag + "   ").substring(0, 4);
    for (int i = 0; i < number(list); i++) {
      if (text(list + 2 + (long) SCRIPT_ENTRY * i, 4, StandardCharsets.ISO_8859_1).equals(padded)) {
        return true;
      }
    }
    return false;
  }

  /** One of the font's names, by its number; empty if the font does not have it. */
  String name(int number) {
    int table = tables.getOrDefault("name", file.length);
    for (int i = 0; i < number("name", 2); i++) {
      long entry = table + 6 + (long) NAME_ENTRY * i;
      if (number(entry) == WINDOWS && number(entry + 6) == number) {
        long at = table + (long) number("name", 4) + number(entry + 10);
        return text(at, number(entry + 8), StandardCharsets.UTF_16BE);
      }
    }
    return "";
  }

  private String text(long at, int length, Charset charset) {
    return at < 0 || at + length > file.length ? "" : new String(file, (int) at, length, charset);
  }

  /** The characters that a font has a glyph for. */
  static BitSet characters(byte[] font) throws IOException {
    try (RandomAccessReadBuffer data = new RandomAccessReadBuffer(font);
        TrueTypeFont parsed = new TTFParser().parse(data)) {
      CmapLookup cmap = parsed.getUnicodeCmapLookup();
      BitSet characters = new BitSet();
      for (int glyph = 1; glyph < parsed.getNumberOfGlyphs(); glyph++) {
        List<Integer> codes = cmap.getCharCodes(glyph);
        (codes == null ? List.<Integer>of() : codes).forEach(characters::set);
      }
      characters.clear(0, ' ');
      return characters;
    }
  }

  /** Why a font can't be used, with what to do about it; empty if it can be. */
  static Optional<FontCoverage.Fault> fault(String path, byte[] file) {
    String start = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
    return switch (start) {
      case "OTTO" ->
          fault(
              path,
              "the font is OpenType with CFF outlines (usually .otf)",
              "use the family's TrueType files (.ttf), or convert it if its licence allows");
      case "ttcf" ->
          fault(
              path,
              "the file is a collection of several fonts (TTC)",
              "use one TrueType file (.ttf) for each style");
      case "wOFF", "wOF2" ->
          fault(
              path,
              "the font is packed for web pages (WOFF)",
              "use the family's TrueType files (.ttf)");
      default -> ofTables(path, file);
    };
  }

  private static Optional<FontCoverage.Fault> ofTables(String path, byte[] file) {
    FontFile font = new FontFile(file);
    if (font.tables.containsKey("fvar")) {
      return fault(
          path,
          "this is a variable font: regular and bold would be printed in the same weight",
          "use static fonts, one file for regular and one for bold; most families have them in a"
              + " folder \"static\"");
    }
    Optional<String> missing =
        NEEDED.stream().filter(each -> !font.tables.containsKey(each)).findFirst();
    if (font.hasTables() && missing.isPresent()) {
      return fault(
          path,
          "this is not a complete TrueType font: it has no table '" + missing.get() + "'",
          "download the font again, as TrueType files (.ttf)");
    }
    int units = font.number("head", UNITS);
    boolean isKnown = font.tables.getOrDefault("head", file.length) < file.length - UNITS - 1;
    if (isKnown && (units < LEAST_UNITS || units > MOST_UNITS)) {
      return fault(
          path,
          "the font is damaged: its letters have no size (unitsPerEm is " + units + ")",
          "download the font again, as TrueType files (.ttf)");
    }
    return font.embedding(path);
  }

  private Optional<FontCoverage.Fault> embedding(String path) {
    int allowed = number("OS/2", FS_TYPE);
    boolean isForbidden = (allowed & USAGE) == RESTRICTED || (allowed & BITMAPS_ONLY) != 0;
    return isForbidden || (allowed & WHOLE_ONLY) != 0
        ? fault(
            path,
            isForbidden
                ? "the font forbids that it is embedded in documents (OS/2 fsType)"
                : "the font forbids that only some of its letters are embedded (OS/2 fsType)",
            "use a font whose licence allows embedding, or ask its maker for such a version")
        : Optional.empty();
  }

  /** Where each table is; none if the file ends before its list of tables. */
  private static Map<String, Integer> tables(byte[] file) {
    Map<String, Integer> tables = new HashMap<>();
    ByteBuffer font = ByteBuffer.wrap(file);
    int count = file.length < DIRECTORY ? 0 : Short.toUnsignedInt(font.getShort(4));
    for (int i = 0; i < count && DIRECTORY + ENTRY * count <= file.length; i++) {
      int entry = DIRECTORY + ENTRY * i;
      String name = new String(file, entry, 4, StandardCharsets.ISO_8859_1);
      tables.put(name, Math.max(0, font.getInt(entry + 8)));
    }
    return tables;
  }

  private static Optional<FontCoverage.Fault> fault(String path, String message, String help) {
    return Optional.of(new FontCoverage.Fault(path, message, help));
  }
}
