package clinic.handouts.check.wording;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about words: each finding is reported at the word. */
class WordingRulesTest extends WorkspaceTest {
  private static final String TWENTY_WORDS =
      "Bend and stretch and walk and rest and eat and sleep and sit and stand and bend and walk"
          + " on";

  private void summary(String text) {
    workspace.replace(BACK, "summary: In short, no.", "summary: " + text);
  }

  private void section(String text) {
    workspace.replace(BACK, "text: Muscles tighten.", "text: " + text);
  }

  private void dont(String text) {
    workspace.replace(BACK, "- Stay in bed.", "- " + text);
  }

  @Test
  void digitsOfAnotherScriptAreAnErrorAmongLatinLetters() {
    dont("Take more than \u0668 tablets.");
    says(
        BACK + ":27:22: error[foreign-digits]: '\u0668' is in digits of another script",
        "  help: write the digits 0 to 9");
  }

  @Test
  void digitsOfAScriptAreFineBesideItsLetters() {
    dont("Say \u0668 (\u062b\u0645\u0627\u0646\u064a\u0629).");
    saysNothing();
  }

  @Test
  void aSentenceOfTwentyWordsIsFine() {
    item(TWENTY_WORDS + ".");
    saysNothing();
  }

  @Test
  void aLongerSentenceIsToldOfWhereItBegins() {
    item("Rest well. " + TWENTY_WORDS + " now.");
    says(
        BACK + ":25:18: warning[sentence-length]: the sentence has 21 words; the maximum is 20",
        "  help: split it into two sentences");
  }

  @Test
  void aCliniciansOwnSentenceIsMeasuredToo() {
    workspace.replace(BEN, "[Set a timer.]", "[\"" + TWENTY_WORDS + " now.\"]");
    says(
        BEN + ":7:11: warning[sentence-length]: the sentence has 21 words; the maximum is 20",
        "  help: split it into two sentences");
  }

  @Test
  void aSummaryOfFourSentencesIsTooLong() {
    summary("No. Move. Walk. **Rest** less.");
    says(
        BACK + ":2:28: warning[summary-length]: the summary has 4 sentences; the maximum is 3",
        "  help: keep what a patient must know first; move the rest to a section");
  }

  @Test
  void aSummaryOfThreeSentencesIsFine() {
    summary("No. Move. Walk.");
    saysNothing();
  }

  @Test
  void aLongParagraphIsToldOf() {
    section("|\n      Rest well.\n\n      " + "Move a bit. ".repeat(27).strip());
    says(
        BACK + ":24:7: warning[long-paragraph]: the paragraph has 81 words; the maximum is 80",
        "  help: split it, or turn it into a list");
  }

  @Test
  void aParagraphOfEightyWordsIsFine() {
    section("|\n      " + "Move a bit. ".repeat(26) + "Move more.");
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Introduction", "1. Overview", "Background:", "OTHER", "More information"})
  void aHeadingThatSaysNothingIsToldOf(String heading) {
    workspace.replace(BACK, "Why rest harms", "'" + heading + "'");
    assertThat(workspace.problems())
        .contains(
            BACK + ":20:15: warning[heading-vague]: the heading '" + heading + "' says nothing");
  }

  @Test
  void aHeadingThatSaysSomethingIsFine() {
    workspace.replace(BACK, "Why rest harms", "An overview of what rest does");
    saysNothing();
  }

  @Test
  void aTopicThatNeverSpeaksToItsReaderIsToldOf() {
    workspace.replace(BACK, "It heals you.", "It heals.");
    says(
        BACK + ":2:10: warning[no-you]: the text never says 'you' or 'your' to its reader",
        "  help: speak to the reader: 'your back', not 'the back of the patient'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gently bend.",
        "Slowly, bend and stretch.",
        "Try to walk.",
        "If it hurts, call us.",
        "When it hurts, slowly rest.",
        "Then apply ice to the sore spot.",
        "Bring a friend.",
        "Focus on your breath.",
        "**Walk** as normally as you can.",
        "Give it time.",
        "For the first days, use ice.",
        "Press the cold pack on.",
        "Hold ice wrapped in a cloth on your ankle."
      })
  void anItemThatBeginsWithAnActionIsFine(String text) {
    item("'" + text + "'");
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The best thing is a walk.",
        "You should walk.",
        "Walking each day.",
        "Short walks each day.",
        "Walks of 5 minutes.",
        "If it hurts, you should rest.",
        "Supportive shoes.",
        "Plenty of rest."
      })
  void anItemThatDoesNotIsToldOf(String text) {
    item(text);
    says(
        BACK + ":25:7: warning[do-action]: this item of the do list does not begin with an action",
        "  help: begin with a verb, such as 'Take short walks'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Don't run.", "Do not run."})
  void aDoItemThatSaysWhatNotToDoIsToldOf(String text) {
    item(text);
    says(
        BACK + ":25:7: warning[do-action]: this item of the do list says what not to do",
        "  help: move it to the don't list, without its own \"don't\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Avoid stairs.", "avoid hot baths", "Please **avoid** stairs."})
  void anItemToAvoidMovesWithoutThatWord(String text) {
    item("'" + text + "'");
    assertThat(workspace.problems())
        .contains(
            "warning[do-action]: this item of the do list says what not to do\n"
                + "  help: move it to the don't list, without \"")
        .containsIgnoringCase("without \"avoid\"");
  }

  @Test
  void aDontItemLosesItsAvoid() {
    dont("Avoid stairs.");
    assertThat(workspace.problems())
        .contains("\n  help: write it without \"Avoid\", so that it reads on from \"Don't\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Do hard sport for two weeks.", "Do too much.", "Do your stretches in pain."})
  void aDontItemMayBeginWithDo(String text) {
    dont(text);
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Don't run.", "Do not run.", "No running."})
  void aDontItemThatSaysDontIsToldOf(String text) {
    dont(text);
    says(
        BACK + ":27:7: warning[dont-phrasing]: this item of the don't list says \"don't\" twice",
        "  help: write it so that it reads on from \"Don't\", such as 'Stay in bed for days'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Make sure you move.", "Try to move.", "Always warm up.", "Do keep warm."})
  void aDontItemPhrasedAsADoIsToldOf(String text) {
    dont(text);
    says(
        BACK + ":27:7: warning[dont-phrasing]: this item of the don't list is phrased as a do",
        "  help: write it so that it reads on from \"Don't\", such as 'Stay in bed for days'");
  }

  @Test
  void aDontItemThatDoesNotReadOnIsToldOf() {
    dont("Running too soon.");
    says(
        BACK
            + ":27:7: warning[dont-phrasing]: this item of the don't list does not read on from"
            + " \"Don't\"",
        "  help: write it so that it reads on from \"Don't\", such as 'Stay in bed for days'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Put heat on numb skin.", "Push on with it.", "Lie or sit for long."})
  void aDontItemThatReadsOnIsFine(String text) {
    dont(text);
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See a GP, or have an MRI.",
        "Ask the NHS.",
        "Ask about COVID-19.",
        "Ask for HTML or XML.",
        "Get BOLD type."
      })
  void acronymsAreFine(String text) {
    item(text);
    saysNothing();
  }

  @Test
  void aWordInCapitalsIsToldOf() {
    item("Rest is **NEVER EVER** bad.");
    says(
        BACK + ":25:17: warning[capitals]: 'NEVER EVER' is in capitals",
        "  help: use lower-case letters; for emphasis, put **two stars** around it where"
            + " Markdown is allowed");
  }

  @Test
  void aWordOfFiveCapitalsIsToldOf() {
    item("Rest is FIRST now.");
    assertThat(workspace.problems()).contains("warning[capitals]: 'FIRST' is in capitals");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Call 13 HEALTH now.", "Call 1300 MEDICARE now.", "Call NURSE-ON-CALL now."})
  void namesOfServicesThatAreWrittenInCapitalsAreFine(String text) {
    item(text);
    saysNothing();
  }

  @Test
  void aSmallWordAloneInCapitalsIsFine() {
    item("Rest is NOT bad.");
    saysNothing();
  }

  @Test
  void severalShortWordsInCapitalsAreToldOf() {
    workspace.replace(BACK, "Small bends are enough.", "Small bends DO HELP.");
    says(
        BACK + ":18:28: warning[capitals]: 'DO HELP' is in capitals",
        "  help: use lower-case letters; for emphasis, put **two stars** around it where"
            + " Markdown is allowed");
  }

  @Test
  void anAltTextThatRepeatsTheCaptionIsToldOf() {
    workspace.replace(BACK, "A woman bends forward.", "Small bends are enough");
    says(
        BACK + ":17:12: warning[alt-repeats-caption]: the alt text repeats the caption",
        "  help: describe in alt what the picture shows, for people who can't see it");
  }

  @Test
  void anAltTextIsComparedWhateverElseIsWrongWithItsFile() {
    workspace.replace(BACK, "version: 1", "version: one");
    workspace.replace(BACK, "A woman bends forward.", "Small bends are enough");
    says(
        BACK + ":3:10: error[wrong-type]: version must be a whole number, 1 or more, not 'one'",
        "  help: a whole number; raise it whenever the wording changes",
        BACK + ":17:12: warning[alt-repeats-caption]: the alt text repeats the caption",
        "  help: describe in alt what the picture shows, for people who can't see it");
  }
}
