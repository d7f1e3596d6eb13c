package clinic.handouts.check;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of style can be switched off for a topic, on the record. */
class WaiversTest extends WorkspaceTest {
  private void waiver(String rule, String until) {
    workspace.write(
        BACK,
        workspace.text(BACK)
            + "waivers:\n  - rule: "
            + rule
            + "\n    why: It must be so.\n    by: Ana Sample\n    until: "
            + until
            + "\n");
  }

  @Test
  void aWaivedFindingDisappears() {
    item("Watch for oedema.");
    waiver("jargon", "2027-11-01");
    saysNothing();
  }

  @Test
  void aWaiverHoldsOnItsLastDay() {
    item("Watch for oedema.");
    waiver("jargon", "2026-11-22");
    saysNothing();
  }

  @Test
  void aWaiverThatRanOutWaivesNothing() {
    item("Watch for oedema.");
    waiver("jargon", "2026-11-21");
    says(
        BACK + ":25:17: warning[jargon]: 'oedema' is a word that many patients don't know",
        "  help: write 'swelling', or explain it in brackets: oedema (swelling)",
        BACK + ":39:12: warning[waiver-expired]: the waiver expired on 21 Nov 2026",
        "  help: fix the text and remove the waiver, or decide again and change 'until'");
  }

  @Test
  void aWaiverThatWaivesNothingIsToldOf() {
    waiver("jargon", "2027-11-01");
    says(
        BACK + ":36:11: warning[waiver-unused]: 'jargon' finds nothing here to waive",
        "  help: remove the waiver");
  }

  @Test
  void aWaiverOfARuleThatDoesNotExistIsRefused() {
    waiver("jargn", "2027-11-01");
    says(
        BACK + ":36:11: error[waiver-unknown]: there is no rule 'jargn'",
        "  help: did you mean 'jargon'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "advice-missing",
        "red-flags-missing",
        "overdue",
        "disclaimer-missing",
        "phone",
        "markdown",
        "missing-glyph",
        "waiver-unused",
        "advertising",
        "not-utf-8",
        "layout-unsafe",
        "proof-contrast",
        "unforeseen"
      })
  void aRuleThatIsNotOfStyleCannotBeWaived(String rule) {
    waiver(rule, "2027-11-01");
    says(
        BACK
            + ":36:11: error[waiver-refused]: '"
            + rule
            + "' can't be waived: it is not a style rule",
        "  help: fix what the rule finds, and remove the waiver");
  }

  @Test
  void anOverdueTopicStaysOverdue() {
    waiver("overdue", "2030-11-01");
    workspace.on("2028-11-02");
    assertThat(workspace.problems()).contains("error[overdue]", "error[waiver-refused]");
  }

  @Test
  void aWaiverIsForItsOwnTopicOnly() {
    workspace.write("content/topics/neck/en-AU.yaml", workspace.text(BACK));
    workspace.replace("content/topics/neck/en-AU.yaml", "Bend gently.", "Watch for oedema.");
    item("Watch for oedema.");
    waiver("jargon", "2027-11-01");
    assertThat(workspace.problems())
        .startsWith("content/topics/neck/en-AU.yaml:25:17: warning[jargon]")
        .doesNotContain(BACK);
  }

  @ParameterizedTest
  @CsvSource({
    "why: It must be so.,waivers[1] has no 'why',why the rule is switched off",
    "by: Ana Sample,waivers[1] has no 'by',who made the decision",
    "until: 2027-11-01,waivers[1] has no 'until',the last day on which the waiver applies"
  })
  void aWaiverSaysWhyAndByWhomAndForHowLong(String line, String message, String help) {
    waiver("jargon", "2027-11-01");
    workspace.replace(BACK, "    " + line + "\n", "");
    says(BACK + ":36:5: error[missing-key]: " + message, "  help: " + help);
  }

  @ParameterizedTest
  @CsvSource({
    "by: Ana Sample,by: ' ',38:5,waivers[1].by is empty,who made the decision",
    "why: It must be so.,why: '',37:5,waivers[1].why is empty,why the rule is switched off"
  })
  void aBlankReasonIsRefused(String from, String to, String at, String message, String help) {
    waiver("jargon", "2027-11-01");
    workspace.replace(BACK, from, to);
    says(BACK + ":" + at + ": error[empty]: " + message, "  help: " + help);
  }
}
