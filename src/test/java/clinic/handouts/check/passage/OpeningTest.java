package clinic.handouts.check.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rest",
        "",
        "Gently bend",
        "Gently, slowly bend it",
        "Apply ice to it",
        "Ply it hard",
        "If it hurts, rest now",
        "If it hurts",
        "Then, when it hurts, gently rest it",
        "Bring it",
        "Press it",
        "Focus now",
        "Dance often"
      })
  void isAnAction(String item) {
    assertThat(Opening.of(item).isAction()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gently the knee",
        "If it hurts, the knee",
        "Slowly, walking on",
        "Walks of it",
        "Kindness to all",
        "The knee"
      })
  void isNoAction(String item) {
    assertThat(Opening.of(item).isAction()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Do not run", "Please do not run", "Don't", "Never run", "Do not"})
  void isNegated(String item) {
    assertThat(Opening.of(item).isNegated()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Do", "Do run", "Not do", "Run, do not walk", "", "Gently", "Rest not"})
  void isNotNegated(String item) {
    assertThat(Opening.of(item).isNegated()).isEqualTo(item.startsWith("Not"));
  }
}
