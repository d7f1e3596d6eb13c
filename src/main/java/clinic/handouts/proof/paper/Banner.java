package clinic.handouts.proof.paper;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks that an overdue handout says so on every page, outside the text that screen readers read.
 */
public final class Banner {
  private final Piece notice;
  private final Findings findings;

  private Banner(Piece notice, Findings findings) {
    this.notice = notice;
    this.findings = findings;
  }

  /**
   * Looks for the banner on every page of an edition that carries the notice.
   *
   * @param margins by page, the text outside the tag tree
   */
  public static void check(Edition edition, List<List<Glyph>> margins, Findings findings) {
    edition.required().stream()
        .filter(required -> required.role() == Role.NOTICE)
        .map(notice -> new Banner(notice, findings))
        .forEach(banner -> banner.check(margins));
  }

  /** The letters of an edition's banner on all pages; none if it has none. */
  public static Set<Glyph> letters(Edition edition, List<List<Glyph>> margins) {
    String banner = Accompaniment.squeezed(edition.notice());
    Set<Glyph> letters = new HashSet<>();
    for (List<Glyph> margin : margins) {
      List<Glyph> all = letters(margin);
      int begin = said(all).indexOf(banner);
      int at = 0;
      for (Glyph glyph : all) {
        if (begin >= 0 && at >= begin && at < begin + banner.length()) {
          letters.add(glyph);
        }
        at += glyph.text().length();
      }
    }
    return letters;
  }

  private void check(List<List<Glyph>> margins) {
    for (int page = 0; page < margins.size(); page++) {
      if (!isIn(letters(margins.get(page)))) {
        findings.text(
            ProofRules.BANNER,
            notice,
            "is not in the margin of page " + (page + 1),
            "print ${notice} on every page, as parts/banner.ftlh does");
      }
    }
  }

  /** Whether the glyphs of the notice are there, one after the other. */
  private boolean isIn(List<Glyph> glyphs) {
    return said(glyphs).contains(Accompaniment.squeezed(notice.words()));
  }

  private static List<Glyph> letters(List<Glyph> margin) {
    return margin.stream().filter(glyph -> !glyph.isSpace()).toList();
  }

  private static String said(List<Glyph> glyphs) {
    return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
  }
}
