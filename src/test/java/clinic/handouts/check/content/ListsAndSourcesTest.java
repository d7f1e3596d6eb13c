package clinic.handouts.check.content;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.check.clinic.BrandContrast;
import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.picture.Contrast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListsAndSourcesTest extends WorkspaceTest {
  private static final String LIST_HELP =
      "  help: keep the most important items, or split the list";

  @Test
  void anEighthItemIsToldOfWhereItStands() {
    item("Rest.\n" + "    - Walk.\n".repeat(6).stripTrailing());
    says(
        BACK + ":31:7: warning[list-length]: the do list has 8 items; the maximum is 7", LIST_HELP);
  }

  @Test
  void sevenItemsAreFineButNotWithAnotherOfAClinician() {
    item("Rest.\n" + "    - Walk.\n".repeat(5).stripTrailing());
    says(
        BEN
            + ":7:10: warning[list-length]: the do list of 'back', with these items, has 8 items;"
            + " the maximum is 7",
        LIST_HELP);
  }

  @Test
  void sevenItemsWithThoseOfAClinicianAreFine() {
    item("Rest.\n" + "    - Walk.\n".repeat(4).stripTrailing());
    saysNothing();
  }

  @Test
  void redFlagsAreAListToo() {
    workspace.replace(
        BACK, "- New numbness.", "- Numbness.\n" + "    - Pain.\n".repeat(7).stripTrailing());
    says(
        BACK + ":38:7: warning[list-length]: the list of red flags has 8 items; the maximum is 7",
        LIST_HELP);
  }

  @Test
  void signsForTheSameDayAreAListToo() {
    workspace.replace(BACK, "  emergency:\n", "  soon: [A, B, C, D, E, F, G, H]\n  emergency:\n");
    says(
        BACK
            + ":30:31: warning[list-length]: the list of signs for the same day has 8 items; the"
            + " maximum is 7",
        LIST_HELP);
  }

  @Test
  void aListOfSevenInASectionIsFine() {
    workspace.replace(
        BACK,
        "text: Muscles tighten.",
        "text: |\n" + "      - It hurts.\n".repeat(7).stripTrailing());
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "*"})
  void aLongListInASectionIsToldOf(String mark) {
    workspace.replace(
        BACK,
        "text: Muscles tighten.",
        "text: |\n" + ("      " + mark + " It hurts.\n").repeat(8).stripTrailing());
    says(BACK + ":29:7: warning[list-length]: the list has 8 items; the maximum is 7", LIST_HELP);
  }

  @ParameterizedTest
  @CsvSource({"12, 0", "13, 1"})
  void aDozenStepsAreFineBecauseNoneCanBeLeftOut(int steps, int warnings) {
    workspace.replace(
        BACK,
        "text: Muscles tighten.",
        "text: |\n" + "      1. Press it.\n".repeat(steps).stripTrailing());
    workspace.replace(
        BACK,
        "advice:",
        "  - heading: Moves\n    exercises:\n      - name: Heel raise\n        how:\n"
            + "          - Rise.\n".repeat(steps)
            + "advice:");
    String help =
        "help: split it into stages, each with a heading; don't leave out any step that"
            + " is needed";
    assertThat(workspace.problems().split("warning.list-length", -1)).hasSize(2 * warnings + 1);
    assertThat(workspace.problems().contains(help)).isEqualTo(warnings > 0);
  }

  @Test
  void aTopicWithoutSourcesIsToldOf() {
    workspace.replace(BACK, "sources:\n  - title: A guide\n    year: 2018\n", "sources: []\n");
    says(
        BACK + ":32:1: warning[sources-missing]: the topic names no source",
        "  help: name at least one source, with its title and year");
  }

  @Test
  void aTopicThatLeavesSourcesOutIsToldOfButNotStopped() {
    workspace.replace(BACK, "sources:\n  - title: A guide\n    year: 2018\n", "");
    says(
        BACK + ":1:1: warning[sources-missing]: the topic names no source",
        "  help: name at least one source, with its title and year");
  }

  @Test
  void aSourceWithoutADateIsToldOf() {
    workspace.replace(BACK, "    year: 2018\n", "");
    says(
        BACK
            + ":33:12: warning[source-undated]: the source has neither a year nor the day it was"
            + " read",
        "  help: add 'year: 2018', or 'accessed: 2026-11-22' if it has no year");
  }

  @Test
  void aSourceThatWasReadIsFine() {
    workspace.replace(BACK, "year: 2018", "accessed: 2026-11-22");
    saysNothing();
  }

  @ParameterizedTest
  @CsvSource({
    "primary: '#888888', 7:41, #888888, 3.54, primary, 7, #595959",
    "accent: '#c8553d', 7:40, #c8553d, 4.35, accent, 4.5, #c4533c"
  })
  void aBrandColourThatCannotBeReadIsToldOfWithTheNearestThatCan(
      String to, String at, String colour, String contrast, String key, String least, String mend) {
    workspace.replace(CLINIC, "primary: \"#0b5c6b\"", to);
    says(
        CLINIC
            + ":"
            + at
            + ": warning[brand-contrast]: "
            + colour
            + " has a contrast of "
            + contrast
            + " to 1 on white; brand."
            + key
            + " needs "
            + least
            + " to 1",
        "  help: the nearest colour that passes is \"" + mend + "\"");
  }

  @Test
  void theNearestColourPasses() {
    for (int rgb : new int[] {0xFFFFFF, 0xFFFF00, 0x00FF00, 0x0b5c6b, 0xFF0000, 0x7799BB}) {
      assertThat(Contrast.of(BrandContrast.nearest(rgb, 7), 0xFFFFFF)).isBetween(7.0, 21.0);
      assertThat(Contrast.of(BrandContrast.nearest(rgb, 4.5), 0xFFFFFF)).isGreaterThan(4.5);
    }
    assertThat(BrandContrast.nearest(0x0b5c6b, 7)).isEqualTo(0x0b5c6b);
  }

  @Test
  void aLongDontListIsToldOf() {
    workspace.replace(
        BACK, "- Stay in bed.", "- Sit.\n" + "    - Lie down.\n".repeat(7).stripTrailing());
    assertThat(workspace.problems())
        .contains(
            BACK + ":34:7: warning[list-length]: the don't list has 8 items; the maximum is 7");
  }

  @Test
  void aCliniciansItemsMakeTheDontListLongToo() {
    workspace.replace(
        BACK, "- Stay in bed.", "- Sit.\n" + "    - Lie down.\n".repeat(6).stripTrailing());
    workspace.replace(BEN, "do: [Set a timer.]", "dont: [Drive far.]");
    says(
        BEN
            + ":7:12: warning[list-length]: the don't list of 'back', with these items, has 8"
            + " items; the maximum is 7",
        LIST_HELP);
  }

  @Test
  void aLongListWithinAListIsToldOf() {
    workspace.replace(
        BACK,
        "text: Muscles tighten.",
        "text: |\n      - It hurts:\n" + "        - a bit\n".repeat(8).stripTrailing());
    says(BACK + ":30:9: warning[list-length]: the list has 8 items; the maximum is 7", LIST_HELP);
  }
}
