package clinic.handouts.proof.tag;

import static clinic.handouts.proof.Typeset.block;
import static clinic.handouts.proof.Typeset.set;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.Role;
import clinic.handouts.proof.Typeset;
import clinic.handouts.proof.page.Glyph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From where on words, lines and lists no longer read as they should. Type is of 12 pt. */
class ReadingFlowTest {
  private static List<String> found(Block... blocks) {
    return Typeset.found(findings -> new ReadingFlow(findings).check(List.of(blocks), List.of()));
  }

  /** "ab" with a step between its letters, which are 6 pt wide. */
  private static List<String> step(String words, double right, double down, int pages) {
    List<Glyph> glyphs = new ArrayList<>(set().at(100, 700).glyphs("a"));
    glyphs.addAll(set().page(pages).at(106 + right, 700 - down).order(1001).glyphs("b"));
    return found(block(Role.TITLE, words, glyphs));
  }

  private static String words(String what) {
    return "proof-words: the title \"" + what;
  }

  @Test
  void runningTextIsFine() {
    List<Glyph> glyphs = new ArrayList<>(set().at(100, 700).glyphs("Rest well and "));
    glyphs.addAll(set().at(100, 684).order(2000).glyphs("walk."));
    assertThat(found(block(Role.TITLE, "Rest well and walk.", glyphs))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-0.7, true", "-0.75, false", "0, true", "2.39, true", "2.42, false"})
  void aWordHoldsTogether(double gap, boolean fine) {
    assertThat(step("ab", gap, 0, 0).isEmpty()).isEqualTo(fine);
  }

  @ParameterizedTest
  @CsvSource({"1.91, false", "1.93, true", "35.9, true", "36.1, false"})
  void wordsStandApart(double gap, boolean fine) {
    assertThat(step("a b", gap, 0, 0).isEmpty()).isEqualTo(fine);
  }

  @Test
  void gapsAreNamed() {
    assertThat(step("ab", 12, 0, 0))
        .singleElement()
        .asString()
        .matches(
            "proof-words: the title \"ab\" has a gap of 1[.,]00 em within a word"
                + " \\(between \"a\" and \"b\"\\)");
    assertThat(step("a b", 0.6, 0, 0))
        .singleElement()
        .asString()
        .matches("proof-words: the title \"a b\" has a gap of 0[.,]05 em between words .*");
    assertThat(step("a b", -3, 0, 0))
        .containsExactly(
            words("a b") + "\" overlaps itself or runs backwards (between \"a\" and \"b\")");
  }

  @Test
  void lettersOnOneSpotRunOverEachOther() {
    List<Glyph> glyphs = new ArrayList<>();
    for (int order = 1; order <= 2; order++) {
      Glyph thin = set().at(100, 700).order(order).glyph("i");
      glyphs.add(
          new Glyph(0, order, "i", 100, 700, 100, thin.box(), 12, "", 0, 1, false, thin.clip(), 0));
    }
    assertThat(found(block(Role.TITLE, "ii", glyphs)))
        .singleElement()
        .asString()
        .contains("overlaps itself");
  }

  @ParameterizedTest
  @CsvSource({"4.7, true", "-4.7, true", "4.9, false", "-4.9, false"})
  void lettersOfALineStandAlmostLevel(double down, boolean fine) {
    assertThat(step("a b", 3, down, 0).isEmpty()).isEqualTo(fine);
  }

  @ParameterizedTest
  @CsvSource({"9.5, false", "9.7, true", "47.9, true", "48.1, false", "-16, false"})
  void theNextLineIsBelowAndNear(double down, boolean fine) {
    assertThat(step("a b", -6, down, 0).isEmpty()).isEqualTo(fine);
  }

  @Test
  void theNextLineBeginsFurtherLeft() {
    assertThat(step("a b", -0.1, 16, 0)).isEmpty();
    assertThat(step("a b", 0, 16, 0))
        .containsExactly(words("a b") + "\" jumps around on the page (between \"a\" and \"b\")");
  }

  @Test
  void textGoesOnOnTheNextPageOnly() {
    assertThat(step("a b", 100, -50, 1)).isEmpty();
    assertThat(step("a b", -6, 16, 2)).hasSize(1);
    List<Glyph> back = new ArrayList<>(set().page(1).glyphs("a"));
    back.addAll(set().page(0).at(100, 684).glyphs("b"));
    assertThat(found(block(Role.TITLE, "a b", back))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"10, false", "11, true"})
  void anAddressMayBeBrokenWhereALineEnds(int half, boolean fine) {
    List<Glyph> glyphs = new ArrayList<>(set().glyphs("a".repeat(half)));
    glyphs.addAll(set().at(100, 684).glyphs("b".repeat(10)));
    String words = "a".repeat(half) + "b".repeat(10);
    assertThat(found(block(Role.DO, words, glyphs)).isEmpty()).isEqualTo(fine);
  }

  @Test
  void aWordIsNotBrokenIntoLines() {
    assertThat(step("ab", -6, 16, 0))
        .containsExactly(words("ab") + "\" breaks within a word (between \"a\" and \"b\")");
    List<Glyph> hyphen = new ArrayList<>(set().glyphs("a-"));
    hyphen.addAll(set().at(100, 684).glyphs("b"));
    assertThat(found(block(Role.TITLE, "a-b", hyphen))).isEmpty();
    List<Glyph> sign = new ArrayList<>(set().glyphs("a"));
    sign.addAll(set().at(100, 684).glyphs("/b"));
    assertThat(found(block(Role.TITLE, "a/b", sign))).isEmpty();
  }

  @Test
  void spacesOfAllKindsStandBetweenWords() {
    assertThat(step("a\u00a0b", 6, 0, 0)).isEmpty();
    assertThat(step("a\n b", 6, 0, 0)).isEmpty();
    assertThat(step("a\u2009b", 1, 0, 0)).as("a thin space that was typed").isEmpty();
    assertThat(step("a b", 1, 0, 0)).as("a thin space that was not").hasSize(1);
  }

  private static Block item(Role part, String words, double x, double baseline) {
    return set().at(x, baseline).block(part, words);
  }

  @Test
  void itemsStandUnderEachOther() {
    Block first = item(Role.RED_FLAG, "Pain", 100, 700);
    assertThat(found(first, item(Role.RED_FLAG, "Fever", 100, 693.9))).isEmpty();
    assertThat(found(first, item(Role.RED_FLAG, "Fever", 100, 694.1)))
        .containsExactly("proof-order: the red flag \"Fever\" is not below the one before it");
    assertThat(found(first, item(Role.RED_FLAG, "Fever", 100, 716))).hasSize(1);
    assertThat(found(first, item(Role.RED_FLAG, "Fever", 122.9, 716))).isEmpty();
    assertThat(found(first, item(Role.RED_FLAG, "Fever", 122, 716))).hasSize(1);
  }

  @Test
  void itemsGoOnOnTheNextPage() {
    Block first = item(Role.RED_FLAG, "Pain", 100, 100);
    Block next = set().page(1).block(Role.RED_FLAG, "Fever");
    assertThat(found(first, next)).isEmpty();
    assertThat(found(next, first))
        .contains("proof-order: the red flag \"Pain\" is not below the one before it");
  }

  @Test
  void otherPartsNeedNotStandUnderEachOther() {
    assertThat(
            found(item(Role.SUMMARY, "No.", 100, 600), item(Role.ADVICE_HEADING, "Now", 100, 700)))
        .isEmpty();
  }

  @Test
  void largePartsComePageAfterPage() {
    Block title = set().page(1).block(Role.TITLE, "Rest");
    Block disclaimer = set().page(0).block(Role.DISCLAIMER, "Ask");
    assertThat(found(title, disclaimer))
        .containsExactly(
            "proof-order: the disclaimer \"Ask\" is on an earlier page than what comes before"
                + " it");
    assertThat(found(disclaimer, set().page(1).block(Role.CLINICIAN, "Ana"))).isEmpty();
    assertThat(found(title, set().page(2).block(Role.SUMMARY, "No"), title)).hasSize(1);
    assertThat(found(title, set().page(0).block(Role.PROVENANCE, "Ask"))).isEmpty();
  }

  private static List<String> underHeading(Block doHeading, Block dontHeading, Block item) {
    return found(doHeading, dontHeading, item);
  }

  @Test
  void anItemStandsUnderItsOwnHeading() {
    Block heading = item(Role.DO_HEADING, "Do", 100, 700);
    Block other = item(Role.DONT_HEADING, "Don't", 300, 700);
    assertThat(underHeading(heading, other, item(Role.DO, "Walk", 100, 680))).isEmpty();
    assertThat(underHeading(heading, other, item(Role.DO, "Walk", 300, 680)))
        .containsExactly(
            "proof-heading: the do item \"Walk\" is not under the heading of the do list");
    assertThat(underHeading(heading, other, item(Role.DONT, "Walk", 300, 680))).isEmpty();
  }

  @Test
  void aSignForTheSameDayIsNotUnderTheEmergencyLine() {
    Block emergency = item(Role.EMERGENCY, "Call 000", 100, 700);
    Block flag = item(Role.RED_FLAG, "Pain", 100, 690);
    Block heading = item(Role.SOON_HEADING, "Soon", 100, 670);
    assertThat(found(emergency, flag, heading, item(Role.SOON, "Ache", 100, 660))).isEmpty();
    assertThat(found(emergency, flag, heading, item(Role.SOON, "Ache", 100, 680)))
        .containsExactly(
            "proof-heading: the sign for the same day \"Ache\" is not under the heading of the"
                + " signs for the same day");
  }

  @Test
  void theNearestHeadingAboveCounts() {
    Block heading = item(Role.DO_HEADING, "Do", 100, 700);
    Block between = item(Role.DONT_HEADING, "Don't", 100, 690);
    Block above = item(Role.DONT_HEADING, "Don't", 100, 750);
    assertThat(found(heading, between, item(Role.DO, "Walk", 100, 660))).hasSize(1);
    assertThat(found(heading, above, item(Role.DO, "Walk", 100, 660))).isEmpty();
    assertThat(found(above, heading, item(Role.DO, "Walk", 100, 660))).isEmpty();
  }

  @Test
  void aHeadingBesideOrBelowIsNotAbove() {
    Block heading = item(Role.DO_HEADING, "Do", 100, 700);
    assertThat(found(heading, item(Role.DO, "Walk", 100, 699.1))).hasSize(1);
    assertThat(found(heading, item(Role.DO, "Walk", 100, 698.9))).isEmpty();
    assertThat(found(heading, item(Role.DO, "Walk", 100, 720))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"57.1, false", "57.3, true", "140.7, true", "140.9, false"})
  void aHeadingReachesALittleToItsSides(double x, boolean fine) {
    Block heading = item(Role.DO_HEADING, "Do", 100, 700);
    assertThat(found(heading, item(Role.DO, "Walk", x, 680)).isEmpty()).isEqualTo(fine);
  }

  @Test
  void theFirstItemStandsOnThePageOfItsHeading() {
    Block heading = item(Role.DO_HEADING, "Do", 100, 700);
    Block first = item(Role.DO, "Walk", 100, 680);
    Block next = set().page(1).block(Role.DO, "Bend");
    assertThat(found(heading, first, next)).isEmpty();
    assertThat(found(heading, next)).hasSize(1).first().asString().startsWith("proof-heading");
  }

  @Test
  void withoutItsHeadingThereIsNothingToStandUnder() {
    assertThat(found(item(Role.DO, "Walk", 100, 680))).isEmpty();
    assertThat(found(item(Role.DONT_HEADING, "Don't", 100, 700), item(Role.DO, "Walk", 100, 680)))
        .isEmpty();
  }
}
