package clinic.handouts.proof.page;

import clinic.handouts.proof.page.LetterShapes.Letter;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Runs a page's content stream and records everything it paints, text and all the rest, in order.
 * Anything that can't be judged (patterns, blend modes, soft masks) is recorded as having an
 * unknown colour. Use one per page.
 */
final class PageContentReader extends PathReader {
  private static final int MAX_PAINTED = 200_000;
  private static final int UNKNOWN = -1;

  private final int page;
  private final LetterShapes shapes;
  private final ShownGlyphs glyphs;
  private final List<Paint> paints = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final Map<Integer, List<Paint>> drawn = new HashMap<>();
  private final Deque<Mark> marks = new ArrayDeque<>();
  private int order;
  private int forms;
  private double groupAlpha = 1;
  private boolean groupUnknown;

  /** Marked content: its id or -1, and whether screen readers get other text instead. */
  private record Mark(int id, boolean replaced) {}

  /**
   * A reader for one page.
   *
   * @param page index of the page, from 0
   * @param shapes the shapes that fonts draw, kept between pages
   * @param language the document's, by which some letters differ
   */
  PageContentReader(int page, PDPage source, LetterShapes shapes, String language) {
    super(source);
    this.page = page;
    this.shapes = shapes;
    this.glyphs = new ShownGlyphs(language);
  }

  PageContent read() throws IOException {
    processPage(getPage());
    glyphs.endWord();
    return new PageContent(glyphs.all(), paints, pictures, glyphs.marked(), drawn);
  }

  // Marked content.

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    int id = properties == null ? UNKNOWN : properties.getInt(COSName.MCID, UNKNOWN);
    boolean replaced =
        properties != null
            && (properties.containsKey(COSName.ACTUAL_TEXT)
                || properties.containsKey(COSName.ALT)
                || properties.containsKey(COSName.E));
    Mark outer = marks.peek();
    boolean inherits = outer != null && id == UNKNOWN && !COSName.ARTIFACT.equals(tag);
    marks.push(
        new Mark(
            inherits ? outer.id : id,
            replaced || (outer != null && outer.replaced) || COSName.OC.equals(tag)));
  }

  @Override
  public void endMarkedContentSequence() {
    marks.poll();
  }

  // Text.

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    PDGraphicsState state = getGraphicsState();
    Letter letter = shapes.letter(font, code);
    AffineTransform at = matrix.createAffineTransform();
    AffineTransform scaled = new AffineTransform(at);
    scaled.concatenate(font.getFontMatrix().createAffineTransform());
    double height = Math.hypot(at.getShearX(), at.getScaleY());
    double width = Math.hypot(at.getScaleX(), at.getShearY());
    Mark mark = marks.peek();
    Glyph glyph =
        new Glyph(
            page,
            next(),
            letter.text(),
            at.getTranslateX(),
            at.getTranslateY(),
            at.getTranslateX() + displacement.getX() * width,
            bounds(letter.bounds(), scaled),
            height,
            flaw(letter, at, state, mark),
            rgb(state.getNonStrokingColor(), state),
            state.getNonStrokeAlphaConstant() * groupAlpha,
            letter.bold(),
            state.getCurrentClippingPath(),
            0);
    glyphs.add(glyph, letter, mark != null && forms == 0 ? mark.id : UNKNOWN);
  }

  private static Rectangle2D bounds(Rectangle2D box, AffineTransform at) {
    double[] corners = {
      box.getMinX(), box.getMinY(), box.getMaxX(), box.getMinY(),
      box.getMaxX(), box.getMaxY(), box.getMinX(), box.getMaxY()
    };
    at.transform(corners, 0, corners, 0, 4);
    Rectangle2D bounds = new Rectangle2D.Double(corners[0], corners[1], 0, 0);
    for (int i = 2; i < corners.length; i += 2) {
      bounds.add(corners[i], corners[i + 1]);
    }
    return bounds;
  }

  private String flaw(Letter letter, AffineTransform at, PDGraphicsState state, Mark mark) {
    String flaw = letter.flaw(at, state.getTextState().getRenderingMode());
    if (!flaw.isEmpty() || letter.text().isBlank()) {
      return flaw;
    }
    if (mark != null && mark.replaced) {
      return "is replaced by other text for screen readers, or can be switched off";
    }
    boolean plain = rgb(state.getNonStrokingColor(), state) != UNKNOWN;
    return plain ? "" : "is painted in a pattern, a blend or through a mask";
  }

  // Colour.

  private int rgb(PDColor colour, PDGraphicsState state) {
    BlendMode blend = state.getBlendMode();
    boolean plain =
        !groupUnknown
            && state.getSoftMask() == null
            && (blend == null || blend == BlendMode.NORMAL || blend == BlendMode.COMPATIBLE);
    boolean known =
        colour.getColorSpace() instanceof PDDeviceRGB
            || colour.getColorSpace() instanceof PDDeviceGray
            || colour.getColorSpace() instanceof PDICCBased;
    if (!plain || !known) {
      return UNKNOWN;
    }
    try {
      return colour.toRGB() & 0xFFFFFF;
    } catch (IOException | RuntimeException e) {
      return UNKNOWN; // A colour that can't be read can't be judged.
    }
  }

  private int next() {
    if (++order > MAX_PAINTED) {
      throw new IllegalStateException("the page paints more than " + MAX_PAINTED + " things");
    }
    return order;
  }

  // Paths, images and shadings.

  @Override
  void paintFill(GeneralPath path) {
    PDGraphicsState state = getGraphicsState();
    add(
        Paint.filled(
            next(),
            path,
            rgb(state.getNonStrokingColor(), state),
            state.getNonStrokeAlphaConstant() * groupAlpha,
            state.getCurrentClippingPath()));
  }

  @Override
  void paintStroke(GeneralPath path) {
    PDGraphicsState state = getGraphicsState();
    Matrix matrix = state.getCurrentTransformationMatrix();
    double scale = Math.max(matrix.getScalingFactorX(), matrix.getScalingFactorY());
    add(
        Paint.stroked(
            next(),
            path,
            state.getLineWidth() * scale,
            rgb(state.getStrokingColor(), state),
            state.getAlphaConstant() * groupAlpha,
            state.getCurrentClippingPath()));
  }

  @Override
  public void drawImage(PDImage image) {
    AffineTransform at =
        getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
    Mark mark = marks.peek();
    int id = mark == null ? UNKNOWN : mark.id;
    pictures.add(Picture.of(page, id, at, image));
    unknown(new GeneralPath(at.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))));
  }

  @Override
  public void shadingFill(COSName name) {
    unknown(new GeneralPath(getGraphicsState().getCurrentClippingPath()));
  }

  private void add(Paint paint) {
    paints.add(paint);
    Mark mark = marks.peek();
    if (mark != null && mark.id >= 0) {
      drawn.computeIfAbsent(mark.id, id -> new ArrayList<>()).add(paint);
    }
  }

  private void unknown(GeneralPath shape) {
    PDGraphicsState state = getGraphicsState();
    add(
        Paint.filled(
            next(),
            shape,
            UNKNOWN,
            state.getNonStrokeAlphaConstant() * groupAlpha,
            state.getCurrentClippingPath()));
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    forms++;
    super.showForm(form);
    forms--;
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    double outerAlpha = groupAlpha;
    boolean outerUnknown = groupUnknown;
    PDGraphicsState state = getGraphicsState();
    groupAlpha *= state.getNonStrokeAlphaConstant();
    groupUnknown |= state.getSoftMask() != null;
    forms++;
    super.showTransparencyGroup(form);
    forms--;
    groupAlpha = outerAlpha;
    groupUnknown = outerUnknown;
  }
}
