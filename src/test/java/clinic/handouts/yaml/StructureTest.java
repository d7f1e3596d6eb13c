package clinic.handouts.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest extends WorkspaceTest {
  @ParameterizedTest
  @CsvSource({
    "sumary, summary",
    "Summary, summary",
    "summray, summary",
    "revieweddby, reviewed-by"
  })
  void anUnknownKeyBringsUpTheNearestOne(String typed, String meant) {
    workspace.replace(BACK, "version: 1", "version: 1\n" + typed + ": x");
    assertThat(workspace.problems())
        .startsWith(
            BACK
                + ":4:1: error[unknown-key]: '"
                + typed
                + "' is not a key of the file\n  help: did you mean '"
                + meant);
  }

  @Test
  void anUnknownKeyFarFromAllBringsUpTheKeysThereAre() {
    workspace.replace(BACK, "caption: Small", "size: big\n      caption: Small");
    says(
        BACK + ":18:7: error[unknown-key]: 'size' is not a key of sections[1].figure",
        "  help: the keys are: image, alt, caption, credit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: 1 | version: one | 3:10 | wrong-type | version must be a whole number, 1 or more,"
            + " not 'one' | a whole number; raise it whenever the wording changes",
        "version: 1 | version: 0 | 3:10 | wrong-value | version must be a whole number, 1 or more,"
            + " not '0' | a whole number; raise it whenever the wording changes",
        "version: 1 | version: 1.0 | 3:10 | wrong-type | version must be a whole number, 1 or more,"
            + " not '1.0' | a whole number; raise it whenever the wording changes",
        "version: 1 | version: 99999999999 | 3:10 | wrong-type | version must be a whole number,"
            + " 1 or more, not '99999999999' | a whole number; raise it whenever the wording"
            + " changes",
        "required: true | required: yes | 10:15 | wrong-type | sections[1].required must be true"
            + " or false, not 'yes' | true if no clinician may leave the section out",
        "version: 1 | version: 1\\nstatus: aproved | 4:9 | wrong-value | status must be 'approved'"
            + " or 'draft', not 'aproved' | approved or draft; a draft is shown in the preview"
            + " only",
        "version: 1 | version: 1\\nkeywords: back | 4:11 | wrong-type | keywords must be a list,"
            + " not 'back' | write each on a line of its own below, with '- ' before it; words a receptionist might search for",
        "- Bend gently. | - Note: bend | 25:7 | wrong-type | advice.do[2] must be a text, not"
            + " keys with values | put quotes around a text that contains ': ' or begins with '{'",
        "- Bend gently. | - [bend] | 25:7 | wrong-type | advice.do[2] must be a text, not a list"
            + " | put quotes around a text that begins with '[' or '-'",
        "year: 2018 | year: 18 | 34:11 | wrong-value | sources[1].year must be a whole number from"
            + " 1800 to 2200, not '18' | the year it was published",
        "year: 2018 | year: 2018\\n    link: http://e.com | 35:11 | link-scheme | sources[1].link must be an"
            + " address that begins with https://, not 'http://e.com' | where to read it,"
            + " beginning with https://"
      })
  void aValueOfTheWrongKindIsRefused(
      String from, String to, String at, String rule, String message, String help) {
    workspace.replace(BACK, from, to.replace("\\n", "\n"));
    says(BACK + ":" + at + ": error[" + rule + "]: " + message, "  help: " + help);
  }

  @Test
  void aKeyWithoutAValueIsRefused() {
    workspace.replace(BACK, "title: Is bed rest good?", "title:");
    says(
        BACK + ":1:1: error[empty]: title is empty",
        "  help: the title, ideally the question a patient asks");
  }

  @Test
  void aKeyWithoutAValueThatMayBeMissingIsRemoved() {
    workspace.write(ANA, workspace.text(ANA) + "registration:\n");
    assertThat(workspace.problems())
        .startsWith(
            ANA
                + ":3:1: error[empty]: registration is empty\n"
                + "  help: the registration number, as it should be printed; if there is nothing to"
                + " say, remove the key\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A guide, 2018", "https://example.com", "'[1]'"})
  void aSourceThatIsOneTextIsToldHowToBeWritten(String source) {
    workspace.replace(BACK, "  - title: A guide\n    year: 2018", "  - " + source);
    assertThat(workspace.problems())
        .startsWith(
            BACK
                + ":33:5: error[wrong-type]: sources[1] must be keys with values, each on a line of its own, not '")
        .contains(
            "\n  help: write each key on a line of its own, such as 'title: ",
            "'; the keys are: title, authors, year, publication, link, accessed");
  }

  @ParameterizedTest
  @CsvSource({
    "reviewed: 2026-11-01, reviewed: “2026-11-01”",
    "version: 1, version: ‘1’",
    "required: true, required: “true”"
  })
  void curlyQuotesRoundAValueAreToldOf(String from, String to) {
    workspace.replace(BACK, from, to);
    assertThat(workspace.problems())
        .contains(
            "\n  help: curly quotes are part of the value: write straight ones (\"), or none; ");
  }

  @Test
  void aTildeIsNothing() {
    workspace.replace(BACK, "title: Is bed rest good?", "title: ~");
    says(
        BACK + ":1:1: error[empty]: title is empty",
        "  help: the title, ideally the question a patient asks");
  }

  @Test
  void theWordNullIsAText() {
    workspace.replace(ANA, "name: Ana Sample", "name: Null");
    assertThat(workspace.read().clinician("ana").orElseThrow().name().value()).isEqualTo("Null");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30, 2026-02-30 is not a day in the calendar",
    "2025-02-29, 2025-02-29 is not a day in the calendar",
    "2026-13-01, 2026-13-01 is not a day in the calendar"
  })
  void anImpossibleDateIsRefused(String date, String message) {
    workspace.replace(BACK, "2026-11-01", date);
    says(
        BACK + ":4:11: error[date]: " + message,
        "  help: write year, month and day, such as 2026-11-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/11/2026", "2026-11-1", "November 2026", "2026-11-01T10:00"})
  void aDateInAnotherFormIsRefused(String date) {
    workspace.replace(BACK, "2026-11-01", date);
    says(
        BACK
            + ":4:11: error[date]: reviewed must be a date of the form 2026-11-01, not '"
            + date
            + "'",
        "  help: the day of the last review, such as 2026-11-01");
  }

  @Test
  void aDateWrittenAsABlockIsADate() {
    workspace.replace(BACK, "reviewed: 2026-11-01", "reviewed: |\n  2026-11-01");
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"teal", "#0b5", "#0b5c6bff", "rgb(1,2,3)", "0b5c6b", "#0b5c6g"})
  void aColourThatIsNoneIsRefused(String colour) {
    workspace.replace(CLINIC, "#0b5c6b", colour);
    says(
        CLINIC
            + ":7:41: error[colour]: brand.primary must be a colour of the form \"#rrggbb\", not '"
            + colour
            + "'",
        "  help: the main colour, such as \"#0b5c6b\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "example.com",
        "javascript:alert(1)",
        "https://localhost",
        "https://example.com@evil.example",
        "https://.com"
      })
  void anAddressThatIsNotHttpsIsRefused(String address) {
    workspace.replace(CLINIC, "https://example.com/book", address);
    says(
        CLINIC
            + ":4:10: error[link-scheme]: booking must be an address that begins with https://, not"
            + " '"
            + address
            + "'",
        "  help: where patients can book, beginning with https://; printed as a link and as a QR code");
  }

  @Test
  void anEmptyListOfTopicsDoesNotMeanAllOfThem() {
    workspace.write(BEN, workspace.text(BEN) + "topics: []\n");
    says(
        BEN + ":9:1: error[empty]: topics is empty",
        "  help: the ids of the topics this clinician uses; all if left out; if there is nothing to say,"
            + " remove the key");
  }

  @Test
  void aWorkspaceCannotBringAStructureOfItsOwn() {
    workspace.write("templates/schema/topic.schema.json", "{}");
    workspace.replace(BACK, "  dont:\n    - Stay in bed.\n", "");
    says(
        BACK + ":22:1: error[advice-missing]: advice has no 'dont' list",
        "  help: add at least one item under advice.dont");
  }

  @Test
  void aSchemaThatNamesARuleThereIsNotIsNoSchema() {
    assertThat(SchemaRules.named("advice-missing")).isEqualTo(SchemaRules.ADVICE_MISSING);
    assertThatThrownBy(() -> SchemaRules.named("advice-mising"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a schema names a rule that does not exist: advice-mising");
  }
}
