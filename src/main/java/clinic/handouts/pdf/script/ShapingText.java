package clinic.handouts.pdf.script;

import clinic.handouts.text.font.ScriptFonts;
import clinic.handouts.text.shape.Cluster;
import clinic.handouts.text.shape.Script;
import clinic.handouts.text.shape.ScriptRun;
import clinic.handouts.text.shape.ShapedText;
import com.openhtmltopdf.bidi.SimpleBidiReorderer;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.FontRun;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.JustificationInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Measures and draws text whose letters have to be shaped; all other text is measured and drawn by
 * the renderer itself, as in documents without such letters. One for each document.
 */
public final class ShapingText extends PdfBoxTextRenderer {
  private static final int BOLD = 700;
  private static final int REGULAR = 400;
  private static final int FROM_BOLD = 600;
  private static final double SAME = 0.01;
  private static final float THOUSAND = 1000;

  private final PDDocument document;
  private final String language;
  private final Map<String, FontDescription> fonts = new HashMap<>();

  /**
   * What measures and draws the text of a document.
   *
   * @param language its language, by which some letters differ
   */
  public ShapingText(PDDocument document, String language) {
    this.document = document;
    this.language = language;
  }

  @Override
  public int getWidth(FontContext context, FSFont font, String text) {
    if (!ScriptRun.isIn(text)) {
      return super.getWidth(context, font, text);
    }
    double width = 0;
    for (ScriptRun run : ScriptRun.of(text)) {
      width += width((PdfBoxFSFont) font, text, run);
    }
    return width - Math.floor(width) < SAME ? (int) width : (int) Math.ceil(width);
  }

  @Override
  public void drawString(OutputDevice device, String text, float x, float y) {
    drawString(device, text, x, y, null);
  }

  @Override
  public void drawString(
      OutputDevice device, String text, float x, float y, JustificationInfo justified) {
    if (!ScriptRun.isIn(text)) {
      super.drawString(device, text, x, y, justified);
      return;
    }
    PdfBoxOutputDevice page = (PdfBoxOutputDevice) device;
    PdfBoxFSFont font =
        (PdfBoxFSFont)
            page.getSharedContext().getFont(((AbstractOutputDevice) device).getFontSpecification());
    double at = x;
    for (ScriptRun run : ScriptRun.of(text)) {
      if (run.script().isPresent()) {
        draw(page, font, clusters(font, text, run), run.script().get(), (float) at, y);
      } else {
        super.drawString(device, text.substring(run.from(), run.to()), (float) at, y, null);
      }
      at += width(font, text, run);
    }
  }

  private void draw(
      PdfBoxOutputDevice page,
      PdfBoxFSFont font,
      List<Cluster> clusters,
      Script script,
      float x,
      float y) {
    FontDescription drawn = font(script, isBold(font));
    StringBuilder codes = new StringBuilder();
    GlyphFont glyphs = (GlyphFont) drawn.getFont();
    clusters.forEach(each -> codes.appendCodePoint(glyphs.character(each)));
    page.drawStringFast(codes.toString(), x, y, null, drawn, font.getSize2D());
  }

  private double width(PdfBoxFSFont font, String text, ScriptRun run) {
    if (run.script().isEmpty()) {
      return plainWidth(font, text.substring(run.from(), run.to()));
    }
    long width = clusters(font, text, run).stream().mapToLong(Cluster::advance).sum();
    int units = ScriptFonts.of(run.script().get(), language, isBold(font)).tables().unitsPerEm();
    return width * (double) font.getSize2D() / units;
  }

  /** As the renderer draws it: each part in the first font that has its letters. */
  private static double plainWidth(PdfBoxFSFont font, String text) {
    double width = 0;
    try {
      for (FontRun run : divideIntoFontRuns(font, text, new SimpleBidiReorderer())) {
        width += run.description.getFont().getStringWidth(run.string);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return width / THOUSAND * font.getSize2D();
  }

  private List<Cluster> clusters(PdfBoxFSFont font, String text, ScriptRun run) {
    Script script = run.script().orElseThrow();
    return Cluster.of(
        ScriptFonts.of(script, language, isBold(font)),
        new ShapedText(text.substring(run.from(), run.to()), script.code(), language, false));
  }

  private static boolean isBold(PdfBoxFSFont font) {
    return font.getFontDescriptions().get(0).getWeight() >= FROM_BOLD;
  }

  private FontDescription font(Script script, boolean bold) {
    return fonts.computeIfAbsent(
        script.code() + bold,
        each ->
            new FontDescription(
                new GlyphFont(document, ScriptFonts.of(script, language, bold)),
                IdentValue.NORMAL,
                bold ? BOLD : REGULAR));
  }
}
