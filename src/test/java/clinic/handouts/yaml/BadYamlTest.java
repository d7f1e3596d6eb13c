package clinic.handouts.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadYamlTest extends WorkspaceTest {
  @ParameterizedTest
  @ValueSource(strings = {"\u00a0\u00a0do:", "  \u00a0- Bend.", "\u2003do: x"})
  void aLineThatIsIndentedWithOtherBlanksIsToldOf(String line) {
    workspace.write(BACK, workspace.text(BACK).replace("  do:\n", line + "\n"));
    assertThat(workspace.problems())
        .startsWith(BACK + ":23:")
        .contains("error[yaml-character]: this line is indented with U+")
        .contains("which YAML does not treat as a space")
        .contains("\n  help: put ordinary spaces before the key or the '-'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bend\u00a0it.", "5\u00a0mL", "Bend\u00a0- or sit."})
  void otherBlanksWithinATextAreFine(String text) {
    item("'" + text + "'");
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\\rtf1\\ansi Rest}", "Rest {\\rtf1 }"})
  void richTextIsToldOf(String text) {
    item("'" + text + "'");
    assertThat(workspace.problems())
        .contains("error[not-text]: this is RTF, which contains a text's formatting, not just its")
        .contains("paste as plain text");
  }

  @Test
  void theSampleIsWithoutFault() {
    saysNothing();
  }

  @Test
  void aTabInTheIndentationIsRefused() {
    workspace.replace(BACK, "  do:", "\tdo:");
    says(
        BACK + ":23:1: error[yaml-tab]: there is a tab where YAML needs spaces",
        "  help: indent with spaces; most editors can turn tabs into spaces");
  }

  @Test
  void aTabAfterAKeyIsRefused() {
    workspace.replace(BACK, "  do:", "  do:\t");
    says(
        BACK + ":23:6: error[yaml-tab]: there is a tab where YAML needs spaces",
        "  help: indent with spaces; most editors can turn tabs into spaces");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsShownWhereItOpens() {
    workspace.replace(BACK, "title: Is bed", "title: \"Is bed");
    says(
        BACK + ":1:8: error[yaml-quote]: the quotation mark that opens here is never closed",
        "  help: close it, or remove the quotes: most texts don't need any");
  }

  @Test
  void anUnknownEscapeIsNotMistakenForAnOpenQuote() {
    workspace.replace(BACK, "title: Is bed rest good?", "title: \"Is \\q good?\"");
    says(
        BACK + ":1:13: error[yaml-syntax]: this '\\' does not start an escape that YAML knows",
        "  help: use single quotes, in which '\\' is just a character");
  }

  @Test
  void aColonWithinATextIsExplained() {
    workspace.replace(BACK, "title: Is bed", "title: Rest: is bed");
    says(
        BACK + ":1:12: error[yaml-syntax]: YAML reads the text before this ':' as a key",
        "  help: put quotes around a text that contains ': ', or check the indentation");
  }

  @ParameterizedTest
  @CsvSource({"**Walk** daily.", "*Walk* daily.", "*table"})
  void aTextThatBeginsWithAStarIsExplained(String text) {
    item(text);
    says(
        BACK + ":25:7: error[yaml-syntax]: YAML reads a '*' at the beginning of a text as an alias",
        "  help: put the whole text in quotes, such as \"**Rest** for a day.\"");
  }

  @Test
  void aTextThatBeginsWithAReservedCharacterIsExplained() {
    item("@home, rest.");
    says(
        BACK + ":25:7: error[yaml-syntax]: a text can't begin with '@'",
        "  help: put the whole text in quotes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"\"Walk\" daily.|14", "'don't sit'|12", "[x] Walk.|11"})
  void aTextThatGoesOnAfterItsQuoteIsExplained(String text, int column) {
    item(text);
    says(
        BACK
            + ":25:"
            + column
            + ": error[yaml-syntax]: the text continues after its closing quote or bracket",
        "  help: put the whole text in quotes, and use the other kind of quotes inside it");
  }

  @Test
  void otherSyntaxErrorsKeepTheParsersWords() {
    workspace.replace(BACK, "version: 1", "- version: 1");
    says(
        BACK
            + ":3:1: error[yaml-syntax]: this is not YAML: expected <block end>, but found '-',"
            + " while parsing a block mapping",
        "  help: check the indentation and look for quotes that are not closed; put quotes around"
            + " texts that begin with a special character");
  }

  @Test
  void aSecondDocumentIsRefused() {
    workspace.replace(BACK, "sections:", "---\nsections:");
    says(
        BACK + ":7:1: error[yaml-documents]: a second document begins here",
        "  help: keep one document per file: remove the line '---' and everything after it, or"
            + " move that to a file of its own");
  }

  @Test
  void windowsLettersAreNotUtf8() {
    workspace.write(BACK, "title: x\nsummary: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    says(
        BACK + ":2:13: error[not-utf-8]: the file is not UTF-8 from here on",
        "  help: save it again as UTF-8");
  }

  @Test
  void anUnfinishedCharacterAtTheEndIsNotUtf8() {
    workspace.write(BACK, new byte[] {'a', (byte) 0xC3});
    says(
        BACK + ":1:2: error[not-utf-8]: the file is not UTF-8 from here on",
        "  help: save it again as UTF-8");
  }

  @Test
  void utf16IsCalledByItsName() {
    workspace.write(BACK, "title: x".getBytes(StandardCharsets.UTF_16));
    says(
        BACK + ":1:1: error[not-utf-8]: the file is UTF-16, not UTF-8",
        "  help: save it again as UTF-8");
  }

  @Test
  void aBinaryFileIsRefused() {
    workspace.write(BACK, new byte[] {'a', '\n', 'b', 0, 1});
    says(
        BACK + ":2:2: error[not-text]: the file is binary, not text",
        "  help: save it as plain text in UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"''", "'# only a comment'", "'---'", "'\uFEFF'"})
  void anEmptyFileIsRefused(String text) {
    workspace.write(BACK, text);
    says(
        BACK + ":1:1: error[yaml-empty]: the file is empty",
        "  help: begin with keys such as 'title:'; the samples in content/ show how");
  }

  @Test
  void aPlainScalarIsRefused() {
    workspace.write(BACK, "title\n");
    says(
        BACK + ":1:1: error[yaml-shape]: the file contains a single text, not keys",
        "  help: begin with keys such as 'title:'; the samples in content/ show how");
  }

  @Test
  void aListIsRefused() {
    workspace.write(BACK, "\n- title\n");
    says(
        BACK + ":2:1: error[yaml-shape]: the file contains a list, not keys",
        "  help: begin with keys such as 'title:'; the samples in content/ show how");
  }

  @Test
  void aDuplicateKeyIsRefusedWithTheLineOfTheFirst() {
    workspace.replace(BACK, "version: 1", "version: 1\ntitle: Another");
    says(
        BACK + ":4:1: error[duplicate-key]: 'title' appears twice; the first is on line 1",
        "  help: keep one of the two, or combine them");
  }

  @Test
  void aKeyThatIsAListIsRefused() {
    workspace.replace(BACK, "version: 1", "version: 1\n? [a, b]\n: c");
    says(
        BACK + ":4:3: error[yaml-key]: a key must be a word, not a list or a mapping",
        "  help: write it as 'key: value'; a text that begins with '[' or '{' needs quotes");
  }

  @Test
  void mergeKeysAreNoKeys() {
    workspace.replace(BACK, "version: 1", "version: 1\n<<: {title: b}");
    assertThat(workspace.problems())
        .startsWith(BACK + ":4:1: error[unknown-key]: '<<' is not a key of the file\n")
        .doesNotContain("did you mean");
  }

  @Test
  void aTagThatNamesAJavaClassMakesNothing() {
    item("!!java.net.URL [\"https://example.com\"]");
    says(
        BACK + ":25:7: error[wrong-type]: advice.do[2] must be a text, not a list",
        "  help: put quotes around a text that begins with '[' or '-'",
        BACK + ":25:7: error[yaml-tag]: the tag '!!java.net.URL' can't be used here",
        "  help: remove it; a text that begins with '!' needs quotes");
  }

  @Test
  void aTagOnAKeyIsRefusedToo() {
    workspace.replace(BACK, "version: 1", "!!javax.script.ScriptEngineManager version: 1");
    says(
        BACK
            + ":3:1: error[yaml-tag]: the tag '!!javax.script.ScriptEngineManager' can't be used"
            + " here",
        "  help: remove it; a text that begins with '!' needs quotes");
  }

  @Test
  void aControlCharacterIsNamed() {
    workspace.replace(BACK, "Is bed rest", "Is\u0007bed rest");
    says(
        BACK
            + ":1:10: error[yaml-character]: the invisible character U+0007 BEL can't be used in a"
            + " content file",
        "  help: remove it; it may have come with copied text");
  }

  @ParameterizedTest
  @CsvSource({
    "\u0085, U+0085 NEXT LINE (NEL)",
    "\u2028, U+2028 LINE SEPARATOR",
    "\u2029, U+2029 PARAGRAPH SEPARATOR"
  })
  void aHiddenEndOfLineDoesNotShiftTheLinesBelow(String character, String name) {
    workspace.replace(BACK, "In short, no.", "In short," + character + "no.");
    says(
        BACK
            + ":2:19: error[yaml-character]: the invisible character "
            + name
            + " can't be used in a content file",
        "  help: remove it; it may have come with copied text");
  }
}
