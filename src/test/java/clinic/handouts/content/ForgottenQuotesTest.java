package clinic.handouts.content;

import org.junit.jupiter.api.Test;

/** To YAML a '#' behind a space begins a comment; authors of colours don't know. */
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
            + ":8:11: error[colour]: brand.primary is empty: YAML takes what follows '#' for a"
            + " comment",
        HELP);
  }

  @Test
  void inBracesItHidesTheBrace() {
    brand(": {logo: images/logo.svg, primary: #0b5c6b}");
    says(CLINIC + ":7:41: error[yaml-syntax]: YAML takes what follows '#' for a comment", HELP);
  }

  @Test
  void aCommentBehindAKeyWithoutAValueIsAComment() {
    brand(":\n  primary: # 0b5c6b\n  logo: images/logo.svg");
    says(
        CLINIC + ":8:3: error[empty]: brand.primary is empty",
        "  help: the main colour, such as \"#0b5c6b\"");
  }

  @Test
  void aTitleThatBeginsSoNeedsQuotesToo() {
    workspace.replace(BACK, "title: Is bed rest good?", "title: #1 of all questions");
    says(
        BACK + ":1:7: error[empty]: title is empty: YAML takes what follows '#' for a comment",
        "  help: put it in quotes, such as \"#1\"");
  }
}
