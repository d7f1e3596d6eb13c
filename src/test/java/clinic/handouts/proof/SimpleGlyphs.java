package clinic.handouts.proof;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.GlyphDescription;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Writes the outlines of a TrueType font again, with their points moved. */
final class SimpleGlyphs {
  private SimpleGlyphs() {}

  static byte[] moved(byte[] original, String characters, UnaryOperator<int[]> move) {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(original))) {
      Set<Integer> wanted = new HashSet<>();
      CmapLookup cmap = font.getUnicodeCmapLookup();
      for (int each = 0x21; each < 0x2300; each++) {
        if (characters.equals("*") || characters.indexOf(each) >= 0) {
          wanted.add(cmap.getGlyphId(each));
        }
      }
      ByteArrayOutputStream glyphs = new ByteArrayOutputStream();
      List<Integer> offsets = new ArrayList<>();
      ByteBuffer source = ByteBuffer.wrap(original);
      int glyf = TrueTypeSurgery.table(source, "glyf");
      for (int glyph = 0; glyph < font.getNumberOfGlyphs(); glyph++) {
        offsets.add(glyphs.size());
        long from = font.getIndexToLocation().getOffsets()[glyph];
        long to = font.getIndexToLocation().getOffsets()[glyph + 1];
        GlyphData data = font.getGlyph().getGlyph(glyph);
        boolean isMoved = wanted.contains(glyph) && data != null && to > from;
        glyphs.writeBytes(
            isMoved
                ? written(data.getDescription(), move)
                : java.util.Arrays.copyOfRange(original, glyf + (int) from, glyf + (int) to));
        while (glyphs.size() % 4 != 0) {
          glyphs.write(0);
        }
      }
      offsets.add(glyphs.size());
      return with(original, glyphs.toByteArray(), offsets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] written(GlyphDescription glyph, UnaryOperator<int[]> move)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    int points = glyph.getPointCount();
    int[][] moved = new int[points][];
    int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
    for (int i = 0; i < points; i++) {
      moved[i] = move.apply(new int[] {glyph.getXCoordinate(i), glyph.getYCoordinate(i)});
      box[0] = Math.min(box[0], moved[i][0]);
      box[1] = Math.min(box[1], moved[i][1]);
      box[2] = Math.max(box[2], moved[i][0]);
      box[3] = Math.max(box[3], moved[i][1]);
    }
    out.writeShort(glyph.getContourCount());
    for (int each : box) {
      out.writeShort(each);
    }
    for (int i = 0; i < glyph.getContourCount(); i++) {
      out.writeShort(glyph.getEndPtOfContours(i));
    }
    out.writeShort(0);
    for (int i = 0; i < points; i++) {
      out.writeByte(glyph.getFlags(i) & 1);
    }
    for (int axis = 0; axis < 2; axis++) {
      int before = 0;
      for (int i = 0; i < points; i++) {
        out.writeShort(moved[i][axis] - before);
        before = moved[i][axis];
      }
    }
    return bytes.toByteArray();
  }

  /** Appends the two tables and points the directory to them. */
  private static byte[] with(byte[] original, byte[] glyphs, List<Integer> offsets) {
    int begin = (original.length + 3) / 4 * 4;
    int loca = begin + glyphs.length;
    ByteBuffer result = ByteBuffer.allocate(loca + 4 * offsets.size());
    result.put(original);
    result.position(begin);
    result.put(glyphs);
    offsets.forEach(result::putInt);
    result.putShort(TrueTypeSurgery.table(result, "head") + 50, (short) 1);
    int count = result.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      byte[] name = new byte[4];
      result.get(entry, name);
      String tag = new String(name, java.nio.charset.StandardCharsets.US_ASCII);
      if (tag.equals("glyf")) {
        result.putInt(entry + 8, begin);
        result.putInt(entry + 12, glyphs.length);
      } else if (tag.equals("loca")) {
        result.putInt(entry + 8, loca);
        result.putInt(entry + 12, 4 * offsets.size());
      }
    }
    return result.array();
  }
}
