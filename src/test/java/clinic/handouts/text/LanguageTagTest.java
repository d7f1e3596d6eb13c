package clinic.handouts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
