package clinic.handouts.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0         | zero
          7         | seven
          19        | nineteen
          20        | twenty
          21        | twenty-one
          45        | forty-five
          99        | ninety-nine
          100       | one hundred
          101       | one hundred and one
          119       | one hundred and nineteen
          250       | two hundred and fifty
          999       | nine hundred and ninety-nine
          1000      | one thousand
          1005      | one thousand and five
          1099      | one thousand and ninety-nine
          1100      | eleven hundred
          1905      | nineteen oh five
          1910      | nineteen ten
          1999      | nineteen ninety-nine
          2000      | two thousand
          2009      | two thousand and nine
          2010      | twenty ten
          2099      | twenty ninety-nine
          2100      | two thousand one hundred
          '1,905'   | one thousand nine hundred and five
          1905.5    | one thousand nine hundred and five point five
          1905%     | one thousand nine hundred and five per cent
          15000     | fifteen thousand
          12345     | twelve thousand three hundred and forty-five
          '1,000,000' | one million
          1000099   | one million and ninety-nine
          1000100   | one million one hundred
          2500000   | two million five hundred thousand
          9999999   | nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine
          10000000  | one zero zero zero zero zero zero zero
          000       | zero zero zero
          03        | zero three
          0.25      | zero point two five
          .5        | point five
          92%       | ninety-two per cent
          """)
  void numbersAreReadAsTheyAreSpoken(String number, String spoken) {
    assertThat(String.join(" ", SpokenNumbers.words(number))).isEqualTo(spoken);
  }
}
