package clinic.handouts.check.content;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownSubsetTest extends WorkspaceTest {
  private static final String LINK_HELP =
      "  help: links must begin with https://, tel: or mailto: and have a real address";

  private void text(String markdown) {
    workspace.replace(
        BACK, "text: Muscles tighten.", "text: |\n      " + markdown.replace("\n", "\n      "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "# Heading → 1 → a heading → start a new section with its own 'heading:'; if the text"
            + " begins with #, write \\#",
        "Heading\\n--- → 1 → a heading → start a new section with its own 'heading:'; if the text"
            + " begins with #, write \\#",
        "So ![alt](images/a.svg) → 4 → an image → add it to the section as 'figure:' with image,"
            + " alt and caption",
        "So `code` → 4 → code → remove the backquotes, and don't indent lines by four spaces",
        "```\\ncode\\n``` → 1 → code → remove the backquotes, and don't indent lines by"
            + " four spaces",
        "So <b>bold</b> → 4 → HTML → write it in Markdown, such as **bold**; a plain < is written"
            + " \\<",
        "<div>block</div> → 1 → HTML → write it in Markdown, such as **bold**; a plain < is written"
            + " \\<",
        "So <!-- hidden --> → 4 → HTML → write it in Markdown, such as **bold**; a plain < is"
            + " written \\<",
        "> quoted → 1 → a quotation → write it as a paragraph; a text that begins with > needs \\>",
        "So [this][x]\\n\\n[x]: https://e.com → 1 → a link definition → write links in place:"
            + " [text](https://…)",
        "So [this](https://e.com \"title\") → 4 → the title of a link → write only the address"
            + " between the brackets",
        "So [](https://e.com) → 4 → a link without words → write them between the square brackets"
      })
  void whatAHandoutCannotShowIsRefusedAtItsPlace(
      String markdown, int column, String what, String help) {
    text(markdown.replace("\\n", "\n"));
    int line = what.equals("a link definition") ? 24 : 22;
    assertThat(workspace.problems())
        .startsWith(
            BACK
                + ":"
                + line
                + ":"
                + (6 + column)
                + ": error[markdown]: "
                + what
                + " can't be used here\n  help: "
                + help);
  }

  @Test
  void aLineAcrossIsRefused() {
    text("So.\n\n***\n\nThen.");
    says(
        BACK + ":24:7: error[markdown]: a horizontal line can't be used here",
        "  help: start a new section instead");
  }

  @Test
  void anIndentedBlockIsCode() {
    text("So.\n\n    four spaces");
    says(
        BACK + ":24:11: error[markdown]: code can't be used here",
        "  help: remove the backquotes, and don't indent lines by four spaces");
  }

  @Test
  void anEmptyListItemIsRefused() {
    text("- one\n-\n- three");
    says(
        BACK + ":23:7: error[markdown]: an empty list item can't be used here",
        "  help: write the item, or remove its bullet or number");
  }

  @Test
  void everyMistakeInATextIsTold() {
    text("So <i>this</i> and `that`.");
    assertThat(workspace.problems().lines().filter(line -> line.contains("error[")))
        .containsExactly(
            BACK + ":22:10: error[markdown]: HTML can't be used here",
            BACK + ":22:17: error[markdown]: HTML can't be used here",
            BACK + ":22:26: error[markdown]: code can't be used here");
  }

  @Test
  void paragraphsListsAndLinksAreFineInASection() {
    text(
        "**Rest** *less*, 3 < 4 & more.\n\n- one\n- two\n  1. deep\n\n"
            + "[Call](tel:+61-3-5550-0100), <https://example.com/a_(b)?c=d#e>,"
            + " [write](mailto:a@example.com).");
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1. One.", "- One.", "+ One."})
  void anInlineTextIsNoList(String text) {
    item("'" + text + "'");
    says(
        BACK + ":25:8: error[markdown]: a list can't be used here",
        "  help: write one sentence; if the text begins with '1.' or '-', write '1\\.' or '\\-'");
  }

  @Test
  void anInlineTextIsOneParagraph() {
    item("|\n      First.\n\n      Second.");
    says(
        BACK + ":28:7: error[markdown]: advice.do[2] must be one paragraph",
        "  help: join the paragraphs, or move the second one to a section's text");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "**", "\\*", "—", "[]", "…!"})
  void aTextWithoutWordsIsRefused(String text) {
    item("'" + text + "'");
    says(
        BACK + ":25:7: error[markdown]: advice.do[2] has no words to print",
        "  help: write words; marks such as ** or [] are not printed by themselves");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"&nbsp;", "&#x202e;", "&#8203;", "&#x13000;", "&ZeroWidthSpace;", "&amp;"})
  void aCharacterReferenceIsRefusedForNoCheckSeesIt(String reference) {
    item("Bend " + reference + " gently.");
    says(
        BACK
            + ":25:12: error[markdown]: the character reference '"
            + reference
            + "' can't be used here",
        "  help: write the character itself; to print these characters, write \\& for the"
            + " first one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bend \\&amp; walk.", "Bend & walk; R&D.", "Eat &; b", "\\# Bend"})
  void anAmpersandIsFine(String text) {
    item("'" + text + "'");
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "%68ttps://example.com",
        "//example.com",
        "example.com",
        "images/a.svg",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.com",
        "https://localhost",
        "https://.com",
        "https://e.",
        "https://example.com@evil.example",
        "tel:",
        "tel:abc",
        "tel:%2B61",
        "tel:0355500100;ext=",
        "mailto:nobody",
        "mailto:a@b.example?bcc=c@d.example",
        "vbscript:x",
        "https:example.com"
      })
  void aLinkThatDoesNotWorkOnPaperIsRefused(String target) {
    item("'[Read](<" + target + ">) this.'");
    says(
        BACK + ":25:8: error[link-scheme]: the link to '" + target + "' can't be used on a handout",
        LINK_HELP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "HTTPS://EXAMPLE.COM/a",
        "https://doi.org/10.1007/s00586-018-5673-2",
        "https://ex\u00e4mple.example/\u00e9",
        "tel:000",
        "tel:+61 3 5550 0100",
        "tel:+61355500100;ext=5",
        "mailto:reception@example.com"
      })
  void aLinkThatWorksOnPaperIsAccepted(String target) {
    item("'[Read](<" + target + ">) this.'");
    saysNothing();
  }

  @Test
  void theDisclaimerIsCheckedToo() {
    workspace.replace(CLINIC, "This sheet", "This `sheet`");
    says(
        CLINIC + ":9:15: error[markdown]: code can't be used here",
        "  help: remove the backquotes, and don't indent lines by four spaces");
  }

  @Test
  void anAddressOf500CharactersIsTheLongest() {
    String link = "https://example.com/" + "a".repeat(480);
    item("Read [this](" + link + ").");
    saysNothing();
    workspace.replace(BACK, link, link + "a");
    assertThat(workspace.problems()).contains("error[link-scheme]: the link to 'https://example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"`code` ", "&amp; "})
  void twentyRefusalsOfOneTextAreEnough(String refused) {
    item("'Bend " + refused.repeat(25) + "well.'");
    assertThat(workspace.diagnostics())
        .filteredOn(problem -> problem.ruleId().equals("markdown"))
        .hasSize(20);
  }
}
