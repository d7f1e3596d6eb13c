package clinic.handouts.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no topic may lack: advice, red flags, and words for its pictures. */
class PromisedPartsTest extends WorkspaceTest {
  @Test
  void aMissingDontListIsRefused() {
    workspace.replace(BACK, "  dont:\n    - Stay in bed.\n", "");
    says(
        BACK + ":22:1: error[advice-missing]: advice has no 'dont' list",
        "  help: add at least one item under advice.dont");
  }

  @Test
  void anEmptyDontListIsRefused() {
    workspace.replace(BACK, "  dont:\n    - Stay in bed.\n", "  dont: []\n");
    says(
        BACK + ":26:3: error[advice-missing]: advice.dont is empty",
        "  help: add at least one item under advice.dont");
  }

  @Test
  void aMissingDoListIsRefused() {
    workspace.replace(BACK, "  do:\n    - Take short walks.\n    - Bend gently.\n", "");
    says(
        BACK + ":22:1: error[advice-missing]: advice has no 'do' list",
        "  help: add at least one item under advice.do");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " []", " ~", " # nothing"})
  void anEmptyDoListIsRefused(String nothing) {
    workspace.replace(
        BACK, "  do:\n    - Take short walks.\n    - Bend gently.\n", "  do:" + nothing + "\n");
    says(
        BACK + ":23:3: error[advice-missing]: advice.do is empty",
        "  help: add at least one item under advice.do");
  }

  @Test
  void missingAdviceIsRefused() {
    workspace.replace(
        BACK,
        """
        advice:
          do:
            - Take short walks.
            - Bend gently.
          dont:
            - Stay in bed.
        """,
        "");
    says(
        BACK + ":1:1: error[advice-missing]: the file has no 'advice'",
        "  help: the do and don't lists");
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "' '", "\"\\u00a0\"", "\"\\u200b\"", "~", "&nothing"})
  void anItemThatShowsNothingIsRefused(String item) {
    item(item);
    assertThat(workspace.problems())
        .startsWith(
            BACK
                + ":25:7: error[item-empty]: advice.do[2] is empty\n"
                + "  help: write the item's text, or remove the empty item");
  }

  @Test
  void redFlagsThatAreNotSaidAreRefused() {
    workspace.replace(BACK, "  emergency:\n    - New numbness.\n", "");
    says(
        BACK + ":28:1: error[red-flags-missing]: get-help has no 'emergency' list",
        "  help: list the red flags under get-help.emergency; if a topic has none, say so with"
            + " 'emergency: []'");
  }

  @Test
  void redFlagsLeftOpenAreRefused() {
    workspace.replace(BACK, "  emergency:\n    - New numbness.\n", "  emergency:\n");
    says(
        BACK + ":30:3: error[red-flags-missing]: get-help.emergency is empty",
        "  help: list the red flags under get-help.emergency; if a topic has none, say so with"
            + " 'emergency: []'");
  }

  @Test
  void noRedFlagsCanBeSaid() {
    workspace.replace(BACK, "  emergency:\n    - New numbness.\n", "  emergency: []\n");
    saysNothing();
  }

  @Test
  void missingGetHelpIsRefused() {
    workspace.replace(
        BACK, "get-help:\n  text: See a practitioner.\n  emergency:\n    - New numbness.\n", "");
    says(
        BACK + ":1:1: error[red-flags-missing]: the file has no 'get-help'",
        "  help: when to get help, with the red flags under 'emergency'");
  }

  @Test
  void aFigureWithoutAltIsRefused() {
    workspace.replace(BACK, "      alt: A woman bends forward.\n", "");
    says(
        BACK + ":15:5: error[figure-alt-missing]: sections[1].figure has no 'alt'",
        "  help: what the picture shows, for people who can't see it");
  }

  @Test
  void aFigureWithABlankAltIsRefused() {
    workspace.replace(BACK, "alt: A woman bends forward.", "alt: ' '");
    says(
        BACK + ":17:7: error[figure-alt-missing]: sections[1].figure.alt is empty",
        "  help: what the picture shows, for people who can't see it");
  }

  @Test
  void aFigureWithoutCaptionIsRefused() {
    workspace.replace(BACK, "      caption: Small bends are enough.\n", "");
    says(
        BACK + ":15:5: error[figure-caption-missing]: sections[1].figure has no 'caption'",
        "  help: what the picture means, printed beneath it");
  }

  @Test
  void aFigureWithAnEmptyImageIsRefused() {
    workspace.replace(BACK, "image: images/bends.svg", "image: ''");
    says(
        BACK + ":16:7: error[empty]: sections[1].figure.image is empty",
        "  help: an SVG, PNG or JPEG below content/, such as images/bends.svg");
  }
}
