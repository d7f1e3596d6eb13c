package clinic.handouts.check.content;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphsTest extends WorkspaceTest {
  @Test
  void anEgyptianHieroglyphIsRefusedByName() {
    item("Bend \ud80c\udc00 gently.");
    says(
        BACK
            + ":25:12: error[missing-glyph]: the fonts have no glyph for '\ud80c\udc00', U+13000"
            + " EGYPTIAN HIEROGLYPH A001",
        "  help: write it another way, or add a font that has it to templates/fonts/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "☐ | '- [ ] ' (an item of a list in a section's text) in its place",
        "✓ | 'yes', or '- ' as an item of a list, in its place",
        "→ | 'to' or 'then' in its place",
        "\uff21 | 'A' in its place",
        "\u3392 | 'MHz' in its place"
      })
  void aCharacterWithoutAGlyphComesWithAReplacement(String character, String help) {
    item("Bend " + character + " gently.");
    assertThat(workspace.problems())
        .contains("error[missing-glyph]: the fonts have no glyph for '" + character + "'")
        .contains("\n  help: write " + help + ", or add a font that has it to templates/fonts/");
  }

  @Test
  void everyCharacterWithoutAGlyphIsToldOnce() {
    item("\uac00 \uac01 \uac00");
    assertThat(workspace.problems().lines().filter(line -> line.contains("error[")))
        .containsExactly(
            BACK
                + ":25:7: error[missing-glyph]: '\uac00', U+AC00 HANGUL SYLLABLES AC00,"
                + " needs a font that the program does not bring",
            BACK
                + ":25:9: error[missing-glyph]: '\uac01', U+AC01 HANGUL SYLLABLES AC01,"
                + " needs a font that the program does not bring");
  }

  @ParameterizedTest
  @CsvSource({
    "\u202e, U+202E RIGHT-TO-LEFT OVERRIDE",
    "\u2066, U+2066 LEFT-TO-RIGHT ISOLATE",
    "\u200b, U+200B ZERO WIDTH SPACE",
    "\u200d, U+200D ZERO WIDTH JOINER",
    "\u00ad, U+00AD SOFT HYPHEN",
    "\u2060, U+2060 WORD JOINER"
  })
  void anInvisibleCharacterIsRefused(String character, String name) {
    item("Bend" + character + "gently.");
    says(
        BACK
            + ":25:11: error[invisible-character]: the invisible character "
            + name
            + " can hide or reorder words",
        "  help: remove it; it may have come with copied text");
  }

  @Test
  void anInvisibleCharacterFromAnEscapeIsRefused() {
    item("\"Bend\\u202egently.\"");
    assertThat(workspace.problems()).startsWith(BACK + ":25:12: error[invisible-character]");
  }

  @Test
  void aCharacterThatAnotherProgramLostIsRefused() {
    item("caf\ufffd");
    says(
        BACK
            + ":25:10: error[lost-character]: a character was lost here: U+FFFD REPLACEMENT"
            + " CHARACTER is in its place",
        "  help: type the character again; some program could not read it");
  }

  @Test
  void anAccentThatJoinsNoLetterIsRefused() {
    item("x\u0302");
    says(
        BACK
            + ":25:8: error[script]: U+0302 COMBINING CIRCUMFLEX ACCENT can't be combined with"
            + " the letter before it",
        "  help: use a single character that includes the accent, or write it another way");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguy\u1ec5n Th\u1ecb \u00c1nh",
        "Nguye\u0302\u0303n Thi\u0323 A\u0301nh",
        "\u0141ukasz \u017b\u00f3\u0142kiewski",
        "\u0130\u0131\u015f\u011f",
        "A\u00a0b \u2013 c \u2026 \u201cd\u201d 5 \u00b0C \u00bd"
      })
  void namesAndSignsOfLatinScriptsAreFine(String text) {
    workspace.replace(BEN, "name: Ben Sample", "name: " + text);
    saysNothing();
  }

  @Test
  void keywordsMayBeOfAnyScriptForTheyAreNotPrinted() {
    workspace.replace(BACK, "version: 1", "version: 1\nkeywords: [\u80cc\u4e2d]");
    saysNothing();
  }

  @Test
  void keywordsMayHoldNothingInvisible() {
    workspace.replace(BACK, "version: 1", "version: 1\nkeywords: [ba\u200bck]");
    assertThat(workspace.problems()).startsWith(BACK + ":4:14: error[invisible-character]");
  }

  @Test
  void aHanCharacterOutsideTheFontIsRefused() {
    item("\u4e00\u9fa5");
    assertThat(workspace.problems())
        .contains(
            BACK
                + ":25:8: error[missing-glyph]: the font NotoSansSC-Regular has no glyph for"
                + " '\u9fa5', U+9FA5 CJK UNIFIED IDEOGRAPHS 9FA5");
  }

  @Test
  void everyHanCharacterOutsideTheFontIsToldInItsPlace() {
    item("\u4e00\u9fa5\u4e00\u9fa4");
    assertThat(workspace.problems().lines().filter(line -> line.contains("error[missing-glyph]")))
        .hasSize(2)
        .anyMatch(
            line -> line.contains(":25:8: ") && line.endsWith("U+9FA5 CJK UNIFIED IDEOGRAPHS 9FA5"))
        .anyMatch(
            line ->
                line.contains(":25:10: ") && line.endsWith("U+9FA4 CJK UNIFIED IDEOGRAPHS 9FA4"));
  }

  @Test
  void aMarkWithoutAGlyphIsToldByItsOwnNameNotByItsLetters() {
    item("\u4e00\u597d\u302a");
    assertThat(workspace.problems())
        .contains(
            BACK + ":25:9: error[missing-glyph]: the font NotoSansSC-Regular has no glyph for")
        .contains("U+302A IDEOGRAPHIC LEVEL TONE MARK");
  }

  @Test
  void aVowelSignWithoutItsLetterIsRefused() {
    item("\u0915\u093f \u093f");
    assertThat(workspace.problems())
        .contains(
            BACK
                + ":25:10: error[script]: '\u093f', U+093F DEVANAGARI VOWEL SIGN I, is not part of"
                + " a syllable here");
  }

  @Test
  void aJoinerThatJoinsNothingIsRefused() {
    item("\u0915\u200d go");
    assertThat(workspace.problems())
        .contains(BACK + ":25:8: error[invisible-character]: the invisible character U+200D");
  }
}
