package clinic.handouts.check.content;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.yaml.Diagnostic;
import org.junit.jupiter.api.Test;

class LanguagesTest extends WorkspaceTest {
  /** Adds the topic in British English, with all that it takes except what a test leaves out. */
  private void british() {
    workspace.write("content/topics/back/en-GB.yaml", workspace.text(BACK));
  }

  private void complete() {
    workspace.write(
        CLINIC, workspace.text(CLINIC) + "  en-GB: This sheet does not replace medical advice.\n");
    workspace.replace(ANA, "Osteopath", "{en-AU: Osteopath, en-GB: Osteopath}");
    workspace.replace(BEN, "Physiotherapist", "{en-AU: Physio, en-GB: Physio}");
    workspace.replace(
        BEN, "Bring this sheet along.", "{en-AU: Bring this along., en-GB: Bring this.}");
    workspace.replace(BEN, "[Set a timer.]", "[{en-AU: Set a timer., en-GB: Set an alarm.}]");
  }

  @Test
  void aLanguageWithEverythingIsSound() {
    british();
    complete();
    saysNothing();
  }

  @Test
  void aMissingDisclaimerForALanguageInUseIsRefused() {
    british();
    complete();
    workspace.replace(CLINIC, "  en-GB: This sheet does not replace medical advice.\n", "");
    says(
        CLINIC
            + ":8:1: error[disclaimer-missing]: there is no disclaimer in en-GB, a language in use",
        "  help: add 'en-GB: …' under disclaimer in content/clinic.yaml");
  }

  @Test
  void aClinicWithoutDisclaimerIsRefused() {
    workspace.replace(
        CLINIC, "disclaimer:\n  en-AU: This sheet does not replace medical advice.\n", "");
    says(
        CLINIC + ":1:1: error[disclaimer-missing]: the file has no 'disclaimer'",
        "  help: write each language on a line of its own below: en-AU: and then the text");
  }

  @Test
  void aDisclaimerThatIsNoMapIsToldOnce() {
    workspace.replace(CLINIC, "disclaimer:\n  en-AU: This", "disclaimer: This");
    says(
        CLINIC
            + ":8:13: error[wrong-type]: disclaimer must be keys with values, each on a line of its own, not 'This sheet"
            + " does not replace medical advi…'",
        "  help: write each language on a line of its own below: en-AU: and then the text");
  }

  @Test
  void aBlankDisclaimerIsRefused() {
    workspace.replace(CLINIC, "This sheet does not replace medical advice.", "\"\\u00a0\"");
    says(
        CLINIC + ":9:3: error[empty]: disclaimer.en-AU is empty",
        "  help: the disclaimer in this language");
  }

  @Test
  void whoLacksTextsInALanguageHasNoEditionInIt() {
    british();
    complete();
    workspace.replace(BEN, ", en-GB: Physio}", "}");
    says(
        BEN
            + ":2:13: note[text-missing]: the profession is missing in en-GB, so this clinician has"
            + " no handouts in it",
        "  help: write it as a map: {en-AU: …, en-GB: …}, if they are to give out handouts in en-GB");
  }

  @Test
  void oneNoteSaysThatThereAreNoHandoutsInALanguage() {
    british();
    complete();
    workspace.replace(BEN, ", en-GB: Physio}", "}");
    workspace.replace(BEN, ", en-GB: Bring this.}", "}");
    workspace.replace(BEN, "{en-AU: Set a timer., en-GB: Set an alarm.}", "Set a timer.");
    assertThat(workspace.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "the profession is missing in en-GB, so this clinician has no handouts in it");
  }

  @Test
  void theClinicsOwnLanguageIsNeverLeftOut() {
    workspace.replace(BEN, "Physiotherapist", "{vi: Physio}");
    says(
        BEN + ":2:13: error[text-missing]: the profession is missing in en-AU",
        "  help: write it as a map: {vi: …, en-AU: …}");
  }

  @Test
  void textsMissingInALanguageThatTheyGiveAreRefused() {
    british();
    complete();
    workspace.write(BEN, workspace.text(BEN) + "languages: [en-AU, en-GB]\n");
    workspace.replace(BEN, ", en-GB: Physio}", "}");
    workspace.replace(BEN, ", en-GB: Bring this.}", "}");
    workspace.replace(BEN, "{en-AU: Set a timer., en-GB: Set an alarm.}", "Set a timer.");
    says(
        BEN + ":2:13: error[text-missing]: the profession is missing in en-GB",
        "  help: write it as a map: {en-AU: …, en-GB: …}",
        BEN + ":6:11: error[text-missing]: the note is missing in en-GB",
        "  help: write it as a map: {en-AU: …, en-GB: …}",
        BEN + ":7:10: error[text-missing]: the do item is missing in en-GB",
        "  help: write it as a map: {en-AU: …, en-GB: …}");
  }

  @Test
  void aClinicianWhoDoesNotGiveALanguageNeedsNoTextsInIt() {
    british();
    complete();
    workspace.replace(BEN, "{en-AU: Physio, en-GB: Physio}", "Physio");
    workspace.replace(BEN, "{en-AU: Bring this along., en-GB: Bring this.}", "Bring this.");
    workspace.replace(BEN, "{en-AU: Set a timer., en-GB: Set an alarm.}", "Set a timer.");
    workspace.write(BEN, workspace.text(BEN) + "languages: [en-AU]\n");
    saysNothing();
  }

  @Test
  void anAuthorsProfessionIsNeededInEveryLanguageOfTheTopic() {
    british();
    complete();
    workspace.write(ANA, "name: Ana Sample\nprofession: Osteopath\nlanguages: [en-AU]\n");
    says(
        ANA + ":2:13: error[text-missing]: the profession is missing in en-GB",
        "  help: write it as a map: {en-AU: …, en-GB: …}");
  }

  @Test
  void missingTranslationsAreToldThoughTheFileHasOtherErrors() {
    british();
    complete();
    workspace.replace(BEN, ", en-GB: Physio}", "}");
    workspace.replace(BEN, "for-version: 1", "for-version: one");
    assertThat(workspace.problems())
        .contains("note[text-missing]: the profession is missing in en-GB")
        .contains("error[wrong-type]: handouts.back.for-version must be a whole number");
  }

  @Test
  void aBrokenClinicDoesNotMakeEveryTextMissing() {
    workspace.write(CLINIC, new byte[] {0});
    says(
        CLINIC + ":1:1: error[not-text]: the file is binary, not text",
        "  help: save it as plain text in UTF-8");
  }

  @Test
  void aTextUnderWhatIsNoLanguageTagIsRefused() {
    workspace.replace(BEN, "Bring this sheet along.", "{en-AU: Bring it., english: Bring it.}");
    says(
        BEN + ":6:30: error[language-tag]: 'english' is not a language tag",
        "  help: write the language and, if needed, the country, such as en-AU or vi");
  }

  @Test
  void aDisclaimerUnderWhatIsNoLanguageTagIsRefused() {
    workspace.write(CLINIC, workspace.text(CLINIC) + "  English: Ask us.\n");
    says(
        CLINIC + ":10:3: error[language-tag]: 'English' is not a language tag",
        "  help: write the language and, if needed, the country, such as en-AU or vi");
  }

  @Test
  void aClinicsLanguageThatIsNoneIsRefused() {
    workspace.replace(CLINIC, "language: en-AU", "language: English");
    assertThat(workspace.problems())
        .startsWith(CLINIC + ":6:11: error[language-tag]: 'English' is not a language tag");
  }

  @Test
  void aMissingDontItemIsTold() {
    british();
    complete();
    workspace.replace(BEN, "    leave-out:", "    dont: [Drive far.]\n    leave-out:");
    says(
        BEN
            + ":8:12: note[text-missing]: the don't item is missing in en-GB, so this clinician has"
            + " no handout 'back' in it",
        "  help: write it as a map: {en-AU: …, en-GB: …}, if they are to give out handouts in en-GB");
  }

  @Test
  void aTagWithAPartThatIsUnknownIsRefused() {
    workspace.write("content/topics/back/ar-Latnn.yaml", workspace.text(BACK));
    says(
        "content/topics/back/ar-Latnn.yaml:1:1: error[language-tag]: 'ar-Latnn' is not a language"
            + " tag",
        "  help: leave out 'Latnn': it is neither a script of four letters, such as Hant, nor a"
            + " region, such as AU");
  }

  @Test
  void chineseSaysHowItIsWritten() {
    workspace.write("content/topics/back/zh.yaml", workspace.text(BACK));
    says(
        "content/topics/back/zh.yaml:1:1: error[language-tag]: 'zh' is not a language tag",
        "  help: zh-Hans or zh-Hant? Write how it is written: zh-Hans is simplified, zh-Hant"
            + " traditional");
  }
}
