package clinic.handouts.pdf.compose;

import clinic.handouts.check.paper.EmptyShare;
import clinic.handouts.layout.FilledLayout;
import clinic.handouts.layout.GoesOn;
import clinic.handouts.pdf.SetDocument;
import clinic.handouts.pdf.marked.ContinuedHeadings;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Measures the pages of a document that was set: walks through its boxes. For one thread only. */
final class Measuring {
  record Whole(int page, String id) {}

  private static final List<String> CLOSINGS =
      List.of(FilledLayout.CLOSING, FilledLayout.CLINICIAN_CARD);

  /** Whatever is within this share of a page from its top counts as being at the top. */
  private static final double TOP = 0.2;

  private static final double MILLIMETRE = 72 / 25.4;

  /** How far the heading of an open box begins above its first item at least, in millimetres. */
  private static final int HEADING = 8;

  private final List<PageBox> pages;
  private final LayoutContext context;
  private final int[] last;
  final List<Whole> wholes = new ArrayList<>();
  private final List<Box> opens = new ArrayList<>();
  private final List<Integer> items = new ArrayList<>();
  final List<GoesOn> goOn = new ArrayList<>();
  final List<String> tooLong = new ArrayList<>();
  private boolean losesHeading;
  private boolean losesFoot;
  int signs;

  /** How far above the bottom of their pages the lowest words end. */
  private int below = Integer.MAX_VALUE;

  Measuring(List<PageBox> pages, SetDocument set) {
    this.pages = pages;
    this.context = set.renderer().getSharedContext().newLayoutContextInstance();
    this.last = new int[pages.size()];
    Arrays.setAll(last, page -> pages.get(page).getTop());
  }

  void visit(Box box) {
    Element element = box.getElement();
    if (element != null && box instanceof BlockBox) {
      note(box, element);
    }
    if (box instanceof LineBox) {
      int bottom = pages.get(page(box.getAbsY())).getBottom();
      below = Math.min(below, Math.max(0, bottom - box.getAbsY() - box.getHeight()));
      reach(box.getAbsY(), box.getAbsY() + box.getHeight());
      return;
    }
    if (!isGap(box) && (element != null || box.getChildCount() == 0)) {
      java.awt.Rectangle edge = box.getPaintingBorderEdge(context);
      reach(edge.y, edge.y + edge.height);
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      visit(box.getChild(i));
    }
  }

  /** Whether it is an element with nothing in it, which keeps others apart. */
  private static boolean isGap(Box box) {
    return box.getElement() != null
        && box.getChildCount() == 0
        && box instanceof BlockBox block
        && block.getReplacedElement() == null;
  }

  private void note(Box box, Element element) {
    String id = element.getAttribute("id");
    int page = page(box.getAbsY());
    ContinuedHeadings.list(element).ifPresent(list -> breaks(box, list));
    if (element.getAttribute("class").equals(FilledLayout.RED_FLAGS)) {
      signs = page + 1;
    }
    if (FilledLayout.isOpen(element.getAttribute("class"))) {
      opens.add(box);
      losesFoot |= page(lowestLine(box) - 1) != page(box.getAbsY() + box.getHeight() - 1);
    } else if (element.getTagName().equals("li") && items.size() < opens.size()) {
      items.add(box.getAbsY());
    }
    if (element.getAttribute("class").equals(FilledLayout.RED_FLAGS)
        && items.size() < opens.size()) {
      opens.remove(opens.size() - 1); // Proof lets red flags go on from anywhere.
    }
    PageBox on = pages.get(page);
    if (!id.isEmpty()
        && FilledLayout.isWhole(element.getAttribute("class"))
        && box.getAbsY() + box.getHeight() > on.getBottom()) {
      tooLong.add(id);
    } else if (!id.isEmpty()
        && FilledLayout.isWhole(element.getAttribute("class"))
        && box.getAbsY() - on.getTop() < TOP * (on.getBottom() - on.getTop())) {
      wholes.add(new Whole(page, id));
    }
  }

  /** The items that are the first on their page, of a list that began before it. */
  private void breaks(Box box, int list) {
    int item = 0;
    int end = Integer.MAX_VALUE;
    for (int i = 0; i < box.getChildCount(); i++) {
      Box child = box.getChild(i);
      if (child.getElement() == null) {
        continue;
      }
      if (ContinuedHeadings.isOne(child.getElement())) {
        losesHeading |= page(child.getAbsY()) != page(child.getAbsY() + child.getHeight() - 1);
      } else {
        if (page(child.getAbsY()) > end) {
          goOn.add(new GoesOn(list, item));
        }
        end = page(child.getAbsY() + child.getHeight() - 1);
        item++;
      }
    }
  }

  Set<PageFill.Fault> faults(SetDocument set) {
    Set<PageFill.Fault> faults = EnumSet.noneOf(PageFill.Fault.class);
    note(
        faults,
        PageFill.Fault.SPLITS_BADLY,
        splitsBadly(MILLIMETRE * set.renderer().getDotsPerPoint()));
    note(faults, PageFill.Fault.LOSES_HEADING, losesHeading);
    note(faults, PageFill.Fault.LOSES_FOOT, losesFoot);
    note(faults, PageFill.Fault.CLOSES_ALONE, CLOSINGS.stream().anyMatch(set::lastPageBeginsWith));
    return faults;
  }

  private static void note(Set<PageFill.Fault> faults, PageFill.Fault fault, boolean is) {
    if (is) {
      faults.add(fault);
    }
  }

  /** Whether a box goes on overleaf where proof does not let it. */
  private boolean splitsBadly(double millimetre) {
    for (int i = 0; i < items.size(); i++) {
      int page = page(items.get(i));
      Box box = opens.get(i);
      PageBox on = pages.get(page);
      double third = (on.getBottom() - below - on.getTop()) * EmptyShare.MOST;
      double lowest = on.getBottom() - below;
      boolean isSplit = box.getAbsY() + box.getHeight() > on.getBottom();
      boolean isWasted = lowest - items.get(i) + HEADING * millimetre >= third;
      if (isSplit && (!isWasted || lowest - last[page] >= third)) {
        return true;
      }
    }
    return false;
  }

  private static int lowestLine(Box box) {
    int lowest = box instanceof LineBox ? box.getAbsY() + box.getHeight() : 0;
    for (int i = 0; i < box.getChildCount(); i++) {
      lowest = Math.max(lowest, lowestLine(box.getChild(i)));
    }
    return lowest;
  }

  /** Something that ends on the page on which it begins. */
  private void reach(int top, int bottom) {
    int page = page(top);
    if (bottom <= pages.get(page).getBottom()) {
      last[page] = Math.max(last[page], bottom);
    }
  }

  private int page(int y) {
    int page = 0;
    while (page + 1 < pages.size() && y >= pages.get(page + 1).getTop()) {
      page++;
    }
    return page;
  }

  List<Double> empty() {
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < last.length; i++) {
      PageBox page = pages.get(i);
      shares.add(EmptyShare.of(page.getBottom() - page.getTop(), page.getBottom() - last[i]));
    }
    return shares;
  }
}
