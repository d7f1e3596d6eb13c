package clinic.handouts.pdf.marked;

import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the content of a box is on the page.
 *
 * @param page its number, from 0
 * @param left its left edge, in points from the left edge of the page
 * @param top its upper edge, in points from the lower edge of the page
 * @param width its width, in points
 * @param height its height, in points
 */
public record BoxPlace(int page, double left, double top, double width, double height) {
  /** The place of the element with an id, if it has been laid out. */
  public static Optional<BoxPlace> of(PdfBoxRenderer renderer, String id) {
    List<PagePosition<Box>> found =
        renderer.findPagePositionsByID(Pattern.compile(Pattern.quote(id)));
    if (found.size() != 1) {
      return Optional.empty();
    }
    PagePosition<Box> at = found.get(0);
    Box box = at.getElement();
    double dots = renderer.getDotsPerPoint();
    double above = box.getTy() / dots;
    return Optional.of(
        new BoxPlace(
            at.getPageNo(),
            whole(at.getX() + box.getTx() / dots, dots),
            whole((double) at.getY() + at.getHeight() - above, dots),
            box.getContentWidth() / dots,
            whole(at.getHeight() - above, dots)));
  }

  /** The same in the renderer's dots, the whole units in which it places everything. */
  private static double whole(double points, double dots) {
    return Math.rint(points * dots) / dots;
  }

  /** Whether a text begins in it, on its page. */
  public boolean holds(MarkedText text) {
    return text.x() >= left - 1
        && text.x() <= left + width
        && text.y() <= top
        && text.y() >= top - height;
  }
}
