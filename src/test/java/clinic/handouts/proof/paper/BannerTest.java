package clinic.handouts.proof.paper;

import static clinic.handouts.proof.Typeset.set;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.proof.Typeset;
import clinic.handouts.proof.page.Glyph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An overdue handout says so in the margin of each of its pages. */
class BannerTest extends WorkspaceTest {
  private static final EditionKey KEY = new EditionKey("back", "ana", "en-AU", "standard");

  private Edition overdue;

  @BeforeEach
  void make() {
    workspace.on("2028-11-02");
    overdue = new Editions(workspace.read(), List.of()).allowingOverdue().make(KEY);
  }

  private List<String> found(List<List<Glyph>> margins) {
    return Typeset.found(findings -> Banner.check(overdue, margins, findings));
  }

  private static String missing(int page) {
    return "proof-banner: the notice above the title \"Review was due by 1 November 2028. Ask your clinician before…\""
        + " is not in the margin of page "
        + page;
  }

  private List<Glyph> notice() {
    return set().at(20, 800).size(5).glyphs(overdue.notice());
  }

  @Test
  void itStandsInTheMarginOfEveryPage() {
    assertThat(found(List.of(notice(), notice()))).isEmpty();
    assertThat(found(List.of(notice(), List.of(), notice()))).containsExactly(missing(2));
    assertThat(found(List.of(List.of(), notice()))).containsExactly(missing(1));
  }

  @Test
  void otherWordsMayStandAroundIt() {
    List<Glyph> margin = new ArrayList<>(set().glyphs("Page 1"));
    margin.addAll(notice());
    margin.addAll(set().glyphs("Sample Clinic"));
    assertThat(found(List.of(margin))).isEmpty();
  }

  @Test
  void spacesDoNotCount() {
    List<Glyph> margin = new ArrayList<>(notice());
    margin.add(7, set().space());
    assertThat(found(List.of(margin))).isEmpty();
  }

  @Test
  void otherWordsWithinItAreRefused() {
    List<Glyph> margin = new ArrayList<>(notice());
    margin.add(7, set().glyph("x"));
    assertThat(found(List.of(margin))).containsExactly(missing(1));
    assertThat(found(List.of(notice().subList(1, notice().size())))).containsExactly(missing(1));
  }

  @Test
  void aHandoutThatIsNotOverdueHasNone() {
    workspace.on("2028-11-01");
    Edition edition = new Editions(workspace.read(), List.of()).allowingOverdue().make(KEY);
    assertThat(Typeset.found(findings -> Banner.check(edition, List.of(List.of()), findings)))
        .isEmpty();
  }
}
