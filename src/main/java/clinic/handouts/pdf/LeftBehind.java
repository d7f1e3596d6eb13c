package clinic.handouts.pdf;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.style.derived.BorderPropertySet;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Finds what stays behind at the foot of a page when what belongs to it moves overleaf: a heading,
 * the upper edge or the mark of a box, a picture without its caption. The renderer keeps such
 * things together only where all of them are in one column, and fit. They have to begin the next
 * page, too.
 */
final class LeftBehind {
  /** The box for a clinician's own, whose contents may be typeset by themselves. */
  private static final String CARD_BOX = "card-box";

  private static final String STYLE = "style";

  private final CssContext context;
  private final List<PageBox> pages;
  private final double dotsPerPoint;
  private final Set<Element> moved;

  /** Lines and pictures, in reading order. */
  private final List<Box> leaves = new ArrayList<>();

  private final IdentityHashMap<Box, Span> spans = new IdentityHashMap<>();

  /**
   * What is in a block.
   *
   * @param first the first of its leaves
   * @param end the first one after it
   */
  private record Span(int first, int end) {}

  private LeftBehind(PdfBoxRenderer renderer, Set<Element> moved) {
    this.context = renderer.getSharedContext().newLayoutContextInstance();
    this.pages = renderer.getRootBox().getLayer().getPages();
    this.dotsPerPoint = renderer.getDotsPerPoint();
    this.moved = moved;
  }

  /**
   * Moves the first thing that was left behind to the next page.
   *
   * @param renderer that laid out the document
   * @param moved what has been moved already, and may not be moved again
   * @return whether there was one, so that the document has to be laid out again
   */
  static boolean mend(PdfBoxRenderer renderer, Set<Element> moved) {
    LeftBehind found = new LeftBehind(renderer, moved);
    if (found.pages.size() < 2) {
      return false;
    }
    found.collect(renderer.getRootBox());
    return found.look(renderer.getRootBox());
  }

  private void collect(Box box) {
    int first = leaves.size();
    if (box instanceof LineBox || (box instanceof BlockBox block && block.isReplaced())) {
      leaves.add(box);
    } else {
      for (int i = 0; i < box.getChildCount(); i++) {
        collect(box.getChild(i));
      }
    }
    spans.put(box, new Span(first, leaves.size()));
  }

  private boolean look(Box box) {
    if (box instanceof LineBox || isCard(box)) {
      return false;
    }
    if (box instanceof BlockBox block && isLeft(block) && move(block)) {
      return true;
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      if (look(box.getChild(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCard(Box box) {
    return box.getElement() != null && box.getElement().getAttribute("class").equals(CARD_BOX);
  }

  private boolean isLeft(BlockBox block) {
    Span span = spans.get(block);
    if (block.getElement() == null || span.first == span.end) {
      return false;
    }
    int begins = page(leaves.get(span.first));
    return (isSeen(block) && page(block.getPaintingBorderEdge(context).y) < begins)
        || (isHeading(block) && begins < page(leaves.get(Math.min(span.end, leaves.size() - 1))))
        || (hasPicture(block) && begins < endsOn(leaves.get(span.end - 1)));
  }

  private boolean isSeen(BlockBox block) {
    CalculatedStyle style = block.getStyle();
    BorderPropertySet border = style.getBorder(context);
    return style.isHasBackground() || !border.noTop() || !border.noLeft();
  }

  private static boolean isHeading(BlockBox block) {
    return block.getElement().getTagName().matches("h[1-6]");
  }

  /** Whether it is a picture with its caption. */
  private static boolean hasPicture(BlockBox block) {
    for (int i = 0; i < block.getChildCount(); i++) {
      if (block.getChild(i) instanceof BlockBox child && child.isReplaced()) {
        return true;
      }
    }
    return false;
  }

  /** Moves a block, with what comes before it and has to stay with it. */
  private boolean move(BlockBox block) {
    Box top = block;
    for (Box at = block; at != null; at = at.getParent()) {
      top = at instanceof TableBox ? at : top;
    }
    for (Optional<Box> before = Optional.of(top); before.isPresent(); before = before(top)) {
      top = before.get();
    }
    int first = spans.get(top).first;
    if (first == 0 || page(leaves.get(first - 1)) < page(top)) {
      return isHeading(block) && divide(leaves.get(spans.get(block).end));
    }
    double left = (pages.get(page(top)).getBottom() - top.getAbsY()) / dotsPerPoint;
    return styled(top, String.format(Locale.ROOT, "-fs-page-break-min-height: %.1fpt", left + 1));
  }

  /**
   * Lets what begins with a leaf go on over a page: it is too long to be whole below its heading.
   */
  private boolean divide(Box leaf) {
    int first = spans.get(leaf).first;
    boolean isDivided = false;
    for (Box at = leaf.getParent(); at != null && spans.get(at).first == first; ) {
      isDivided |=
          at.getStyle().isAvoidPageBreakInside()
              && styled(at, "page-break-inside: auto; -fs-page-break-min-height: 0");
      at = at.getParent();
    }
    return isDivided;
  }

  private boolean styled(Box box, String rules) {
    Element element = box.getElement();
    if (element == null || element.getTagName().equals("body") || !moved.add(element)) {
      return false;
    }
    String style = element.getAttribute(STYLE);
    element.setAttribute(STYLE, (style.isEmpty() ? "" : style + "; ") + rules);
    return true;
  }

  /** The block that begins with it, or the heading before it. */
  private Optional<Box> before(Box box) {
    Box parent = box.getParent();
    if (parent == null || parent.getElement() == null) {
      return Optional.empty();
    }
    Optional<Box> previous = Optional.empty();
    for (int i = 0; i < parent.getChildCount() && parent.getChild(i) != box; i++) {
      previous = Optional.of(parent.getChild(i));
    }
    return previous.isEmpty()
        ? Optional.of(parent).filter(each -> !each.getElement().getTagName().equals("body"))
        : previous.filter(
            each -> each.getStyle().isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID));
  }

  private int endsOn(Box box) {
    return page(box.getAbsY() + box.getHeight() - 1);
  }

  private int page(Box box) {
    return page(box.getAbsY());
  }

  private int page(int y) {
    int page = 0;
    while (page + 1 < pages.size() && y >= pages.get(page + 1).getTop()) {
      page++;
    }
    return page;
  }
}
