package clinic.handouts.proof.tag;

import static clinic.handouts.proof.Typeset.set;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.Form;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.Typeset;
import clinic.handouts.proof.page.Glyph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phases on paper: one after the other, each with all of its own below its heading. */
class UnderHeadingsTest {
  private static final Block NOW = item(Role.ADVICE_HEADING, "Now", 100, 700);
  private static final Block LATER = item(Role.ADVICE_HEADING, "Later", 100, 600);

  private static List<String> found(Block... blocks) {
    return Typeset.found(findings -> new UnderHeadings(findings, List.of()).check(List.of(blocks)));
  }

  private static Block item(Role part, String words, double x, double baseline) {
    return set().at(x, baseline).block(part, words);
  }

  /** A do heading and an item below it. */
  private static List<Block> pair(String words, double baseline) {
    return List.of(
        item(Role.DO_HEADING, "Do", 100, baseline), item(Role.DO, words, 100, baseline - 20));
  }

  private static List<String> phases(double first, double second, Block... others) {
    List<Block> blocks = new ArrayList<>(List.of(NOW));
    blocks.addAll(pair("Rest", first));
    blocks.add(LATER);
    blocks.addAll(pair("Walk", second));
    blocks.addAll(Arrays.asList(others));
    return found(blocks.toArray(Block[]::new));
  }

  @Test
  void eachPhaseIsBelowItsHeading() {
    assertThat(phases(680, 580)).isEmpty();
  }

  @Test
  void whatIsBelowTheHeadingOfTheNextPhaseIsRefused() {
    assertThat(phases(560, 520))
        .containsExactly(
            "proof-heading: the do item \"Rest\" is not under the heading of the advice \"Now\"",
            "proof-heading: the heading of the do list \"Do\" is not under the heading of the"
                + " advice \"Now\"");
  }

  @Test
  void whatIsAboveItsHeadingIsRefused() {
    assertThat(phases(680, 640)).hasSize(2).allMatch(each -> each.contains("\"Later\""));
    assertThat(phases(760, 580)).hasSize(2).allMatch(each -> each.contains("\"Now\""));
  }

  @Test
  void phasesFollowEachOther() {
    Block above = item(Role.ADVICE_HEADING, "Later", 100, 760);
    assertThat(found(NOW, above))
        .containsExactly(
            "proof-order: the heading of the advice \"Later\" is not below that of the phase before"
                + " it");
    assertThat(found(NOW, item(Role.ADVICE_HEADING, "Later", 200, 700))).isEmpty();
    assertThat(found(NOW, set().page(1).block(Role.ADVICE_HEADING, "Later"))).isEmpty();
    assertThat(found(set().page(1).block(Role.ADVICE_HEADING, "Later"), NOW)).hasSize(1);
  }

  @Test
  void phasesMayStandSideBySide() {
    Block beside = item(Role.ADVICE_HEADING, "Later", 300, 698);
    Block heading = item(Role.DO_HEADING, "Do", 100, 680);
    Block rest = item(Role.DO, "Rest", 100, 660);
    Block other = item(Role.DO_HEADING, "Do", 300, 680);
    assertThat(found(NOW, heading, rest, beside, other, item(Role.DO, "Walk", 300, 660))).isEmpty();
    assertThat(found(NOW, heading, rest, beside, other, item(Role.DO, "Walk", 100, 640)))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"331, false", "329, true"})
  void aHeadingBesideMayBeginALittleFurtherRight(double x, boolean fine) {
    Block beside = item(Role.ADVICE_HEADING, "Later", x, 700);
    Block other = item(Role.DO_HEADING, "Do", 300, 680);
    assertThat(found(NOW, beside, other).isEmpty()).isEqualTo(fine);
  }

  @Test
  void aPhaseMayGoOnOnTheNextPage() {
    Block next = set().page(1).at(100, 700).block(Role.DO, "Walk on");
    assertThat(phases(680, 580, next)).isEmpty();
    Block alone = set().page(1).at(100, 700).block(Role.DO_HEADING, "Do");
    assertThat(found(NOW, item(Role.DO_HEADING, "Do", 100, 680), LATER, alone))
        .containsExactly(
            "proof-heading: the heading of the do list \"Do\" is not under the heading of the"
                + " advice \"Later\"");
  }

  @Test
  void anItemIsNotUnderTheDoHeadingOfAnotherPhase() {
    Block second = item(Role.DO_HEADING, "Do", 100, 580);
    assertThat(
            found(
                NOW,
                item(Role.DO_HEADING, "Do", 100, 680),
                item(Role.DO, "Rest", 100, 660),
                LATER,
                second,
                item(Role.DO, "Walk", 100, 590)))
        .contains("proof-heading: the do item \"Walk\" is not under the heading of the do list");
  }

  @Test
  void aCellMayStandRightOfTheHeadingOfItsTable() {
    Block help = item(Role.GET_HELP_HEADING, "Help", 100, 700);
    Block cell = cell("If", 100, 680);
    Block beside = cell("Call", 300, 680);
    assertThat(found(help, cell, beside)).isEmpty();
    assertThat(found(help, item(Role.GET_HELP, "Call", 300, 680))).hasSize(1);
    assertThat(found(help, item(Role.DO_HEADING, "Do", 300, 690), cell, beside))
        .containsExactly(
            "proof-heading: when to get help \"If Call\" is not under the heading about getting help");
  }

  /** A part of when to get help. */
  private static Block cell(String words, double x, double baseline) {
    Piece plain = Typeset.required(Role.GET_HELP, "If Call");
    Piece text =
        new Piece(
            plain.role(),
            "",
            "",
            Form.BLOCKS,
            plain.text(),
            plain.words(),
            plain.place(),
            true,
            plain.regions(),
            "en-AU");
    return new Block(text, words, set().at(x, baseline).glyphs(words));
  }

  @Test
  void onePhaseMayHaveItsHeadingAnywhere() {
    assertThat(found(LATER, item(Role.DO_HEADING, "Do", 100, 700))).isEmpty();
  }

  private static List<String> between(Glyph... others) {
    Block heading = item(Role.DO_HEADING, "Do", 100, 700);
    Block walk = item(Role.DO, "Walk daily", 100, 640);
    return Typeset.found(
        findings -> new UnderHeadings(findings, List.of(others)).check(List.of(heading, walk)));
  }

  @Test
  void nothingStandsBetweenAHeadingAndItsList() {
    assertThat(between(set().at(110, 670).glyph("x")))
        .containsExactly(
            "proof-heading: the do item \"Walk daily\" has something else between it and the"
                + " heading of the do list");
    assertThat(between(set().at(110, 699).glyph("x"))).as("beside the heading").isEmpty();
    assertThat(between(set().at(110, 644).glyph("x"))).as("beside the item").isEmpty();
    assertThat(between(set().at(300, 670).glyph("x"))).as("in another column").isEmpty();
    assertThat(between(set().at(20, 670).glyph("x"))).as("in the margin").isEmpty();
    assertThat(between(set().page(1).at(110, 670).glyph("x"))).as("on another page").isEmpty();
    assertThat(between(set().at(110, 670).space())).as("a space").isEmpty();
  }

  @Test
  void whatStandsAboveALaterItemIsNotBetween() {
    Block heading = item(Role.DO_HEADING, "Do", 100, 700);
    Block walk = item(Role.DO, "Walk daily", 100, 680);
    Block swim = item(Role.DO, "Swim daily", 100, 600);
    Glyph other = set().at(110, 640).glyph("x");
    assertThat(
            Typeset.found(
                findings ->
                    new UnderHeadings(findings, List.of(other))
                        .check(List.of(heading, walk, swim))))
        .isEmpty();
  }
}
