package clinic.handouts.text.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is known which letters are drawn as one with the next. */
final class JoinsTest {
  @ParameterizedTest(name = "{0}: {1}|{2}")
  @CsvSource({
    "letters that join on both sides, مح, مد",
    "a mark over the letter that joins, يَ, شرب",
    "a letter lengthened, مـ, حمد",
    "a conjunct, क्, षेत्र",
    "a vowel sign, क, िताब",
    "a conjunct in Tamil, க், ஷமா",
    "another one, ஸ், ரீ",
    "a joiner in Sinhala, ක්\u200d, ෂය",
    "letters below each other in Khmer, ខ្, មែរ",
    "letters below each other in Burmese, န္, တ",
    "a tone mark, น, ้ำ"
  })
  void theseAreJoined(String name, String before, String next) {
    assertThat(Joins.areBetween(before, next)).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}|{2}")
  @CsvSource({
    "a letter that joins only the one before, در, د",
    "a half space, می\u200c, آید",
    "a number, ل, ۳۸",
    "punctuation, محمد, .",
    "letters of Hindi that join nothing, सू, जन",
    "the sign that takes the vowel away in Tamil, மக், கள்",
    "letters of Thai, ขา, ไม่",
    "Han, 未, 服",
    "Hebrew, של, ום"
  })
  void theseAreNot(String name, String before, String next) {
    assertThat(Joins.areBetween(before, next)).isFalse();
  }
}
