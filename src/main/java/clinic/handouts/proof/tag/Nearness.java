package clinic.handouts.proof.tag;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.TagElement;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What belongs together stands together: a dose that is nearer to the next exercise than to its
 * own, or an item nearer to the next list, seems to belong there. A line or the edge of a box in
 * between keeps them apart.
 */
public final class Nearness {
  private static final Map<Role, Role> LISTS = new EnumMap<>(Role.class);

  static {
    LISTS.put(Role.DO, Role.DO_HEADING);
    LISTS.put(Role.DONT, Role.DONT_HEADING);
    LISTS.put(Role.RED_FLAG, Role.EMERGENCY);
    LISTS.put(Role.SOON, Role.SOON_HEADING);
    ExerciseGroup.PARTS.forEach(part -> LISTS.put(part, Role.EXERCISE));
  }

  /** Texts of one box may be so far apart whatever is next, in ems of the larger type. */
  private static final double CLOSE = 1.8;

  /** How thick the line between two boxes may be, in points. */
  private static final double THICK = 9;

  private final List<PageContent> pages;
  private final Printed printed;
  private final Findings findings;
  private final Set<Glyph> items = new HashSet<>();

  /**
   * A check of one copy.
   *
   * @param copy the element that contains it
   * @param pages what they paint
   */
  public Nearness(TagElement copy, List<PageContent> pages, Findings findings) {
    this.pages = pages;
    this.printed = new Printed(copy, pages);
    this.findings = findings;
  }

  /**
   * Checks all lists and exercises.
   *
   * @param blocks the required texts that were found, in reading order
   */
  public void check(List<Block> blocks) {
    blocks.stream()
        .filter(each -> LISTS.containsKey(each.required().role()))
        .forEach(each -> items.addAll(each.glyphs()));
    List<Block> box = new ArrayList<>();
    for (Block block : blocks) {
      Role role = block.required().role();
      if (LISTS.containsKey(role)
          && !box.isEmpty()
          && box.get(0).required().role() == LISTS.get(role)) {
        box.add(block);
      } else {
        box(box);
        box.clear();
        if (LISTS.containsValue(role)) {
          box.add(block);
        }
      }
    }
    box(box);
  }

  private void box(List<Block> box) {
    for (int i = 1; i < box.size(); i++) {
      Block above = box.get(i - 1);
      Block below = box.get(i);
      int page = below.first().page();
      if (above.last().page() == page) {
        double gap = gap(above.bounds(page), below.bounds(page), page);
        double size = Math.max(above.last().size(), below.first().size());
        if (gap > CLOSE * size && isNearer(box, i, gap, page)) {
          findings.text(
              ProofRules.HEADING,
              below.required(),
              "is further from "
                  + Findings.named(above.required())
                  + " than from what belongs elsewhere",
              "keep what belongs together closer to each other than to the rest");
          return;
        }
      }
    }
  }

  /** Whether one of the two parts of a box, parted here, is nearer to something else. */
  private boolean isNearer(List<Block> box, int from, double gap, int page) {
    Rectangle2D upper = bounds(box.subList(0, from), page);
    Rectangle2D lower = bounds(box.subList(from, box.size()), page);
    return isNearer(lower, gap, page, false) || isNearer(upper, gap, page, true);
  }

  /** Upwards, only what belongs to another box counts: a heading above is that of its section. */
  private boolean isNearer(Rectangle2D part, double gap, int page, boolean upwards) {
    Optional<Glyph> other =
        printed
            .letters(page)
            .filter(each -> overlap(each.box(), part))
            .filter(
                each ->
                    upwards
                        ? each.box().getMinY() >= part.getMaxY()
                        : each.box().getMaxY() <= part.getMinY())
            .min(
                Comparator.comparingDouble(
                    each -> upwards ? each.box().getMinY() : -each.box().getMaxY()));
    return other.isPresent()
        && (!upwards || items.contains(other.get()))
        && isClose(part, other.get().box(), gap, page);
  }

  private boolean isClose(Rectangle2D part, Rectangle2D other, double gap, int page) {
    Rectangle2D between = between(part, other);
    return between.getHeight() < gap
        && pages.get(page).paints().stream().noneMatch(each -> parts(each, between));
  }

  /** Whether it is a line across what is between two texts. */
  private static boolean parts(Paint paint, Rectangle2D between) {
    if (!paint.isSeen() || !paint.bounds().intersects(between)) {
      return false;
    }
    Rectangle2D ink = paint.within(between);
    return ink.getWidth() >= between.getWidth() / 2
        && ink.getHeight() <= THICK
        && ink.getMinY() > between.getMinY()
        && ink.getMaxY() < between.getMaxY();
  }

  private static Rectangle2D between(Rectangle2D one, Rectangle2D other) {
    double low = Math.min(one.getMaxY(), other.getMaxY());
    double high = Math.max(one.getMinY(), other.getMinY());
    double left = Math.max(one.getMinX(), other.getMinX());
    double right = Math.min(one.getMaxX(), other.getMaxX());
    return new Rectangle2D.Double(left, low, Math.max(0, right - left), Math.max(0, high - low));
  }

  private static Rectangle2D bounds(List<Block> blocks, int page) {
    return blocks.stream()
        .map(each -> each.bounds(page))
        .filter(each -> !each.isEmpty())
        .reduce(Rectangle2D::createUnion)
        .orElseThrow();
  }

  /** The largest empty stretch between two texts. */
  private double gap(Rectangle2D above, Rectangle2D below, int page) {
    double top = above.getMinY();
    double end = below.getMaxY();
    return Printed.gap(
        printed.on(page).filter(each -> each.getMinY() < top && each.getMaxY() > end), top, end);
  }

  private static boolean overlap(Rectangle2D one, Rectangle2D other) {
    return one.getMinX() < other.getMaxX() && one.getMaxX() > other.getMinX();
  }
}
