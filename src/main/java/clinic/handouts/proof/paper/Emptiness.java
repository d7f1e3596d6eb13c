package clinic.handouts.proof.paper;

import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Measures how much of each page is left empty below what it says. */
public final class Emptiness {
  private static final int WHITE = 0xFFFFFF;

  /** If it is lower than this, in points, it is a line and not a box or a picture. */
  private static final double LINE = 3;

  private final List<Rectangle2D> papers;

  public Emptiness(List<Rectangle2D> papers) {
    this.papers = papers;
  }

  /**
   * The empty share of each page, in percent of the height between its first words and its footer.
   *
   * @param pages what each page paints
   * @param margins by page, the text outside the tag tree
   */
  public List<Integer> of(List<PageContent> pages, List<List<Glyph>> margins) {
    List<Integer> shares = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      shares.add(share(papers.get(page), pages.get(page), new HashSet<>(margins.get(page))));
    }
    return shares;
  }

  private static int share(Rectangle2D paper, PageContent page, Set<Glyph> margin) {
    List<Rectangle2D> said =
        page.glyphs().stream()
            .filter(glyph -> !glyph.isSpace() && !margin.contains(glyph))
            .map(Glyph::box)
            .toList();
    if (said.isEmpty()) {
      return 100;
    }
    double top = said.stream().mapToDouble(Rectangle2D::getMaxY).max().orElseThrow();
    double words = said.stream().mapToDouble(Rectangle2D::getMinY).min().orElseThrow();
    double footer =
        margin.stream()
            .filter(glyph -> !glyph.isSpace())
            .mapToDouble(glyph -> glyph.box().getMaxY())
            .filter(edge -> edge < words)
            .max()
            .orElse(paper.getMinY() + Math.min(paper.getMaxY() - top, paper.getHeight() / 4));
    double last =
        boxes(page, paper)
            .mapToDouble(Rectangle2D::getMinY)
            .filter(edge -> edge > footer)
            .reduce(words, Math::min);
    double room = top - footer;
    return (int) Math.round(100 * Math.max(0, Math.min(1, (last - footer) / room)));
  }

  /** Boxes and pictures, without lines and without what runs down the whole page. */
  private static Stream<Rectangle2D> boxes(PageContent page, Rectangle2D paper) {
    return page.paints().stream()
        .filter(paint -> paint.isSeen() && paint.rgb() != WHITE)
        .map(Paint::bounds)
        .filter(box -> box.getHeight() > LINE && box.getHeight() < paper.getHeight() / 2);
  }
}
