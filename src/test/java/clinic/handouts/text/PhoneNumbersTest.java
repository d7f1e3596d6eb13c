package clinic.handouts.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is linked so that it dials what is printed, from wherever the reader is. */
final class PhoneNumbersTest {
  private static final PhoneNumbers AUSTRALIAN = PhoneNumbers.of("AU", "en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(03) 5550 0100            | tel:+61355500100",
        "(03) 5550 9999            | tel:+61355509999",
        "03-5550-0100              | tel:+61355500100",
        "0400 000 000              | tel:+61400000000",
        "+61 3 5550 0100           | tel:+61355500100",
        "+61 (0)3 5550 0101        | tel:+61355500101",
        "+61 (0)3 5550 0101 ext 5  | tel:+61355500101;ext=5",
        "03 5550 0101 x12          | tel:+61355500101;ext=12",
        "03 5550 0101 ext. 12      | tel:+61355500101;ext=12",
        "+61355500101;ext=5        | tel:+61355500101;ext=5",
        "+44 20 7946 0000          | tel:+442079460000",
        "0011 44 20 7946 0000      | tel:+442079460000",
      })
  void aWholeNumberIsLinkedWithItsCountry(String number, String link) {
    assertThat(AUSTRALIAN.link(number)).isEqualTo(link);
    assertThat(PhoneNumbers.isLink(link)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "000, tel:000",
    "112, tel:112",
    "13 11 14, tel:131114",
    "1800 022 222, tel:1800022222",
    "1300 123 456 ext 7, tel:1300123456;ext=7",
    "5550 0100, tel:55500100",
    "+1234567, tel:+1234567"
  })
  void whatCanNotBeDialledFromAbroadIsLinkedAsWritten(String number, String link) {
    assertThat(AUSTRALIAN.link(number)).isEqualTo(link);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(03) 5550 0100", "+61 (0)3 5550 0101 ext 5", "000", "1800 022 222"})
  void aLinkOfALinkIsTheSame(String number) {
    String link = AUSTRALIAN.link(number);
    assertThat(AUSTRALIAN.link(link.substring("tel:".length()))).isEqualTo(link);
  }

  @Test
  void theRegionIsTheCountryElseTheLanguages() {
    assertThat(PhoneNumbers.of("NZ", "en-AU").link("03 555 0100")).isEqualTo("tel:+6435550100");
    assertThat(PhoneNumbers.of("", "en-AU").link("03 5550 0100")).isEqualTo("tel:+61355500100");
    assertThat(PhoneNumbers.of("", "en").link("03 5550 0100")).isEqualTo("tel:0355500100");
    assertThat(PhoneNumbers.of("", "en").link("+61 3 5550 0100")).isEqualTo("tel:+61355500100");
  }

  @Test
  void fictionalNumbersCanBe() {
    for (int last = 0; last < 10_000; last++) {
      assertThat(AUSTRALIAN.canBe("(03) 5550 " + String.valueOf(10_000 + last).substring(1)))
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(09) 5550 0100", "03 5550 010", "1234", "+61 3 5550", "call us", "12"})
  void aNumberOutsideThePlanCanNotBe(String number) {
    assertThat(AUSTRALIAN.canBe(number)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Call 1300 60 60 24 (24 hours).     | 1300 60 60 24",
        "Poisons: 13 11 26 (24 h a day)     | 13 11 26",
        "(03) 5550 0120 (24/7)              | (03) 5550 0120",
        "Ring (03) 5550 0100 8 am to 6 pm   | (03) 5550 0100",
        "Ring (03) 5550 010, 8 am to 6 pm   | (03) 5550 010",
        "Ring 1300 60 60 2 (24 hours)       | 1300 60 60 2 (24",
        "Ring 1800 022 22.                  | 1800 022 22",
      })
  void inATextItEndsWhereAWholeNumberEnds(String text, String number) {
    assertThat(AUSTRALIAN.in(text)).extracting(PhoneNumbers.Found::number).containsExactly(number);
  }
}
