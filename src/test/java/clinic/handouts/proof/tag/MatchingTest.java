package clinic.handouts.proof.tag;

import static clinic.handouts.proof.Typeset.required;
import static clinic.handouts.proof.Typeset.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Form;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.LayoutFixture;
import clinic.handouts.proof.Typeset;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.yaml.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each required text is an element of its own, in its place, with nothing else in it. */
class MatchingTest {
  private static TagElement element(String words) {
    return new TagElement("P", "", List.of(), set().glyphs(words), List.of(), false);
  }

  private static TagElement parent(TagElement... children) {
    List<Glyph> glyphs = new ArrayList<>();
    List.of(children).forEach(child -> glyphs.addAll(child.glyphs()));
    return new TagElement("Sect", "", List.of(children), glyphs, List.of(), false);
  }

  private final List<Block> blocks = new ArrayList<>();

  private List<String> found(TagElement root, Piece... wanted) {
    return Typeset.found(
        findings -> blocks.addAll(new Matching(root, findings).blocks(List.of(wanted))));
  }

  @Test
  void aTextIsFoundWordForWordHoweverItIsSpaced() {
    Piece title = required(Role.TITLE, "Rest or walk?");
    assertThat(found(parent(element("Rest  orwalk?")), title)).isEmpty();
    assertThat(blocks)
        .singleElement()
        .satisfies(block -> assertThat(block.required()).isEqualTo(title));
    assertThat(blocks.get(0).glyphs()).hasSize(11);
  }

  @Test
  void aTextThatIsNotThereIsMissing() {
    assertThat(found(parent(element("Rest")), required(Role.DO, "Walk")))
        .containsExactly("proof-missing: the do item \"Walk\" is not on the page, word for word");
    assertThat(blocks).isEmpty();
  }

  @Test
  void anotherLetterIsAnotherText() {
    assertThat(found(parent(element("Do not rest")), required(Role.DO, "Do now rest"))).hasSize(1);
    assertThat(found(parent(element("rest")), required(Role.DO, "Rest"))).hasSize(1);
  }

  @Test
  void aTextWithWordsAddedToItIsNotThere() {
    assertThat(found(parent(element("Never walk"), element("x")), required(Role.DO, "walk")))
        .containsExactly(
            "proof-missing: the do item \"walk\" is not in an element of its own, or has words added"
                + " to it");
    assertThat(blocks).isEmpty();
  }

  /** An element with a space between its halves, which may stand elsewhere. */
  private static TagElement spaced(String first, String second, int page, double baseline) {
    List<Glyph> glyphs = new ArrayList<>(set().glyphs(first));
    glyphs.add(set().at(150, 700).space());
    glyphs.addAll(set().page(page).at(160, baseline).glyphs(second));
    return new TagElement("P", "", List.of(), glyphs, List.of(), false);
  }

  @Test
  void aSpaceWithinANumberOrWordIsToldOf() {
    Piece ten = required(Role.DO, "Walk 10 min");
    assertThat(found(parent(spaced("Walk1", "0min", 0, 700)), ten))
        .containsExactly(
            "proof-words: the do item \"Walk 10 min\" has a space within a word (before \"0\" on"
                + " page 1)");
    assertThat(found(parent(spaced("Walk10", "min", 0, 700)), ten)).isEmpty();
    assertThat(found(parent(spaced("Walk1", "0min", 0, 680)), ten)).as("a new line").isEmpty();
    assertThat(found(parent(spaced("Walk1", "0min", 1, 700)), ten)).as("a new page").isEmpty();
    Piece thin = required(Role.DO, "Walk 2\u202F500 steps");
    assertThat(found(parent(spaced("Walk2", "500steps", 0, 700)), thin)).as("as typed").isEmpty();
    Piece pair = required(Role.DO, "a/b");
    assertThat(found(parent(spaced("a", "/b", 0, 700)), pair)).as("before a sign").isEmpty();
    assertThat(found(parent(spaced("a/", "b", 0, 700)), pair)).as("after a sign").isEmpty();
  }

  @Test
  void textsComeInTheirOrder() {
    Piece walk = required(Role.DO, "Walk");
    Piece rest = required(Role.DONT, "Rest");
    assertThat(found(parent(element("Rest"), element("Walk")), walk, rest))
        .containsExactly(
            "proof-order: the don't item \"Rest\" is in the wrong place in the reading order");
    assertThat(blocks).hasSize(1);
  }

  @Test
  void oneElementServesOneTextOnly() {
    Piece once = required(Role.DO, "Walk");
    Piece again = required(Role.DONT, "Walk");
    assertThat(found(parent(element("Walk"), element("x")), once, again)).hasSize(1);
    assertThat(found(parent(parent(element("Walk"))), once, again)).hasSize(1);
    blocks.clear();
    assertThat(found(parent(element("Walk"), element("Walk")), once, again)).isEmpty();
    assertThat(blocks).hasSize(2);
  }

  @Test
  void aTextThatIsReadAloudAsAnotherIsToldOf() {
    TagElement replaced = new TagElement("P", "", List.of(), set().glyphs("Walk"), List.of(), true);
    assertThat(found(parent(replaced, element("x")), required(Role.DO, "Walk")))
        .containsExactly(
            "proof-replaced: the do item \"Walk\" is read aloud as something else (ActualText or"
                + " expansion)");
    assertThat(blocks).hasSize(1);
  }

  @Test
  void ofSeveralParagraphsTheOneThatIsLeftOutIsNamed() {
    Piece one = required(Role.GET_HELP, "Call us.");
    Text text = new Text("Call us.\n\nAsk a nurse.", one.place());
    Piece help =
        new Piece(
            one.role(),
            "",
            "",
            Form.BLOCKS,
            text,
            "Call us. Ask a nurse.",
            one.place(),
            true,
            Set.of(),
            "en");
    assertThat(found(parent(element("Call us."), element("x")), help))
        .containsExactly(
            "proof-missing: when to get help \"Ask a nurse.\" is not on the page, word for word");
  }

  @Test
  void aLongTextIsQuotedInPart() {
    assertThat(Findings.named(required(Role.DO, "a".repeat(60))))
        .isEqualTo("the do item \"" + "a".repeat(60) + "\"");
    assertThat(Findings.named(required(Role.DO, "a".repeat(59) + " " + "b")))
        .isEqualTo("the do item \"" + "a".repeat(59) + "…\"");
  }

  @Test
  void aProblemNamesTheLayoutAndIsToldOnce() {
    assertThat(
            Typeset.found(
                findings -> {
                  findings.document(ProofRules.PAGE, "b", "mend it");
                  findings.document(ProofRules.DOCUMENT, "a", "mend it");
                  findings.document(ProofRules.PAGE, "b", "mend it");
                  assertThat(findings.problems())
                      .allSatisfy(
                          each -> assertThat(each.place().path()).isEqualTo(LayoutFixture.LAYOUT));
                }))
        .containsExactly("proof-document: a", "proof-page: b");
  }

  @Test
  void aBlockHasGlyphsThatAreSeen() {
    Block block = set().block(Role.TITLE, "Rest well");
    assertThat(block.first().text()).isEqualTo("R");
    assertThat(block.last().text()).isEqualTo("l");
    assertThatThrownBy(() -> Typeset.block(Role.TITLE, "Rest", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theBoundsOfABlockAreThoseOnOnePage() {
    List<Glyph> glyphs = new ArrayList<>(set().at(100, 700).glyphs("ab"));
    glyphs.addAll(set().page(1).at(200, 600).glyphs("c"));
    Block block = Typeset.block(Role.TITLE, "abc", glyphs);
    assertThat(block.bounds(0).getMinX()).isEqualTo(100.6);
    assertThat(block.bounds(0).getMaxX()).isCloseTo(111.4, within(1e-9));
    assertThat(block.bounds(1).getMinX()).isEqualTo(200.6);
    assertThat(block.bounds(2).isEmpty()).isTrue();
  }

  @Test
  void aGlyphIsKnownByItsPageAndItsTurn() {
    Glyph glyph = set().order(5).glyph("a");
    assertThat(glyph).isEqualTo(set().order(5).at(1, 2).glyph("b"));
    assertThat(glyph).hasSameHashCodeAs(set().order(5).glyph("b"));
    assertThat(glyph).isNotEqualTo(set().order(6).glyph("a"));
    assertThat(glyph).isNotEqualTo(set().order(5).page(1).glyph("a"));
    assertThat(glyph.hashCode()).isNotEqualTo(set().order(5).page(1).glyph("a").hashCode());
  }
}
