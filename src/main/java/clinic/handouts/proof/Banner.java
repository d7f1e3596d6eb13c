package clinic.handouts.proof;

import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Required;
import clinic.handouts.edition.Required.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An overdue handout says so on every page, outside the text that screen readers read. */
final class Banner {
  private final Required notice;
  private final Findings findings;

  private Banner(Required notice, Findings findings) {
    this.notice = notice;
    this.findings = findings;
  }

  /** Looks for the banner on every page of an edition that carries the notice. */
  static void check(
      Edition edition,
      TagElement root,
      List<PageContent> pages,
      Legibility legibility,
      Findings findings) {
    edition.required().stream()
        .filter(required -> required.part() == Part.NOTICE)
        .map(notice -> new Banner(notice, findings))
        .forEach(banner -> banner.check(root, pages, legibility));
  }

  private void check(TagElement root, List<PageContent> pages, Legibility legibility) {
    Set<Glyph> tagged = new HashSet<>(root.glyphs());
    for (int page = 0; page < pages.size(); page++) {
      List<Glyph> loose =
          pages.get(page).glyphs().stream()
              .filter(glyph -> !glyph.isSpace() && !tagged.contains(glyph))
              .toList();
      find(loose)
          .ifPresentOrElse(glyphs -> legibility.check(new Block(notice, glyphs)), missingOn(page));
    }
  }

  private Runnable missingOn(int page) {
    return () ->
        findings.text(
            "proof-banner",
            notice,
            "is not in the margin of page " + (page + 1),
            "print ${notice} on every page, as parts/banner.ftlh does");
  }

  /** The glyphs of the notice, if they follow each other. */
  private Optional<List<Glyph>> find(List<Glyph> glyphs) {
    String wanted = Accompaniment.squeezed(notice.words());
    for (int from = 0; from < glyphs.size(); from++) {
      StringBuilder said = new StringBuilder();
      int to = from;
      while (to < glyphs.size() && said.length() < wanted.length()) {
        said.append(glyphs.get(to++).text());
      }
      if (said.toString().equals(wanted)) {
        return Optional.of(glyphs.subList(from, to));
      }
    }
    return Optional.empty();
  }
}
