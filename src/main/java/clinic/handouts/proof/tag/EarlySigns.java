package clinic.handouts.proof.tag;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * In large print, the red flags begin on page 2 at the latest: where long lists would push them
 * further, they stand right behind the summary. Only a summary or a text about getting help that
 * takes pages itself may push them away.
 */
public final class EarlySigns {
  /** What stands before the red flags in any order. */
  private static final Set<Role> BEFORE =
      EnumSet.of(
          Role.NOTICE,
          Role.TITLE,
          Role.SUMMARY,
          Role.GET_HELP_HEADING,
          Role.GET_HELP,
          Role.EMERGENCY);

  private static final int LATEST = 1;

  /** How much of a line is the space to the next, in ems. */
  private static final double LINE = 1.5;

  /** The height of a page's text, in points. */
  private static final double PAGE = 700;

  private final Findings findings;

  public EarlySigns(Findings findings) {
    this.findings = findings;
  }

  /** Checks the required texts that were found in large print. */
  public void check(List<Block> blocks) {
    blocks.stream()
        .filter(each -> each.required().role() == Role.RED_FLAG)
        .findFirst()
        .filter(flag -> flag.first().page() > LATEST && height(blocks) < PAGE)
        .ifPresent(
            flag ->
                findings.text(
                    ProofRules.PAGES,
                    flag.required(),
                    "begins the red flags on page "
                        + (flag.first().page() + 1)
                        + ", although what has to stand before them takes less than a page",
                    "where helpFirst is set, print the part about getting help right behind the"
                        + " summary, and leave no large spaces before it"));
  }

  private static double height(List<Block> blocks) {
    return blocks.stream()
        .filter(each -> BEFORE.contains(each.required().role()))
        .mapToDouble(EarlySigns::height)
        .sum();
  }

  private static double height(Block block) {
    long lines =
        block.glyphs().stream().map(each -> Math.round(each.baseline())).distinct().count();
    return lines * LINE * block.glyphs().stream().mapToDouble(Glyph::size).max().orElse(0);
  }
}
