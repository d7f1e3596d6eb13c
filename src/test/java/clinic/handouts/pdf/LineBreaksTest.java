package clinic.handouts.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers stay with what they count; "_" stands for a space after which no line may end. */
class LineBreaksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Walk for 10 minutes.                     | Walk for 10_minutes.",
        "for 30 to 45 minutes at a time           | for 30_to_45_minutes at a time",
        "Call (03) 5550 0100 today.               | Call (03)_5550_0100 today.",
        "Call healthdirect on 1800 022 222.       | Call healthdirect on 1800_022_222.",
        "on +61 3 5550 0100 or                    | on +61_3_5550_0100 or",
        "5 % of 20 kg, at 37 °C                   | 5_% of 20_kg, at 37_°C",
        "1 November 2026                          | 1_November 2026",
        "6 Größen                                 | 6_Größen",
        "every 6 to 8 hours, 4 in 10 people       | every 6_to_8_hours, 4_in_10_people",
        "open 8:30 – 20:15, 9.00 - 12.30        | open 8:30_–_20:15, 9.00_-_12.30",
        "160 mg/5 mL, 1 1/2 tablets, at 8:30 pm   | 160_mg/5_mL, 1_1/2_tablets, at 8:30_pm",
      })
  void numbersStayWithWhatTheyCount(String text, String kept) {
    assertThat(marked(text)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "about 100 uninterruptedly",
        "10 20 30 40 50 60 70 80",
        "in the first week",
        "vitamin D3",
      })
  void otherSpacesStay(String text) {
    assertThat(marked(text)).isEqualTo(text);
  }

  /** The text with all spaces after which no line may end as "_". */
  private static String marked(String text) {
    LineBreaks breaks = new LineBreaks();
    breaks.setText(text);
    StringBuilder marked = new StringBuilder(text.replace(' ', '_'));
    for (int at = breaks.next(); at >= 0; at = breaks.next()) {
      if (text.charAt(at - 1) == ' ') {
        marked.setCharAt(at - 1, ' ');
      }
    }
    return marked.toString();
  }
}
