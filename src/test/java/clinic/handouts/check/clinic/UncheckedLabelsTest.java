package clinic.handouts.check.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.files.PackedTemplates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fixed words that nobody has checked, in languages that are given out. */
class UncheckedLabelsTest extends WorkspaceTest {
  private static final String GREEK = "content/topics/back/el.yaml";
  private static final String LABELS = "labels/el.yaml";

  @BeforeEach
  void translate() {
    workspace.write(GREEK, workspace.text(BACK));
  }

  @Test
  void areToldOfOnce() {
    workspace.write("content/topics/neck/en-AU.yaml", workspace.text(BACK));
    workspace.write("content/topics/neck/el.yaml", workspace.text(BACK));
    assertThat(workspace.problems())
        .containsOnlyOnce("labels-unchecked")
        .contains(
            "templates/labels/el.yaml:2:1: note[labels-unchecked]: the program's fixed words in"
                + " Greek were not checked by a translator");
  }

  @Test
  void areNotToldOfForDrafts() {
    workspace.write(GREEK, workspace.text(GREEK) + "status: draft\n");
    assertThat(workspace.problems()).doesNotContain("labels-unchecked");
  }

  @Test
  void areNotToldOfOnceTheCommentIsGone() {
    String words = PackedTemplates.text(LABELS);
    workspace.write("templates/" + LABELS, words.replace("Not checked by a translator", "Checked"));
    assertThat(workspace.problems()).doesNotContain("labels-unchecked");
  }
}
