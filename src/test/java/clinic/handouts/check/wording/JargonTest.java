package clinic.handouts.check.wording;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jargon, from the program's list and the clinic's own. */
class JargonTest extends WorkspaceTest {
  private static final String OWN = "content/words/en-AU.yaml";

  @Test
  void aWordOfTheTradeIsToldOfAtTheWord() {
    item("Watch for **oedema** at night, and more oedema.");
    says(
        BACK + ":25:19: warning[jargon]: 'oedema' is a word that many patients don't know",
        "  help: write 'swelling', or explain it in brackets: oedema (swelling)");
  }

  @Test
  void aWordOfTheTradeIsKnownInThePlural() {
    item("Care for your haematomas.");
    says(
        BACK + ":25:21: warning[jargon]: 'haematomas' is a word that many patients don't know",
        "  help: write 'bruise', or explain it in brackets: haematoma (bruise)");
  }

  @Test
  void aTermOfSeveralWordsIsFoundAcrossLines() {
    item(">-\n      Keep your range of\n      motion.");
    says(
        BACK + ":26:17: warning[jargon]: 'range of motion' is a word that many patients don't know",
        "  help: write 'how far it moves', or explain it in brackets: range of motion (how far it"
            + " moves)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Watch for oedema (swelling), and more oedema.",
        "Watch for swelling (oedema), and more oedema.",
        "Be acutely aware."
      })
  void anExplainedWordIsFine(String text) {
    item(text);
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Have a pathology test.",
        "Bring the pathology request form.",
        "Ask the cardiac rehabilitation nurse.",
        "Go to the pulmonary rehabilitation class.",
        "See the fracture clinic.",
        "Take the oral contraceptive.",
        "Tell the vascular surgeons.",
        "Hold the posture."
      })
  void namesOfServicesJobsAndMedicinesAreLeftAlone(String text) {
    item(text);
    saysNothing();
  }

  @ParameterizedTest
  @CsvSource({
    "Know your pathology., pathology",
    "Begin rehabilitation at home., rehabilitation",
    "Take the oral dose., oral",
    "Ask about the fracture first., fracture"
  })
  void onTheirOwnTheWordsAreTold(String text, String word) {
    item(text);
    assertThat(workspace.problems()).contains("warning[jargon]: '" + word + "'");
  }

  @Test
  void theClinicAddsItsOwnWords() {
    workspace.write(OWN, "# ours\nFacet joint: a small spine joint\n");
    item("Move each facet joint.");
    says(
        BACK + ":25:17: warning[jargon]: 'facet joint' is a word that many patients don't know",
        "  help: write 'a small spine joint', or explain it in brackets: facet joint (a small spine"
            + " joint)");
  }

  @Test
  void theClinicsPlainWordWins() {
    workspace.write(OWN, "oedema: puffiness\n");
    item("Watch for oedema.");
    says(
        BACK + ":25:17: warning[jargon]: 'oedema' is a word that many patients don't know",
        "  help: write 'puffiness', or explain it in brackets: oedema (puffiness)");
  }

  @Test
  void aListForEveryEnglishServesToo() {
    workspace.write("content/words/en.yaml", "facet joint: a small spine joint\n");
    item("Move each facet joint (a small spine joint).");
    saysNothing();
  }

  @Test
  void aTermWithoutAPlainWordIsRefusedButStopsNoEdition() {
    workspace.write(OWN, "oedema:\n");
    says(
        OWN + ":1:1: error[empty]: oedema is empty",
        "  help: write plainer words, such as 'oedema: swelling'");
    org.assertj.core.api.Assertions.assertThat(workspace.diagnostics())
        .noneMatch(problem -> problem.scope().touches("back", "en-AU", "ana"));
  }

  @Test
  void aListOfAnotherShapeIsRefused() {
    workspace.write(OWN, "oedema: [swelling]\n");
    says(
        OWN + ":1:1: error[wrong-type]: oedema must be a text, not a list",
        "  help: put quotes around a text that begins with '[' or '-'");
  }

  @Test
  void aListOfNoLanguageIsRefused() {
    workspace.write("content/words/english.yaml", "oedema: swelling\n");
    says(
        "content/words/english.yaml:1:1: error[language-tag]: 'english' is not a language tag",
        "  help: name the file after its language, such as en.yaml or en-AU.yaml");
  }

  @Test
  void aTermAtTheEndIsFoundAndHalfOfOneIsNot() {
    workspace.write(OWN, "facet joint: a small spine joint\n");
    item("Move each facet.");
    workspace.replace(BACK, "Stay in bed.", "Strain facet joints");
    says(
        BACK + ":27:14: warning[jargon]: 'facet joints' is a word that many patients don't know",
        "  help: write 'a small spine joint', or explain it in brackets: facet joint (a small"
            + " spine joint)");
  }

  @Test
  void anotherSecondWordMakesNoTerm() {
    workspace.write(OWN, "facet joint: a small spine joint\n");
    item("Move facets joint by joint, then facet pains.");
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(Oedema", "Watch (oedema", "Watch oedema)", "Watch for (oedema now)", "Oedema)"})
  void aWordThatIsNotAloneInBracketsIsNotExplained(String text) {
    item("'" + text + "'");
    org.assertj.core.api.Assertions.assertThat(workspace.problems()).contains("warning[jargon]");
  }
}
