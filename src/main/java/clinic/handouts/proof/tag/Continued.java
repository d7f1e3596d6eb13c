package clinic.handouts.proof.tag;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.content.Labels;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the headings of boxes that go on over pages, such as "Do (continued)", among what the tags
 * leave out. One is known only by the words of the box's own heading, at the top of a page on which
 * the box goes on, above its items and in their column. That of its phase may stand before it, or
 * by itself above a box that begins a page. Any other is left for {@link AddedWords} to refuse.
 */
public final class Continued {
  private static final Map<Role, Set<Role>> BOXES = new EnumMap<>(Role.class);

  static {
    BOXES.put(Role.DO_HEADING, EnumSet.of(Role.DO));
    BOXES.put(Role.DONT_HEADING, EnumSet.of(Role.DONT));
    BOXES.put(Role.EMERGENCY, EnumSet.of(Role.RED_FLAG));
    BOXES.put(Role.SOON_HEADING, EnumSet.of(Role.SOON));
    BOXES.put(Role.EXERCISE, ExerciseGroup.PARTS);
  }

  /** Lists that no one may take for others. */
  private static final Set<Role> NEEDED = EnumSet.of(Role.DO, Role.DONT, Role.RED_FLAG);

  /** How far to the left or right of the items it may begin, in points. */
  private static final double SLACK = 45;

  /** How far above the items its last line may be, in its own type size. */
  private static final double MOST_GAP = 2.5;

  private static final double TOLERANCE = 0.05;

  private final Labels labels;
  private final List<Glyph> tagged;
  private final List<List<Glyph>> margins;
  private final boolean isBeside;
  private final Findings findings;

  /**
   * What may be continued on a sheet.
   *
   * @param tagged all glyphs of the tag tree
   * @param margins the glyphs that the tags leave out, by page
   * @param isBeside whether its translation stands beside it, whose lists alone repeat headings
   */
  public Continued(
      Labels labels,
      List<Glyph> tagged,
      List<List<Glyph>> margins,
      boolean isBeside,
      Findings findings) {
    this.labels = labels;
    this.tagged = tagged.stream().filter(glyph -> !glyph.isSpace()).toList();
    this.margins = margins;
    this.isBeside = isBeside;
    this.findings = findings;
  }

  /** All such headings, each as the piece that it repeats. */
  public List<Block> in(List<Block> blocks) {
    List<Block> all = new ArrayList<>();
    Set<Glyph> found = new HashSet<>();
    List<Block> items = new ArrayList<>();
    Block phase = null;
    Block heading = null;
    Block last = null;
    for (Block block : blocks) {
      Role role = block.required().role();
      if (role == Role.ADVICE_HEADING) {
        phase = block;
      } else if (BOXES.containsKey(role)) {
        if (isInPhase(block, phase) && beginsPage(block, last)) {
          List<Glyph> one = above(last, block, phase.first().x(), continued(phase), found);
          add(phase, one, all, found);
        }
        heading = block;
        items.clear();
      } else if (heading != null && BOXES.get(heading.required().role()).contains(role)) {
        if (!items.isEmpty() && beginsPage(block, items.get(items.size() - 1))) {
          double left = block.bounds(block.first().page()).getMinX();
          List<Glyph> both =
              isInPhase(heading, phase)
                  ? above(last, block, left, continued(phase) + continued(heading), found)
                  : List.of();
          List<Glyph> one =
              both.isEmpty() ? above(last, block, left, continued(heading), found) : both;
          if (one.isEmpty() && NEEDED.contains(role) && !isBeside) {
            report(heading, block);
          }
          add(heading, one, all, found);
        }
        items.add(block);
      }
      last = block;
    }
    return all;
  }

  private static void add(Block heading, List<Glyph> words, List<Block> all, Set<Glyph> found) {
    if (!words.isEmpty()) {
      all.add(new Block(heading.required(), words));
      found.addAll(words);
    }
  }

  private void report(Block heading, Block item) {
    findings.text(
        ProofRules.HEADING,
        heading.required().place(),
        heading.name()
            + " is not repeated where its list continues on page "
            + (item.first().page() + 1),
        "write <li class=\"continued\"> into the list (see templates/README.md)");
  }

  private static boolean isInPhase(Block box, Block phase) {
    Role role = box.required().role();
    return phase != null && (role == Role.DO_HEADING || role == Role.DONT_HEADING);
  }

  private static boolean beginsPage(Block block, Block before) {
    return block.first().page() > before.last().page();
  }

  private String continued(Block heading) {
    return Accompaniment.squeezed(labels.continued(heading.required().words()));
  }

  /**
   * The heading above a text that begins a page.
   *
   * @param before the text that ends the page before; the heading is not smaller than both
   * @param left where its lines may begin, within {@link #SLACK}
   */
  private List<Glyph> above(
      Block before, Block item, double left, String wanted, Set<Glyph> taken) {
    int page = item.first().page();
    List<Glyph> margin =
        page < margins.size()
            ? margins.get(page).stream().filter(glyph -> !glyph.isSpace()).toList()
            : List.of();
    for (int from = 0; from < margin.size(); from++) {
      Optional<List<Glyph>> words = words(margin, from, wanted);
      if (words.isPresent()
          && words.get().stream().noneMatch(taken::contains)
          && isOver(words.get(), item, left)
          && size(words.get())
              >= Math.min(size(before.glyphs()), size(item.glyphs())) - TOLERANCE) {
        return words.get();
      }
    }
    return List.of();
  }

  private static Optional<List<Glyph>> words(List<Glyph> margin, int from, String wanted) {
    StringBuilder words = new StringBuilder();
    for (int to = from; to < margin.size() && wanted.startsWith(words.toString()); to++) {
      words.append(margin.get(to).text());
      if (wanted.contentEquals(words)) {
        return Optional.of(margin.subList(from, to + 1));
      }
    }
    return Optional.empty();
  }

  private static double size(List<Glyph> glyphs) {
    return glyphs.stream().mapToDouble(Glyph::size).min().orElseThrow();
  }

  /** Whether it begins the page, and the item follows it, below and in its column. */
  private boolean isOver(List<Glyph> heading, Block item, double edge) {
    int page = item.first().page();
    double top = heading.stream().mapToDouble(Glyph::baseline).max().orElseThrow();
    double bottom = heading.stream().mapToDouble(Glyph::baseline).min().orElseThrow();
    double left = heading.stream().mapToDouble(Glyph::x).min().orElseThrow();
    double size = size(heading);
    Rectangle2D text = item.bounds(page);
    return tagged.stream().noneMatch(each -> each.page() == page && each.baseline() >= top)
        && text.getMaxY() < bottom + size / 2
        && bottom - text.getMaxY() < MOST_GAP * size
        && left > edge - SLACK
        && left < Math.min(text.getMaxX(), edge + SLACK);
  }
}
