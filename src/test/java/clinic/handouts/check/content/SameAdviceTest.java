package clinic.handouts.check.content;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet never tells to do and not to do the same. */
class SameAdviceTest extends WorkspaceTest {
  private void dont(String text) {
    workspace.replace(BACK, "- Stay in bed.", "- " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bend gently.", "**Bend** gently", "bend, gently!"})
  void theSameItemUnderDoAndDontIsAnError(String text) {
    dont("'" + text + "'");
    says(
        BACK
            + ":27:7: error[advice-contradiction]: this is under do and under don't: see line"
            + " 25",
        "  help: remove one of the two");
  }

  @Test
  void soItIsByAnAlias() {
    workspace.replace(BACK, "- Bend gently.", "- &bend Bend gently.");
    dont("*bend");
    assertThat(workspace.problems())
        .contains("error[advice-contradiction]: this is under do and under don't");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[Bend gently.]", "[{en-AU: Bend gently.}]"})
  void aCliniciansOwnItemMayNotSayTheOpposite(String items) {
    workspace.replace(BEN, "do: [Set a timer.]", "dont: " + items);
    assertThat(workspace.problems())
        .startsWith(BEN + ":7:")
        .contains(
            "error[advice-contradiction]: this is under do and under don't: see line 25 of "
                + BACK);
  }

  @Test
  void aCliniciansDoMayNotBeADontOfTheTopic() {
    workspace.replace(BEN, "[Set a timer.]", "[Stay in bed.]");
    assertThat(workspace.problems()).contains(BEN + ":7:10: error[advice-contradiction]");
  }

  @Test
  void aSignIsNotBothAnEmergencyAndForTheSameDay() {
    workspace.replace(BACK, "  emergency:\n", "  soon: [New numbness.]\n  emergency:\n");
    says(
        BACK
            + ":30:10: error[advice-contradiction]: this is under emergency and under soon: see"
            + " line 32",
        "  help: remove one of the two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gently bend.", "Just bend gently.", "Bend very gently."})
  void nearlyTheSameIsAWarning(String text) {
    dont(text);
    assertThat(workspace.problems())
        .contains(
            BACK
                + ":27:7: warning[advice-alike]: almost the same is under do and under don't: see"
                + " line 25");
  }

  @Test
  void nearlyTheSameCanBeWaived() {
    dont("Bend very gently.");
    workspace.write(
        BACK,
        workspace.text(BACK)
            + "waivers:\n  - {rule: advice-alike, why: It is meant., by: Ana, until: 2027-11-01}\n");
    assertThat(workspace.problems()).doesNotContain("advice-alike");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bend.", "Bend quickly.", "Sit gently.", "Bend gently twice."})
  void otherAdviceIsFine(String text) {
    dont(text);
    saysNothing();
  }
}
