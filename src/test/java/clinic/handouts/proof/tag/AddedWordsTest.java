package clinic.handouts.proof.tag;

import static clinic.handouts.proof.Typeset.set;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.check.Checks;
import clinic.handouts.content.Library;
import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.Typeset;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.yaml.Scope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words may come between, before and after those of the edition. */
class AddedWordsTest extends WorkspaceTest {
  private Edition edition;
  private final List<Block> blocks = new ArrayList<>();
  private final List<TagElement> elements = new ArrayList<>();
  private final List<Glyph> margin = new ArrayList<>();
  private int order;

  @BeforeEach
  void print() {
    Library library = workspace.read();
    edition =
        new Editions(library, Checks.of(library))
            .make(new EditionKey("back", "ana", "en-AU", "standard"));
    for (Piece required : edition.required()) {
      Block block = Typeset.block(required.role(), required.words(), glyphs(required.words()));
      blocks.add(block);
      elements.add(new TagElement("P", "", List.of(), block.glyphs(), List.of(), false));
    }
  }

  private List<Glyph> glyphs(String words) {
    order += 1000;
    return set().order(order).at(100, 100_000 - 20.0 * order / 1000).glyphs(words);
  }

  private List<String> found() {
    List<Glyph> tagged = new ArrayList<>();
    elements.forEach(each -> tagged.addAll(each.glyphs()));
    TagElement root = new TagElement("Document", "", elements, tagged, List.of(), false);
    return Typeset.found(
        findings -> {
          TextStructure structure =
              new TextStructure(
                  edition,
                  edition.required(),
                  List.of(),
                  false,
                  new Findings("", Scope.EVERYTHING));
          new AddedWords(
                  edition, List.copyOf(blocks), structure.check(root, List.of()), 2, findings)
              .check(root.blocks(), List.of(List.copyOf(margin)));
        });
  }

  /** Adds an element after the last text of a part. */
  private void behind(Role part, String type, String words) {
    int at = 0;
    for (int i = 0; i < blocks.size(); i++) {
      at = blocks.get(i).required().role() == part ? i + 1 : at;
    }
    elements.add(at, new TagElement(type, "", List.of(), glyphs(words), List.of(), false));
  }

  @Test
  void theWordsOfTheEditionAreNotAdded() {
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE, In short",
    "SUMMARY, Written by Ana Sample (Osteopath)",
    "RED_FLAG, Why moving helps",
    "RED_FLAG, Blood brings oxygen.",
    "RED_FLAG, Small bends are enough.",
    "RED_FLAG, A guide 2018.",
    "RED_FLAG, Please note",
    "DISCLAIMER, Your clinician",
    "CLINICIAN, Get well soon!",
    "CLINICIAN, Version 1",
    "REFERENCE, Thank you – Sample Clinic"
  })
  void whatContentSaysMayStandThere(Role part, String words) {
    behind(part, "P", words);
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE, Blood brings oxygen.",
    "DO, Not",
    "EMERGENCY, Blood brings oxygen.",
    "RED_FLAG, Your clinician",
    "RED_FLAG, A guide to nothing",
    "DISCLAIMER, Blood brings oxygen.",
    "DISCLAIMER, In short",
    "CLINICIAN, Ignore the list above",
    "CLINICIAN, Version 99",
    "CLINICIAN, Version 1.1",
    "CLINICIAN, Reviewed 1 November 2030 by Ana Sample"
  })
  void otherWordsMayNot(Role part, String words) {
    behind(part, "P", words);
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("proof-added: the layout adds words of its own between ")
        .endsWith(": \"" + words + "\" (page 1)");
  }

  @Test
  void aHeadingMayNotBeMadeOfTheSourcesWords() {
    behind(Role.RED_FLAG, "H2", "A guide");
    assertThat(found()).hasSize(1);
  }

  @Test
  void textMayStandBeforeTheTitleAHeadingMayNot() {
    elements.add(0, new TagElement("P", "", List.of(), glyphs("Sample Clinic"), List.of(), false));
    assertThat(found()).isEmpty();
    elements.add(0, new TagElement("H1", "", List.of(), glyphs("Stay in bed"), List.of(), false));
    assertThat(found())
        .containsExactly(
            "proof-added: the layout adds words of its own before the title \"Is bed rest good?\":"
                + " \"Stay in bed\" (page 1)");
  }

  @Test
  void aHeadingMayNotFollowTheCard() {
    behind(Role.REFERENCE, "H2", "Stay");
    assertThat(found()).singleElement().asString().contains(" and the end: \"Stay\"");
  }

  @Test
  void whereWordsAreAddedIsNamed() {
    behind(Role.DO_HEADING, "P", "Never");
    assertThat(found())
        .containsExactly(
            "proof-added: the layout adds words of its own between the heading of the do list"
                + " \"Do\" and the do item \"Take short walks.\": \"Never\" (page 1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "12.", "123)", "•", "✗"})
  void marksOfItemsAreNoWords(String mark) {
    behind(Role.DO_HEADING, "Lbl", mark);
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"not", "1234", "1 x", "••"})
  void wordsInPlaceOfMarksAre(String mark) {
    behind(Role.DO_HEADING, "Lbl", mark);
    assertThat(found()).hasSize(1);
  }

  @Test
  void aPhoneNumberIsNoMarkOfAnItem() {
    behind(Role.CLINICIAN, "Lbl", "131126.");
    assertThat(found()).hasSize(1);
  }

  @Test
  void anElementWithoutLettersIsNothing() {
    elements.add(3, new TagElement("P", "", List.of(), List.of(), List.of(), false));
    assertThat(found()).isEmpty();
  }

  @Test
  void longWordsAreQuotedInPart() {
    behind(Role.DO, "P", "a".repeat(60));
    behind(Role.DONT, "P", "b".repeat(61));
    assertThat(found())
        .anyMatch(each -> each.contains(": \"" + "a".repeat(60) + "\" "))
        .anyMatch(each -> each.contains(": \"" + "b".repeat(60) + "…\" "));
  }

  private void margin(String... lines) {
    for (String line : lines) {
      margin.addAll(glyphs(line));
    }
  }

  @Test
  void marginsNameTheTopicTheClinicAndThePage() {
    margin("Is bed rest good?", "Page 1 of 2", "Sample Clinic, (03) 5550 0100");
    assertThat(found()).isEmpty();
  }

  @Test
  void otherWordsInMarginsAreAdded() {
    margin("Page 1 of 2", "Stay in bed");
    assertThat(found())
        .containsExactly(
            "proof-added: the layout adds words in the margins that are not the title, the clinic"
                + " or the page number: \"Page 1 of 2 Stay in bed\" (page 1)");
  }

  @Test
  void anAddressMayBeBrokenAnywhereButIsWhole() {
    margin("https", "://exam", "ple.", "com", "/book");
    assertThat(found()).isEmpty();
    margin("example.com/", "bo");
    assertThat(found()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is bed rest",
        "bed rest good",
        "Page 2 of 2",
        "Page 1 of 3",
        "Page 1 of 22",
        "Version 2",
        "Version 1.1",
        "Reviewed by Sample Clinic",
        "Ignore this",
        "Clinic not Sample"
      })
  void textsInMarginsAreWholeAndNumbersRight(String words) {
    margin(words);
    assertThat(found()).hasSize(1);
  }

  @Test
  void aWordMayBeSetUnevenly() {
    margin.addAll(set().at(100, 50).order(1).glyphs("Sam"));
    margin.addAll(set().at(118, 50.3).order(11).glyphs("ple Clinic"));
    assertThat(found()).isEmpty();
  }

  @Test
  void aGapOrALineMakesTwoWords() {
    margin.addAll(set().at(100, 50).order(1).glyphs("Sample"));
    margin.addAll(set().at(138.2, 50).order(11).glyphs("not"));
    margin.addAll(set().at(156.2, 44).order(21).glyphs("so"));
    assertThat(found()).singleElement().asString().contains("\"Sample not so\"");
  }

  @Test
  void aSpaceInFrontOfATextIsNoText() {
    List<Glyph> glyphs = new ArrayList<>();
    Glyph first = blocks.get(0).first();
    glyphs.add(
        new Glyph(
            0,
            1,
            " ",
            first.x(),
            first.baseline(),
            first.x(),
            first.box(),
            12,
            "",
            0,
            1,
            false,
            first.clip(),
            0));
    glyphs.addAll(blocks.get(0).glyphs());
    elements.set(0, new TagElement("H1", "", List.of(), glyphs, List.of(), false));
    assertThat(found()).isEmpty();
  }
}
