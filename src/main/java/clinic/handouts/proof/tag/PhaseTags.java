package clinic.handouts.proof.tag;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.TagElement;
import java.util.List;
import java.util.Optional;

/**
 * Looks at phases the way people do who listen, and go from heading to heading: that of each phase
 * is a heading, and none is below that of another phase.
 */
public final class PhaseTags {
  private final Findings findings;

  public PhaseTags(Findings findings) {
    this.findings = findings;
  }

  /**
   * Checks the tags of one copy.
   *
   * @param blocks the required texts that were found
   */
  public void check(TagElement copy, List<Block> blocks) {
    List<Block> phases =
        blocks.stream().filter(each -> each.required().role() == Role.ADVICE_HEADING).toList();
    if (phases.size() < 2) {
      return;
    }
    List<TagElement> headings = copy.all().stream().filter(TagElement::isHeading).toList();
    Optional<String> level = type(phases.get(0), headings);
    for (Block phase : phases) {
      Optional<String> own = type(phase, headings);
      if (own.isEmpty()) {
        report(phase.required(), "is not a heading in the tags");
      } else if (!own.equals(level)) {
        report(phase.required(), "is a heading of another level than that of the first phase");
      }
    }
  }

  private static Optional<String> type(Block phase, List<TagElement> headings) {
    return headings.stream()
        .filter(heading -> heading.glyphs().contains(phase.first()))
        .map(TagElement::type)
        .findFirst();
  }

  private void report(Piece heading, String what) {
    findings.text(
        ProofRules.HEADING,
        heading,
        what,
        "print the heading of each phase as <h2>, or all as <h3>");
  }
}
