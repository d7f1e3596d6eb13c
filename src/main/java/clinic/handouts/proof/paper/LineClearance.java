package clinic.handouts.proof.paper;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.picture.Contrast;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.PaintIndex;
import clinic.handouts.text.Blank;
import clinic.handouts.yaml.Place;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Checks that a line of text is letters and nothing else: no border, mark or picture within a word
 * or so close to it that it could be read as a letter, a point or a digit; and one size and one
 * baseline for all letters of a word. Backgrounds, frames and underlines of whole words are not
 * part of the line.
 */
public final class LineClearance {
  /** How close to a word something could be read as part of it, in em: nearly a space. */
  private static final double NEAR = 0.2;

  private static final double SAME_SIZE = 0.02;
  private static final double SAME_BASELINE = 0.02;
  private static final double SPACE = 0.2;

  /** How far after the end of a line something could still be read as its next word, in em. */
  private static final double NEXT = 0.75;

  /** From which height on a mark could be a letter, in em. */
  private static final double LETTER = 0.25;

  /** Below this contrast, something is hardly visible on its background, like a watermark. */
  private static final double PALE = 1.5;

  private static final int WHITE = 0xFFFFFF;

  private final List<PaintIndex> paints;
  private final UnaryOperator<List<Glyph>> standing;
  private final Findings findings;

  /**
   * A check of lines.
   *
   * @param paints what each page paints besides text
   * @param standing gives letters where they stand, from left to right, not where they are read
   */
  public LineClearance(
      List<PaintIndex> paints, UnaryOperator<List<Glyph>> standing, Findings findings) {
    this.paints = paints;
    this.standing = standing;
    this.findings = findings;
  }

  private Line standing(Line line) {
    return new Line(standing.apply(line.glyphs()));
  }

  /**
   * Checks the lines of a text.
   *
   * @param origin where the text is in the content, or the layout
   * @param name what messages call it
   * @param whole whether the words belong together, so that nothing may stand between them or at
   *     the end of a line either
   */
  public void check(Place origin, String name, List<Line> lines, boolean whole) {
    for (Line read : lines) {
      Line line = standing(read);
      List<Glyph> letters = line.glyphs().stream().filter(glyph -> !isBlank(glyph)).toList();
      if (letters.stream().anyMatch(glyph -> !glyph.isSpace())) {
        check(origin, name, line, new Line(letters), whole);
      }
    }
  }

  /** A line to write on, which stands among the letters. */
  private static boolean isBlank(Glyph glyph) {
    return glyph.text().equals(Blank.LEAST);
  }

  private void check(Place origin, String name, Line all, Line line, boolean whole) {
    List<List<Glyph>> words = words(line);
    for (List<Glyph> word : words) {
      uneven(word)
          .ifPresent(
              what -> report(origin, name + " " + what, "set each word in one size, on one line"));
    }
    Rectangle2D band = band(line, whole);
    PaintIndex index = paints.get(line.page());
    for (Paint paint : index.near(band)) {
      boolean isOfText = all.glyphs().stream().anyMatch(each -> each.order() == paint.order());
      if (!isOfText && !paint.contains(band) && paint.touches(band) && isSeen(paint, band, index)) {
        intruding(paint, paint.within(band), words, whole)
            .ifPresent(glyph -> drawn(origin, name, glyph));
      }
    }
  }

  /** Looks for marks as large as letters between the lines of a text. */
  public void between(Place origin, String name, List<Line> text) {
    List<Line> lines =
        text.stream()
            .map(this::standing)
            .filter(line -> line.glyphs().stream().noneMatch(LineClearance::isBlank))
            .toList();
    for (int i = 1; i < lines.size(); i++) {
      Line above = lines.get(i - 1);
      Line below = lines.get(i);
      Rectangle2D upper = band(above, false);
      Rectangle2D lower = band(below, false);
      if (above.page() != below.page() || lower.getMaxY() >= upper.getMinY()) {
        continue;
      }
      double left = Math.min(upper.getMinX(), lower.getMinX());
      double right = Math.max(upper.getMaxX(), lower.getMaxX());
      Rectangle2D gap =
          new Rectangle2D.Double(
              left, lower.getMaxY(), right - left, upper.getMinY() - lower.getMaxY());
      double size = below.glyphs().get(0).size();
      PaintIndex index = paints.get(below.page());
      boolean isMarked =
          index.near(gap).stream()
              .filter(paint -> paint.touches(gap) && !paint.contains(gap))
              .filter(paint -> paint.bounds().getHeight() >= LETTER * size)
              .filter(paint -> paint.bounds().getHeight() <= 2 * size)
              .filter(paint -> paint.bounds().getWidth() < gap.getWidth())
              .filter(paint -> !paint.touches(upper) && !paint.touches(lower))
              .anyMatch(paint -> isSeen(paint, gap, index));
      if (isMarked) {
        drawn(origin, name, below.glyphs().get(0));
      }
    }
  }

  private void drawn(Place origin, String name, Glyph glyph) {
    report(
        origin,
        name
            + " has something drawn into it (at \""
            + glyph.text()
            + "\" on page "
            + (glyph.page() + 1)
            + ")",
        "keep borders, marks and pictures out of words, and at least a space away from them");
  }

  private void report(Place origin, String what, String help) {
    findings.text(ProofRules.DRAWN, origin, what, help);
  }

  private static List<List<Glyph>> words(Line line) {
    List<List<Glyph>> words = new ArrayList<>();
    Glyph before = null;
    for (Glyph glyph : line.glyphs()) {
      boolean begins =
          before == null
              || before.isSpace()
              || glyph.x() - before.end() > SPACE * Math.min(glyph.size(), before.size());
      if (!glyph.isSpace()) {
        if (begins) {
          words.add(new ArrayList<>());
        }
        words.get(words.size() - 1).add(glyph);
      }
      before = glyph;
    }
    return words;
  }

  private static Optional<String> uneven(List<Glyph> word) {
    for (int i = 1; i < word.size(); i++) {
      Glyph before = word.get(i - 1);
      Glyph glyph = word.get(i);
      String where = " (between \"" + before.text() + "\" and \"" + glyph.text() + "\")";
      if (Math.abs(before.size() - glyph.size()) > SAME_SIZE * glyph.size()) {
        return Optional.of("has letters of two sizes in a word" + where);
      }
      if (Math.abs(before.baseline() - glyph.baseline()) > SAME_BASELINE * glyph.size()) {
        return Optional.of("has raised or lowered letters in a word" + where);
      }
    }
    return Optional.empty();
  }

  /** Where a letter of the line could be, and a little beside it. */
  private static Rectangle2D band(Line line, boolean whole) {
    List<Glyph> glyphs = line.glyphs().stream().filter(glyph -> !glyph.isSpace()).toList();
    Glyph first = glyphs.get(0);
    Glyph last = glyphs.get(glyphs.size() - 1);
    double size = first.size();
    double bottom = glyphs.stream().mapToDouble(each -> each.box().getMinY()).min().orElse(0);
    double top = glyphs.stream().mapToDouble(each -> each.box().getMaxY()).max().orElse(0);
    double low = Math.min(bottom, first.baseline() - 0.12 * size);
    double high = Math.max(top, first.baseline() + 0.5 * size);
    double left = Math.min(first.x(), first.box().getMinX()) - NEAR * size;
    double right = Math.max(last.end(), last.box().getMaxX()) + (whole ? NEXT : NEAR) * size;
    return new Rectangle2D.Double(left, low, right - left, high - low);
  }

  private static boolean isSeen(Paint paint, Rectangle2D band, PaintIndex index) {
    if (!paint.hasOneColour()) {
      return true;
    }
    int ground = WHITE;
    for (Paint each : index.near(band)) {
      if (each.order() < paint.order() && each.hasOneColour() && each.contains(band)) {
        ground = Paint.blended(each.rgb(), ground, each.alpha());
      }
    }
    return Contrast.of(Paint.blended(paint.rgb(), ground, paint.alpha()), ground) >= PALE;
  }

  /** The letter of the line that something could be taken to belong to. */
  private static Optional<Glyph> intruding(
      Paint paint, Rectangle2D inked, List<List<Glyph>> words, boolean whole) {
    if (inked.isEmpty()) {
      return Optional.empty();
    }
    boolean holdsWord = false;
    Optional<Glyph> cut = Optional.empty();
    for (List<Glyph> word : words) {
      Glyph first = first(word);
      Glyph last = last(word);
      double slack = 0.03 * first.size();
      boolean holds = inked.getMinX() <= first.x() + slack && inked.getMaxX() >= last.end() - slack;
      boolean apart = inked.getMinX() >= last.end() - slack || inked.getMaxX() <= first.x() + slack;
      holdsWord |= holds;
      if (!holds && !apart && !isUnderline(paint, inked, word)) {
        cut = Optional.of(last);
      } else if (!holds && !apart) {
        holdsWord = true;
      }
    }
    if (cut.isPresent() || holdsWord || isRule(paint, words)) {
      return cut;
    }
    return nearest(inked, words, whole);
  }

  /** Without the punctuation at its ends, so that a link within brackets may be underlined. */
  private static Glyph first(List<Glyph> word) {
    return word.stream().filter(LineClearance::isLetter).findFirst().orElse(word.get(0));
  }

  private static Glyph last(List<Glyph> word) {
    Glyph last = word.get(word.size() - 1);
    for (Glyph glyph : word) {
      last = isLetter(glyph) ? glyph : last;
    }
    return isLetter(last) ? last : word.get(word.size() - 1);
  }

  private static boolean isLetter(Glyph glyph) {
    return !glyph.text().isEmpty() && Character.isLetterOrDigit(glyph.text().codePointAt(0));
  }

  /** A thin line below the baseline, from the beginning of a letter to the end of one. */
  private static boolean isUnderline(Paint paint, Rectangle2D inked, List<Glyph> word) {
    Glyph first = word.get(0);
    double slack = 0.05 * first.size();
    boolean thin =
        paint.bounds().getHeight() <= 0.12 * first.size()
            && paint.bounds().getMaxY() <= first.baseline();
    return thin
        && word.stream()
            .filter(LineClearance::isLetter)
            .anyMatch(
                each ->
                    inked.getMinX() <= each.x() + slack && inked.getMaxX() >= each.end() - slack);
  }

  /** A line that is higher than letters are, such as the side of a frame. */
  private static boolean isRule(Paint paint, List<List<Glyph>> words) {
    Glyph glyph = words.get(0).get(0);
    Rectangle2D bounds = paint.bounds();
    return bounds.getMaxY() > glyph.baseline() + 0.85 * glyph.size()
        && bounds.getMinY() < glyph.baseline() - 0.15 * glyph.size();
  }

  private static Optional<Glyph> nearest(
      Rectangle2D inked, List<List<Glyph>> words, boolean whole) {
    for (List<Glyph> word : words) {
      Glyph first = word.get(0);
      Glyph last = word.get(word.size() - 1);
      double near = NEAR * first.size();
      boolean close = inked.getMaxX() > first.x() - near && inked.getMinX() < last.end() + near;
      if (close) {
        return Optional.of(inked.getMinX() < first.x() ? first : last);
      }
    }
    return whole ? Optional.of(words.get(0).get(0)) : Optional.empty();
  }
}
