package clinic.handouts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as one is never broken over lines; "_" stands for a space that must stay. */
final class UnbrokenTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Take 160_mg/5_mL now.",
        "Take 160_mg_per_5_mL now.",
        "Take 2.5_mL or 1,000_mg, or even 1000_mg.",
        "Take 1_1/2_tablets twice.",
        "Take 1_\u00bd_tablets, \u00bd_tablet or 1\u00bd_tablets.",
        "every 6-8_hours or 6_-_8_hours",
        "every 6\u20138_hours",
        "every 6_to_8_hours and 6_to_8, 30_to_45_minutes",
        "do 3_\u00d7_10, and 3_x_10",
        "It helps 4_in_10_people.",
        "It helps 4_out_of_10, 1_in_every_5.",
        "Come at 8_am, 8:30_pm, 8.30_p.m. or 10_o'clock.",
        "from 8-10_am on",
        "Call (03)_5550_0100_ext_5.",
        "Call +61_(0)3_5550_0101 today.",
        "Call 1800_022_222 today.",
        "at 37_\u00b0C or 37.5_\u00b0C, 5_%",
        "\u6bcf\u6b21 500_\u6beb\u514b\u53ef\u4ee5\u7f13\u89e3\u75bc\u75db\u6bcf\u5929",
        "10 20 30 40 50 60 70 80",
        "about 100 uninterruptedly",
        "vitamin D3",
        "in 2018 people",
        "on 1_November 2026",
        "Anderson, Green and Payne"
      })
  void whatIsReadAsOneKeepsItsSpaces(String marked) {
    assertThat(marked(marked.replace('_', ' '))).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"160 mg/5 mL", "5 mg/kg", "6-8", "6\u20138", "3/4", "03-5550-0100", "500\u6beb"})
  void nothingWithinIsBrokenEither(String text) {
    BitSet places = Unbroken.places("See " + text + ".");
    assertThat(places.nextClearBit(5)).isEqualTo(4 + text.length());
    assertThat(places.get(4)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/2018/12/a-1",
        "10.1007/s00586-018-5673-2",
        "2026-11-22",
        "AB12-34"
      })
  void addressesAndCodesMayBreakAsUsual(String text) {
    assertThat(Unbroken.places(text).get(text.lastIndexOf('-') + 1)).isFalse();
  }

  private static String marked(String text) {
    StringBuilder marked = new StringBuilder(text);
    BitSet places = Unbroken.places(text);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ' && places.get(i + 1)) {
        marked.setCharAt(i, '_');
      }
    }
    return marked.toString();
  }
}
