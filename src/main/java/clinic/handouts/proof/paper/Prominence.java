package clinic.handouts.proof.paper;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.tag.Block;
import java.util.List;

/** Nothing about getting help is set larger than the line with the emergency number. */
public final class Prominence {
  private static final double TOLERANCE = 0.05;

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

  private static double size(Block block) {
    return block.glyphs().stream().mapToDouble(each -> each.size()).max().orElse(0);
  }
}
