package clinic.handouts.text.bidi;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text stands on paper in the order of Unicode Standard Annex 9, with names and numbers whole. */
final class LevelsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "اتصل (03) 5550 0100 الآن; نآلا (03) 5550 0100 لصتا",
        "اتصل +61 3 5550 0100; +61 3 5550 0100 لصتا",
        "اتصل 13 11 14 الآن; نآلا 13 11 14 لصتا",
        "خذ 500 mg مرتين; نيترم 500 mg ذخ",
        "مع Dr Dan East (Osteopath).; .Dr Dan East (Osteopath) عم",
        "حرارة ٣٨٫٥ درجة; ةجرد ٣٨٫٥ ةرارح",
        "الساعة 8:30; 8:30 ةعاسلا",
        "نصح 11 (92%) منهم; مهنم (%92) 11 حصن",
        "من 5-10 دقائق; قئاقد 10-5 نم",
        "يوم 2026-11-22 هنا; انه 2026-11-22 موي",
        "عدد 10 000 شخص; صخش 10 000 ددع",
        "(كلمة) و38%; %38و (ةملك)",
        "חום מעל 38.5 °C כאן; ןאכ 38.5 °C לעמ םוח",
        "Smith J. Back pain. 2018.; Smith J. Back pain. 2018.",
        "בין 8:30 ל-20:15; 20:15-ל 8:30 ןיב",
        "من 8:30 و 20:15, ثم; مث ,20:15 و 8:30 نم",
        "-2.5 درجات; تاجرد -2.5",
        "1.; .1",
        "-5 درجات; تاجرد -5",
      })
  void rightToLeft(String text, String seen) {
    assertThat(seen(text, true)).isEqualTo(seen);
  }

  @Test
  void leftToRight() {
    assertThat(seen("Dr محمد علي, Osteopath", false)).isEqualTo("Dr يلع دمحم, Osteopath");
    assertThat(seen("Call 000 (now)", false)).isEqualTo("Call 000 (now)");
  }

  @Test
  void aParagraphOfSeveralLines() {
    List<byte[]> levels = Levels.of(List.of("اتصل بالرقم (03) ", "5550 0100"), true);
    assertThat(levels.get(0)).endsWith(2, 2, 2, 2, 1);
    assertThat(levels.get(1)).containsOnly(2);
  }

  @Test
  void linesWithoutASpaceBetweenThemAreNotOneWord() {
    List<byte[]> levels = Levels.of(List.of("رقم 5", "10"), true);
    assertThat(levels.get(0)).endsWith(1, 2);
    assertThat(levels.get(1)).containsOnly(2);
  }

  /** As seen on one line, from left to right; what is mirrored there is written as it was meant. */
  private static String seen(String text, boolean rightToLeft) {
    byte[] levels = Levels.of(List.of(text), rightToLeft).get(0);
    StringBuilder seen = new StringBuilder();
    for (int place : Bidi.reorderVisual(levels)) {
      char character = text.charAt(place);
      seen.append(levels[place] % 2 == 1 ? mirrored(character) : character);
    }
    return seen.toString();
  }

  private static char mirrored(char character) {
    return character == '(' ? ')' : character == ')' ? '(' : character;
  }
}
