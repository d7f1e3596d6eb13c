package clinic.handouts.yaml;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To YAML, a '#' after a space begins a comment; authors of colours don't know. */
final class ForgottenQuotesTest extends WorkspaceTest {
  private static final String HELP = "  help: put it in quotes, such as \"#0b5c6b\"";

  private void brand(String brand) {
    workspace.replace(
        CLINIC, "brand: {logo: images/logo.svg, primary: \"#0b5c6b\"}", "brand" + brand);
  }

  @Test
  void aColourWithoutQuotesIsNoEmptyOne() {
    brand(":\n  primary: #0b5c6b # the sea\n  logo: images/logo.svg");
    says(
        CLINIC
            + ":8:11: error[colour]: brand.primary is empty: YAML reads what follows '#'"
            + " as a comment",
        HELP);
  }

  @Test
  void inBracesItHidesTheBrace() {
    brand(": {logo: images/logo.svg, primary: #0b5c6b}");
    says(CLINIC + ":7:41: error[yaml-syntax]: YAML reads what follows '#' as a comment", HELP);
  }

  @Test
  void aCommentBehindAKeyWithoutAValueIsAComment() {
    brand(":\n  primary: # 0b5c6b\n  logo: images/logo.svg");
    says(
        CLINIC + ":8:3: error[empty]: brand.primary is empty",
        "  help: the main colour, such as \"#0b5c6b\"; if there is nothing to say, remove the key");
  }

  @Test
  void aTitleThatBeginsSoNeedsQuotesToo() {
    workspace.replace(BACK, "title: Is bed rest good?", "title: #1 of all questions");
    says(
        BACK + ":1:7: error[empty]: title is empty: YAML reads what follows '#' as a comment",
        "  help: put it in quotes, such as \"#1\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"Stop leaking urine #2 or poo.|26|#2 or poo.", "Walk #1 each day|12|#1 each day"})
  void wordsBehindAHashWouldBeOnNoSheet(String text, int column, String lost) {
    item(text);
    says(
        BACK
            + ":25:"
            + column
            + ": error[yaml-comment]: YAML reads \""
            + lost
            + "\" as a comment: these words would not be printed",
        "  help: put the whole text in quotes; if they are a comment, write '# ' with a space");
  }

  @Test
  void aCommentBehindASentenceIsSuspect() {
    item("Take two tablets # 4 hours apart.");
    says(
        BACK
            + ":25:24: warning[comment-behind-text]: YAML reads \"# 4 hours apart.\" as a comment:"
            + " these words are not on any sheet",
        "  help: if they belong to the text, put all of it in quotes; if not, move the comment to"
            + " a line of its own above");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"\"Walk #2 or stand.\"", "Walk#1 each day", "Walk. # see DOMAIN", "'Walk # 1'"})
  void aHashThatHidesNothingIsLeftAlone(String text) {
    item(text);
    saysNothing();
  }

  @Test
  void anItemThatIsIndentedDeeperIsNoPartOfTheOneAbove() {
    item("Walk a little.\n      - Stretch.");
    says(
        BACK
            + ":26:7: error[yaml-item]: YAML reads this item as part of the text above, because"
            + " it is indented further",
        "  help: start it directly below the '-' of the item above; if the '-' belongs to the"
            + " text, put quotes around the text");
  }

  @Test
  void aTextOfSeveralLinesMayHoldADash() {
    item("\"Walk a little\n      - then more.\"");
    saysNothing();
  }
}
