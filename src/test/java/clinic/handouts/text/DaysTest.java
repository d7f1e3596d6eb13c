package clinic.handouts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a day, and how people read it. */
final class DaysTest {
  @Test
  void aDayIsWrittenAsIsoWritesIt() {
    assertThat(Days.read("2028-02-29")).contains(LocalDate.of(2028, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2027-02-29", "2026-13-01", "1.11.2026", "2026-11-1", "tomorrow"})
  void anythingElseIsNotADay(String written) {
    assertThat(Days.read(written)).isEmpty();
  }

  @Test
  void inWordsTheMonthsAreThoseOfTheLanguageAndTheDigitsAreNotThoseOfTheMachine() {
    LocalDate day = LocalDate.of(2026, 11, 1);
    assertThat(Days.inWords(day, "d MMMM uuuu", "en-AU")).isEqualTo("1 November 2026");
    assertThat(Days.inWords(day, "d. MMMM uuuu", "de")).isEqualTo("1. November 2026");
    assertThat(Days.inWords(day, "d MMM uuuu", "en")).isEqualTo("1 Nov 2026");
    assertThat(Days.inWords(day, "d/M/uuuu", "ar-EG")).isEqualTo("1/11/2026");
  }
}
