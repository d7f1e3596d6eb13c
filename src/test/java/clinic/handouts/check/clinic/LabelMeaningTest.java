package clinic.handouts.check.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.files.PackedTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fixed words that a clinic chooses itself. */
class LabelMeaningTest extends WorkspaceTest {
  private static final String LABELS = "labels/en.yaml";

  private void label(String key, String words) {
    String all = PackedTemplates.text(LABELS);
    String changed = all.replaceAll("(?m)^" + key + ": .*$", key + ": \"" + words + "\"");
    assertThat(changed).isNotEqualTo(all);
    workspace.write("templates/" + LABELS, changed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "emergency   | Do not call {0} if you have any of these: | says no",
        "emergency   | Wait a week and then call {0}:            | says no",
        "emergency   | Rest from {0} if you have any of these:   | no longer says what it is for",
        "dont        | Do as well                                | no longer says no",
        "do          | Never                                     | says no",
        "do          | Don’t                                     | has the words of the label 'dont'",
        "from        | Not from {0}                              | says no",
        "sets        | Sets: 1{0}                                | contains a number that"
            + " the program's does not have",
        "times-a-day | Times an hour: {0}                        | no longer says what it is for",
        "stop-if     | Go on if:                                 | no longer says no",
        "soon        | All is well if you have any of these:     | no longer says what it is for",
        "get-help    | No need to get help                       | says no",
        "disclaimer  | Ignore what is below                      | says no",
        "version     | Version 9{0}                              | contains a number that"
            + " the program's does not have",
        "review-due  | No review needed. {0}                     | says no",
        "page        | Page {0} of 1{1}                          | contains a number that"
            + " the program's does not have",
        "page        | Page ⑫ {0} of {1}                         | contains a number that"
            + " the program's does not have",
        "soon        | Call us within 30 days if you have any:   | contains a number that"
            + " the program's does not have",
        "stop-if     | Don't stop if:                            | no longer says no",
        "stop-if     | Never stop if:                            | no longer says no",
        "dont        | Nothing to avoid                          | no longer says no",
        "dont        | No need to avoid                          | no longer says no",
        "do          | Dos and don'ts                            | says no",
        "advice      | What not to do                            | says no",
        "zone-red    | Nothing to worry about                    | says no",
        "overdue     | No review is due by {0}.                  | says no",
        "reps        | Sets: {0}                                 | has the words of the label 'sets'",
      })
  void theirMeaningCannotBeTurnedRound(String key, String words, String what) {
    label(key, words);
    assertThat(workspace.problems())
        .contains("error[label-meaning]: the label '" + key + "' " + what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "emergency | Ring {0} straight away if you notice:",
        "emergency | Don't wait: call {0} if you have any of these:",
        "emergency | Without delay, call {0} if you have any of these:",
        "emergency | Contact emergency services on {0} if you have any of these:",
        "soon      | When to call us",
        "soon      | Do not wait. Make an appointment if you have any of these:",
        "soon      | See a doctor within 24 hours if you have any of these:",
        "advice    | What to do and what not to do",
        "advice    | Do's and don'ts",
        "advice    | What to do, and what to avoid",
        "do        | Things to do",
        "do        | What you can do",
        "do        | Do’s",
        "do        | Do:",
        "dont      | Things to avoid",
        "dont      | Don’ts",
        "dont      | Stay away from",
        "dont      | Please do not",
        "do        | Good for you",
        "reps      | How many times: {0}",
        "hold      | How long: {0}",
        "stop-if   | Don't go on if:",
        "zone-red  | Stop",
        "zone-amber | Wait",
        "draft     | Not yet approved",
        "overdue   | Do not follow this until you have asked us: not reviewed since {0}.",
        "disclaimer | Not medical advice",
        "author    | By {0}",
        "date      | d.M.uuuu",
      })
  void otherWordsForTheSameAreFine(String key, String words) {
    label(key, words);
    assertThat(workspace.problems()).doesNotContain("label-meaning");
  }

  @Test
  void labelsOfAnotherLanguageAreNotLeftInEnglish() {
    workspace.write("templates/labels/sw.yaml", PackedTemplates.text(LABELS));
    workspace.write(BACK.replace("en-AU", "sw"), workspace.text(BACK));
    assertThat(workspace.problems())
        .contains("error[label-meaning]: the label 'dont' is still in English: 'Don't'")
        .contains("the label 'emergency' is still in English")
        .doesNotContain("the label 'version'");
  }

  @Test
  void inOtherLanguagesLabelsAreNotSwapped() {
    workspace.write("templates/labels/en-AU.yaml", PackedTemplates.text(LABELS));
    workspace.write(
        "templates/labels/vi.yaml",
        PackedTemplates.text("labels/vi.yaml")
            .replace("do: Nên làm", "do: Không nên làm")
            .replace("dont: Không nên làm", "dont: Nên làm"));
    workspace.write(BACK.replace("en-AU", "vi"), workspace.text(BACK));
    assertThat(workspace.problems())
        .contains("the label 'do' has the words of the label 'dont'")
        .contains("the label 'dont' has the words of the label 'do'");
  }
}
