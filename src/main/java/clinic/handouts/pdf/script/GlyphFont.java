package clinic.handouts.pdf.script;

import clinic.handouts.files.Digest;
import clinic.handouts.text.shape.Cluster;
import clinic.handouts.text.shape.FontTables;
import clinic.handouts.text.shape.ShapingFont;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * A font of a document of which each code is a cluster: one glyph or several put together, and the
 * characters that they show. Readers would lose text if each glyph had a code. Cut down to the
 * clusters that are used when the document is saved.
 */
final class GlyphFont extends PDFont {
  /** Codes are written into strings as characters of a plane for private use. */
  private static final int PLANE = 0xF0000;

  private static final int MOST = 0xFFFE;
  private static final int BLOCK = 100;
  private static final float THOUSAND = 1000;

  private final PDDocument document;
  private final ShapingFont face;
  private final FontTables tables;
  private final Map<Cluster, Integer> codes = new LinkedHashMap<>();
  private final List<Integer> advances = new ArrayList<>();
  private final PDFontDescriptor descriptor = new PDFontDescriptor(typed(COSName.FONT_DESC));
  private final COSDictionary descendant = typed(COSName.FONT);

  GlyphFont(PDDocument document, ShapingFont face) {
    super(typed(COSName.FONT));
    this.document = document;
    this.face = face;
    this.tables = face.tables();
    describe();
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    COSDictionary system = new COSDictionary();
    system.setString(COSName.REGISTRY, "Adobe");
    system.setString(COSName.ORDERING, "Identity");
    system.setInt(COSName.SUPPLEMENT, 0);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    descendant.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    dict.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dict.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    dict.setItem(COSName.DESCENDANT_FONTS, descendants);
    name(face.name());
  }

  private static COSDictionary typed(COSName type) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, type);
    return dictionary;
  }

  private void describe() {
    descriptor.setSymbolic(true);
    descriptor.setFontBoundingBox(
        new PDRectangle(
            scaled(tables.signed("head", 36)),
            scaled(tables.signed("head", 38)),
            scaled(tables.signed("head", 40) - tables.signed("head", 36)),
            scaled(tables.signed("head", 42) - tables.signed("head", 38))));
    descriptor.setItalicAngle(0);
    descriptor.setAscent(scaled(tables.signed("hhea", 4)));
    descriptor.setDescent(scaled(tables.signed("hhea", 6)));
    descriptor.setCapHeight(700);
    descriptor.setStemV(80);
    setFontDescriptor(descriptor);
  }

  private void name(String name) {
    dict.setName(COSName.BASE_FONT, name);
    descendant.setName(COSName.BASE_FONT, name);
    descriptor.setFontName(name);
  }

  private float scaled(int units) {
    return units * THOUSAND / tables.unitsPerEm();
  }

  ShapingFont face() {
    return face;
  }

  /** The character that stands for a cluster in strings of this font. */
  int character(Cluster cluster) {
    int code = codes.computeIfAbsent(cluster, each -> codes.size() + 1);
    if (code > advances.size()) {
      advances.add(cluster.advance());
    }
    if (code > MOST) {
      throw new IllegalStateException("a font of one document can show " + MOST + " clusters");
    }
    return PLANE + code;
  }

  @Override
  protected byte[] encode(int character) {
    if (character <= PLANE) {
      throw new IllegalArgumentException("no cluster: " + Integer.toHexString(character));
    }
    return new byte[] {(byte) ((character - PLANE) >> 8), (byte) (character - PLANE)};
  }

  @Override
  public void subset() throws IOException {
    List<Cluster> clusters = new ArrayList<>(codes.keySet());
    byte[] file = CutFont.of(tables, clusters);
    PDStream stream = new PDStream(document, new ByteArrayInputStream(file), COSName.FLATE_DECODE);
    stream.getCOSObject().setInt(COSName.LENGTH1, file.length);
    descriptor.setFontFile2(stream);
    name(tag(Digest.of(file)) + "+" + face.name());
    COSArray widths = new COSArray();
    clusters.forEach(each -> widths.add(width(each.advance())));
    COSArray from = new COSArray();
    from.add(COSInteger.ONE);
    from.add(widths);
    descendant.setItem(COSName.W, from);
    byte[] map = toUnicode(clusters).getBytes(StandardCharsets.US_ASCII);
    dict.setItem(
        COSName.TO_UNICODE,
        new PDStream(document, new ByteArrayInputStream(map), COSName.FLATE_DECODE));
  }

  private COSBase width(int advance) {
    float width = scaled(advance);
    return width == Math.rint(width)
        ? COSInteger.get((long) width)
        : new COSFloat(Math.round(width * THOUSAND) / THOUSAND);
  }

  /** The six letters before the name of a font subset (ISO 32000-1, 9.6.4). */
  private static String tag(String digest) {
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + Integer.parseInt(digest.substring(2 * i, 2 * i + 2), 16) % 26));
    }
    return tag.toString();
  }

  private static String toUnicode(List<Cluster> clusters) {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    for (int i = 0; i < clusters.size(); i += BLOCK) {
      int end = Math.min(clusters.size(), i + BLOCK);
      map.append(end - i).append(" beginbfchar\n");
      for (int code = i; code < end; code++) {
        map.append(String.format(Locale.ROOT, "<%04X> <", code + 1));
        for (char each : clusters.get(code).says().toCharArray()) {
          map.append(String.format(Locale.ROOT, "%04X", (int) each));
        }
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  @Override
  public boolean willBeSubset() {
    return true;
  }

  @Override
  public void addToSubset(int character) {
    // Clusters are added as they are drawn.
  }

  @Override
  public String getName() {
    return dict.getNameAsString(COSName.BASE_FONT);
  }

  @Override
  public float getWidth(int code) {
    return code > 0 && code <= advances.size() ? scaled(advances.get(code - 1)) : 0;
  }

  @Override
  public float getWidthFromFont(int code) {
    return getWidth(code);
  }

  @Override
  protected float getStandard14Width(int code) {
    return 0;
  }

  @Override
  public boolean hasExplicitWidth(int code) {
    return true;
  }

  @Override
  public int readCode(InputStream in) throws IOException {
    return in.read() << 8 | in.read();
  }

  @Override
  public boolean isVertical() {
    return false;
  }

  @Override
  @SuppressWarnings("deprecation") // PDFBox asks for it.
  public float getHeight(int code) {
    return THOUSAND;
  }

  @Override
  public BoundingBox getBoundingBox() {
    PDRectangle box = descriptor.getFontBoundingBox();
    return new BoundingBox(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
  }

  @Override
  public boolean isEmbedded() {
    return true;
  }

  @Override
  public boolean isDamaged() {
    return false;
  }
}
