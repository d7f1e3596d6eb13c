package clinic.handouts.edition;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Advice in phases: what is required of a sheet, where clinicians' items go, what goes into the
 * digest.
 */
class PhasesTest extends WorkspaceTest {
  private static final String VI = "content/topics/back/vi.yaml";

  private void phases(String yaml) {
    String advice = workspace.text(BACK).replaceAll("(?s).*?(advice:\n.*)get-help:.*", "$1");
    workspace.replace(BACK, advice, "advice:\n" + yaml);
  }

  private void twoPhases() {
    phases(
        """
          - heading: Days 1 to 3
            do: [Rest.]
            dont: [Run.]
          - heading: Days 4 to 14
            do: [Walk.]
        """);
  }

  private static Edition edition(clinic.handouts.content.SampleWorkspace workspace, String who) {
    return FullContent.edition(workspace, who);
  }

  private List<String> said(String clinician) {
    return said(edition(workspace, clinician));
  }

  private static List<String> said(Edition edition) {
    return edition.required().stream()
        .filter(each -> each.role().compareTo(Role.ADVICE_HEADING) >= 0)
        .filter(each -> each.role().compareTo(Role.DONT) <= 0)
        .map(Piece::words)
        .toList();
  }

  @Test
  void eachPhaseIsSaidWithItsListsInOrder() {
    twoPhases();
    assertThat(said("ana"))
        .containsExactly(
            "Days 1 to 3", "Do", "Rest.", "Don't", "Run.", "Days 4 to 14", "Do", "Walk.");
  }

  @Test
  void aCliniciansItemsAreBehindAllPhasesUnderTheirName() {
    twoPhases();
    assertThat(said("ben")).endsWith("Do", "Walk.", "From Ben Sample", "Do", "Set a timer.");
  }

  @Test
  void orInThePhaseThatTheyName() {
    twoPhases();
    workspace.replace(BEN, "do: [Set a timer.]", "do: [Set a timer.]\n    phase: days 1  to 3");
    assertThat(said("ben"))
        .startsWith("Days 1 to 3", "Do", "Rest.", "Set a timer. From Ben Sample", "Don't")
        .endsWith("Do", "Walk.");
  }

  @Test
  void aPhaseOfOneListGetsTheOtherFromAClinician() {
    twoPhases();
    workspace.replace(BEN, "do: [Set a timer.]", "dont: [Set a timer.]\n    phase: Days 4 to 14");
    assertThat(said("ben")).endsWith("Do", "Walk.", "Don't", "Set a timer. From Ben Sample");
  }

  @Test
  void anUnknownPhaseIsAnErrorWithTheNearestNames() {
    twoPhases();
    workspace.replace(BEN, "do: [Set a timer.]", "do: [Set a timer.]\n    phase: Days 4 to 15");
    says(
        BEN + ":8:12: error[unknown-phase]: the topic 'back' has no phase 'Days 4 to 15'",
        "  help: did you mean 'Days 4 to 14' or 'Days 1 to 3'?");
  }

  @Test
  void soItIsWhereTheAdviceHasNoHeading() {
    workspace.replace(BEN, "do: [Set a timer.]", "do: [Set a timer.]\n    phase: Tomorrow");
    says(
        BEN + ":8:12: error[unknown-phase]: the topic 'back' has no phase 'Tomorrow'",
        "  help: remove 'phase': the topic's advice has no headings");
  }

  private void vietnamese(String advice) {
    workspace.write(
        VI,
        workspace
            .text(BACK)
            .replaceFirst(
                "version: 1",
                "$0\ntranslation: {of: 1, by: Kim, checked-by: Lee, checked: 2026-11-10}")
            .replaceAll("(?s)advice:\n.*get-help:", "advice:\n" + advice + "get-help:"));
    workspace.write("content/topics/back/vi.yaml", workspace.text(VI));
    workspace.replace(CLINIC, "disclaimer:\n", "disclaimer:\n  vi: Hỏi bác sĩ.\n");
    workspace.write("templates/labels/vi.yaml", labels());
    for (String person : List.of(ANA, BEN)) {
      workspace.write(
          person,
          workspace
              .text(person)
              .replaceAll("profession: (.*)", "profession: {en-AU: $1, vi: $1}")
              .replace("note: Bring this sheet along.\n", "note: {en-AU: Come., vi: Mời.}\n")
              .replace("do: [Set a timer.]", "do: [{en-AU: Set a timer., vi: Đặt giờ.}]"));
    }
  }

  private String labels() {
    try {
      return new String(
          workspace.read().workspace().template("labels/en.yaml"),
          java.nio.charset.StandardCharsets.UTF_8);
    } catch (clinic.handouts.files.UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private static EditionKey bens() {
    return new EditionKey("back", "ben", "vi", "standard");
  }

  @Test
  void inATranslationThePhaseAtTheSamePlaceIsMeant() {
    twoPhases();
    workspace.replace(BEN, "do: [Set a timer.]", "do: [Set a timer.]\n    phase: Days 4 to 14");
    vietnamese("  - {heading: Một, do: [Nghỉ.], dont: [Chạy.]}\n  - {heading: Hai, do: [Đi.]}\n");
    assertThat(said(new Editions(workspace.read(), List.of()).make(bens())))
        .endsWith("Hai", "Do", "Đi.", "Đặt giờ. From Ben Sample");
  }

  @Test
  void aTranslationThatLacksThePhaseIsAnError() {
    twoPhases();
    workspace.replace(BEN, "do: [Set a timer.]", "do: [Set a timer.]\n    phase: Days 4 to 14");
    vietnamese("  - {heading: Một, do: [Nghỉ.], dont: [Chạy.]}\n");
    assertThat(workspace.problems())
        .contains(
            "error[unknown-phase]: the phase 'Days 4 to 14' is missing in vi\n"
                + "  help: give this translation the same phases in the same order");
    assertThat(FullContent.editions(workspace).obstacles(bens())).isNotEmpty();
    assertThat(FullContent.editions(workspace).obstacles(FullContent.key("ben"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "If you feel worse | amber | Amber zone: If you feel worse",
        "'Amber zone: my asthma' | amber | 'Amber zone: my asthma'",
        "'Amber: my asthma' | amber | 'Amber: my asthma'",
        "Red | red | Red",
        "Red – call 000 | red | Red – call 000",
        "You are in the red zone | red | You are in the red zone",
        "The wound is red | red | 'Red zone: The wound is red'",
        "Red and hot skin | red | 'Red zone: Red and hot skin'",
        "Zone | red | 'Red zone: Zone'",
        "Redness | red | 'Red zone: Redness'",
      })
  void theNameOfAZoneIsPrintedWhereTheHeadingLacksIt(String heading, String zone, String words) {
    phases("  - {heading: \"" + heading + "\", zone: " + zone + ", do: [Rest.], dont: [Run.]}\n");
    assertThat(said("ana").get(0)).isEqualTo(words);
  }

  @Test
  void aZoneWithoutAHeadingIsNamedBeforeTheOrdinaryOne() {
    phases("  - {zone: green, do: [Rest.], dont: [Run.]}\n");
    assertThat(said("ana").get(0)).isEqualTo("Green zone: What you can do");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "heading: Red zone or amber zone, zone: amber, do: [Rest, Sit], dont: [Run]",
        "heading: Red zone or amber zone, do: [Rest, Sit], dont: [Run]",
        "heading: Red zone or green zone, zone: red, do: [Rest, Sit], dont: [Run]",
        "heading: Red zone or amber zone, zone: red, do: [Rest], dont: [Run]",
      })
  void anotherPhaseIsAnotherReference(String now) {
    String was = "heading: Red zone or amber zone, zone: red, do: [Rest, Sit], dont: [Run]";
    phases("  - {" + was + "}\n");
    Reference before = edition(workspace, "ana").reference();
    workspace.replace(BACK, was, now);
    assertThat(edition(workspace, "ana").reference()).isNotEqualTo(before);
  }

  @Test
  void anItemThatMovesToAnotherPhaseGivesAnotherReference() {
    phases("  - {heading: A, do: [Rest, Walk], dont: [Run]}\n  - {heading: B, do: [Swim]}\n");
    Reference before = edition(workspace, "ana").reference();
    workspace.replace(BACK, "do: [Rest, Walk]", "do: [Rest]");
    workspace.replace(BACK, "do: [Swim]", "do: [Walk, Swim]");
    assertThat(edition(workspace, "ana").reference()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "  - {heading: A} | 23:5 | advice-missing | advice[1] has neither a 'do' nor a 'dont' list",
        "  - {do: [Rest]}\\n  - {heading: B, dont: [Run]} | 23:5 | phase-heading | advice[1] has no"
            + " 'heading', and there are several phases",
        "  - {heading: A, do: [Rest]}\\n  - {heading: a, dont: [Run]} | 24:15 | phase-heading | two"
            + " phases have the heading 'a'; the first is on line 23",
        "  - {heading: A, do: [Rest]}\\n  - {heading: B, do: [Run]} | 22:1 | advice-missing | no phase"
            + " of the advice has a 'dont' list",
        "  - {heading: A, dont: [Rest]} | 22:1 | advice-missing | no phase of the advice has a 'do'"
            + " list",
        "  - {heading: A, do: [], dont: [Run]} | 23:18 | advice-missing | advice[1].do is empty",
        "  - {heading: A, zone: blue, do: [Rest], dont: [Run]} | 23:24 | wrong-value | advice[1].zone"
            + " must be 'green' or 'amber' or 'red', not 'blue'",
        "  - Rest | 23:5 | wrong-type | advice[1] must be keys with values, each on a line of its own, not 'Rest'",
        "  [] | 22:1 | advice-missing | advice is empty",
        "  Rest | 23:3 | wrong-type | advice must be a mapping with 'do' and 'dont', or a list of"
            + " phases, not 'Rest'",
      })
  void whatPhasesLackIsAnErrorAtItsLine(String yaml, String at, String rule, String message) {
    phases("  " + yaml.replace("\\n", "\n").strip() + "\n");
    assertThat(workspace.problems())
        .contains(BACK + ":" + at + ": error[" + rule + "]: " + message);
    assertThat(workspace.read().topic("back", "en-AU")).isEmpty();
  }

  @Test
  void theSameItemMayBeUnderDoOfOnePhaseAndUnderDontOfAnother() {
    phases("  - {heading: A, do: [Rest.], dont: [Run.]}\n  - {heading: B, do: [Run.]}\n");
    assertThat(workspace.problems()).doesNotContain("advice-contradiction");
  }

  @Test
  void butNotUnderBothOfOne() {
    phases("  - {heading: A, do: [Rest.]}\n  - {heading: B, do: [Run.], dont: [Run.]}\n");
    assertThat(workspace.problems()).contains("24:37: error[advice-contradiction]");
  }

  @Test
  void aCliniciansItemsMayContradictNoPhaseThatTheyStandFor() {
    phases("  - {heading: A, do: [Rest.], dont: [Run.]}\n  - {heading: B, do: [Swim.]}\n");
    workspace.replace(BEN, "[Set a timer.]", "[Run.]");
    assertThat(workspace.problems()).contains(BEN + ":7:10: error[advice-contradiction]");
    workspace.replace(BEN, "[Run.]", "[Run.]\n    phase: A");
    assertThat(workspace.problems()).contains(BEN + ":7:10: error[advice-contradiction]");
    workspace.replace(BEN, "phase: A", "phase: B");
    assertThat(workspace.problems()).doesNotContain("advice-contradiction");
  }

  @Test
  void eachPhaseMayHaveSevenItems() {
    String five = String.join(", ", java.util.Collections.nCopies(5, "Walk."));
    phases(
        "  - {heading: A, do: ["
            + five
            + "], dont: [Run.]}\n  - {heading: B, do: ["
            + five
            + "]}\n");
    assertThat(workspace.problems()).doesNotContain("list-length");
    workspace.replace(BEN, "do: [Set a timer.]", "do: [Sit., Lie., Stand.]\n    phase: B");
    assertThat(workspace.problems())
        .contains("the do list of 'back', with these items, has 8 items; the maximum is 7");
  }

  @Test
  void zonesOfALanguageHaveNamesOfTheirOwn() {
    workspace.write(
        "templates/labels/en.yaml", labels().replace("zone-red: Red", "zone-red: amber"));
    assertThat(workspace.problems())
        .contains("error[labels-alike]: the names of two zones are the same: 'amber zone'");
  }
}
