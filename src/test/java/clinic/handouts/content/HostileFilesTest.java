package clinic.handouts.content;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.yaml.Diagnostic;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to hang or crash the program: each ends soon, as a problem. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
@Tag("hostile")
class HostileFilesTest extends WorkspaceTest {
  private static final String TOO_LONG_HELP =
      "  help: split it into sections; if a quotation mark is not closed, close it";

  @Test
  void aFileOfTwentyMegabytesIsNotRead() {
    workspace.write(BACK, "title: " + "x".repeat(20_000_000));
    says(
        BACK + ":1:1: error[file-too-large]: the file has 20,000,007 bytes; the maximum is 524,288",
        "  help: a topic needs a few kilobytes; put pictures into content/images/");
  }

  @ParameterizedTest
  @CsvSource({"'title: ', '[', 37", "'', '- ', 61", "'', '? ', 61", "'title: ', '{a: ', 124"})
  void tenThousandLevelsAreRefusedWhereTheyGoTooDeep(String before, String open, int column) {
    workspace.write(BACK, before + open.repeat(10_000));
    says(
        BACK + ":1:" + column + ": error[yaml-nesting]: values are nested more than 30 levels deep",
        "  help: no content file needs more than six levels; look for stray '[', '{' or '-'");
  }

  @Test
  void anAliasBombIsRefused() {
    StringBuilder bomb = new StringBuilder("l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 5; i++) {
      String alias = "*l" + (i - 1);
      bomb.append("l%d: &l%d [%s]%n".formatted(i, i, (alias + ", ").repeat(9) + alias));
    }
    workspace.write(BACK, bomb.toString());
    says(
        BACK
            + ":1:22: error[yaml-values]: there are more than 5000 keys and values in the file once"
            + " aliases are followed",
        "  help: split the file, or write values out instead of referring to them with '*'");
  }

  @Test
  void tooManyAliasesAreRefusedAtTheFirstTooMany() {
    workspace.replace(BACK, "- Bend gently.", "- &bend Bend gently." + "\n    - *bend".repeat(60));
    says(
        BACK + ":76:7: error[yaml-aliases]: there are more than 50 aliases",
        "  help: write the values out instead of referring to them with '*'");
  }

  @Test
  void aliasesOfALongTextAreRefused() {
    item("&a \"" + "*a* ".repeat(4_900) + "\"" + "\n    - *a".repeat(45));
    assertThat(workspace.problems())
        .startsWith(
            BACK
                + ":25:7: error[yaml-values]: there are more than 300000 characters in it once"
                + " aliases are followed\n");
  }

  @Test
  void anAliasOfWhatItStandsInIsRefused() {
    workspace.write(BACK, "title: &a [*a]\n");
    says(
        BACK + ":1:8: error[yaml-values]: an alias refers to the value that contains it",
        "  help: split the file, or write values out instead of referring to them with '*'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-", "[", "[a](", "*a **b ", "....", "<b>", "`a``"})
  void aVeryLongTextIsRefused(String part) {
    item("\"" + part.repeat(60_000) + "\"");
    says(
        BACK + ":25:7: error[text-too-long]: the text has more than 20000 characters",
        TOO_LONG_HELP);
  }

  @Test
  void aVeryLongKeyIsRefused() {
    workspace.replace(BACK, "version: 1", "version: 1\n? " + "k".repeat(200_000) + "\n: x");
    says(
        BACK + ":4:3: error[text-too-long]: the text has more than 20000 characters",
        TOO_LONG_HELP);
  }

  @Test
  void idsOfThousandsOfPartsAreRefused() {
    workspace.replace(BACK, "id: why-move", "id: " + "a-".repeat(9_000) + "a");
    assertThat(workspace.problems())
        .startsWith(BACK + ":8:9: error[id]: 'a-a-a-")
        .endsWith(
            "help: use lower-case letters a to z, digits and single hyphens, such as why-move");
  }

  @Test
  void messagesAreShortHoweverLongTheContentIs() {
    workspace.replace(
        BACK, "author: ana", "author: " + "a".repeat(50) + "\n" + "k".repeat(900) + ": x");
    assertThat(workspace.diagnostics())
        .allSatisfy(problem -> assertThat(problem.message().length()).isLessThan(450));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tel:1111111111111111111111111111111111111111111111111111111x",
        "tel:1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1x"
      })
  void aLinkThatWouldMakeAMatcherRunForeverIsRefused(String target) {
    item("'[Call](<" + target + ">)'");
    says(
        BACK + ":25:8: error[link-scheme]: the link to '" + target + "' can't be used on a handout",
        "  help: links must begin with https://, tel: or mailto: and have a real address");
  }

  @Test
  void anAddressOfDotsOnlyIsRefused() {
    workspace.replace(CLINIC, "https://example.com/book", "https://" + "a.".repeat(9_000) + " x");
    assertThat(workspace.problems())
        .startsWith(CLINIC + ":4:10: error[link-scheme]: booking must be an address that begins");
  }

  @Test
  void deeplyNestedEmphasisIsReadWithoutACrash() {
    item("\"" + "*a **b ".repeat(2_800) + "\"");
    assertThat(workspace.diagnostics())
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::ruleId)
        .containsExactly("lost-mark");
  }

  @Test
  void accentsPiledOnALetterAreRefused() {
    item("a" + "\u0301".repeat(60_000) + "\u0316".repeat(60_000));
    says(
        BACK + ":25:38: error[not-text]: there are more than 30 accents in a row",
        "  help: remove them; no letter has that many");
  }

  @Test
  void aTextFullOfMistakesIsToldOfTwentyTimes() {
    item("\"" + "<b>x ".repeat(3_000) + "\"");
    assertThat(workspace.diagnostics().stream().filter(Diagnostic::isError)).hasSize(20);
  }

  @Test
  void thousandsOfDuplicateKeysAreRefused() {
    workspace.write(BACK, "{" + "a: b, ".repeat(40_000) + "c: d}");
    assertThat(workspace.problems())
        .contains("error[yaml-values]: there are more than 5000 keys and values in the file");
  }

  @Test
  void terminalCodesInContentDoNotReachTheTerminal() {
    workspace.replace(BACK, "version: 1", "version: 1\n\"\\e[2J\\u202Ekey\": a");
    assertThat(workspace.problems())
        .startsWith(BACK + ":4:1: error[unknown-key]: '\uFFFD[2J\uFFFDkey' is not a key")
        .doesNotContain("\u001b")
        .doesNotContain("\u202e");
  }

  @Test
  void anExcerptShowsNoCharacterThatActsOnATerminal() {
    item("a \u202Eb \u001b[2J");
    assertThat(workspace.diagnostics())
        .first()
        .extracting(problem -> problem.place().excerpt())
        .isEqualTo("    - a \uFFFDb \uFFFD[2J");
  }
}
