package clinic.handouts.pdf.compose;

import clinic.handouts.layout.FilledLayout;
import clinic.handouts.layout.GoesOn;
import clinic.handouts.pdf.ContinuedHeadings;
import clinic.handouts.pdf.SetDocument;
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

/**
 * How the pages of a typeset handout are filled, measured on the pages that were set. Immutable.
 *
 * @param empty for each page, the share of it that is left empty below its last words or box
 * @param signs the page on which the red flags begin, from 1; 0 if there are none
 * @param faults what is wrong with how they are filled
 * @param pushed boxes that are kept whole and stand at the top of a page, because too little was
 *     left of the page before, though that was more than a third of it; in order
 * @param tooLong boxes that are to be kept whole but are longer than a page, so that their items
 *     may be broken
 * @param goOn where lists go on over pages
 */
record PageFill(
    List<Double> empty,
    int signs,
    Set<Fault> faults,
    List<String> pushed,
    List<String> tooLong,
    List<GoesOn> goOn) {
  /** What may be wrong, the worst first. */
  enum Fault {
    /**
     * A box goes on overleaf although it begins on the last third of a page, or leaves that third
     * empty.
     */
    SPLITS_BADLY,
    /** The heading of a list that goes on is itself broken over pages. */
    LOSES_HEADING,
    /** The last page has nothing but the closing. */
    CLOSES_ALONE
  }

  /** No page but the last is to be emptier. */
  private static final double MOST_EMPTY = 1 / 3.0;

  private static final double NEARLY_EMPTY = 0.5;

  /** The page on which the red flags begin at the latest. */
  private static final int SIGNS_BY = 2;

  /** Who stands within this share of a page from its top stands at its top. */
  private static final double TOP = 0.2;

  private static final double MILLIMETRE = 72 / 25.4;

  /** How far the heading of an open box begins above its first item at least, in millimetres. */
  private static final int HEADING = 8;

  PageFill {
    empty = List.copyOf(empty);
    pushed = List.copyOf(pushed);
    tooLong = List.copyOf(tooLong);
    goOn = List.copyOf(goOn);
    faults = Set.copyOf(faults);
  }

  static PageFill of(SetDocument set) {
    List<PageBox> pages = set.renderer().getRootBox().getLayer().getPages();
    Measuring measuring = new Measuring(pages, set);
    measuring.visit(set.renderer().getRootBox());
    List<Double> empty = measuring.empty();
    List<String> pushed =
        measuring.wholes.stream()
            .filter(each -> each.page > 0 && empty.get(each.page - 1) > MOST_EMPTY)
            .map(Whole::id)
            .toList();
    return new PageFill(
        empty, measuring.signs, measuring.faults(set), pushed, measuring.tooLong, measuring.goOn);
  }

  /** Whether the last page has nothing but the closing. */
  boolean closesAlone() {
    return faults.contains(Fault.CLOSES_ALONE);
  }

  /** Whether the heading of a list that goes on is itself broken over pages. */
  boolean losesHeading() {
    return faults.contains(Fault.LOSES_HEADING);
  }

  /** Whether the red flags begin too late. */
  boolean hasLateSigns() {
    return signs > SIGNS_BY;
  }

  /** Whether there are several pages, and the last is nearly empty. */
  boolean endsEarly() {
    return empty.size() > 1 && empty.get(empty.size() - 1) > NEARLY_EMPTY;
  }

  /** Whether it is filled better: signs in time, no page needlessly empty, few pages. */
  boolean isBetterThan(PageFill other) {
    return badness() < other.badness() - 0.01;
  }

  private double badness() {
    return (faults.contains(Fault.SPLITS_BADLY) ? 1000 : 0)
        + 500 * tooLong.size()
        + 100 * Math.max(0, signs - SIGNS_BY)
        + 10 * waste()
        + (closesAlone() ? 2 : 0)
        + 0.5 * empty.size();
  }

  /** What is left empty beyond a third of each page that could take more of the next. */
  private double waste() {
    int full = empty.size() - (closesAlone() ? 2 : 1);
    return empty.stream()
        .limit(Math.max(0, full))
        .mapToDouble(share -> Math.max(0, share - MOST_EMPTY))
        .sum();
  }

  private record Whole(int page, String id) {}

  /** Walks through the boxes of a document. */
  private static final class Measuring {
    private final List<PageBox> pages;
    private final LayoutContext context;
    private final int[] last;
    private final List<Whole> wholes = new ArrayList<>();
    private final List<Box> opens = new ArrayList<>();
    private final List<Integer> items = new ArrayList<>();
    private final List<GoesOn> goOn = new ArrayList<>();
    private final List<String> tooLong = new ArrayList<>();
    private boolean losesHeading;
    private int signs;

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
      if (element != null || box.getChildCount() == 0) {
        java.awt.Rectangle edge = box.getPaintingBorderEdge(context);
        reach(edge.y, edge.y + edge.height);
      }
      for (int i = 0; i < box.getChildCount(); i++) {
        visit(box.getChild(i));
      }
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

    Set<Fault> faults(SetDocument set) {
      Set<Fault> faults = EnumSet.noneOf(Fault.class);
      note(faults, Fault.SPLITS_BADLY, splitsBadly(MILLIMETRE * set.renderer().getDotsPerPoint()));
      note(faults, Fault.LOSES_HEADING, losesHeading);
      note(faults, Fault.CLOSES_ALONE, set.lastPageBeginsWith(FilledLayout.CLOSING));
      return faults;
    }

    private static void note(Set<Fault> faults, Fault fault, boolean is) {
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
        double third = (on.getBottom() - below - on.getTop()) * MOST_EMPTY;
        double lowest = on.getBottom() - below;
        boolean isSplit = box.getAbsY() + box.getHeight() > on.getBottom();
        boolean isWasted = lowest - items.get(i) + HEADING * millimetre >= third;
        if (isSplit && (!isWasted || lowest - last[page] >= third)) {
          return true;
        }
      }
      return false;
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
        shares.add((page.getBottom() - last[i]) / (double) (page.getBottom() - page.getTop()));
      }
      return shares;
    }
  }
}
