package clinic.handouts.proof.paper;

import clinic.handouts.check.paper.EmptyShare;
import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.tag.Block;
import clinic.handouts.proof.tag.ExerciseGroup;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks that pages break where they may: not within an item, directly after a heading, or so as to
 * leave a single line.
 */
public final class PageBreaks {
  private static final Set<Role> ITEMS =
      EnumSet.of(
          Role.DO,
          Role.DONT,
          Role.RED_FLAG,
          Role.SOON,
          Role.STEP,
          Role.DOSE,
          Role.STOP_IF,
          Role.EXERCISE_NOTE);

  /** The minimum number of lines of a text on either side of a page break. */
  private static final int LEAST_LINES = 2;

  /** How much room the frame and the gaps of a box may take besides its words, in points. */
  private static final double FRAME = 40;

  private final Findings findings;

  public PageBreaks(Findings findings) {
    this.findings = findings;
  }

  /**
   * Checks the pages.
   *
   * @param groups the exercises without a picture: those with one may need more room than their
   *     texts
   */
  public void check(List<PaperText> texts, List<Block> blocks, List<ExerciseGroup> groups) {
    Room room = Room.of(texts);
    blocks.stream()
        .filter(block -> ITEMS.contains(block.required().role()))
        .forEach(block -> item(block, room.height()));
    boxes("the do box", Role.DO_HEADING, Role.DO, blocks, room);
    boxes("the don't box", Role.DONT_HEADING, Role.DONT, blocks, room);
    boxes("the box of signs for the same day", Role.SOON_HEADING, Role.SOON, blocks, room);
    groups.forEach(group -> box(Findings.named(group.name().required()), group.all(), room));
    for (int i = 0; i + 1 < texts.size(); i++) {
      if (texts.get(i).element().isHeading()) {
        heading(texts.get(i), texts.get(i + 1));
      }
    }
    texts.forEach(this::loneLines);
  }

  /**
   * The height that pages have for text, in points: from the highest glyph on any page to the
   * lowest.
   */
  private record Room(double top, double bottom) {
    static Room of(List<PaperText> texts) {
      double top = 0;
      double bottom = Double.MAX_VALUE;
      for (PaperText text : texts) {
        for (Line line : text.lines()) {
          for (Glyph glyph : line.glyphs()) {
            if (!glyph.isSpace()) {
              top = Math.max(top, glyph.box().getMaxY());
              bottom = Math.min(bottom, glyph.box().getMinY());
            }
          }
        }
      }
      return new Room(top, bottom);
    }

    double height() {
      return top - bottom;
    }

    /**
     * Whether a box that begins here may continue overleaf, because moving it would waste paper.
     */
    boolean isWastedBelow(double begin) {
      return begin - bottom >= EmptyShare.MOST * height();
    }
  }

  /** The height of its text, in points, added up over its pages. */
  private static double height(List<Block> blocks) {
    return pages(blocks)
        .mapToDouble(
            page -> {
              List<Block> here =
                  blocks.stream().filter(block -> !block.bounds(page).isEmpty()).toList();
              double top =
                  here.stream().mapToDouble(block -> block.bounds(page).getMaxY()).max().orElse(0);
              double bottom =
                  here.stream().mapToDouble(block -> block.bounds(page).getMinY()).min().orElse(0);
              return top - bottom;
            })
        .sum();
  }

  private static IntStream pages(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block -> block.glyphs().stream())
        .mapToInt(Glyph::page)
        .distinct()
        .sorted();
  }

  private void item(Block block, double room) {
    List<Block> alone = List.of(block);
    double height = height(alone);
    if (pages(alone).count() > 1 && height <= room) {
      findings.onPage(
          ProofRules.SPLIT_ITEM,
          block.required().place(),
          Findings.named(block.required()) + isSplit(alone, height),
          block.first().page(),
          "give list items page-break-inside: avoid");
    }
  }

  /** Each heading begins a box of its own, which its items continue. */
  private void boxes(String name, Role heading, Role item, List<Block> blocks, Room room) {
    List<Block> box = new ArrayList<>();
    for (Block block : blocks) {
      Role role = block.required().role();
      if (role == heading) {
        box(name, box, room);
        box.clear();
      }
      if (role == heading || role == item) {
        box.add(block);
      }
    }
    box(name, box, room);
  }

  private void box(String name, List<Block> box, Room room) {
    double height = height(box);
    if (pages(box).count() > 1 && height + FRAME <= room.height() && !goesOn(box, room)) {
      findings.onPage(
          ProofRules.SPLIT_BOX,
          box.get(Math.min(1, box.size() - 1)).required().place(), // Its first item.
          name + isSplit(box, height),
          box.get(0).first().page(),
          "give the box page-break-inside: avoid");
    }
  }

  /**
   * Whether it continues overleaf because a third of a page or more would be left empty before it.
   */
  private static boolean goesOn(List<Block> box, Room room) {
    int page = pages(box).min().orElse(0);
    double begin = 0;
    double end = Double.MAX_VALUE;
    for (Block block : box) {
      Rectangle2D part = block.bounds(page);
      if (!part.isEmpty()) {
        begin = Math.max(begin, part.getMaxY());
        end = Math.min(end, part.getMinY());
      }
    }
    return room.isWastedBelow(begin) && !room.isWastedBelow(end);
  }

  private static String isSplit(List<Block> blocks, double height) {
    int[] pages = pages(blocks).toArray();
    return String.format(
        Locale.ROOT,
        " is split over pages %d and %d, but its %.0f pt would fit on one",
        pages[0] + 1,
        pages[pages.length - 1] + 1,
        height);
  }

  private void heading(PaperText heading, PaperText next) {
    if (next.firstPage() > heading.lastPage()) {
      findings.onPage(
          ProofRules.HEADING_LAST,
          heading.place(),
          heading.name()
              + " is the last thing on its page; "
              + next.name()
              + " starts on page "
              + (next.firstPage() + 1),
          heading.lastPage(),
          "give headings page-break-after: avoid, or keep the heading and its text in one box"
              + " with page-break-inside: avoid");
    }
  }

  private void loneLines(PaperText text) {
    Stream.of(text.firstPage(), text.lastPage())
        .filter(page -> text.firstPage() != text.lastPage())
        .filter(page -> text.rows(page) < LEAST_LINES)
        .forEach(
            page ->
                findings.onPage(
                    ProofRules.LONE_LINE,
                    text.place(),
                    text.name()
                        + " has "
                        + text.rows(page)
                        + " line"
                        + (text.rows(page) == 1 ? "" : "s")
                        + (page == text.firstPage() ? " at the bottom" : " at the top")
                        + " of the page; the minimum is "
                        + LEAST_LINES,
                    page,
                    "give it widows: 2 and orphans: 2, or page-break-inside: avoid"));
  }
}
