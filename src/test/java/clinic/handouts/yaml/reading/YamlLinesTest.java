package clinic.handouts.yaml.reading;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line is shown that begins in the wrong column, lacks a space, or is neither key nor item. */
class YamlLinesTest extends WorkspaceTest {
  private static final String COLUMN =
      "  help: start keys or items that belong together in the same column";

  private void saysOf(String place, String message, String help) {
    says(BACK + ":" + place + ": error[yaml-syntax]: " + message, help);
  }

  @Test
  void theFirstKeyIsShownWhenItIsIndented() {
    workspace.replace(BACK, "title: Is", "# The first topic.\n  title: Is");
    saysOf("2:3", "this line is indented by 2 spaces, but line 3 by none", COLUMN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "advice:| advice:|22:2|1 space",
        "  dont:|   dont:|26:4|3 spaces",
        "    - Stay|   - Stay|28:4|3 spaces",
        "  emergency:| emergency:|31:2|1 space",
      })
  void aColumnThatFitsNoneAboveIsTold(String what, String by, String place, String indentation) {
    workspace
        .replace(BACK, "dont:\n", "dont:\n    - Lift.\n")
        .replace(BACK, "text: See a practitioner.", "text: \"See a practitioner.\"")
        .replace(BACK, "text: Muscles tighten.", "text: \"Muscles tighten.\"")
        .replace(BACK, what, by);
    saysOf(
        place,
        "this line is indented by " + indentation + ", which matches no" + " line above it",
        COLUMN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "version: 1| version: 1|3:2|2",
        "    heading: Why rest|      heading: Why rest|20:7|19",
        "author: ana|  author: ana|6:3|5"
      })
  void aKeyThatIsTakenForMoreOfTheTextAboveIsShown(
      String what, String by, String place, int above) {
    workspace.replace(BACK, what, by);
    saysOf(
        place,
        "this line is indented further than line "
            + above
            + ", so YAML reads it as part of the same text",
        COLUMN + "; put quotes around a text that contains ': '");
  }

  @ParameterizedTest
  @CsvSource({"- Bend,-Bend,25:5,Bend", "- id: why-move,-id: why-move,8:3,id:"})
  void aHyphenWithoutASpaceIsShown(String what, String by, String place, String word) {
    workspace.replace(BACK, what, by);
    saysOf(
        place,
        "a space is missing after this '-'",
        "  help: write '- " + word + "', with a space between the two");
  }

  @Test
  void aHyphenWithoutASpaceInTheFirstItemIsExplained() {
    workspace.replace(BACK, "- Take short", "-Take short");
    says(
        BACK
            + ":24:5: error[wrong-type]: advice.do must be a list, not '-Take short walks. - Bend"
            + " gently.'",
        "  help: put a space after each '-' that begins an item");
  }

  @ParameterizedTest
  @CsvSource({
    "version: 1,version:1,3:8,version",
    "heading: Why rest,heading:Why rest,20:12,heading",
    "title: A guide,title:A guide,33:10,title"
  })
  void aColonWithoutASpaceIsShown(String what, String by, String place, String key) {
    workspace.replace(BACK, what, by);
    saysOf(
        place,
        "a space is missing after this ':'",
        "  help: write '" + key + ": ', and then the value");
  }

  @ParameterizedTest
  @CsvSource({"version: 1,version 1,3:1", "dont:,dont,26:3", "summary: In,In,2:1"})
  void aLineThatIsNeitherKeyNorItemIsShown(String what, String by, String place) {
    workspace.replace(BACK, what, by);
    saysOf(
        place,
        "this line is neither a key with its value nor a list item",
        "  help: write 'key: value' or '- item'; text that continues from the line above must be"
            + " indented further than its key");
  }

  @Test
  void anAddressIsNoKeyWithoutASpace() {
    workspace.replace(BACK, "version: 1", "https://example.com");
    saysOf(
        "3:1",
        "this line is neither a key with its value nor a list item",
        "  help: write 'key: value' or '- item'; text that continues from the line above must be"
            + " indented further than its key");
  }
}
