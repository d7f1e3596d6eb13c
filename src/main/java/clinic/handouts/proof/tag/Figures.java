package clinic.handouts.proof.tag;

import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.TagElement;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the figures of a copy are.
 *
 * @param copy the element that contains it
 * @param pages what they paint
 */
record Figures(TagElement copy, List<PageContent> pages) {
  /** The bounds of each figure on a page. */
  Stream<Rectangle2D> on(int page) {
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
