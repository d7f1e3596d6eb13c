package clinic.handouts.proof.paper;

import static clinic.handouts.proof.Typeset.set;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.proof.Typeset;
import clinic.handouts.proof.page.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an eye sees as one line, and as a space in it. Letters are 6 pt wide, type is of 12 pt. */
class LineTest {
  private static List<Glyph> joined(List<Glyph> first, List<Glyph> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** "a" and "b" with a step between them. */
  private static List<Line> step(double right, double down, int page, double size) {
    return Line.of(
        joined(
            set().at(100, 700).glyphs("a"),
            set().page(page).at(106 + right, 700 - down).size(size).glyphs("b")));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 12, 1",
    "35.9, 0, 0, 12, 1",
    "36.1, 0, 0, 12, 2",
    "-11.9, 0, 0, 12, 1",
    "-12.1, 0, 0, 12, 2",
    "0, 4.7, 0, 12, 1",
    "0, 4.9, 0, 12, 2",
    "0, -4.7, 0, 12, 1",
    "0, -4.9, 0, 12, 2",
    "0, 0, 1, 12, 2",
    "29.9, 0, 0, 10, 1",
    "30.1, 0, 0, 10, 2",
    "35.9, 0, 0, 20, 1",
    "36.1, 0, 0, 20, 2"
  })
  void aLineGoesOnOnItsLevelInItsColumn(
      double right, double down, int page, double size, int lines) {
    assertThat(step(right, down, page, size)).hasSize(lines);
  }

  @ParameterizedTest
  @CsvSource({"1.7, 12, ab", "1.9, 12, a b", "2.9, 20, ab", "3.1, 20, a b", "-3, 12, ab"})
  void aGapIsASpaceFromSomeWidthOn(double right, double size, String words) {
    assertThat(step(right, 0, 0, size)).extracting(Line::words).containsExactly(words);
  }

  @Test
  void spacesAndGapsTogetherAreOneSpace() {
    Typeset line = set();
    List<Glyph> glyphs = new ArrayList<>(List.of(line.space()));
    glyphs.addAll(line.glyphs("so "));
    glyphs.add(line.space());
    glyphs.addAll(line.glyphs("it is"));
    glyphs.add(line.space());
    assertThat(Line.of(glyphs)).extracting(Line::words).containsExactly("so it is");
    assertThat(Line.of(glyphs)).extracting(Line::length).containsExactly(8);
  }

  @Test
  void signsOnLettersTakeNoRoom() {
    List<Glyph> glyphs = set().at(100, 700).glyphs("\u0928\u093f\u0902 \u0e17\u0e35\u0e48");
    assertThat(Line.of(glyphs)).extracting(Line::length).containsExactly(3);
  }

  @Test
  void aLineOfSpacesIsNone() {
    Typeset words = set();
    assertThat(Line.of(List.of())).isEmpty();
    assertThat(Line.of(List.of(words.space(), words.space()))).isEmpty();
    assertThat(Line.of(joined(List.of(words.at(100, 700).space()), words.at(100, 600).glyphs("a"))))
        .extracting(Line::words)
        .containsExactly("a");
  }

  @Test
  void aCharacterOfTwoUnitsCountsOnce() {
    Glyph letter = set().glyph("x");
    Glyph rare =
        new Glyph(
            0,
            1,
            "\uD835\uDC00",
            letter.x(),
            letter.baseline(),
            letter.end(),
            letter.box(),
            12,
            "",
            0,
            1,
            false,
            letter.clip(),
            0);
    assertThat(new Line(List.of(rare)).length()).isEqualTo(1);
  }

  @Test
  void aLineKnowsWhereItStands() {
    assertThat(
            Line.of(
                joined(
                    set().page(2).at(100, 650).glyphs("up "),
                    set().page(2).at(100, 634).glyphs("down"))))
        .extracting(line -> line.words() + " " + line.page() + " " + line.baseline())
        .containsExactly("up 2 650.0", "down 2 634.0");
  }
}
