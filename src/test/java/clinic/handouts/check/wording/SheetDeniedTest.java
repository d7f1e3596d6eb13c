package clinic.handouts.check.wording;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clinician adds to a sheet, and does not take it back. */
class SheetDeniedTest extends WorkspaceTest {
  private void note(String text) {
    workspace.replace(BEN, "Bring this sheet along.", "\"" + text + "\"");
  }

  @Test
  void aNoteThatTellsToIgnoreTheListIsAnError() {
    note("Ignore the list.");
    says(
        BEN + ":6:12: error[sheet-denied]: 'Ignore the list' tells patients to ignore this handout",
        "  help: remove it; to leave a section out, use 'leave-out', and have anything wrong in"
            + " the topic corrected there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please disregard this sheet.",
        "Ignore all of the above.",
        "Forget what the leaflet says.",
        "You can ignore the red flags.",
        "Take no notice of the don't list.",
        "Don't follow this advice.",
        "Do not read the handout.",
        "The list below is wrong.",
        "This advice does not apply to you.",
        "Skip the dont list.",
        "Forget what is printed here.",
        "Throw this sheet away.",
        "None of this applies to you."
      })
  void soAreItsKin(String text) {
    note(text);
    assertThat(workspace.problems()).containsOnlyOnce("error[sheet-denied]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do not ignore the red flags.",
        "Never ignore these warning signs.",
        "Don't forget to bring this sheet.",
        "Bring this page along.",
        "Follow the list each day.",
        "Ignore the neighbours and walk.",
        "Skip the rope each day.",
        "Throw and catch the ball on this side."
      })
  void aNoteThatAddsIsFine(String text) {
    note(text);
    assertThat(workspace.problems()).doesNotContain("sheet-denied");
  }

  @Test
  void underDontToFollowTheListIsAnError() {
    workspace.replace(BEN, "do: [Set a timer.]", "dont: [Follow the list.]");
    assertThat(workspace.problems()).contains(BEN + ":7:12: error[sheet-denied]");
  }

  @Test
  void underDontToIgnoreTheListIsRight() {
    workspace.replace(BEN, "do: [Set a timer.]", "dont: [Ignore the red flags.]");
    assertThat(workspace.problems()).doesNotContain("sheet-denied");
  }
}
