package clinic.handouts.pdf;

import clinic.handouts.files.PackedTemplates;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.text.font.FontFace;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The parsed fonts of a workspace. Glyph substitution is off: PDFBox would set ligatures that
 * extract as other letters ("rst di cult" for "first difficult"). Not thread-safe, for parsed fonts
 * are not: one set a thread.
 */
public final class FontSet {
  /**
   * Characters that the upright fonts of a document hold also when it does not print them, because
   * something may be added to it later.
   *
   * @param characters code points
   */
  public record Repertoire(List<Integer> characters) {
    public static final Repertoire NONE = new Repertoire(List.of());

    /** What names, addresses, numbers and references are mostly written with. */
    public static final Repertoire PEOPLE =
        new Repertoire(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !&'()+,-./:;?@_\u2013\u2019"
                .codePoints()
                .boxed()
                .toList());

    public Repertoire {
      characters = List.copyOf(characters);
    }
  }

  /** The fonts packed in the program, by file, as a thread has parsed them: they never change. */
  private static final ThreadLocal<Map<String, TrueTypeFont>> PACKED =
      ThreadLocal.withInitial(HashMap::new);

  private final Workspace workspace;
  private final List<FontFace> faces;
  private final Map<FontFace, TrueTypeFont> parsed = new HashMap<>();

  FontSet(Workspace workspace) {
    this.workspace = workspace;
    this.faces = FontFace.all(workspace);
  }

  /**
   * Offers every face to a renderer; a face is parsed and loaded when it is first used.
   *
   * @return the fonts that the document uses, by their dictionary; filled while it is set
   */
  IdentityHashMap<COSDictionary, PDFont> offer(
      PdfRendererBuilder builder, PDDocument document, Repertoire repertoire) {
    IdentityHashMap<COSDictionary, PDFont> used = new IdentityHashMap<>();
    for (FontFace face : faces) {
      builder.useFont(
          new LazyFont(face, document, face.italic() ? Repertoire.NONE : repertoire, used),
          face.family(),
          face.bold() ? 700 : 400,
          face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
          true);
    }
    return used;
  }

  private TrueTypeFont parsed(FontFace face) {
    return parsed.computeIfAbsent(face, each -> parsed("fonts/" + each.file()));
  }

  private TrueTypeFont parsed(String font) {
    try {
      if (workspace.isOwnTemplate(font)) {
        return parsed(workspace.template(font));
      }
      TrueTypeFont known = PACKED.get().get(font);
      if (known == null) {
        known = parsed(PackedTemplates.bytes(font).orElseThrow());
        PACKED.get().put(font, known);
      }
      return known;
    } catch (IOException | UnreadableException e) {
      throw new UncheckedIOException("templates/" + font + " can't be read", new IOException(e));
    }
  }

  private static TrueTypeFont parsed(byte[] bytes) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    font.setEnableGsub(false);
    return font;
  }

  private final class LazyFont extends PDFontSupplier {
    private final FontFace face;
    private final PDDocument document;
    private final Repertoire repertoire;
    private final IdentityHashMap<COSDictionary, PDFont> used;
    private PDFont loaded;

    LazyFont(
        FontFace face,
        PDDocument document,
        Repertoire repertoire,
        IdentityHashMap<COSDictionary, PDFont> used) {
      super(null);
      this.used = used;
      this.repertoire = repertoire;
      this.face = face;
      this.document = document;
    }

    @Override
    public PDFont supply() {
      if (loaded == null) {
        try {
          loaded = PDType0Font.load(document, parsed(face), true);
          TrueTypeFont font = parsed(face);
          for (int character : repertoire.characters()) {
            if (font.getUnicodeCmapLookup().getGlyphId(character) > 0) {
              loaded.addToSubset(character);
            }
          }
          used.put(loaded.getCOSObject(), loaded);
        } catch (IOException e) {
          throw new UncheckedIOException("templates/fonts/" + face.file() + " can't be used", e);
        }
      }
      return loaded;
    }
  }
}
