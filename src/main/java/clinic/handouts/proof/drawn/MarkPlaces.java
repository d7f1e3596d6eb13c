package clinic.handouts.proof.drawn;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Role;
import clinic.handouts.picture.Contrast;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.DrawnShape;
import clinic.handouts.proof.page.DrawnShapes;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.tag.Block;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Among the advice and the signs, a layout may draw boxes, lines and small marks, each to the left
 * of a text that it belongs to. Anything larger, or anywhere else, could be words, however they are
 * drawn.
 */
final class MarkPlaces {
  private static final double MM = 72 / 25.4;

  /** The largest mark, with what the ends of its strokes could reach. */
  private static final double LARGEST = 14 * MM;

  /** How much wider than high a mark may be: "no" takes more. */
  private static final double WIDER = 1.5;

  /** Up to here, in em, a mark belongs to its text, whatever stands before it. */
  private static final double MARK = 3.2;

  /** How far from its text a mark may be, as beside a centred heading. */
  private static final double FURTHEST = 60 * MM;

  /** How far above the ink of its text a mark may be, in em: as in the deep lines of Nastaliq. */
  static final double ABOVE = 1;

  /** How far below the last of the advice a drawing still belongs to it. */
  private static final double BELOW = 12 * MM;

  /** What is nearer to each other is one drawing. */
  private static final double APART = 3;

  /** How far marks of lines below each other may differ in place and width, as a share of it. */
  private static final double STACKED = 0.1;

  /** Below this contrast, a drawing is as faint as a watermark. */
  private static final double FAINT = 1.25;

  private static final int WHITE = 0xFFFFFF;

  private final boolean areHalves;
  private final boolean mirrored;
  private final Findings findings;
  private final List<Map<Integer, Rectangle2D>> advice = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();

  /** What of a text is on a page. */
  private record Text(int page, Rectangle2D box, double size) {}

  /**
   * A check of places.
   *
   * @param areHalves whether two copies may be beside each other
   * @param mirrored whether the pages were mirrored
   */
  MarkPlaces(boolean areHalves, boolean mirrored, Findings findings) {
    this.areHalves = areHalves;
    this.mirrored = mirrored;
    this.findings = findings;
  }

  /** Notes the texts of a copy. */
  void note(List<Block> found) {
    Map<Integer, Rectangle2D> places = new HashMap<>();
    for (Block block : found) {
      Role role = block.required().role();
      text(block.glyphs());
      if (role.compareTo(Role.TITLE) > 0 && role.compareTo(Role.SOON) <= 0) {
        block
            .glyphs()
            .forEach(each -> places.merge(each.page(), each.box(), Rectangle2D::createUnion));
      }
    }
    advice.add(places);
  }

  /** Notes a text that may have a mark. */
  void text(List<Glyph> glyphs) {
    Map<Integer, Rectangle2D> boxes = new HashMap<>();
    glyphs.stream()
        .filter(each -> !each.isSpace())
        .forEach(each -> boxes.merge(each.page(), each.box(), Rectangle2D::createUnion));
    boxes.forEach((page, box) -> texts.add(new Text(page, box, glyphs.get(0).size())));
  }

  /**
   * Checks what a page draws beside its figures.
   *
   * @param letters of the page
   * @param bitmaps the places of its bitmap pictures
   */
  void check(int page, List<Glyph> letters, List<Paint> paints, List<Rectangle2D> bitmaps) {
    List<Rectangle2D> areas =
        advice.stream().flatMap(each -> Optional.ofNullable(each.get(page)).stream()).toList();
    if (areas.isEmpty()) {
      return;
    }
    List<Rectangle2D> drawn = new ArrayList<>(bitmaps);
    for (Paint paint : paints) {
      Rectangle2D seen = seen(paint);
      if (areas.stream().noneMatch(each -> isAmong(seen, each)) || !isDrawing(paint, seen)) {
        continue;
      }
      if (!standsOut(paint, seen, paints)) {
        if (isLargeCross(paint, seen)) {
          report(page, seen);
          return;
        }
      } else if (letters.stream().noneMatch(each -> isWithin(each, seen))) {
        drawn.add(seen);
      }
    }
    for (Rectangle2D drawing : together(drawn)) {
      if (areas.stream().anyMatch(each -> isAmong(drawing, each))
          && !isMark(page, drawing, letters, paints)) {
        report(page, drawing);
        return;
      }
    }
  }

  private void report(int page, Rectangle2D drawing) {
    findings.document(
        ProofRules.DRAWN,
        "a mark or background among the advice is "
            + Math.round(drawing.getWidth() / MM)
            + " mm wide and "
            + Math.round(drawing.getHeight() / MM)
            + " mm high, or not beside the beginning of a text (page "
            + (page + 1)
            + "): it could be read as words",
        "from the summary to the signs for the same day, draw only boxes, lines, and marks to the"
            + " left of a text, no larger than 14 mm and about as wide as high");
  }

  /** Whether something is drawn where the advice is, or just below it. */
  private boolean isAmong(Rectangle2D drawing, Rectangle2D area) {
    boolean beside =
        !areHalves || (drawing.getMaxX() > area.getMinX() && drawing.getMinX() < area.getMaxX());
    return beside
        && drawing.getMaxY() > area.getMinY() - BELOW
        && drawing.getMinY() < area.getMaxY()
        && drawing.getCenterY() < area.getMaxY();
  }

  /** Where all of it would be, even if part of it is cut off; empty if nothing can be seen. */
  private static Rectangle2D seen(Paint paint) {
    return paint.clip().intersects(paint.bounds()) ? paint.bounds() : new Rectangle2D.Double();
  }

  private static boolean isWithin(Glyph letter, Rectangle2D drawing) {
    return !letter.isSpace()
        && drawing.contains(letter.box().getCenterX(), letter.box().getCenterY());
  }

  /** Whether it is more than a box, a line, or the side of a frame. */
  private static boolean isDrawing(Paint paint, Rectangle2D seen) {
    if (!paint.isSeen() || seen.isEmpty()) {
      return false;
    }
    double across = seen.getWidth();
    double down = seen.getHeight();
    Rectangle2D middle =
        new Rectangle2D.Double(
            seen.getX() + 0.12 * across, seen.getY() + 0.2 * down, 0.76 * across, 0.6 * down);
    Rectangle2D upright =
        new Rectangle2D.Double(
            seen.getX() + 0.2 * across, seen.getY() + 0.12 * down, 0.6 * across, 0.76 * down);
    Rectangle2D inner = across > down ? middle : upright;
    Rectangle2D ink = paint.within(inner);
    Rectangle2D core =
        new Rectangle2D.Double(
            ink.getX() + 0.04 * ink.getWidth(),
            ink.getY() + 0.04 * ink.getHeight(),
            0.92 * ink.getWidth(),
            0.92 * ink.getHeight());
    return !ink.isEmpty() && !paint.contains(core);
  }

  /** Whether it is more than a watermark. */
  private static boolean standsOut(Paint paint, Rectangle2D seen, List<Paint> paints) {
    if (!paint.hasOneColour()) {
      return true;
    }
    int ground = WHITE;
    for (Paint each : paints) {
      if (each.order() < paint.order() && each.hasOneColour() && each.contains(seen)) {
        ground = Paint.blended(each.rgb(), ground, each.alpha());
      }
    }
    return Contrast.of(Paint.blended(paint.rgb(), ground, paint.alpha()), ground) >= FAINT;
  }

  /** A large cross is seen behind the words, however pale it is. */
  private boolean isLargeCross(Paint paint, Rectangle2D seen) {
    if (seen.getHeight() <= LARGEST) {
      return false;
    }
    double scale = LARGEST / seen.getHeight();
    AffineTransform at = AffineTransform.getScaleInstance(scale, scale);
    Shape path = at.createTransformedShape(paint.path());
    Area clip = paint.clip().createTransformedArea(at);
    Paint small = new Paint(0, path, scale * paint.stroke(), 0, 1, clip.getBounds2D(), clip);
    return DrawnShapes.of(List.of(small), mirrored).stream().anyMatch(DrawnShape::isCross);
  }

  /** What is close to each other as one. */
  private static List<Rectangle2D> together(List<Rectangle2D> drawn) {
    List<Rectangle2D> groups = new ArrayList<>();
    for (Rectangle2D each : drawn) {
      Rectangle2D group = each;
      List<Rectangle2D> met;
      do {
        Rectangle2D all = group;
        met = groups.stream().filter(other -> areClose(all, other)).toList();
        for (Rectangle2D other : met) {
          group = group.createUnion(other);
        }
        groups.removeAll(met);
      } while (!met.isEmpty());
      groups.add(group);
    }
    return groups;
  }

  private static boolean areClose(Rectangle2D one, Rectangle2D other) {
    return !areStacked(one, other)
        && one.getMinX() < other.getMaxX() + APART
        && other.getMinX() < one.getMaxX() + APART
        && one.getMinY() < other.getMaxY()
        && other.getMinY() < one.getMaxY();
  }

  /** Whether they are marks of lines below each other, of which parts that are cut off overlap. */
  private static boolean areStacked(Rectangle2D one, Rectangle2D other) {
    double width = Math.min(one.getWidth(), other.getWidth());
    double height = Math.min(one.getHeight(), other.getHeight());
    return Math.abs(one.getCenterX() - other.getCenterX()) <= STACKED * width
        && Math.abs(one.getWidth() - other.getWidth()) <= STACKED * width
        && Math.abs(one.getCenterY() - other.getCenterY()) >= height / 2;
  }

  private boolean isMark(int page, Rectangle2D drawing, List<Glyph> letters, List<Paint> paints) {
    boolean isSmall =
        drawing.getWidth() <= LARGEST
            && drawing.getHeight() <= LARGEST
            && drawing.getWidth() <= WIDER * drawing.getHeight();
    return isSmall
        && texts.stream()
            .filter(each -> each.page() == page)
            .anyMatch(text -> isBeside(drawing, text, letters, paints));
  }

  /** Whether it is to the left of a text, and nearer to it than to what is before it. */
  private static boolean isBeside(
      Rectangle2D drawing, Text text, List<Glyph> letters, List<Paint> paints) {
    double gap = text.box().getMinX() - drawing.getMaxX();
    return gap >= -0.1 * text.size()
        && gap <= FURTHEST
        && drawing.getMaxY() > text.box().getMinY()
        && drawing.getMinY() < text.box().getMaxY() + ABOVE * text.size()
        && Bands.areInOne(drawing, text.box(), paints)
        && (gap <= MARK * text.size() || areAlone(drawing, gap, letters));
  }

  private static boolean areAlone(Rectangle2D drawing, double gap, List<Glyph> letters) {
    return letters.stream()
        .filter(each -> !each.isSpace() && DrawnSigns.isLevel(drawing, each.box()))
        .filter(each -> each.box().getCenterX() < drawing.getCenterX())
        .allMatch(each -> drawing.getMinX() - each.end() >= gap);
  }
}
