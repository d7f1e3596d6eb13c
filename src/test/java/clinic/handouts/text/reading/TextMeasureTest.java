package clinic.handouts.text.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMeasureTest {
  private static TextMeasure measure(String... blocks) {
    return TextMeasure.of(List.of(blocks));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rest. Walk! Bend?                  | 3
          Rest                               | 1
          ...                                | 0
          See Dr. East today.                | 1
          See Dr. East. Walk.                | 2
          Rest etc. and walk.                | 1
          Rest etc. Walk.                    | 2
          Take vitamin C. Walk.              | 2
          Take vitamin c. but walk.          | 1
          See No. 5 there.                   | 1
          Say No. Then walk.                 | 2
          Wait approx. 5 minutes.            | 1
          Rest, e.g. in bed, or not.         | 1
          Rest? e.g. in bed.                 | 2
          It went by. 5 of us walked.        | 2
          (Rest.) Walk.                      | 2
          'It says "Rest." Then walk.'       | 2
          Walk 2.5 miles.                    | 1
          Mrs. Kim                           | 1
          """)
  void aSentenceEndsWhereItIsReadAsEnding(String text, int sentences) {
    assertThat(measure(text).sentences()).hasSize(sentences);
  }

  @Test
  void aSentenceKnowsItsBlockItsBeginningAndItsWrittenWords() {
    assertThat(measure("", "Rest well.  Walk 45 minutes a day.").sentences())
        .containsExactly(new TextMeasure.Sentence(1, 0, 2), new TextMeasure.Sentence(1, 12, 5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          See https://example.com/a-b now         | See now
          See www.example.com now                 | See now
          See example.com.au/x now                | See now
          Write to a.b@example.com                | Write to
          See example.com                         | See
          Rest: walk                              | Rest walk
          Rest.Walk                               | Rest Walk
          a 10-minute walk                        | a ten-minute walk
          21-day plan                             | twenty-one-day plan
          x-ray                                   | x-ray
          don't                                   | don't
          45 to 60                                | forty-five to sixty
          """)
  void wordsAreThoseThatAreRead(String text, String read) {
    assertThat(String.join(" ", TextMeasure.words(text))).isEqualTo(read);
  }

  @Test
  void syllablesOfAllPartsOfAWordCount() {
    assertThat(TextMeasure.syllables("follow-up")).isEqualTo(3);
    assertThat(TextMeasure.syllables("up-")).isEqualTo(1);
  }

  @Test
  void wordsOfThreeSyllablesAreHard() {
    TextMeasure measure = measure("The banana is yellow.");
    assertThat(measure.words()).isEqualTo(4);
    assertThat(measure.syllables()).isEqualTo(7);
    assertThat(measure.polysyllables()).isEqualTo(1);
  }

  @Test
  void gradesFollowTheirFormulas() {
    TextMeasure measure = measure("The banana is yellow. Walk.");
    assertThat(measure.smog()).isCloseTo(1.0430 * Math.sqrt(15) + 3.1291, within(1e-9));
    assertThat(measure.fleschKincaid())
        .isCloseTo(0.39 * 5 / 2 + 11.8 * 8 / 5 - 15.59, within(1e-9));
  }

  @Test
  void noTextHasNoGrade() {
    assertThat(measure().smog()).isZero();
    assertThat(measure("").fleschKincaid()).isZero();
  }

  @Test
  void tenSentencesAreEnoughForAGrade() {
    assertThat(TextMeasure.of(Collections.nCopies(9, "Walk.")).isConfident()).isFalse();
    assertThat(TextMeasure.of(Collections.nCopies(10, "Walk.")).isConfident()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "can't, 1",
    "cannot, 2",
    "didn't, 2",
    "isn't, 2",
    "don’t, 1",
    "back's, 1",
    "n't, 1",
    "I, 1",
    "use, 1",
    "uses, 2",
    "the, 1",
    "ease, 1",
    "Muscle, 2"
  })
  void syllablesAreThoseThatAreSpoken(String word, int syllables) {
    assertThat(Syllables.count(word)).isEqualTo(syllables);
  }

  @ParameterizedTest
  @CsvSource({"axe, 2", "ices, 2", "rope, 1", "banana, 3", "b, 1", "walked, 1"})
  void lettersAloneTellMostSyllables(String word, int syllables) {
    assertThat(Syllables.byLetters(word)).isEqualTo(syllables);
  }
}
