package clinic.handouts.proof.paper;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.TagElement;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The halves of an action card: two sections with the same contents, one to the left and one to the
 * right of the middle, where people cut, and nothing else.
 */
public final class Halves {
  private static final int WHITE = 0xFFFFFF;
  private static final double POINTS_PER_MM = 72 / 25.4;

  private final List<Rectangle2D> papers;
  private final Findings findings;

  /**
   * A reader of action cards.
   *
   * @param papers the rectangle of each page
   */
  public Halves(List<Rectangle2D> papers, Findings findings) {
    this.papers = papers;
    this.findings = findings;
  }

  /**
   * Whether an action card takes whole sheets, as one that is too long for a half does: upright
   * pages, and one section with everything.
   *
   * @param papers the rectangle of each page
   */
  public static boolean areOnWholeSheets(TagElement root, List<Rectangle2D> papers) {
    return sections(root).count() == 1
        && papers.stream().allMatch(paper -> paper.getHeight() > paper.getWidth());
  }

  /**
   * The two halves, in reading order; empty unless there are exactly two.
   *
   * @param margins by page, the text outside the tag tree
   * @param pages what each page paints
   */
  public List<TagElement> of(TagElement root, List<List<Glyph>> margins, List<PageContent> pages) {
    acrossTheCut(pages);
    List<TagElement> halves = sections(root).toList();
    if (halves.size() != 2) {
      report(
          "the action card has " + halves.size() + " halves; it must have two",
          "print each half as a <section> of its own, with no other sections");
      return List.of();
    }
    beside(root, halves, margins);
    same(halves.get(0).blocks(), halves.get(1).blocks());
    side("first", halves.get(0), glyph -> glyph.box().getMaxX() <= middle(glyph) - Legibility.EDGE);
    side(
        "second", halves.get(1), glyph -> glyph.box().getMinX() >= middle(glyph) + Legibility.EDGE);
    return halves;
  }

  /** Only the cut mark itself, which is narrow, may cross the middle. */
  private void acrossTheCut(List<PageContent> pages) {
    for (int i = 0; i < pages.size(); i++) {
      double middle = papers.get(i).getCenterX();
      boolean isCut =
          pages.get(i).paints().stream()
              .filter(paint -> paint.isSeen() && paint.rgb() != WHITE)
              .map(Halves::visible)
              .filter(box -> box.getMinX() < middle && box.getMaxX() > middle)
              .anyMatch(
                  box ->
                      box.getMinX() < middle - Legibility.EDGE
                          || box.getMaxX() > middle + Legibility.EDGE);
      if (isCut) {
        report(
            "a picture, box or line crosses the middle of the sheet, where it is cut",
            "keep everything except the cut mark 4.2 mm (12 pt) away from the middle");
      }
    }
  }

  private static Rectangle2D visible(Paint paint) {
    return paint.bounds().createIntersection(paint.clip().getBounds2D());
  }

  /** The sections that are not inside another section. */
  private static Stream<TagElement> sections(TagElement element) {
    return element.type().equals("Sect")
        ? Stream.of(element)
        : element.children().stream().flatMap(Halves::sections);
  }

  private void beside(TagElement root, List<TagElement> halves, List<List<Glyph>> margins) {
    Set<Glyph> inside = new HashSet<>();
    halves.forEach(half -> inside.addAll(half.glyphs()));
    List<Glyph> beside =
        Stream.concat(root.glyphs().stream(), margins.stream().flatMap(List::stream))
            .filter(glyph -> !inside.contains(glyph))
            .toList();
    Line.of(beside).stream()
        .findFirst()
        .ifPresent(
            line ->
                report(
                    "the text " + Findings.quoted(line.words()) + " is in neither half",
                    "print it in both halves, or remove it from the layout"));
  }

  private void same(List<TagElement> first, List<TagElement> second) {
    for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
      String one = i < first.size() ? said(first.get(i)) : "";
      String other = i < second.size() ? said(second.get(i)) : "";
      if (!one.equals(other)) {
        report(
            "the halves differ: " + named(one) + " in the first, " + named(other) + " in the other",
            "fill both halves from the same part");
        return;
      }
    }
  }

  private static String said(TagElement element) {
    return element.alternative() + Line.words(element.glyphs());
  }

  private static String named(String said) {
    return said.isEmpty() ? "nothing" : Findings.quoted(said);
  }

  private double middle(Glyph glyph) {
    return papers.get(glyph.page()).getCenterX();
  }

  private void side(String name, TagElement half, Predicate<Glyph> isBeside) {
    Optional<Glyph> over =
        half.glyphs().stream()
            .filter(glyph -> !glyph.isSpace())
            .filter(isBeside.negate())
            .findFirst();
    over.ifPresent(
        glyph ->
            report(
                String.format(
                    Locale.ROOT,
                    "the %s half reaches the middle of the sheet or comes too close to it (at \"%s\","
                        + " %.0f mm from the left)",
                    name,
                    glyph.text(),
                    (glyph.box().getX() - papers.get(glyph.page()).getX()) / POINTS_PER_MM),
                "keep the first half left and the second right, both 4.2 mm (12 pt) away from the"
                    + " middle, where the sheet is cut"));
  }

  private void report(String message, String help) {
    findings.document(ProofRules.HALVES, message, help);
  }
}
