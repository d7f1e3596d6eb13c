package clinic.handouts.check.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.5 mL | 2,5 ml",
        "1,000 mg | 1.000 mg",
        "12.5 | ١٢٫٥",
        "08:00 | 8:00",
        "½ tablet | 1/2 tablet",
        "2.5 tablets | 2½ tablets",
        "2 ½ tablets | 2 1/2 tablets",
        "see https://example.com/12 | see",
      })
  void whatSaysTheSameIsTheSame(String one, String other) {
    assertThat(Numbers.of(other)).isEqualTo(Numbers.of(one));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.125 mg | 125 mg",
        "0.125 mg | 0.0125 mg",
        "0412 345 678 | 412 345 678",
        "call 000 | call 0",
        "2.5 mL | 25 mL",
        "5 to 10 | 5",
        "2½ | 2",
        "2½ | 2¼",
        "21/2 | 2 1/2",
      })
  void whatSaysSomethingElseIsNot(String one, String other) {
    assertThat(Numbers.of(other)).isNotEqualTo(Numbers.of(one));
  }
}
