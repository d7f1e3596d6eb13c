package clinic.handouts.proof.paper;

import static clinic.handouts.proof.Typeset.paper;
import static clinic.handouts.proof.Typeset.set;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.Role;
import clinic.handouts.proof.LayoutFixture;
import clinic.handouts.proof.Typeset;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.page.TagElement.Mark;
import clinic.handouts.proof.tag.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a page may end. Type is of 10 pt, letters are 7 pt high. */
class PageBreaksTest {
  private static final String ON_PAGE = ", " + LayoutFixture.LAYOUT + ")";

  private static List<String> found(List<PaperText> texts, Block... blocks) {
    return Typeset.found(
        findings -> new PageBreaks(findings).check(texts, List.of(blocks), List.of()));
  }

  private static List<Glyph> line(int page, double baseline, String words) {
    return set().page(page).at(100, baseline).size(10).glyphs(words);
  }

  /** Pages whose text is as high as this. */
  private static List<PaperText> room(double height) {
    return List.of(
        paper("P", "the top", line(0, 100 + height - 7, "top")),
        paper("P", "the foot", line(1, 100, "foot")));
  }

  private static Block split(Role part, int from, int to) {
    List<Glyph> glyphs = new ArrayList<>(line(from, 100, "Walk"));
    glyphs.addAll(line(to, 700, "on."));
    return Typeset.block(part, "Walk on.", glyphs);
  }

  private static Block whole(Role part, int page, double baseline) {
    return Typeset.block(part, "Walk.", line(page, baseline, "Walk."));
  }

  @ParameterizedTest
  @CsvSource({"13.9, false", "14, true", "500, true"})
  void anItemThatFitsOnAPageIsNotSplit(double room, boolean refused) {
    assertThat(found(room(room), split(Role.RED_FLAG, 0, 1)).isEmpty()).isNotEqualTo(refused);
  }

  @Test
  void aSplitItemIsNamedWithItsPages() {
    assertThat(found(room(20), split(Role.RED_FLAG, 1, 3)))
        .containsExactly(
            "proof-split-item: the red flag \"Walk on.\" is split over pages 2 and 4, but its 14 pt"
                + " would fit on one (page 2"
                + ON_PAGE);
  }

  @Test
  void spacesGiveNoRoom() {
    Typeset words = set().at(100, 113).size(10);
    List<Glyph> glyphs = new ArrayList<>(words.glyphs("to "));
    glyphs.add(words.space());
    List<PaperText> texts =
        List.of(paper("P", "the top", glyphs), paper("P", "the foot", line(0, 106.2, "foot")));
    assertThat(found(texts, split(Role.DO, 0, 1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyItemsHoldTogether(Role part) {
    boolean item =
        Set.of(
                Role.DO,
                Role.DONT,
                Role.RED_FLAG,
                Role.SOON,
                Role.STEP,
                Role.DOSE,
                Role.STOP_IF,
                Role.EXERCISE_NOTE)
            .contains(part);
    assertThat(found(room(20), split(part, 0, 1)).isEmpty()).isNotEqualTo(item);
  }

  @Test
  void anItemOnOnePageIsNotSplit() {
    assertThat(found(room(500), whole(Role.DO, 0, 100), whole(Role.DO, 0, 80))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DO_HEADING, DO, the do box", "DONT_HEADING, DONT, the don't box"})
  void aBoxThatFitsOnAPageIsNotSplit(Role heading, Role item, String name) {
    Block[] box = {whole(heading, 0, 112), whole(item, 0, 100), whole(item, 1, 700)};
    assertThat(found(room(65.9), box)).isEmpty();
    assertThat(found(room(66), box))
        .containsExactly(
            "proof-split-box: "
                + name
                + " is split over pages 1 and 2, but its 26 pt would fit on one (page 1,"
                + " templates/formats/standard.ftlh)");
  }

  @Test
  void aBoxGoesOnWhereAThirdOfThePageWouldStayEmpty() {
    Block heading = whole(Role.DO_HEADING, 0, 193);
    Block last = whole(Role.DO, 1, 700);
    assertThat(found(room(300), heading, whole(Role.DO, 0, 100), last)).isEmpty();
    assertThat(found(room(300.1), heading, whole(Role.DO, 0, 100), last)).hasSize(1);
  }

  @Test
  void aBoxDoesNotGoOnForNothing() {
    Block heading = whole(Role.DO_HEADING, 0, 393);
    Block last = whole(Role.DO, 1, 700);
    assertThat(found(room(300), heading, whole(Role.DO, 0, 199), last)).isEmpty();
    assertThat(found(room(300), heading, whole(Role.DO, 0, 200), last)).hasSize(1);
  }

  @Test
  void theTwoBoxesMayStandOnTwoPages() {
    assertThat(
            found(
                room(500),
                whole(Role.DO_HEADING, 0, 120),
                whole(Role.DO, 0, 100),
                whole(Role.DONT_HEADING, 1, 700),
                whole(Role.DONT, 1, 680)))
        .isEmpty();
  }

  private static List<String> followed(String type, int page, int next) {
    return found(
        List.of(
            paper(type, "the heading", line(page, 100, "Now")),
            paper("P", "the text", line(next, 700, "Walk."))));
  }

  @Test
  void aHeadingIsNotTheLastThingOnItsPage() {
    assertThat(followed("H2", 0, 0)).isEmpty();
    assertThat(followed("P", 0, 1)).isEmpty();
    assertThat(followed("H2", 0, 1))
        .containsExactly(
            "proof-heading-last: the heading is the last thing on its page; the text starts on page"
                + " 2 (page 1"
                + ON_PAGE);
    assertThat(found(List.of(paper("H2", "the heading", line(0, 100, "Now"))))).isEmpty();
  }

  @Test
  void aPictureFollowsAHeadingToo() {
    TagElement picture =
        new TagElement("Figure", "Bends", List.of(), List.of(), List.of(new Mark(2, 7)), false);
    assertThat(
            found(
                List.of(
                    paper("P", "the text", line(1, 700, "Walk.")),
                    paper("H2", "the heading", line(1, 100, "Now")),
                    paper(picture, "the picture", false))))
        .containsExactly(
            "proof-heading-last: the heading is the last thing on its page; the picture starts on"
                + " page 3 (page 2"
                + ON_PAGE);
  }

  /** A text with so many lines on each of two pages. */
  private static PaperText lines(int first, int second) {
    List<Glyph> glyphs = new ArrayList<>();
    IntStream.range(0, first).forEach(i -> glyphs.addAll(line(0, 130 - 15 * i, "Walk")));
    IntStream.range(0, second).forEach(i -> glyphs.addAll(line(1, 700 - 15 * i, "on")));
    return paper("P", "the text", glyphs);
  }

  @Test
  void aTextLeavesAtLeastTwoLinesOnEachSide() {
    assertThat(found(List.of(lines(2, 2)))).isEmpty();
    assertThat(found(List.of(lines(1, 2))))
        .containsExactly(
            "proof-lone-line: the text has 1 line at the bottom of the page; the minimum is 2 (page 1"
                + ON_PAGE);
    assertThat(found(List.of(lines(2, 1))))
        .containsExactly(
            "proof-lone-line: the text has 1 line at the top of the page; the minimum is 2 (page 2"
                + ON_PAGE);
    assertThat(found(List.of(lines(1, 1)))).hasSize(2);
    assertThat(found(List.of(lines(1, 0)))).isEmpty();
    assertThat(found(List.of(lines(0, 1)))).isEmpty();
  }

  @Test
  void linesSideBySideAreOneRow() {
    List<Glyph> glyphs = new ArrayList<>(line(0, 115, "Walk"));
    glyphs.addAll(line(0, 100, "on"));
    glyphs.addAll(line(1, 700, "and"));
    glyphs.addAll(set().page(1).at(300, 700).size(10).glyphs("on"));
    assertThat(found(List.of(paper("P", "the text", glyphs))))
        .singleElement()
        .asString()
        .contains("has 1 line at the top of the page");
  }

  @Test
  void aPictureOverTwoPagesHasNoLines() {
    List<Mark> marks = List.of(new Mark(0, 7), new Mark(1, 3));
    TagElement picture = new TagElement("Figure", "Bends", List.of(), List.of(), marks, false);
    assertThat(found(List.of(paper(picture, "the picture", false))))
        .containsExactlyInAnyOrder(
            "proof-lone-line: the picture has 0 lines at the bottom of the page; the minimum is 2 (page"
                + " 1"
                + ON_PAGE,
            "proof-lone-line: the picture has 0 lines at the top of the page; the minimum is 2 (page"
                + " 2"
                + ON_PAGE);
  }
}
