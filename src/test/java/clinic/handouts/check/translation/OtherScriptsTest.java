package clinic.handouts.check.translation;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.text.Markdown;
import clinic.handouts.text.marks.Inline;
import clinic.handouts.text.marks.MarkdownLeaves;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is honest in other scripts is no error. */
class OtherScriptsTest {
  @ParameterizedTest
  @ValueSource(strings = {"15 mg/кг", "15 mg/كغ", "15 mg/公斤", "15 мг/кг"})
  void aDosePerKgMayBeAbbreviatedInTheirLetters(String text) {
    assertThat(Units.in(text).lacking(Units.in("15 mg/kg"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"15 mg/г", "15 mg/克", "15 mg/j"})
  void anotherUnitIsNotKg(String text) {
    assertThat(Units.in(text).lacking(Units.in("15 mg/kg"))).containsExactly("15 mg/kg");
  }

  @ParameterizedTest
  @CsvSource({"疼吗?请告诉我们。, false", "疼??告诉我们。, true", "疼吗[什么?], true", "قل ل?ا, true"})
  void aQuestionMarkWithoutASpaceEndsASentenceWhereNoSpacesAre(String text, boolean isUnwritten) {
    assertThat(Unwritten.isUnwritten("Does it hurt? Tell us.", text)).isEqualTo(isUnwritten);
  }

  @Test
  void boldWordsInAnotherSentenceAreSeenWhateverEndsSentences() {
    assertThat(Stressed.differs(leaf("Pain? **Rest.** Go."), leaf("**ألم؟** استرح. اذهب.")))
        .isEqualTo("has its bold words in a different sentence from the source");
    assertThat(Stressed.differs(leaf("Pain? **Rest.** Go."), leaf("ألم؟ **استرح.** اذهب.")))
        .isEmpty();
  }

  private static List<Inline> leaf(String text) {
    return MarkdownLeaves.of(Markdown.of(text)).get(0);
  }
}
