package clinic.handouts.pdf;

import clinic.handouts.content.FontFace;
import clinic.handouts.content.UnreadableException;
import clinic.handouts.content.Workspace;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The parsed fonts of a workspace. Glyph substitution is off: PDFBox would set ligatures that
 * extract as other letters ("rst di cult" for "first difficult"). Not thread-safe, for parsed fonts
 * are not: one set a thread.
 */
final class FontSet {
  private final Workspace workspace;
  private final List<FontFace> faces;
  private final Map<FontFace, TrueTypeFont> parsed = new HashMap<>();

  FontSet(Workspace workspace) {
    this.workspace = workspace;
    this.faces = FontFace.all(workspace);
  }

  /** Offers every face to a renderer; a face is parsed and loaded when it is first used. */
  void offer(PdfRendererBuilder builder, PDDocument document) {
    for (FontFace face : faces) {
      builder.useFont(
          new LazyFont(face, document),
          face.family(),
          face.bold() ? 700 : 400,
          face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
          true);
    }
  }

  private TrueTypeFont parsed(FontFace face) {
    return parsed.computeIfAbsent(
        face,
        each -> {
          try {
            TrueTypeFont font =
                new TTFParser()
                    .parse(new RandomAccessReadBuffer(workspace.template("fonts/" + each.file())));
            font.setEnableGsub(false);
            return font;
          } catch (IOException | UnreadableException e) {
            throw new UncheckedIOException(
                "templates/fonts/" + each.file() + " can't be read", new IOException(e));
          }
        });
  }

  private final class LazyFont extends PDFontSupplier {
    private final FontFace face;
    private final PDDocument document;
    private PDFont loaded;

    LazyFont(FontFace face, PDDocument document) {
      super(null);
      this.face = face;
      this.document = document;
    }

    @Override
    public PDFont supply() {
      if (loaded == null) {
        try {
          loaded = PDType0Font.load(document, parsed(face), true);
        } catch (IOException e) {
          throw new UncheckedIOException("templates/fonts/" + face.file() + " can't be used", e);
        }
      }
      return loaded;
    }
  }
}
