package clinic.handouts.pdf.script;

import clinic.handouts.text.shape.Cluster;
import clinic.handouts.text.shape.Cluster.Part;
import clinic.handouts.text.shape.FontTables;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The TrueType file that is embedded (ISO/IEC 14496-22): the picture of each cluster at its number,
 * one glyph or several put together, followed by the glyphs that these are made of.
 */
final class CutFont {
  private static final List<String> KEPT =
      List.of("head", "hhea", "maxp", "cvt ", "fpgm", "prep", "gasp");

  /**
   * Flags of a component: its place is given in 16-bit words, its place is given as x and y, and
   * another component follows.
   */
  private static final int PLACED = 0x3;

  private static final int MORE = 0x20;
  private static final int WORDS = 0x1;
  private static final int ONE_SCALE = 0x8;
  private static final int TWO_SCALES = 0x40;
  private static final int FOUR_SCALES = 0x80;
  private static final int HEADER = 10;

  /** Larger than any cluster of a handout. */
  private static final int MOST_POINTS = 1024;

  private static final int CHECKSUM = 0xB1B0AFBA;

  private final FontTables face;
  private final List<byte[]> outlines = new ArrayList<>();
  private final List<Integer> advances = new ArrayList<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();

  private CutFont(FontTables face) {
    this.face = face;
  }

  /** The file, with the clusters at 1, 2, 3 … */
  static byte[] of(FontTables face, List<Cluster> clusters) {
    CutFont font = new CutFont(face);
    font.add(face.outline(0), face.advance(0));
    clusters.forEach(each -> font.add(new byte[0], each.advance()));
    for (int i = 0; i < clusters.size(); i++) {
      font.outlines.set(i + 1, font.drawn(clusters.get(i).parts()));
    }
    return font.file();
  }

  private int add(byte[] outline, int advance) {
    outlines.add(outline);
    advances.add(advance);
    return outlines.size() - 1;
  }

  private byte[] drawn(List<Part> parts) {
    List<Part> inked =
        parts.stream().filter(part -> face.outline(part.glyph()).length > 0).toList();
    if (inked.isEmpty()) {
      return new byte[0];
    }
    ByteBuffer drawn = ByteBuffer.allocate(HEADER + 8 * inked.size());
    drawn.putShort((short) -1);
    bounds(inked).forEach(each -> drawn.putShort(each.shortValue()));
    for (Part part : inked) {
      boolean last = drawn.remaining() == 8;
      drawn.putShort((short) (last ? PLACED : PLACED | MORE));
      drawn.putShort((short) number(part.glyph()));
      drawn.putShort((short) part.x()).putShort((short) part.y());
    }
    return drawn.array();
  }

  private List<Integer> bounds(List<Part> parts) {
    int[] bounds = {Short.MAX_VALUE, Short.MAX_VALUE, Short.MIN_VALUE, Short.MIN_VALUE};
    for (Part part : parts) {
      ByteBuffer outline = ByteBuffer.wrap(face.outline(part.glyph()));
      bounds[0] = Math.min(bounds[0], outline.getShort(2) + part.x());
      bounds[1] = Math.min(bounds[1], outline.getShort(4) + part.y());
      bounds[2] = Math.max(bounds[2], outline.getShort(6) + part.x());
      bounds[3] = Math.max(bounds[3], outline.getShort(8) + part.y());
    }
    return Arrays.stream(bounds).boxed().toList();
  }

  /** The number of a glyph of the face; it is added when it is not there yet. */
  private int number(int glyph) {
    Integer known = numbers.get(glyph);
    if (known == null) {
      known = add(new byte[0], face.advance(glyph));
      numbers.put(glyph, known);
      outlines.set(known, renumbered(face.outline(glyph)));
    }
    return known;
  }

  /** An outline whose components, if it has any, are called by their numbers here. */
  private byte[] renumbered(byte[] outline) {
    ByteBuffer drawn = ByteBuffer.wrap(outline);
    if (outline.length < HEADER || drawn.getShort(0) >= 0) {
      return outline;
    }
    int at = HEADER;
    int flags = MORE;
    while ((flags & MORE) != 0) {
      flags = drawn.getShort(at);
      drawn.putShort(at + 2, (short) number(Short.toUnsignedInt(drawn.getShort(at + 2))));
      at += 4 + ((flags & WORDS) != 0 ? 4 : 2) + scales(flags);
    }
    return outline;
  }

  private static int scales(int flags) {
    if ((flags & ONE_SCALE) != 0) {
      return 2;
    }
    return (flags & TWO_SCALES) != 0 ? 4 : (flags & FOUR_SCALES) != 0 ? 8 : 0;
  }

  private byte[] file() {
    Map<String, byte[]> tables = new TreeMap<>();
    for (String name : KEPT) {
      face.table(name).ifPresent(table -> tables.put(name, table));
    }
    ByteArrayOutputStream glyphs = new ByteArrayOutputStream();
    ByteBuffer places = ByteBuffer.allocate(4 * (outlines.size() + 1));
    ByteBuffer metrics = ByteBuffer.allocate(4 * outlines.size());
    for (int i = 0; i < outlines.size(); i++) {
      byte[] outline = outlines.get(i);
      places.putInt(glyphs.size());
      glyphs.writeBytes(Arrays.copyOf(outline, padded(outline.length)));
      metrics.putShort(advances.get(i).shortValue());
      metrics.putShort(outline.length == 0 ? 0 : ByteBuffer.wrap(outline).getShort(2));
    }
    places.putInt(glyphs.size());
    tables.put("glyf", glyphs.toByteArray());
    tables.put("loca", places.array());
    tables.put("hmtx", metrics.array());
    adapt(tables);
    return written(tables);
  }

  private void adapt(Map<String, byte[]> tables) {
    short count = (short) outlines.size();
    ByteBuffer.wrap(tables.get("head")).putInt(8, 0).putShort(50, (short) 1);
    ByteBuffer.wrap(tables.get("hhea")).putShort(34, count);
    ByteBuffer most = ByteBuffer.wrap(tables.get("maxp")).putShort(4, count);
    for (int at : new int[] {10, 12}) {
      most.putShort(at, (short) Math.max(MOST_POINTS, most.getShort(at)));
    }
    most.putShort(28, (short) Math.max(16, most.getShort(28)));
    most.putShort(30, (short) Math.max(4, most.getShort(30) + 1));
  }

  private static byte[] written(Map<String, byte[]> tables) {
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    int at = 12 + 16 * count;
    int length = at + tables.values().stream().mapToInt(table -> padded(table.length)).sum();
    ByteBuffer file = ByteBuffer.allocate(length);
    file.putInt(0x10000).putShort((short) count).putShort((short) (16 * power));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (16 * (count - power)));
    int head = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] bytes = Arrays.copyOf(table.getValue(), padded(table.getValue().length));
      file.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(sum(bytes));
      file.putInt(at).putInt(table.getValue().length);
      file.put(at, bytes);
      head = table.getKey().equals("head") ? at : head;
      at += bytes.length;
    }
    return file.putInt(head + 8, CHECKSUM - sum(file.array())).array();
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static int sum(byte[] bytes) {
    int sum = 0;
    for (ByteBuffer words = ByteBuffer.wrap(bytes); words.remaining() >= 4; ) {
      sum += words.getInt();
    }
    return sum;
  }
}
