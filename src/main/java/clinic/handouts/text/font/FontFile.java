package clinic.handouts.text.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What kind of font a file is, judging by its bytes, and why it can't be used, if it can't. */
final class FontFile {
  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;
  private static final int FS_TYPE = 8;

  /** Of the embedding bits: which of them say how much is allowed, and that nothing is. */
  private static final int USAGE = 0xF;

  private static final int RESTRICTED = 2;
  private static final int BITMAPS_ONLY = 0x0200;

  private FontFile() {}

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
    Map<String, Integer> tables = tables(file);
    if (tables.containsKey("fvar")) {
      return fault(
          path,
          "the font is variable: regular and bold would be printed in the same weight",
          "use static fonts, one file for regular and one for bold; most families have them in a"
              + " folder \"static\"");
    }
    int at = tables.getOrDefault("OS/2", file.length) + FS_TYPE;
    if (at < 0 || at + 2 > file.length) {
      return Optional.empty();
    }
    int allowed = Short.toUnsignedInt(ByteBuffer.wrap(file).getShort(at));
    return (allowed & USAGE) == RESTRICTED || (allowed & BITMAPS_ONLY) != 0
        ? fault(
            path,
            "the font forbids that it is embedded in documents (OS/2 fsType)",
            "use a font whose licence allows embedding, or ask its maker for such a version")
        : Optional.empty();
  }

  private static Map<String, Integer> tables(byte[] file) {
    Map<String, Integer> tables = new HashMap<>();
    ByteBuffer font = ByteBuffer.wrap(file);
    int count = file.length < DIRECTORY ? 0 : Short.toUnsignedInt(font.getShort(4));
    for (int i = 0; i < count && DIRECTORY + ENTRY * (i + 1) <= file.length; i++) {
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
