package clinic.handouts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageTagTest {
  @ParameterizedTest
  @CsvSource({
    "ur-Aran, ARABIC",
    "ja-Hrkt, HIRAGANA",
    "zh-Hanb, BOPOMOFO",
    "sr-Latn, LATIN",
    "en-Qaaa, LATIN"
  })
  void aTagMayNameAWayOfWritingThatIsNotAScriptOfUnicode(String tag, UnicodeScript script) {
    assertThat(LanguageTag.isTag(tag)).isTrue();
    assertThat(LanguageTag.scripts(tag)).contains(script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar-Latnn",
        "ar-Latm",
        "en-Engl",
        "hi-deva2",
        "en-au1x",
        "und",
        "mul",
        "zh",
        "zxx",
        "xx",
        "qqq",
        "zzz",
        "xyz-Latn",
        "eng",
        "hin"
      })
  void aPartThatIsNeitherLanguageScriptNorRegionIsRefused(String tag) {
    assertThat(LanguageTag.isTag(tag)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ca-valencia",
        "de-1996",
        "pt-ao1990",
        "pa-Arab",
        "zh-TW",
        "zh-Hans",
        "yue-Hant",
        "kmr",
        "prs",
        "hmn",
        "mww",
        "ksw",
        "kar",
        "rhg",
        "cnh",
        "aii",
        "din",
        "nus",
        "fil",
        "tpi",
        "pjt",
        "de-Latf"
      })
  void aWayOfSpellingAndALanguageOfFewAreKnown(String tag) {
    assertThat(LanguageTag.isTag(tag)).isTrue();
  }

  @Test
  void aCodeOfNoLanguageIsNamed() {
    assertThat(LanguageTag.mend("qqq-AU", "write vi"))
        .isEqualTo("no language has the code 'qqq' (ISO 639); write vi");
    assertThat(LanguageTag.mend("eng", "write vi"))
        .isEqualTo("the code of this language is 'en', not 'eng'; write vi");
    assertThat(LanguageTag.mend("en-au", "write vi")).isEqualTo("write vi");
  }

  @ParameterizedTest
  @CsvSource({"ar-Latnn, Latnn", "ar-Latm, Latm", "en-AU-typo1, typo1"})
  void thePartThatIsUnknownIsNamed(String tag, String part) {
    assertThat(LanguageTag.mend(tag, "")).startsWith("leave out '" + part + "': ");
  }
}
