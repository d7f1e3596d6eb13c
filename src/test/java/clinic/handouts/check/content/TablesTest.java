package clinic.handouts.check.content;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that would lose or gain a cell is an error at its line. */
class TablesTest extends WorkspaceTest {
  private static final String DOSES = "| Weight | Dose |\n|---|---|\n| 5 kg | 2 mL |";

  private void section(String text) {
    workspace.replace(
        BACK, "text: Muscles tighten.", "text: |\n      " + text.replace("\n", "\n      "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DOSES,
        "Find the weight.\n\n" + DOSES + "\n\nAsk us.",
        "Weight | Dose\n--- | ---\n5 kg | 2 mL",
        "| Weight | Dose |\n|:---|---:|\n| 5 kg | |\n| | |",
        "| Sign | Means |\n|---|---|\n| a \\| b | or |",
        "- Find the weight.\n\n  | Weight | Dose |\n  |---|---|\n  | 5 kg | 2 mL |"
      })
  void wholeTablesAreFine(String text) {
    section(text);
    saysNothing();
  }

  @Test
  void aRowWithACellTooFewIsToldOfAtItsLine() {
    section(DOSES + "\n| 8 kg |");
    says(
        BACK + ":25:7: error[table]: this row has 1 cell, but the header of its table has 2",
        "  help: give each row as many cells as the header, each between two '|'; leave a"
            + " cell empty if it is to be filled in by hand; a '|' that belongs to a cell is"
            + " written \\|");
  }

  @Test
  void aRowWithACellTooManyIsToldOfAtItsLine() {
    section("| Weight | Dose |\n|---|---|\n| 5 kg | 2 mL | now |");
    assertThat(workspace.problems())
        .contains(
            BACK + ":24:7: error[table]: this row has 3 cells, but the header of its table has 2");
  }

  @Test
  void textThatTouchesATableIsToldOf() {
    section("Find the weight.\n" + DOSES + "\nAsk us.");
    assertThat(workspace.problems())
        .contains(BACK + ":23:7: error[table]: text touches this table")
        .contains(BACK + ":26:7: error[table]: text touches the table above")
        .contains("  help: leave an empty line above and below a table");
  }

  @Test
  void aTableOfSevenColumnsIsTooWide() {
    section("|a|b|c|d|e|f|g|\n|-|-|-|-|-|-|-|\n|1|2|3|4|5|6|7|");
    assertThat(workspace.problems())
        .contains(BACK + ":22:7: error[table]: the table has 7 columns; the maximum is 6");
  }

  @Test
  void aHeadWithoutRowsIsToldOf() {
    section("| Weight | Dose |\n|---|---|");
    assertThat(workspace.problems())
        .contains(BACK + ":22:7: error[table]: the table has a header row but no other rows");
  }

  @Test
  void rowsWithoutARuleRowAreNoTable() {
    section("| Weight | Dose |\n| 5 kg | 2 mL |");
    assertThat(workspace.problems())
        .contains(BACK + ":22:7: error[run-together]")
        .contains("on the next line '|---|---|'");
  }

  @Test
  void anItemOfAdviceHoldsNoTable() {
    item("|\n      | Weight | Dose |\n      |---|---|\n      | 5 kg | 2 mL |");
    assertThat(workspace.problems())
        .contains("error[markdown]: a table can't be used here")
        .doesNotContain("run-together");
  }
}
