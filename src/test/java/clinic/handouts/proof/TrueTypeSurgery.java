package clinic.handouts.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Changes a TrueType font so that it still stands for the same letters, but looks different. */
@FunctionalInterface
public interface TrueTypeSurgery {
  byte[] on(byte[] font);

  /** Where a table begins. */
  static int table(ByteBuffer font, String tag) {
    int count = font.getShort(4);
    for (int i = 0; i < count; i++) {
      byte[] name = new byte[4];
      font.get(12 + 16 * i, name);
      if (new String(name, StandardCharsets.US_ASCII).equals(tag)) {
        return font.getInt(12 + 16 * i + 8);
      }
    }
    throw new IllegalArgumentException("no table " + tag);
  }

  private static int glyphs(ByteBuffer font) {
    return font.getShort(table(font, "maxp") + 4) & 0xFFFF;
  }

  private static boolean isLong(ByteBuffer font) {
    return font.getShort(table(font, "head") + 50) != 0;
  }

  private static int offset(ByteBuffer font, int glyph) {
    int loca = table(font, "loca");
    return isLong(font)
        ? font.getInt(loca + 4 * glyph)
        : (font.getShort(loca + 2 * glyph) & 0xFFFF) * 2;
  }

  private static void offset(ByteBuffer font, int glyph, int value) {
    int loca = table(font, "loca");
    if (isLong(font)) {
      font.putInt(loca + 4 * glyph, value);
    } else {
      font.putShort(loca + 2 * glyph, (short) (value / 2));
    }
  }

  /** No glyph has an outline. */
  static byte[] blank(byte[] original) {
    byte[] copy = original.clone();
    ByteBuffer font = ByteBuffer.wrap(copy);
    for (int i = 0; i <= glyphs(font); i++) {
      offset(font, i, 0);
    }
    return copy;
  }

  /** Outlines, and nothing else, are a sixteenth as large: advances grow by as much. */
  static byte[] tiny(byte[] original) {
    byte[] copy = original.clone();
    ByteBuffer font = ByteBuffer.wrap(copy);
    int head = table(font, "head");
    font.putShort(head + 18, (short) 16000);
    int count = font.getShort(table(font, "hhea") + 34) & 0xFFFF;
    int hmtx = table(font, "hmtx");
    for (int i = 0; i < count; i++) {
      font.putShort(hmtx + 4 * i, (short) Math.min(32000, font.getShort(hmtx + 4 * i) * 16));
    }
    return copy;
  }

  /** Makes every simple glyph look like the next but one, if that one has enough bytes. */
  static byte[] shifted(byte[] original) {
    byte[] copy = original.clone();
    ByteBuffer font = ByteBuffer.wrap(copy);
    int glyf = table(font, "glyf");
    int count = glyphs(font);
    int last = -1;
    for (int i = 1; i < count; i++) {
      int begin = offset(font, i);
      int length = offset(font, i + 1) - begin;
      if (length == 0) {
        continue;
      }
      if (last >= 0) {
        int lastBegin = offset(font, last);
        int lastLength = offset(font, last + 1) - lastBegin;
        if (length <= lastLength) {
          System.arraycopy(original, glyf + begin, copy, glyf + lastBegin, length);
        }
      }
      last = i;
    }
    return copy;
  }

  /** Some glyphs have the outlines of others, and keep their own widths. */
  static byte[] outlined(byte[] original, Map<Integer, Integer> looks) {
    ByteBuffer font = ByteBuffer.wrap(original);
    int glyf = table(font, "glyf");
    int count = glyphs(font);
    ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    ByteBuffer places = ByteBuffer.allocate(4 * (count + 1));
    for (int i = 0; i < count; i++) {
      places.putInt(outlines.size());
      int drawn = looks.getOrDefault(i, i);
      int begin = offset(font, drawn);
      outlines.write(original, glyf + begin, offset(font, drawn + 1) - begin);
    }
    places.putInt(outlines.size());
    byte[] changed = with(with(original, "glyf", outlines.toByteArray()), "loca", places.array());
    ByteBuffer head = ByteBuffer.wrap(changed);
    head.putShort(table(head, "head") + 50, (short) 1);
    looks.forEach(
        (glyph, look) -> head.putShort(side(font, glyph), font.getShort(side(font, look))));
    return changed;
  }

  /** Where a font says how far the outline of a glyph is from its left side. */
  private static int side(ByteBuffer font, int glyph) {
    int wide = font.getShort(table(font, "hhea") + 34) & 0xFFFF;
    int at = table(font, "hmtx");
    return glyph < wide ? at + 4 * glyph + 2 : at + 4 * wide + 2 * (glyph - wide);
  }

  /** Puts another table in the place of one. */
  private static byte[] with(byte[] original, String tag, byte[] table) {
    int begin = (original.length + 3) / 4 * 4;
    ByteBuffer result = ByteBuffer.allocate(begin + table.length);
    result.put(original);
    result.put(begin, table);
    int count = result.getShort(4);
    for (int i = 0; i < count; i++) {
      byte[] name = new byte[4];
      result.get(12 + 16 * i, name);
      if (new String(name, StandardCharsets.US_ASCII).equals(tag)) {
        result.putInt(12 + 16 * i + 8, begin);
        result.putInt(12 + 16 * i + 12, table.length);
      }
    }
    return result.array();
  }

  /** How points of an outline are moved: a hair at the left, and a speck on the baseline. */
  UnaryOperator<int[]> HAIR = point -> new int[] {Math.round(point[0] / 1000f), point[1]};

  UnaryOperator<int[]> SPECK = point -> new int[] {point[0] / 20, point[1] / 20};

  /** The outlines of some characters, or of all for "*", have their points moved. */
  static TrueTypeSurgery drawn(String characters, UnaryOperator<int[]> move) {
    return original -> SimpleGlyphs.moved(original, characters, move);
  }

  /** No glyph moves the pen: all letters are painted on one spot. */
  static byte[] narrow(byte[] original) {
    byte[] copy = original.clone();
    ByteBuffer font = ByteBuffer.wrap(copy);
    int count = font.getShort(table(font, "hhea") + 34) & 0xFFFF;
    int hmtx = table(font, "hmtx");
    for (int i = 0; i < count; i++) {
      font.putShort(hmtx + 4 * i, (short) 60);
    }
    return copy;
  }

  /** Some characters have the glyphs of others: the text says one thing, the paper another. */
  static byte[] exchanged(byte[] original, String characters, String look) {
    SortedMap<Integer, Integer> glyphs = new TreeMap<>();
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(original))) {
      CmapLookup cmap = font.getUnicodeCmapLookup();
      for (int each = 0x20; each < 0x2300; each++) {
        int at = characters.indexOf(each);
        int glyph = cmap.getGlyphId(at < 0 ? each : look.charAt(at));
        if (glyph != 0) {
          glyphs.put(each, glyph);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int length = 16 + 12 * glyphs.size();
    ByteBuffer result = ByteBuffer.allocate(original.length + 16 + length);
    result.put(original);
    int begin = (original.length + 3) / 4 * 4;
    result.position(begin);
    result.putShort((short) 0).putShort((short) 1);
    result.putShort((short) 3).putShort((short) 10).putInt(12);
    result.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0);
    result.putInt(glyphs.size());
    glyphs.forEach((character, glyph) -> result.putInt(character).putInt(character).putInt(glyph));
    int count = result.getShort(4);
    for (int i = 0; i < count; i++) {
      byte[] name = new byte[4];
      result.get(12 + 16 * i, name);
      if (new String(name, StandardCharsets.US_ASCII).equals("cmap")) {
        result.putInt(12 + 16 * i + 8, begin);
        result.putInt(12 + 16 * i + 12, 12 + length);
      }
    }
    return result.array();
  }
}
