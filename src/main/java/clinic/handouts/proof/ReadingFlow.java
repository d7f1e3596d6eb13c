package clinic.handouts.proof;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.page.Glyph;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at blocks the way a reader does: gaps between words and none within them, lines from left
 * to right and from top to bottom, items one below the other, and each list under its own heading.
 */
final class ReadingFlow {
  /** Words and addresses of more characters than this may be broken where a line ends. */
  private static final int LONGEST_UNBROKEN = 20;

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

  ReadingFlow(Findings findings) {
    this.findings = findings;
  }

  void check(List<Block> blocks) {
    for (Block block : blocks) {
      wordFlaw(block)
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
    new UnderHeadings(findings).check(blocks);
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

  // Within a block.

  private static Optional<String> wordFlaw(Block block) {
    String words = block.words();
    int at = 0;
    Glyph before = null;
    for (Glyph glyph : block.glyphs()) {
      boolean space = false;
      while (at < words.length() && isSpace(words.charAt(at))) {
        space = true;
        at++;
      }
      if (before != null) {
        Optional<String> flaw = stepFlaw(before, glyph, space, lengthOfWord(words, at));
        if (flaw.isPresent()) {
          return flaw;
        }
      }
      int said = at;
      at += glyph.text().length();
      while (glyph.text().endsWith("_") && at > said && words.startsWith("_", at)) {
        at++;
      }
      before = glyph;
    }
    return Optional.empty();
  }

  private static int lengthOfWord(String words, int within) {
    int begin = within;
    int end = within;
    while (begin > 0 && !isSpace(words.charAt(begin - 1))) {
      begin--;
    }
    while (end < words.length() && !isSpace(words.charAt(end))) {
      end++;
    }
    return end - begin;
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static Optional<String> stepFlaw(
      Glyph before, Glyph glyph, boolean space, int wordLength) {
    double size = Math.min(before.size(), glyph.size());
    String where = " (between \"" + before.text() + "\" and \"" + glyph.text() + "\")";
    boolean sameLine =
        before.page() == glyph.page()
            && Math.abs(before.baseline() - glyph.baseline()) < 0.4 * size;
    if (!sameLine) {
      if (!isNextLine(before, glyph, size)) {
        return Optional.of("jumps around on the page" + where);
      }
      boolean inWord =
          !space
              && wordLength <= LONGEST_UNBROKEN
              && Character.isLetterOrDigit(before.text().codePointBefore(before.text().length()))
              && Character.isLetterOrDigit(glyph.text().codePointAt(0));
      return inWord ? Optional.of("breaks within a word" + where) : Optional.empty();
    }
    double gap = (glyph.x() - before.end()) / size;
    if (glyph.x() <= before.x() || gap < -0.06) {
      return Optional.of("overlaps itself or runs backwards" + where);
    }
    if (space) {
      return gap < 0.1 || gap > 3
          ? Optional.of(
              String.format(Locale.ROOT, "has a gap of %.2f em between words%s", gap, where))
          : Optional.empty();
    }
    return gap > 0.2
        ? Optional.of(
            String.format(Locale.ROOT, "has a gap of %.2f em within a word%s", gap, where))
        : Optional.empty();
  }

  private static boolean isNextLine(Glyph before, Glyph glyph, double size) {
    if (glyph.page() == before.page() + 1) {
      return true;
    }
    double down = before.baseline() - glyph.baseline();
    return glyph.page() == before.page()
        && down > 0.8 * size
        && down < 4 * size
        && glyph.x() < before.end();
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
