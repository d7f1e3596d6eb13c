package clinic.handouts.proof.tag;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Form;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at paper the way a reader does, who takes the nearest heading above for that of a text:
 * each list is under its own heading, and where advice has several phases, all of each is under the
 * heading of its phase, one phase after the other.
 */
final class UnderHeadings {
  private static final Map<Role, Role> HEADINGS =
      Map.of(
          Role.DO, Role.DO_HEADING,
          Role.DONT, Role.DONT_HEADING,
          Role.RED_FLAG, Role.EMERGENCY,
          Role.SOON, Role.SOON_HEADING,
          Role.GET_HELP, Role.GET_HELP_HEADING,
          Role.FOR_YOU, Role.FOR_YOU_HEADING,
          Role.NEXT_VISIT, Role.FOR_YOU_HEADING);

  private static final Set<Role> OF_PHASE =
      Set.of(Role.DO_HEADING, Role.DO, Role.DONT_HEADING, Role.DONT);

  /** How far to the right of a text, in points, the heading above it may begin. */
  private static final double SLACK = 30;

  /** How far apart, in points, the baselines of headings side by side may be. */
  private static final double SAME_LINE = 3;

  private static final Set<Role> ITEMS = Set.of(Role.DO, Role.DONT, Role.RED_FLAG, Role.SOON);

  private final Findings findings;
  private final List<Glyph> glyphs;

  UnderHeadings(Findings findings, List<Glyph> glyphs) {
    this.findings = findings;
    this.glyphs = glyphs;
  }

  void check(List<Block> blocks) {
    lists(blocks);
    List<Block> phases = blocks.stream().filter(UnderHeadings::isPhase).toList();
    if (phases.size() > 1) {
      phases(blocks, phases);
    }
  }

  private static boolean isPhase(Block block) {
    return block.required().role() == Role.ADVICE_HEADING;
  }

  /** Of all the headings above an item, the nearest one must be its own. */
  private void lists(List<Block> blocks) {
    List<Block> headings =
        blocks.stream().filter(block -> HEADINGS.containsValue(block.required().role())).toList();
    Map<Role, Block> latest = new EnumMap<>(Role.class);
    Block begun = null;
    for (Block block : blocks) {
      Role role = block.required().role();
      if (isPhase(block)) {
        latest.clear();
      } else if (HEADINGS.containsValue(role)) {
        latest.put(role, block);
      }
      Block own = HEADINGS.containsKey(role) ? latest.get(HEADINGS.get(role)) : null;
      if (own != null) {
        Rectangle2D text = around(block, blocks);
        check(block, own, nearest(block, text, over(text, block, headings)), isSame(own, begun));
        if (!isSame(own, begun) && ITEMS.contains(role)) {
          between(block, own);
        }
        begun = own;
      }
    }
  }

  /** Nothing else that is read stands between a heading and the first item of its list. */
  private void between(Block item, Block own) {
    int page = item.first().page();
    Rectangle2D text = item.bounds(page);
    boolean isParted =
        glyphs.stream()
            .filter(glyph -> glyph.page() == page && own.last().page() == page && !glyph.isSpace())
            .filter(glyph -> glyph.x() > text.getMinX() && glyph.x() < text.getMaxX())
            .anyMatch(
                glyph ->
                    glyph.baseline() < own.last().baseline() - SAME_LINE
                        && glyph.box().getMinY() > text.getMaxY());
    if (isParted) {
      findings.text(
          ProofRules.HEADING,
          item.required(),
          "has something else between it and " + own.required().role().label(),
          "keep the heading and its list together, with nothing between them");
    }
  }

  /** The phases come one after the other, each with everything in it below its own heading. */
  private void phases(List<Block> blocks, List<Block> phases) {
    for (int i = 1; i < phases.size(); i++) {
      if (!ReadingFlow.follows(phases.get(i - 1), phases.get(i))) {
        findings.text(
            ProofRules.ORDER,
            phases.get(i).required(),
            "is not below that of the phase before it",
            "print the phases one after the other, in order");
      }
    }
    Block own = null;
    boolean begun = false;
    for (Block block : blocks) {
      if (isPhase(block)) {
        own = block;
        begun = false;
      } else if (own != null && OF_PHASE.contains(block.required().role())) {
        boolean goesOn = begun && block.first().page() > own.last().page();
        check(block, own, nearest(block, around(block, blocks), phases), goesOn);
        begun = true;
      }
    }
  }

  /** Whether two are one: headings of two phases may say the same. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Block one, Block other) {
    return one == other;
  }

  /** Only what continues on another page may have no heading above it there. */
  private void check(Block block, Block own, Optional<Block> nearest, boolean goesOn) {
    if (nearest.map(each -> !isSame(each, own)).orElse(!goesOn)) {
      findings.text(
          ProofRules.HEADING,
          block.required(),
          "is not under "
              + (isPhase(own) ? Findings.named(own.required()) : own.required().role().label()),
          "keep the heading and its list together, one above the other on the same page");
    }
  }

  /**
   * Where a text is on the page of one of its parts: a cell of a table may stand right of the
   * heading above the table.
   */
  private static Rectangle2D around(Block part, List<Block> blocks) {
    int page = part.first().page();
    return blocks.stream()
        .filter(each -> each.required().form() == Form.BLOCKS)
        .filter(each -> each.required().equals(part.required()))
        .map(each -> each.bounds(page))
        .filter(bounds -> !bounds.isEmpty())
        .reduce(part.bounds(page), Rectangle2D::createUnion);
  }

  /** The headings that extend over a text, or nearly. */
  private static List<Block> over(Rectangle2D text, Block part, List<Block> headings) {
    return headings.stream()
        .filter(
            heading -> {
              Rectangle2D over = heading.bounds(part.first().page());
              return over.getMinX() < text.getMaxX() + 20 && over.getMaxX() > text.getMinX() - 30;
            })
        .toList();
  }

  /**
   * The lowest of the headings above a part of a text on its page; of several side by side, the
   * last that does not begin further right than the text.
   */
  private static Optional<Block> nearest(Block block, Rectangle2D text, List<Block> headings) {
    int page = block.first().page();
    List<Block> above =
        headings.stream()
            .filter(heading -> heading.last().page() == page)
            .filter(heading -> heading.last().baseline() > block.first().baseline() + 1)
            .sorted(Comparator.comparingDouble(heading -> heading.first().baseline()))
            .toList();
    if (above.isEmpty()) {
      return Optional.empty();
    }
    double lowest = above.get(0).first().baseline();
    double left = text.getMinX() + SLACK;
    return above.stream()
        .filter(heading -> heading.first().baseline() < lowest + SAME_LINE)
        .filter(heading -> heading.first().x() <= left)
        .max(Comparator.comparingDouble(heading -> heading.first().x()))
        .or(() -> Optional.of(above.get(0)));
  }
}
