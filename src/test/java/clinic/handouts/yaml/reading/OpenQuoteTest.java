package clinic.handouts.yaml.reading;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quotation mark that is not closed is shown where it opens, wherever the next one stands. */
class OpenQuoteTest extends WorkspaceTest {
  private static final String HELP =
      "  help: close it, or remove the quotes: most texts" + " don't need any";

  private void saysItIsOpen(String place, int next) {
    says(
        BACK
            + ":"
            + place
            + ": error[yaml-quote]: the quotation mark that opens here is not closed before the"
            + " next one, on line "
            + next,
        HELP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: Is bed|title: \"Is bed|1:8",
        "- id: why-move|- id: \"why-move|8:9",
        "  heading: Why rest|  heading: \"Why rest|20:14",
        "- Take short|- \"Take short|24:7",
        "- Stay in|- \"Stay in|27:7",
        "text: See a|text: \"See a|29:9",
      })
  void beforeAKeyInQuotesManyLinesBelow(String what, String by, String place) {
    workspace.replace(BACK, "title: A guide", "title: \"A guide\"").replace(BACK, what, by);
    saysItIsOpen(place, 33);
  }

  @Test
  void beforeTheVeryNextLine() {
    workspace
        .replace(BACK, "summary: In short, no.", "summary: \"In short, no.\"")
        .replace(BACK, "title: Is bed", "title: \"Is bed");
    saysItIsOpen("1:8", 2);
  }

  @Test
  void beforeTheNextItem() {
    workspace
        .replace(BACK, "- Take short walks.", "- 'Take short walks.")
        .replace(BACK, "- Bend gently.", "- 'Bend gently.'");
    saysItIsOpen("24:7", 25);
  }

  @Test
  void withinBrackets() {
    workspace
        .replace(BACK, "author: ana", "author: ana\nkeywords: [\"bed, rest]")
        .replace(BACK, "title: A guide", "title: \"A guide\"");
    saysItIsOpen("7:12", 34);
  }

  @Test
  void beforeOneThatIsNeverClosedItself() {
    workspace
        .replace(BACK, "title: Is bed", "title: \"Is bed")
        .replace(BACK, "- Bend gently.", "- \"Bend\": \"gently.");
    saysItIsOpen("1:8", 25);
  }

  @Test
  void aTextOfSeveralLinesIsNotTakenForAnOpenOne() {
    workspace.replace(
        BACK, "summary: In short, no.", "summary: \"In short:\n  - no.\n  rest: none\" at all.");
    says(
        BACK + ":4:15: error[yaml-syntax]: the text continues after its closing quote or bracket",
        "  help: put the whole text in quotes, and use the other kind of quotes inside it");
  }
}
