package clinic.handouts.proof.tag;

import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.TagElement;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the letters and figures of a copy are.
 *
 * @param copy the element that contains it
 * @param pages what they paint
 */
record Printed(TagElement copy, List<PageContent> pages) {
  /** The bounds of each letter and each figure on a page. */
  Stream<Rectangle2D> on(int page) {
    return Stream.concat(letters(page).map(Glyph::box), figures(page));
  }

  Stream<Glyph> letters(int page) {
    return copy.glyphs().stream().filter(each -> each.page() == page && !each.isSpace());
  }

  /**
   * The largest empty stretch between two heights.
   *
   * @param between what is there, in any order
   * @param top the upper one, in points from the lower edge of the page, as the other
   */
  static double gap(Stream<Rectangle2D> between, double top, double end) {
    double upper = top;
    double largest = 0;
    for (Rectangle2D each :
        between.sorted(Comparator.comparingDouble(Rectangle2D::getMaxY).reversed()).toList()) {
      largest = Math.max(largest, upper - each.getMaxY());
      upper = Math.min(upper, each.getMinY());
    }
    return Math.max(largest, upper - end);
  }

  private Stream<Rectangle2D> figures(int page) {
    return copy.all().stream()
        .filter(each -> each.type().equals("Figure"))
        .flatMap(each -> each.marks().stream())
        .filter(mark -> mark.page() == page)
        .flatMap(
            mark ->
                Stream.concat(
                    pages.get(page).drawn().getOrDefault(mark.id(), List.of()).stream()
                        .map(Paint::bounds),
                    pages.get(page).pictures().stream()
                        .filter(each -> each.mark() == mark.id())
                        .map(each -> each.bounds()))
                    .reduce(Rectangle2D::createUnion)
                    .stream());
  }
}
