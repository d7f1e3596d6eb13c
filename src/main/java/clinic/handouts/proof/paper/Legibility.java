package clinic.handouts.proof.paper;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.picture.Contrast;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.PaintIndex;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks each glyph of a text: it must be inside the page and the clip, large enough, painted, in
 * contrast to what is beneath it, and not covered.
 */
public final class Legibility {
  /** The margin along the edges that printers can't print, in points: 12 pt is 4.2 mm. */
  static final double EDGE = 12;

  /**
   * The minimum contrast of text, and of large text: 18 pt or more, or 14 pt bold (WCAG 2.2,
   * 1.4.3).
   */
  private static final double CONTRAST = 4.5;

  private static final double LARGE_CONTRAST = 3;
  private static final int WHITE = 0xFFFFFF;

  /** Below this contrast, a shape behind words is as faint as a watermark. */
  private static final double FAINT = 1.25;

  /** How much of a glyph may be covered before it counts, as a share of its size. */
  private static final double TOUCH = 0.04;

  private final double smallest;
  private final List<PaintIndex> paints;
  private final List<Rectangle2D> papers;
  private final List<Overlaps> overlaps;
  private final Findings findings;

  /**
   * A reader of pages.
   *
   * @param smallest the smallest type size, in points
   * @param paints what each page paints besides text
   * @param papers the rectangle of each page
   */
  public Legibility(
      double smallest,
      List<PageContent> pages,
      List<PaintIndex> paints,
      List<Rectangle2D> papers,
      Findings findings) {
    this.smallest = smallest;
    this.paints = paints;
    this.papers = papers;
    this.overlaps = pages.stream().map(page -> new Overlaps(page.glyphs())).toList();
    this.findings = findings;
  }

  /** A flaw of a glyph. */
  private record Flaw(Rule rule, String what, String help) {}

  /**
   * Checks a text; each kind of flaw is reported once, and spaces are ignored.
   *
   * @param origin where the text is in the content, or the layout
   * @param name what messages call the text
   */
  public void check(Place origin, String name, List<Glyph> glyphs) {
    List<Rule> told = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      Optional<Flaw> flaw = glyph.isSpace() ? Optional.empty() : flaw(glyph);
      if (flaw.isPresent() && !told.contains(flaw.get().rule)) {
        told.add(flaw.get().rule);
        report(origin, name, glyph, flaw.get());
      }
    }
  }

  private void report(Place origin, String name, Glyph glyph, Flaw flaw) {
    findings.text(
        flaw.rule,
        origin,
        name
            + " "
            + flaw.what
            + " (at \""
            + glyph.text()
            + "\" on page "
            + (glyph.page() + 1)
            + ")",
        flaw.help);
  }

  private Optional<Flaw> flaw(Glyph glyph) {
    if (!glyph.flaw().isEmpty()) {
      return flaw(ProofRules.INVISIBLE, glyph.flaw(), "set it as plain, upright, filled text");
    }
    if (glyph.size() < smallest - 0.05) {
      return flaw(
          ProofRules.SIZE,
          String.format(
              Locale.ROOT, "is set in %.1f pt; the minimum is %.0f pt", glyph.size(), smallest),
          "set it larger, ideally in 12 pt or more");
    }
    Rectangle2D paper = papers.get(glyph.page());
    Rectangle2D printable =
        new Rectangle2D.Double(
            paper.getX() + EDGE,
            paper.getY() + EDGE,
            paper.getWidth() - 2 * EDGE,
            paper.getHeight() - 2 * EDGE);
    if (!printable.contains(glyph.box())) {
      return flaw(
          ProofRules.PAGE,
          "runs outside the printable area of the page",
          "keep it at least 4.2 mm (12 pt) away from the edges of the paper");
    }
    if (!glyph.clip().contains(shrunk(glyph))) {
      return flaw(
          ProofRules.CLIPPED,
          "is cut off",
          "make room for it in its box; don't use overflow: hidden");
    }
    return ground(glyph).or(() -> covered(glyph)).or(() -> overlapped(glyph));
  }

  private static Optional<Flaw> flaw(Rule rule, String what, String help) {
    return Optional.of(new Flaw(rule, what, help));
  }

  /** Whether the glyph stands out against everything beneath it, starting with the nearest. */
  private Optional<Flaw> ground(Glyph glyph) {
    Rectangle2D box = shrunk(glyph);
    List<Paint> near = paints.get(glyph.page()).near(box);
    for (int i = near.size() - 1; i >= 0; i--) {
      Paint paint = near.get(i);
      if (paint.order() >= glyph.order() || !paint.touches(box)) { // A blank is a paint itself.
        continue;
      }
      if (!paint.hasOneColour()) {
        return flaw(
            ProofRules.CONTRAST,
            "is on top of a picture or a colour gradient",
            "put it on a plain background");
      }
      boolean under = paint.contains(box);
      if (!under && isUnderline(paint, glyph)) {
        continue;
      }
      if (!under && Contrast.of(paint.onWhite(), beneath(near.subList(0, i), box)) >= FAINT) {
        return flaw(
            ProofRules.CONTRAST,
            "has the edge of a shape or background behind it",
            "put whole words on one plain background; marks, drawings and watermarks belong beside"
                + " them");
      }
      int ground = paint.onWhite();
      Optional<Flaw> flaw = contrast(glyph, ground);
      if (flaw.isPresent()) {
        return flaw;
      }
      if (under && paint.alpha() > 0.99) {
        return Optional.empty();
      }
    }
    return contrast(glyph, WHITE);
  }

  /** The colour of what is under all of a box. */
  private static int beneath(List<Paint> paints, Rectangle2D box) {
    for (int i = paints.size() - 1; i >= 0; i--) {
      Paint paint = paints.get(i);
      if (paint.hasOneColour() && paint.alpha() > 0.99 && paint.contains(box)) {
        return paint.onWhite();
      }
    }
    return WHITE;
  }

  private static Optional<Flaw> contrast(Glyph glyph, int ground) {
    boolean large = glyph.size() >= 18 || (glyph.size() >= 14 && glyph.bold());
    double least = large ? LARGE_CONTRAST : CONTRAST;
    double contrast = Contrast.of(Paint.blended(glyph.rgb(), ground, glyph.alpha()), ground);
    return contrast >= least
        ? Optional.empty()
        : flaw(
            ProofRules.CONTRAST,
            String.format(
                Locale.ROOT,
                "has a contrast of %.1f with its background; the minimum is %.1f",
                contrast,
                least),
            "use a darker text colour or a lighter background");
  }

  private Optional<Flaw> covered(Glyph glyph) {
    Rectangle2D box = shrunk(glyph);
    for (Paint paint : paints.get(glyph.page()).near(box)) {
      if (paint.order() > glyph.order() && paint.touches(box) && !isUnderline(paint, glyph)) {
        return flaw(
            ProofRules.COVERED,
            "has something painted over it",
            "remove what covers it: a box, a line or a picture");
      }
    }
    return Optional.empty();
  }

  private Optional<Flaw> overlapped(Glyph glyph) {
    return overlaps.get(glyph.page()).with(glyph)
        ? flaw(
            ProofRules.COVERED,
            "overlaps other text",
            "give the lines and boxes enough room, with a line-height of 1.35 or more")
        : Optional.empty();
  }

  /** A thin line below the baseline, which crosses only descenders. */
  private static boolean isUnderline(Paint paint, Glyph glyph) {
    return paint.bounds().getMaxY() <= glyph.baseline()
        && paint.bounds().getHeight() <= 0.12 * glyph.size();
  }

  private static Rectangle2D shrunk(Glyph glyph) {
    Rectangle2D box = glyph.box();
    double in = TOUCH * glyph.size();
    double dx = Math.min(in, box.getWidth() / 4);
    double dy = Math.min(in, box.getHeight() / 4);
    return new Rectangle2D.Double(
        box.getX() + dx, box.getY() + dy, box.getWidth() - 2 * dx, box.getHeight() - 2 * dy);
  }
}
