package clinic.handouts.proof.paper;

import clinic.handouts.check.paper.EmptyShare;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Measures how much of each page is left empty below what it says. */
public final class Emptiness {
  private static final int WHITE = 0xFFFFFF;

  /** If it is lower than this, in points, it is a line and not a box or a picture. */
  private static final double LINE = 3;

  /** Whatever ends this far above the footer, in points, or nearer, ends where pages end. */
  private static final double NEAR_FOOTER = 28;

  /** How far above the footer pages end at least, if none is full. */
  private static final double FOOTER_GAP = 12;

  private final List<Rectangle2D> papers;

  public Emptiness(List<Rectangle2D> papers) {
    this.papers = papers;
  }

  /**
   * What a page says and shows between its margins.
   *
   * @param things words, boxes and pictures
   * @param footer where the footer begins
   */
  private record Filled(List<Rectangle2D> things, double footer) {
    double top() {
      return things.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(footer);
    }

    double last() {
      return things.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(Double.MAX_VALUE);
    }
  }

  /**
   * The empty share of each page, in percent of the height that pages have for text: from what
   * stands highest on any of them to where the fullest ends, or else to a little above the footer.
   *
   * @param pages what each page paints
   * @param margins by page, the text outside the tag tree
   */
  public List<Integer> of(List<PageContent> pages, List<List<Glyph>> margins) {
    List<Filled> filled = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      filled.add(filled(papers.get(page), pages.get(page), new HashSet<>(margins.get(page))));
    }
    double top = filled.stream().mapToDouble(Filled::top).max().orElse(0);
    double last = filled.stream().mapToDouble(Filled::last).min().orElse(0);
    return filled.stream().map(each -> share(each, top, last)).toList();
  }

  private static int share(Filled page, double top, double last) {
    double end =
        last - page.footer < NEAR_FOOTER ? Math.max(last, page.footer) : page.footer + FOOTER_GAP;
    return page.things.isEmpty()
        ? 100
        : (int) Math.round(100 * EmptyShare.of(top - end, page.last() - end));
  }

  private static Filled filled(Rectangle2D paper, PageContent page, Set<Glyph> margin) {
    List<Rectangle2D> words = boxes(page.glyphs(), margin);
    if (words.isEmpty()) {
      return new Filled(List.of(), paper.getMinY());
    }
    double top = words.stream().mapToDouble(Rectangle2D::getMaxY).max().orElseThrow();
    double last = words.stream().mapToDouble(Rectangle2D::getMinY).min().orElseThrow();
    double footer =
        boxes(margin, Set.of()).stream()
            .mapToDouble(Rectangle2D::getMaxY)
            .filter(edge -> edge < last)
            .max()
            .orElse(paper.getMinY() + Math.min(paper.getMaxY() - top, paper.getHeight() / 4));
    return new Filled(
        Stream.concat(words.stream(), shown(page).filter(box -> box.getMinY() > footer)).toList(),
        footer);
  }

  private static List<Rectangle2D> boxes(Collection<Glyph> glyphs, Set<Glyph> without) {
    return glyphs.stream()
        .filter(glyph -> !glyph.isSpace() && !without.contains(glyph))
        .map(Glyph::box)
        .toList();
  }

  /** Boxes and pictures, without lines. */
  private static Stream<Rectangle2D> shown(PageContent page) {
    return page.paints().stream()
        .filter(paint -> paint.isSeen() && paint.rgb() != WHITE)
        .map(Paint::bounds)
        .filter(box -> box.getHeight() > LINE);
  }
}
