package clinic.handouts.pdf.compose;

import clinic.handouts.check.paper.EmptyShare;
import clinic.handouts.layout.FilledLayout;
import clinic.handouts.layout.GoesOn;
import clinic.handouts.pdf.SetDocument;
import com.openhtmltopdf.render.PageBox;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
    /** The heading of a list that goes on is itself broken over pages, or missing. */
    LOSES_HEADING,
    /** The last page has nothing but the closing, or of a closing longer than a page the card. */
    CLOSES_ALONE,
    /** Only the lower edge of a box that goes on stands overleaf. */
    LOSES_FOOT
  }

  private static final double NEARLY_EMPTY = 0.5;

  /** The page on which the red flags begin at the latest. */
  private static final int SIGNS_BY = 2;

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
            .filter(each -> each.page() > 0 && EmptyShare.isTooMuch(empty.get(each.page() - 1)))
            .filter(
                each -> !each.id().equals(FilledLayout.CLOSING)) // The card is not to stand alone.
            .map(Measuring.Whole::id)
            .toList();
    return new PageFill(
        empty, measuring.signs, measuring.faults(set), pushed, measuring.tooLong, measuring.goOn);
  }

  /** The same without a heading where lists go on, because none could be had there. */
  PageFill withoutHeadings() {
    Set<Fault> more = EnumSet.of(Fault.LOSES_HEADING);
    more.addAll(faults);
    return new PageFill(empty, signs, more, pushed, tooLong, goOn);
  }

  /** Whether the last page has nothing but the closing. */
  boolean closesAlone() {
    return faults.contains(Fault.CLOSES_ALONE);
  }

  /** Whether it may do with a little less space between its parts. */
  boolean lacksLittle() {
    return closesAlone() || faults.contains(Fault.LOSES_FOOT);
  }

  /** Whether the heading of a list that goes on is itself broken over pages, or missing. */
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

  /** Whether more than a third of a page before the last is empty. */
  boolean isHollow() {
    return wasted() > 0;
  }

  /** Whether more lists go on over a page, or more is left empty of pages before the last. */
  boolean dividesOrWastesMoreThan(PageFill other) {
    return goOn.size() > other.goOn.size() || wasted() > other.wasted();
  }

  private double wasted() {
    return waste() + beforeClosing();
  }

  /** What is left empty beyond a third of the page before a closing that stands alone. */
  private double beforeClosing() {
    return closesAlone() && empty.size() > 1
        ? Math.max(0, empty.get(empty.size() - 2) - EmptyShare.MOST)
        : 0;
  }

  /** Whether it is filled better: signs in time, no page needlessly empty, few pages. */
  boolean isBetterThan(PageFill other) {
    return badness() < other.badness() - 0.01;
  }

  private double badness() {
    return (faults.contains(Fault.SPLITS_BADLY) ? 1000 : 0)
        + (losesHeading() ? 800 : 0)
        + 500 * tooLong.size()
        + 100 * Math.max(0, signs - SIGNS_BY)
        + 10 * waste()
        + (closesAlone() ? 2 + beforeClosing() : 0)
        + (faults.contains(Fault.LOSES_FOOT) ? 1.5 : 0)
        + 0.5 * empty.size();
  }

  /** What is left empty beyond a third of each page that could take more of the next. */
  private double waste() {
    int full = empty.size() - (closesAlone() ? 2 : 1);
    return empty.stream()
        .limit(Math.max(0, full))
        .mapToDouble(share -> Math.max(0, share - EmptyShare.MOST))
        .sum();
  }
}
