package clinic.handouts.proof.tag;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.WordsOnPaper;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at blocks the way a reader does: gaps between words and none within them, lines from left
 * to right and from top to bottom, items one below the other, and each list under its own heading.
 */
public final class ReadingFlow {
  private static final Set<Role> LARGE_PARTS =
      EnumSet.of(
          Role.TITLE,
          Role.SUMMARY,
          Role.ADVICE_HEADING,
          Role.DO_HEADING,
          Role.GET_HELP_HEADING,
          Role.RED_FLAG,
          Role.SOON_HEADING,
          Role.SOON,
          Role.DISCLAIMER,
          Role.CLINICIAN,
          Role.REFERENCE);

  private final Findings findings;

  public ReadingFlow(Findings findings) {
    this.findings = findings;
  }

  /**
   * Checks required texts.
   *
   * @param blocks the texts, in reading order
   * @param glyphs all that is read
   */
  public void check(List<Block> blocks, List<Glyph> glyphs) {
    for (Block block : blocks) {
      WordsOnPaper.flaw(block.words(), block.glyphs())
          .ifPresent(
              what ->
                  findings.text(
                      ProofRules.WORDS,
                      block.required(),
                      what,
                      "set it as running text: no repositioned words, no letter or word spacing"));
    }
    for (int i = 1; i < blocks.size(); i++) {
      Block before = blocks.get(i - 1);
      Block block = blocks.get(i);
      boolean list = before.required().role() == block.required().role();
      if (list && !follows(before, block)) {
        findings.text(
            ProofRules.ORDER,
            block.required(),
            "is not below the one before it",
            "print the items one below the other, in order");
      }
    }
    pages(blocks);
    new UnderHeadings(findings, glyphs).check(blocks);
  }

  /**
   * The main parts follow each other from page to page; do and don't may run side by side over
   * several pages.
   */
  private void pages(List<Block> blocks) {
    int page = 0;
    for (Block block : blocks) {
      if (LARGE_PARTS.contains(block.required().role())) {
        if (block.first().page() < page) {
          findings.text(
              ProofRules.ORDER,
              block.required(),
              "is on an earlier page than what comes before it",
              "keep the pages in reading order");
        }
        page = Math.max(page, block.first().page());
      }
    }
  }

  // Between blocks.

  static boolean follows(Block before, Block block) {
    Glyph last = before.last();
    Glyph first = block.first();
    if (first.page() != last.page()) {
      return first.page() > last.page();
    }
    Rectangle2D above = before.bounds(last.page());
    Rectangle2D below = block.bounds(first.page());
    boolean lower = first.baseline() < last.baseline() - 0.5 * first.size();
    boolean beside = below.getMinX() >= above.getMaxX();
    return lower || beside;
  }
}
