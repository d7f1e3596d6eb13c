package clinic.handouts.proof.paper;

import static clinic.handouts.proof.Typeset.paper;
import static clinic.handouts.proof.Typeset.set;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.proof.LayoutFixture;
import clinic.handouts.proof.Typeset;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From where on type is too small, a line too long, a handout too thick. */
class TypeAndLinesTest {
  private static final FormatRules RULES = new FormatRules(9, 12, 10, 2);
  private static final String ON_PAGE = ", " + LayoutFixture.LAYOUT + ")";

  private static List<String> found(int pages, PaperText... texts) {
    return Typeset.found(
        findings -> new TypeAndLines(RULES, "tiny", findings).check(List.of(texts), pages));
  }

  private static List<String> found(List<Glyph> glyphs) {
    return found(1, paper("P", "the summary", glyphs));
  }

  private static PaperText furniture(List<Glyph> glyphs) {
    return paper(
        new TagElement("P", "", List.of(), glyphs, List.of(), false), "the caption", false);
  }

  @ParameterizedTest
  @CsvSource({
    "12, false",
    "11.96, false",
    "11.94, true",
    "9, true",
    "8.96, true",
    "8.94, false",
    "4, false"
  })
  void whatPatientsActOnIsOfBodyType(double size, boolean refused) {
    assertThat(found(set().size(size).glyphs("Rest")).isEmpty()).isNotEqualTo(refused);
  }

  @Test
  void theSmallestTypeIsToldWithItsPage() {
    List<Glyph> glyphs = new ArrayList<>(set().size(11).glyphs("Re"));
    glyphs.addAll(set().page(1).size(10.26).glyphs("st"));
    assertThat(found(glyphs))
        .containsExactly(
            "proof-body-size: the summary is set in 10.3 pt; what patients act on takes at least 12"
                + " pt (page 2"
                + ON_PAGE);
  }

  @Test
  void furnitureMayBeSmallerAndSpacesHaveNoSize() {
    assertThat(found(1, furniture(set().size(9).glyphs("Rest")))).isEmpty();
    List<Glyph> glyphs = new ArrayList<>(set().glyphs("Re"));
    glyphs.add(set().at(112, 700).size(9).space());
    assertThat(found(glyphs)).isEmpty();
  }

  @Test
  void aLineHasAtMostTheFormatsCharacters() {
    assertThat(found(set().glyphs("Rest a day"))).isEmpty();
    assertThat(found(set().page(1).glyphs("Rest a day.")))
        .containsExactly(
            "proof-line-length: the summary has a line of 11 characters; the maximum is 10 (page 2"
                + ON_PAGE);
    assertThat(found(1, furniture(set().glyphs("Rest a day.")))).hasSize(1);
  }

  @Test
  void aShortLineMayHaveMoreIfItsLettersAreNarrow() {
    assertThat(found(set().width(0.4).glyphs("Rest a day."))).isEmpty();
    assertThat(found(set().width(0.42).glyphs("Rest a day."))).hasSize(1);
  }

  @Test
  void theLongestLineIsTold() {
    List<Glyph> glyphs = new ArrayList<>(set().glyphs("Rest a day."));
    glyphs.addAll(set().at(100, 684).glyphs("Then walk a bit"));
    glyphs.addAll(set().at(100, 668).glyphs("and rest again"));
    assertThat(found(glyphs)).singleElement().asString().contains("a line of 15 characters");
  }

  @Test
  void everyTextIsLookedAt() {
    PaperText small = paper("P", "the one", set().size(10).glyphs("Rest"));
    PaperText wide = paper("P", "the other", set().glyphs("Rest for a day"));
    assertThat(found(1, small, wide, small))
        .hasSize(2)
        .anyMatch(each -> each.startsWith("proof-body-size: the one"))
        .anyMatch(each -> each.startsWith("proof-line-length: the other"));
  }

  @Test
  void aHandoutHasAtMostTheFormatsPages() {
    assertThat(found(2)).isEmpty();
    assertThat(found(3))
        .containsExactly(
            "proof-pages: the handout has 3 pages; in the format tiny it may have at most 2");
  }

  @Test
  void formatsHaveTheRulesOfTheirReaders() {
    assertThat(FormatRules.of("standard")).isEqualTo(new FormatRules(9, 12, 80, 50));
    assertThat(FormatRules.of("large-print")).isEqualTo(new FormatRules(16, 18, 80, 200));
    assertThat(FormatRules.of("action-card")).isEqualTo(new FormatRules(11, 11, 80, 20));
    assertThat(FormatRules.of("own")).isEqualTo(new FormatRules(9, 12, 80, 200));
  }
}
