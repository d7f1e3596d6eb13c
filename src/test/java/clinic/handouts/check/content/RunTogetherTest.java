package clinic.handouts.check.content;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Structure that only its author sees is an error at its line, in every text that prints. */
class RunTogetherTest extends WorkspaceTest {
  private static final String MOVE_IT =
      "  help: only a section's text can hold a list: write one sentence here, or move"
          + " the list there, with each item on its own line, such as '- Walk a bit.'";

  private void section(String yaml) {
    workspace.replace(BACK, "text: Muscles tighten.", "text: " + yaml.replace("\n", "\n      "));
  }

  @Test
  void bulletsOfAnotherProgramAreToldOfAtTheirFirstLine() {
    section("|\nBring these.\n\n• Your pills\n• Your card");
    says(
        BACK
            + ":24:7: error[run-together]: lines that begin with '•' look like a list here, but"
            + " would be printed as one text",
        "  help: write each one as a list item, such as '- Walk a bit.', with an empty line"
            + " above the first one");
  }

  @Test
  void aPastedTableIsToldOfAtItsHead() {
    section("|\nFind the weight.\n\nWeight   Dose\n5 to 7 kg   2 mL\n8 to 10 kg   4 mL");
    says(
        BACK
            + ":24:7: error[run-together]: this looks like rows of a table, but the columns would"
            + " run together",
        "  help: write a table: '| Weight | Dose |', on the next line '|---|---|', then each row with"
            + " as many cells, and an empty line above and below; in prose, write one space");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|\n- Bend.\n- Walk.",
        "|\nDo this:\n- Bend.\n- Walk.",
        "|\n1. Bend.\n2. Walk.",
        ">\nRest well. Then\nmove a bit.",
        "Rest well. Then\n  move a bit.",
        "|\nCall us on\n(03) 5550 0100 or\n(03) 5550 0199.",
        "\"Rest.\\n\\n- Bend.\\n- Walk.\"",
        ">\nRest.\n\n\n- Bend.\n\n- Walk."
      })
  void listsAndProseAreFine(String yaml) {
    section(yaml);
    saysNothing();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        ">\\nDo this.\\n\\n- Bend.\\n- Walk. ~ 24:7",
        ">-\\n- Bend.\\n- Walk. ~ 22:7",
        "\"Do this.\\n1. Bend.\\n2. Walk.\" ~ 22:7",
        "Do this.\\n  1. Bend.\\n  2. Walk. ~ 22:9",
        "&this >\\nDo this:\\n• Bend.\\n• Walk. ~ 23:7"
      })
  void aListWhoseLinesYamlJoinsIsToldOf(String yaml, String place) {
    section(yaml.replace("\\n", "\n"));
    assertThat(workspace.problems())
        .startsWith(BACK + ":" + place + ": error[run-together]: lines that begin with")
        .contains("\n  help: write the text below '|', which keeps its lines; there write each")
        .doesNotContain("\n" + BACK);
  }

  @Test
  void anItemInATextWithoutQuotesIsToldOfOnce() {
    section("Do this.\n  - Bend.\n  - Walk.");
    assertThat(workspace.problems()).contains("error[yaml-item]").doesNotContain("run-together");
  }

  @Test
  void anItemOfAdviceHoldsNoList() {
    item("|\n      • Bend.\n      • Walk.");
    says(
        BACK
            + ":26:7: error[run-together]: lines that begin with '•' look like a list here, but"
            + " would be printed as one text",
        MOVE_IT);
  }

  @Test
  void aTabInAnItemIsToldOf() {
    item("\"Take this\\t2 mL\"");
    says(
        BACK
            + ":25:8: error[run-together]: a tab looks like the column of a table, but its columns"
            + " would run together",
        "  help: only a section's text can hold a table: write one sentence here, or move"
            + " the table there, as '| Weight | Dose |', on the next line '|---|---|', and the"
            + " rows");
  }

  @Test
  void aCliniciansNoteIsLookedAtToo() {
    workspace.replace(BEN, "[Set a timer.]", "[\"Set ~~a timer~~ an alarm.\"]");
    says(
        BEN + ":7:15: error[marks]: '~~' strikes nothing out: it would be printed",
        "  help: remove the words between them, or the '~~'; to print a '~', write \\~");
  }

  @Test
  void aCaptionIsLookedAtToo() {
    workspace.replace(
        BACK, "Small bends are enough.", "|\n        • Small bends\n        • More bends");
    assertThat(workspace.problems()).contains("error[run-together]: lines that begin with '•'");
  }

  @Test
  void aBoxTickedInAdvanceIsToldOf() {
    section("|\n- [ ] Your pills\n- [x] Your card");
    says(
        BACK + ":23:9: error[marks]: '[x]' does not make a tick box: it would be printed as it is",
        "  help: write an item of a list with '- [ ] ' before it, and an empty line above the"
            + " first; a box can't be ticked in advance");
  }

  @Test
  void aBoxThatNoFontHasIsToldOfOnce() {
    section("|\nBring this.\n\n☐ Your pills");
    assertThat(workspace.problems()).contains("missing-glyph").doesNotContain("error[marks]");
  }

  @Test
  void aLineToWriteOnThatIsTypedWithDotsIsToldOf() {
    section("|\nSigned: ..................");
    says(
        BACK
            + ":22:15: error[marks]: '..................' does not make a line to write on: it"
            + " would be printed as it is",
        "  help: write '___' (three or more underscores) where people write, such as"
            + " 'Signed: _____' or 'Date: ___ / ___ / ___'");
  }

  @Test
  void aLineDrawnOfDashesIsToldOf() {
    section("|\nRest.\n\n———\n\nThen move.");
    says(
        BACK + ":24:7: error[marks]: a horizontal line can't be used here",
        "  help: start a new section with its own 'heading:', or take the marks away");
  }
}
