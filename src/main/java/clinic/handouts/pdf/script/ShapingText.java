package clinic.handouts.pdf.script;

import clinic.handouts.text.bidi.Levels;
import clinic.handouts.text.font.ScriptFonts;
import clinic.handouts.text.shape.Cluster;
import clinic.handouts.text.shape.Script;
import clinic.handouts.text.shape.ScriptRun;
import clinic.handouts.text.shape.Shaper;
import clinic.handouts.text.shape.ShapingFont;
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
import com.openhtmltopdf.render.FSFontMetrics;
import com.openhtmltopdf.render.JustificationInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

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

  /** Put before a text that is known to run from right to left, or from left to right. */
  static final char RIGHT_TO_LEFT = '\u2067';

  static final char LEFT_TO_RIGHT = '\u2066';

  private static final COSName REVERSED = COSName.getPDFName("ReversedChars");

  private final PDDocument document;
  private final ScriptFonts scripts;
  private final String language;
  private final Optional<Script> usual;
  private final boolean mirrored;
  private final boolean hangs;
  private final COSDictionary nothing = new COSDictionary();
  private final Map<String, FontDescription> fonts = new HashMap<>();

  /**
   * What measures and draws the text of a document.
   *
   * @param scripts the fonts for text that is shaped
   * @param language its language, by which some letters differ; if it is written from right to
   *     left, pages are mirrored when they are done, and text is drawn for that
   */
  public ShapingText(PDDocument document, ScriptFonts scripts, String language) {
    this.document = document;
    this.scripts = scripts;
    this.language = language;
    this.usual = Script.ofLanguage(language).filter(Script::isRightToLeft);
    this.mirrored = usual.isPresent();
    this.hangs = usual.filter(script -> script.hangs(language)).isPresent();
  }

  /** Adds the fonts of shaped scripts that were used to others, by their dictionary. */
  public void addFonts(IdentityHashMap<COSDictionary, PDFont> used) {
    fonts.values().forEach(each -> used.put(each.getFont().getCOSObject(), each.getFont()));
  }

  /** Whether text of the document runs from right to left as a rule. */
  boolean isMirrored() {
    return mirrored;
  }

  /** Whether letters of the document hang from above their line. */
  boolean hangs() {
    return hangs;
  }

  @Override
  public int getWidth(FontContext context, FSFont font, String text) {
    if (isPlain(text)) {
      return super.getWidth(context, font, text);
    }
    double width = 0;
    for (Part part : parts((PdfBoxFSFont) font, text)) {
      width += part.width();
    }
    return width - Math.floor(width) < SAME ? (int) width : (int) Math.ceil(width);
  }

  @Override
  public FSFontMetrics getFSFontMetrics(FontContext context, FSFont font, String text) {
    FSFontMetrics metrics = super.getFSFontMetrics(context, font, text);
    return hangs ? new HangingMetrics(metrics, font.getSize2D()) : metrics;
  }

  private boolean isPlain(String text) {
    return !mirrored && !isMarked(text) && !ScriptRun.isIn(text);
  }

  private static boolean isMarked(String text) {
    return !text.isEmpty() && (text.charAt(0) == RIGHT_TO_LEFT || text.charAt(0) == LEFT_TO_RIGHT);
  }

  @Override
  public void drawString(OutputDevice device, String text, float x, float y) {
    drawString(device, text, x, y, null);
  }

  @Override
  public void drawString(
      OutputDevice device, String text, float x, float y, JustificationInfo justified) {
    if (isPlain(text)) {
      super.drawString(device, text, x, y, justified);
      return;
    }
    PdfBoxOutputDevice page = (PdfBoxOutputDevice) device;
    PdfBoxFSFont font =
        (PdfBoxFSFont)
            page.getSharedContext().getFont(((AbstractOutputDevice) device).getFontSpecification());
    for (Part part : parts(font, text)) {
      for (Placed placed : placed(font, part)) {
        draw(page, font, placed.run, (float) (x + placed.x), y);
      }
    }
  }

  /** A run and its position. */
  private record Placed(Run run, double x) {}

  private List<Part> parts(PdfBoxFSFont font, String text) {
    int base = mirrored ? 1 : 0;
    if (isMarked(text)) {
      int level = text.charAt(0) == RIGHT_TO_LEFT ? 1 : 2;
      return List.of(part(font, text.substring(1), level, 0));
    }
    if (!mirrored && !Levels.matterIn(text)) {
      return List.of(part(font, text, 0, 0));
    }
    byte[] levels = Levels.of(List.of(text), mirrored).get(0);
    List<Part> parts = new ArrayList<>();
    double at = 0;
    for (int from = 0; from < levels.length; ) {
      int to = from + 1;
      while (to < levels.length && levels[to] == levels[from]) {
        to++;
      }
      Part part = part(font, text.substring(from, to), levels[from], at);
      parts.add(part);
      at += part.width();
      from = to;
    }
    Flips.apply(parts, base);
    return parts;
  }

  private Part part(PdfBoxFSFont font, String text, int level, double at) {
    List<Run> runs =
        level % 2 == 1 ? Run.rightToLeft(text, usual, this::hasAllGlyphs) : Run.leftToRight(text);
    double width = 0;
    for (Run run : runs) {
      width += width(font, run);
    }
    return new Part(runs, level, at, width);
  }

  /**
   * Where the runs of a part stand: one after the other in the direction of the document, or, where
   * it runs the other way, from its end.
   */
  private List<Placed> placed(PdfBoxFSFont font, Part part) {
    boolean onward = (part.level() % 2 == 1) == mirrored;
    List<Placed> placed = new ArrayList<>();
    double at = onward ? part.x() : part.x() + part.width();
    for (Run run : part.runs()) {
      double width = width(font, run);
      placed.add(new Placed(run, onward ? at : at - width));
      at += onward ? width : -width;
    }
    return placed;
  }

  private void draw(PdfBoxOutputDevice page, PdfBoxFSFont font, Run run, float x, float y) {
    if (run.script().isEmpty()) {
      drawPlain(page, font, run, x, y);
      return;
    }
    FontDescription drawn = font(run.script().get(), isBold(font));
    StringBuilder codes = new StringBuilder();
    GlyphFont glyphs = (GlyphFont) drawn.getFont();
    List<Cluster> clusters = clusters(font, run);
    clusters.forEach(each -> codes.appendCodePoint(glyphs.character(each)));
    boolean reversed = run.rightToLeft() && clusters.size() > 1;
    if (reversed) {
      page.getCurrentPage().beginMarkedContent(REVERSED, nothing);
    }
    page.drawStringFast(codes.toString(), x, y, null, drawn, font.getSize2D());
    if (reversed) {
      page.getCurrentPage().endMarkedContent();
    }
  }

  private void drawPlain(PdfBoxOutputDevice page, PdfBoxFSFont font, Run run, float x, float y) {
    if (!mirrored) {
      super.drawString(page, run.words(), x, y, null);
      return;
    }
    double at = run.rightToLeft() ? x : x + plainWidth(font, run.words());
    for (FontRun part : divideIntoFontRuns(font, run.words(), new SimpleBidiReorderer())) {
      double width = width(font, part);
      at -= run.rightToLeft() ? 0 : width;
      page.drawStringFast(part.string, (float) at, y, null, part.description, font.getSize2D());
      at += run.rightToLeft() ? width : 0;
    }
  }

  private boolean hasAllGlyphs(Run run) {
    return Shaper.shape(
            scripts.of(run.script().orElseThrow(), language, false), run.shaped(language))
        .stream()
        .noneMatch(glyph -> glyph.id() == 0);
  }

  private double width(PdfBoxFSFont font, Run run) {
    if (run.script().isEmpty()) {
      return plainWidth(font, run.words());
    }
    long width = clusters(font, run).stream().mapToLong(Cluster::advance).sum();
    int units = scripts.of(run.script().get(), language, isBold(font)).tables().unitsPerEm();
    return width * (double) font.getSize2D() / units;
  }

  /** The text as the renderer draws it: each part in the first font that has its letters. */
  private static double plainWidth(PdfBoxFSFont font, String text) {
    double width = 0;
    for (FontRun run : divideIntoFontRuns(font, text, new SimpleBidiReorderer())) {
      width += width(font, run);
    }
    return width;
  }

  private static double width(PdfBoxFSFont font, FontRun run) {
    try {
      return run.description.getFont().getStringWidth(run.string) / THOUSAND * font.getSize2D();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Cluster> clusters(PdfBoxFSFont font, Run run) {
    return Cluster.of(
        scripts.of(run.script().orElseThrow(), language, isBold(font)), run.shaped(language));
  }

  private static boolean isBold(PdfBoxFSFont font) {
    return font.getFontDescriptions().get(0).getWeight() >= FROM_BOLD;
  }

  private FontDescription font(Script script, boolean bold) {
    ShapingFont face = scripts.of(script, language, bold);
    return fonts.computeIfAbsent(
        face.name(),
        each ->
            new FontDescription(
                new GlyphFont(document, face), IdentValue.NORMAL, bold ? BOLD : REGULAR));
  }
}
