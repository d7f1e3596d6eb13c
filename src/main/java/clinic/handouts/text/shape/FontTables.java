package clinic.handouts.text.shape;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of a TrueType font (ISO/IEC 14496-22), and what each glyph needs. Thread-safe. */
public final class FontTables {
  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;

  private final Map<String, ByteBuffer> tables = new TreeMap<>();
  private final int unitsPerEm;
  private final int wideMetrics;
  private final boolean longPlaces;

  /**
   * The tables of a font.
   *
   * @param file its bytes; kept, and not to be changed
   */
  FontTables(byte[] file) {
    ByteBuffer font = ByteBuffer.wrap(file);
    int count = Short.toUnsignedInt(font.getShort(4));
    for (int i = 0; i < count; i++) {
      int entry = DIRECTORY + ENTRY * i;
      tables.put(
          new String(file, entry, 4, StandardCharsets.ISO_8859_1),
          font.slice(font.getInt(entry + 8), font.getInt(entry + 12)));
    }
    unitsPerEm = unsigned("head", 18);
    wideMetrics = unsigned("hhea", 34);
    longPlaces = unsigned("head", 50) == 1;
  }

  /** A copy of a table as it is in the file. */
  public Optional<byte[]> table(String name) {
    return Optional.ofNullable(tables.get(name))
        .map(
            table -> {
              byte[] bytes = new byte[table.capacity()];
              table.get(0, bytes);
              return bytes;
            });
  }

  /** A number of two bytes in a table. */
  public int signed(String table, int at) {
    return tables.get(table).getShort(at);
  }

  private int unsigned(String table, int at) {
    return Short.toUnsignedInt((short) signed(table, at));
  }

  public int unitsPerEm() {
    return unitsPerEm;
  }

  /** How far the next glyph is from this one, in the font's units. */
  public int advance(int glyph) {
    return unsigned("hmtx", 4 * Math.min(glyph, wideMetrics - 1));
  }

  /** What the font says of how a glyph is drawn; empty if nothing is. */
  public byte[] outline(int glyph) {
    int from = place(glyph);
    byte[] outline = new byte[place(glyph + 1) - from];
    tables.get("glyf").get(from, outline);
    return outline;
  }

  private int place(int glyph) {
    return longPlaces ? tables.get("loca").getInt(4 * glyph) : 2 * unsigned("loca", 2 * glyph);
  }
}
