package clinic.handouts.proof.paper;

import static clinic.handouts.proof.Typeset.set;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.proof.Typeset;
import clinic.handouts.proof.page.Glyph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter is 4.8 pt wide and 8.4 pt high; a fifth of that may be another's. */
class OverlapsTest {
  private static boolean overlaps(Glyph glyph, Glyph other) {
    return new Overlaps(List.of(glyph, other)).with(glyph);
  }

  @Test
  void aGlyphIsNotInItsOwnWay() {
    Glyph glyph = set().glyph("a");
    assertThat(new Overlaps(List.of(glyph)).with(glyph)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, true",
    "3.8, 0, true",
    "3.9, 0, false",
    "-3.8, 0, true",
    "-3.9, 0, false",
    "0, 6.7, true",
    "0, 6.8, true",
    "0, 9.5, true",
    "0, 9.7, false",
    "0, -6.7, true",
    "0, -6.8, false",
    "10, 0, false",
    "0, 10, false",
    "10, 10, false"
  })
  void aFifthOfALetterIsTheMostAnotherMayTakeAndLinesHaveRoom(
      double right, double up, boolean overlaps) {
    Glyph glyph = set().at(100, 700).order(1).glyph("a");
    Glyph other = set().at(100 + right, 700 + up).order(9).glyph("b");
    assertThat(overlaps(glyph, other)).isEqualTo(overlaps);
  }

  @Test
  void theShareIsThatOfTheSmallerOne() {
    Glyph large = set().at(90, 690).size(60).order(1).glyph("a");
    Glyph small = set().at(100, 700).size(9).order(9).glyph("b");
    assertThat(overlaps(large, small)).isTrue();
    assertThat(overlaps(small, large)).isTrue();
  }

  @Test
  void lettersThatReachOverBandsOfThePageAreFound() {
    Glyph glyph = set().at(100, 716).order(1).glyph("a");
    assertThat(overlaps(glyph, set().at(100, 720.5).order(9).glyph("b"))).isTrue();
    Glyph tall = set().at(100, 640).size(100).order(1).glyph("a");
    assertThat(overlaps(tall, set().at(110, 690).order(9).glyph("b"))).isTrue();
    assertThat(overlaps(set().at(110, 690).order(9).glyph("b"), tall)).isTrue();
  }

  @Test
  void neighboursInALineMayLeanOverEachOther() {
    Glyph glyph = set().at(100, 700).order(5).glyph("f");
    assertThat(overlaps(glyph, set().at(101.5, 700).order(8).glyph("i"))).isFalse();
    assertThat(overlaps(glyph, set().at(98.5, 700).order(2).glyph("i"))).isFalse();
    assertThat(overlaps(glyph, set().at(101.5, 700).order(9).glyph("i"))).isTrue();
    assertThat(overlaps(glyph, set().at(101.5, 700.3).order(6).glyph("i"))).isTrue();
    assertThat(overlaps(glyph, set().at(101.4, 700).order(6).glyph("i"))).isTrue();
  }

  @Test
  void whatPaintsNothingIsInNobodysWay() {
    Glyph glyph = set().glyph("a");
    Glyph nothing =
        new Glyph(
            0,
            9,
            "b",
            100,
            700,
            106,
            Typeset.box(0, 0, 0, 0),
            12,
            "",
            0,
            1,
            false,
            glyph.clip(),
            0);
    assertThat(overlaps(glyph, nothing)).isFalse();
  }

  @Test
  void neighboursMayStandAHairsBreadthOffTheLine() {
    Glyph glyph = set().at(100, 700).order(5).glyph("f");
    assertThat(overlaps(glyph, set().at(101.5, 700.2).order(6).glyph("i"))).isFalse();
  }
}
