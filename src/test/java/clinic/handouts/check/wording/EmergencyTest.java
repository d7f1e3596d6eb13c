package clinic.handouts.check.wording;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts say to call the number that helps here, and none says not to. */
class EmergencyTest extends WorkspaceTest {
  private void section(String text) {
    workspace.replace(BACK, "text: Muscles tighten.", "text: \"" + text + "\"");
  }

  private void dont(String text) {
    workspace.replace(BACK, "- Stay in bed.", "- \"" + text + "\"");
  }

  @Test
  void anotherCountrysNumberIsToldOfAtTheNumber() {
    section("If you feel faint, call 999.");
    says(
        BACK
            + ":21:36: error[emergency-number]: '999' is an emergency number, but the clinic's is"
            + " 000",
        "  help: write the clinic's emergency number; if patients may call this one too, add it to"
            + " 'emergency-also' in content/clinic.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call 999 now.",
        "In the night call 111.",
        "Call 000 or 112.",
        "Call an ambulance on 911.",
        "Ring for help: 999.",
        "Dial **112** at once.",
        "Phone the emergency number, 999.",
        "Ask [for help](tel:911)."
      })
  void aForeignNumberToBeCalledIsAnError(String text) {
    section(text);
    assertThat(workspace.problems()).containsOnlyOnce("error[emergency-number]");
  }

  @Test
  void soItIsInOtherLanguages() {
    workspace.replace(
        BEN, "note: Bring this sheet along.", "note: {en-AU: Ho., fr: Appelez le 15 ou le 112.}");
    assertThat(workspace.problems()).contains("error[emergency-number]: '112'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call 000 now.",
        "Call us on (03) 5550 0100.",
        "Call 13 11 14 for help.",
        "Call us after 112 days.",
        "One in 999 people is ill.",
        "Walk 911 steps, then call us.",
        "Call 1800 999 112.",
        "Call us. Room 112 is upstairs."
      })
  void otherNumbersAreFine(String text) {
    section(text);
    assertThat(workspace.problems()).doesNotContain("emergency");
  }

  @Test
  void aClinicMayAllowOthers() {
    workspace.replace(
        CLINIC, "emergency: \"000\"", "emergency: \"000\"\nemergency-also: [\"112\"]");
    section("Call 000 or 112.");
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do not call 000.",
        "Don't call 000 for this.",
        "Never ring 000 at night.",
        "You do not need to call 000.",
        "There is no need to call an ambulance.",
        "Call us instead of calling 000.",
        "Avoid calling triple zero.",
        "Please don’t ever call **000**."
      })
  void aTextThatTellsNotToCallIsAnError(String text) {
    section(text);
    assertThat(workspace.problems())
        .containsOnlyOnce("error[emergency-call]: this tells people not to call for help");
  }

  @Test
  void whoeverWritesThatSomethingIsNoEmergencyIsToldHow() {
    section("You don't need to call 000 for a mild rash.");
    says(
        BACK + ":21:16: error[emergency-call]: this tells people not to call for help",
        "  help: say when to call the emergency number; for small things write what to do instead,"
            + " without the number, such as 'For a mild rash, see a pharmacist.'");
    workspace.replace(
        BACK, "You don't need to call 000 for a mild rash.", "For a mild rash, see a pharmacist.");
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If you cannot wake your child, call 000.",
        "Don't wait to call 000.",
        "Do not drive. Call 000.",
        "Do not delay: call 000.",
        "Don't call us, call 000.",
        "Don't forget to call 000.",
        "If it does not stop, call 000 now.",
        "Do not call us but ring 000.",
        "Never hesitate to call 000."
      })
  void aTextThatTellsToCallIsRight(String text) {
    section(text);
    assertThat(workspace.problems()).doesNotContain("emergency-call");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Call 000.", "Just ring 000 for pain.", "Phone an ambulance."})
  void aDontItemThatBeginsWithTheCallIsAnError(String text) {
    dont(text);
    assertThat(workspace.problems()).contains(BACK + ":27:8: error[emergency-call]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wait to call 000.",
        "Call us when you need 000.",
        "Drive if you should call 000."
      })
  void otherDontItemsThatNameTheCallAreRight(String text) {
    dont(text);
    assertThat(workspace.problems()).doesNotContain("emergency-call");
  }
}
