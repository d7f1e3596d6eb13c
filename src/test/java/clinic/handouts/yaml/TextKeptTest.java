package clinic.handouts.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.Topic;
import clinic.handouts.content.WorkspaceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML keeps the characters of its texts, and the place of each. */
class TextKeptTest extends WorkspaceTest {
  private static final String HIEROGLYPH = "\ud80c\udc00";

  private Topic back() {
    return workspace.read().topic("back", "en-AU").orElseThrow();
  }

  private List<String> dos() {
    return back().advice().dos().stream().map(Text::value).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "000", "08:30", "1.10", "yes", "0x1F", "1e3", "2026-11-01", "null"})
  void aTextKeepsItsCharacters(String text) {
    item(text);
    assertThat(dos()).containsExactly("Take short walks.", text);
  }

  @ParameterizedTest
  @CsvSource({
    "Find the \uFB01rst \uFB02at \uFB02oor., Find the first flat floor.",
    "Take a di\uFB03cult o\uFB00er., Take a difficult offer.",
    "\uFB04uent \uFB05one be\uFB06, ffluent stone best"
  })
  void aLigatureIsReadAsItsLetters(String written, String read) {
    item(written);
    assertThat(dos()).containsExactly("Take short walks.", read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"½ a cup", "5 m²", "Æon", "œuvre"})
  void otherCharactersStayAsTheyAre(String text) {
    item(text);
    assertThat(dos()).containsExactly("Take short walks.", text);
  }

  @Test
  void theEmergencyNumberKeepsItsZerosWithoutQuotes() {
    workspace.replace(CLINIC, "emergency: \"000\"", "emergency: 000");
    assertThat(workspace.read().clinic().orElseThrow().emergency().value()).isEqualTo("000");
  }

  @Test
  void windowsLineEndsAreRead() {
    workspace.write(BACK, workspace.text(BACK).replace("\n", "\r\n"));
    assertThat(dos()).containsExactly("Take short walks.", "Bend gently.");
  }

  @Test
  void placesAreRightWithWindowsLineEnds() {
    item("Bend " + HIEROGLYPH);
    workspace.write(BACK, workspace.text(BACK).replace("\n", "\r\n"));
    assertThat(workspace.problems()).startsWith(BACK + ":25:12: error[missing-glyph]");
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheText() {
    workspace.write(BACK, "\uFEFF" + workspace.text(BACK));
    saysNothing();
  }

  @Test
  void aByteOrderMarkDoesNotShiftColumns() {
    workspace.replace(BACK, "title: Is bed", "title: " + HIEROGLYPH + " Is bed");
    workspace.write(BACK, "\uFEFF" + workspace.text(BACK));
    assertThat(workspace.problems()).startsWith(BACK + ":1:8: error[missing-glyph]");
  }

  @Test
  void anAliasStandsForWhatItPointsAt() {
    workspace.replace(BACK, "- Bend gently.", "- &gently Bend gently.\n    - *gently");
    assertThat(dos()).containsExactly("Take short walks.", "Bend gently.", "Bend gently.");
  }

  @Test
  void anAliasOfAListStandsForTheList() {
    workspace.replace(BACK, "  do:", "  do: &both");
    workspace.replace(BACK, "  dont:\n    - Stay in bed.", "  dont: *both");
    assertThat(back().advice().donts()).isEqualTo(back().advice().dos());
  }

  @Test
  void decomposedLettersAreComposed() {
    item("Nguye\u0302\u0303n Thi\u0323 A\u0301nh");
    assertThat(dos()).last().isEqualTo("Nguy\u1ec5n Th\u1ecb \u00c1nh");
  }

  @Test
  void decomposedLettersFromEscapesAreComposed() {
    item("\"Nguye\\u0302\\u0303n\"");
    assertThat(dos()).last().isEqualTo("Nguy\u1ec5n");
  }

  @Test
  void spaceAroundATextIsNotPartOfIt() {
    item("\"  Bend. \\n\"");
    assertThat(dos()).last().isEqualTo("Bend.");
  }

  @Test
  void aPlainTextOverSeveralLinesIsOneLine() {
    workspace.replace(BACK, "title: Is bed rest good?", "title: |\n  Is bed\n  rest good?");
    assertThat(back().title().value()).isEqualTo("Is bed rest good?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "@ bends.                         → 25:7",
        "Bend @ gently.                   → 25:12",
        "Bend\\n      gently, @ first.    → 26:15",
        ">-\\n      Bend\\n      @.       → 27:7",
        "> # folded\\n      Bend\\n      @. → 27:7",
        "|\\n      Bend\\n      @.        → 27:7",
        "|2\\n          Bend @.           → 26:16",
        "\"Bend \\\\u0041 @.\"          → 25:20",
        "\"Bend \\\\\"so\\\\\" @.\"      → 25:20",
        "\"Bend \\\\\\n      so @.\"      → 26:10",
        "\"Bend \\\\U00013000 gently.\"  → 25:13",
        "'Ge''t @.'                       → 25:14",
        "&bend Bend @.                    → 25:18",
        "!!str Bend @.                    → 25:18",
        "&b |\\n      Bend @.             → 26:12"
      })
  void aCharacterIsShownWhereItStands(String yaml, String place) {
    item(yaml.replace("\\n", "\n").replace("\\\\", "\\").replace("@", HIEROGLYPH));
    workspace.replace(BACK, "Stay in bed.", "Stay in " + HIEROGLYPH + ".");
    assertThat(workspace.problems())
        .startsWith(
            BACK
                + ":"
                + place
                + ": error[missing-glyph]: the fonts have no glyph for '"
                + HIEROGLYPH
                + "', U+13000 EGYPTIAN HIEROGLYPH A001\n"
                + "  help: write it another way, or add a font that has it to templates/fonts/\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${7*7} #{7} <#if x>${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "[#if true] [=1+1] <@x/> ?api ?interpret \\${x}"
      })
  void freeMarkerInContentIsJustText(String text) {
    item("'" + text + "'");
    saysNothing();
  }
}
