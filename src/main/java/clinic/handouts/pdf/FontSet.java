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
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The parsed fonts of a workspace. Glyph substitution is off, because PDFBox would set ligatures
 * that extract as other letters ("rst di cult" for "first difficult"). Not thread-safe, because
 * parsed fonts are not: use one set for each document that is typeset at the same time.
 */
public final class FontSet {
  /**
   * Characters that a document's upright fonts contain even if the document does not print them,
   * because something may be added to it later.
   *
   * @param characters code points
   */
  public record Repertoire(List<Integer> characters) {
    public static final Repertoire NONE = new Repertoire(List.of());

    /** The characters that most names, addresses, numbers and references are written with. */
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

  /** The program's own fonts that are already parsed and not in use, by file. */
  private static final Deque<Map<String, TrueTypeFont>> PACKED = new ConcurrentLinkedDeque<>();

  private final Workspace workspace;
  private final List<FontFace> faces;
  private final Map<String, TrueTypeFont> own = new HashMap<>();
  private Map<String, TrueTypeFont> packed = Map.of();
  private Repertoire repertoire = Repertoire.NONE;

  FontSet(Workspace workspace) {
    this.workspace = workspace;
    this.faces = FontFace.all(workspace);
  }

  /**
   * Registers every face with a renderer; a face is parsed and loaded when it is first used.
   *
   * @return the fonts that the document uses, keyed by their dictionary; filled during typesetting
   */
  IdentityHashMap<COSDictionary, PDFont> offer(PdfRendererBuilder builder, PDDocument document) {
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

  /**
   * Prepares for a document: takes the program's fonts that are already parsed.
   *
   * @param characters the characters that the document's upright fonts contain even if it does not
   *     print them
   */
  void take(Repertoire characters) {
    repertoire = characters;
    packed = Optional.ofNullable(PACKED.poll()).orElseGet(HashMap::new);
  }

  /** Returns the program's fonts for the next document. */
  void release() {
    PACKED.push(packed);
    packed = Map.of();
  }

  /**
   * Makes the next document parse all fonts again, because these may have been read only in part.
   */
  void forget() {
    own.clear();
    packed = new HashMap<>();
  }

  private TrueTypeFont parsed(FontFace face) {
    String font = "fonts/" + face.file();
    boolean isOwn = workspace.isOwnTemplate(font);
    return (isOwn ? own : packed).computeIfAbsent(font, each -> parsed(each, isOwn));
  }

  private TrueTypeFont parsed(String font, boolean isOwn) {
    try {
      return parsed(isOwn ? workspace.template(font) : PackedTemplates.bytes(font).orElseThrow());
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
