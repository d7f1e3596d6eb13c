package clinic.handouts.check;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips of a practice manager who wrote a leaflet by the guides: each is found, at its line. */
class AuthorsSlipsTest extends WorkspaceTest {
  private void section(String text) {
    workspace.replace(BACK, "text: Muscles tighten.", "text: |\n" + text.indent(6).stripTrailing());
  }

  private void dont(String item) {
    workspace.replace(BACK, "- Stay in bed.", "- " + item);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "1. Wash.\\n2. Shake.\\n4. Pour.\\n5. Drink. ~ typed as 4, but would be printed as 3",
        "1. Wash.\\n2. Shake.\\n2. Pour. ~ typed as 2, but would be printed as 3",
        "1. Wash.\\n2. Shake.\\n   3. Pour. ~ look like a list here",
        "1. Wash.\\n\\n2. Shake.\\n\\n   3. Pour.\\n\\n4. Drink. ~ this 3 would begin a list within the step",
        "| Weight | Dose |\\n|---|---|\\n| 5 kg | 2 mL |\\n8 kg 4 mL ~ if it is a row of the table, put '|'",
        "More than 20 kg  10 mL  3  30 mL ~ looks like rows of a table",
        "Name: __ ~ '__' does not make a line to write on",
        "Take 1 1/2 tablets. ~ '1 1/2' could be read as one number",
        "Take .5 mL. ~ write a 0 before the point",
        "Take 4.0 mL. ~ could be read as ten times as much",
        "Take 250 µg. ~ write 'micrograms'",
        "سألت الط**بيب**. ~ the joined letters 'ط' and 'ب' are cut here by bold, emphasis or a link",
        "زر م[وقعنا](https://example.com). ~ the joined letters 'م' and 'و' are cut here",
        "क**्षेत्र** ~ the joined letters 'क' and '्' are cut here",
        "क्[षेत्र](https://example.com) ~ the joined letters '्' and 'ष' are cut here",
        "Call [insert number]. ~ is still to be written",
        "Ask for Dr XXXX. ~ is still to be written",
        "Take 2*500 mg*3 times a day. ~ the '*' before and after these words would not be printed",
        "**Warning:**Take no more. ~ '**' would be printed here",
        "Take **2 mL at night. ~ '**' would be printed here",
        "| Weight | Dose |\\n|---|---|\\n| 5 kg | 2 mL |\\n| Age | Pills |\\n|---|---|\\n| 9 | 1 | ~ nothing but dashes",
        "| Weight | Dose | Night |\\n|---|---|---|\\n| 5 kg || 2 mL | ~ two '|' right beside each other",
        "Give your child 5\\n- 10 mL at night. ~ this '-' would begin a list",
        "It may fall to\\n- 2 degrees. ~ this '-' would begin a list",
        "Call us if:\\n"
            + "\\n"
            + "- Your arm is hot.\\n"
            + "Take 2 tablets. ~ printed as part of the item above it",
        "1. Wash:\\n"
            + "  - hands\\n"
            + "  - face\\n"
            + "2. Shake. ~ this is indented, but would be printed beside",
        "1. Wash:\\n"
            + "  1. hands\\n"
            + "  1. face\\n"
            + "1. Shake. ~ this is indented, but would be printed beside",
        "Call us.\\nsoon:\\n- A fever. ~ 'soon:' is inside the text of",
        "Take 10-\\n15 mL at night. ~ continues on the next line",
        "Take 1-1/2 tablets. ~ '1-1/2' could be read as one number",
        "Date: \\_\\_\\_ ~ does not make a line to write on",
        "See the exercises on page 2. ~ 'on page 2' may be on a different page in the"
            + " other formats",
        "Call an ambulance on 9-1-1. ~ is an emergency number, but the clinic's is",
        "000 is for emergencies, so please avoid calling it. ~ tells people not to call for help"
      })
  void inASectionsText(String text, String message) {
    section(text.replace("\\n", "\n"));
    assertThat(workspace.problems()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "زر [موقعنا](https://example.com) **الآن**، **لا** تنتظر.",
        "و**درس** ثم **د**رس",
        "| اليوم | الدواء |\\n|---|---|\\n| الأول | لا |",
        "**पानी** पिएँ, **नम**क नहीं",
        "**疼痛**加重时[请看](https://example.com)医生",
        "ดื่ม**น้ำ**มากๆ"
      })
  void boldAndLinksBetweenLettersThatAreNotJoinedAreFine(String text) {
    section(text.replace("\\n", "\n"));
    assertThat(workspace.problems()).doesNotContain("cut-word");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "1. Wash.\\n1. Shake.\\n1. Pour.",
        "4. Wash.\\n5. Shake.",
        "1. Wash:\\n   1. hands\\n   2. face\\n2. Shake.",
        "Take 1½ tablets, 0.5 mL or 1/2 tablet.",
        "It rose from 3.0 to 4.0 in 10 days.",
        "Write [your doctor](https://example.com/).",
        "Don't wait to call it an emergency.",
        "Rest.  Then walk.",
        "**R**est and **I**ce, as *soon* as **possible**.",
        "1. Wash:\\n   - hands\\n   - face\\n2. Shake.",
        "- Wash:\\n  - hands\\n - Shake.",
        "Bring these:\\n- 2 pills\\n- 1 card",
        "- Your arm is hot and\\nswollen.\\n- It is red.",
        "| Drug | Mine |\\n|---|---|\\n| Syrup | |",
        "Emergency: call us.",
        "It is 5 \\* 2."
      })
  void honestTextsAreFine(String text) {
    section(text.replace("\\n", "\n"));
    saysNothing();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\"☐ Stay in bed\" ~ remove it: each item gets its own bullet",
        "\"✓ Stay in bed\" ~ remove it: each item gets its own bullet",
        "Days 4 to 7 ~ 'Days 4 to 7' would be printed as an item, not as a heading",
        "\"**After 6 weeks:**\" ~ 'After 6 weeks:' would be printed as an item, not as a heading",
        "First three days ~ 'First three days' would be printed as an item, not as a heading",
        "\"In week two:\" ~ 'In week two:' would be printed as an item, not as a heading",
        "“Stay in bed” ~ is in curly quotes, which would be printed",
        "Never stay in bed for days ~ write it without \"Never\""
      })
  void inAnItem(String item, String message) {
    dont(item);
    assertThat(workspace.problems()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<b>Back</b> pain ~ '<b>' would be printed as it is here",
        "Back **pain** ~ '**pain**' would be printed as it is here",
        "Back &amp; neck ~ '&amp;' would be printed as it is here",
        "[Back](https://example.com/) pain ~ would be printed as it is here"
      })
  void marksInATitleAreToldOf(String title, String message) {
    workspace.replace(BACK, "title: Is bed rest good?", "title: '" + title + "'");
    assertThat(workspace.problems()).contains("error[markdown]: ").contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "do: [Take 1,000 mg at night] ~ 000 mg at night",
        "do: [Rest in bed or on a chair, with your arm up] ~ with your arm up"
      })
  void aCommaInAListInBracketsIsToldOf(String list, String item) {
    workspace.replace(BACK, "do:\n    - Take short walks.\n    - Bend gently.", list);
    assertThat(workspace.problems())
        .contains("error[flow-item]: the ',' before this begins a new item: '" + item + "'");
  }

  @Test
  void anExclamationMarkThatYamlSwallowsIsToldOf() {
    workspace.replace(BACK, "text: Muscles tighten.", "text: ! Take care.");
    assertThat(workspace.problems()).contains("the '!' before this text would not be printed");
  }

  @ParameterizedTest
  @CsvSource({
    "'Red: call us', green, 'the heading says red, but the zone is green'",
    "'Green zone: I feel well', red, 'the heading says green, but the zone is red'"
  })
  void aHeadingOfAnotherZoneIsToldOf(String heading, String zone, String message) {
    workspace.replace(
        BACK,
        "advice:\n  do:\n    - Take short walks.\n    - Bend gently.\n  dont:\n    - Stay in bed.",
        "advice:\n  - heading: \""
            + heading
            + "\"\n    zone: "
            + zone
            + "\n    do: [Walk.]\n    dont: [Run.]");
    assertThat(workspace.problems()).contains("error[zone-heading]: " + message);
  }

  @Test
  void aKeyInTheColumnOfTheItemsIsSaidInAnAuthorsWords() {
    workspace.replace(BACK, "  dont:", "    dont:");
    assertThat(workspace.problems())
        .contains("as far as the items of the list above it")
        .doesNotContain("block end");
  }
}
