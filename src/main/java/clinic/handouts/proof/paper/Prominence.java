package clinic.handouts.proof.paper;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.tag.Block;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Nothing about getting help is set larger than the line with the emergency number, and the don'ts
 * and signs stand out as the dos do. The headings of both lists stand out from their items.
 */
public final class Prominence {
  private static final double TOLERANCE = 0.05;

  /** How much smaller a text may be than one that matters as much. */
  private static final double LEAST = 0.9;

  /** How much larger a heading is that can be told from its items by size alone. */
  private static final double LARGER = 1.1;

  /** By how much red, green or blue differ in colours that can be told apart at a glance. */
  private static final int OTHER_COLOUR = 64;

  private static final Set<Role> HEADINGS = EnumSet.of(Role.DO_HEADING, Role.DONT_HEADING);

  private final Findings findings;

  public Prominence(Findings findings) {
    this.findings = findings;
  }

  /**
   * Checks one copy.
   *
   * @param blocks the required texts that were found
   */
  public void check(List<Block> blocks) {
    alike(blocks, Role.DO_HEADING, Role.DONT_HEADING);
    alike(blocks, Role.DO, Role.DONT);
    alike(blocks, Role.DO, Role.RED_FLAG);
    alike(blocks, Role.RED_FLAG, Role.GET_HELP_HEADING);
    alike(blocks, Role.DO, Role.DO_HEADING);
    alike(blocks, Role.DONT, Role.DONT_HEADING);
    standsOut(blocks, Role.DO_HEADING, Role.DO);
    standsOut(blocks, Role.DONT_HEADING, Role.DONT);
    double emergency =
        blocks.stream()
            .filter(each -> each.required().role() == Role.EMERGENCY)
            .mapToDouble(Prominence::size)
            .max()
            .orElse(Double.MAX_VALUE);
    blocks.stream()
        .filter(each -> each.required().role() == Role.SOON_HEADING)
        .filter(each -> size(each) > emergency + TOLERANCE)
        .forEach(
            each ->
                findings.text(
                    ProofRules.BODY_SIZE,
                    each.required(),
                    "is set larger than the line with the emergency number",
                    "let the emergency number be the largest thing about getting help"));
  }

  /** What stands back behind the dos is overlooked. */
  private void alike(List<Block> blocks, Role role, Role other) {
    Optional<Block> one = first(blocks, role);
    Optional<Block> two = first(blocks, other);
    if (one.isPresent() && two.isPresent()) {
      boolean isSmall = size(two.get()) < LEAST * size(one.get());
      boolean isThin =
          HEADINGS.contains(role)
              && HEADINGS.contains(other)
              && one.get().first().bold()
              && !two.get().first().bold();
      if (isSmall || isThin) {
        findings.text(
            ProofRules.BODY_SIZE,
            two.get().required(),
            "is set " + (isSmall ? "smaller" : "lighter") + " than " + role.label(),
            "set both in the same size and weight");
      }
    }
  }

  /** A heading that looks like one of its items is read as one, and its list as part of another. */
  private void standsOut(List<Block> blocks, Role heading, Role item) {
    List<Block> items = blocks.stream().filter(each -> each.required().role() == item).toList();
    blocks.stream()
        .filter(each -> each.required().role() == heading)
        .filter(each -> items.stream().anyMatch(other -> looksLike(each.first(), other)))
        .findFirst()
        .ifPresent(
            each ->
                findings.text(
                    ProofRules.HEADING,
                    each.required(),
                    "looks like one of the items below it",
                    "set it larger, bolder or in a colour of its own"));
  }

  /** An item with a few bold words still looks unlike a bold heading. */
  private static boolean looksLike(Glyph heading, Block item) {
    return item.glyphs().stream()
        .filter(each -> !each.isSpace())
        .allMatch(each -> looksLike(heading, each));
  }

  private static boolean looksLike(Glyph heading, Glyph item) {
    return heading.size() < LARGER * item.size()
        && (item.bold() || !heading.bold())
        && IntStream.of(0, 8, 16)
            .allMatch(
                shift ->
                    Math.abs((heading.rgb() >> shift & 255) - (item.rgb() >> shift & 255))
                        < OTHER_COLOUR);
  }

  private static Optional<Block> first(List<Block> blocks, Role role) {
    return blocks.stream().filter(each -> each.required().role() == role).findFirst();
  }

  private static double size(Block block) {
    return block.glyphs().stream().mapToDouble(each -> each.size()).max().orElse(0);
  }
}
