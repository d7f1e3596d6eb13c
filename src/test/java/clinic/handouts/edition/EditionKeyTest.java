package clinic.handouts.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditionKeyTest {
  @Test
  void thePathIsThatOfTheContract() {
    EditionKey key = new EditionKey("ankle", "ana", "en-AU", "standard");
    assertThat(key.path()).isEqualTo("ana/en-AU/ankle-standard.pdf");
    assertThat(key).hasToString("ankle/ana/en-AU/standard");
  }

  @Test
  void keysAreOrderedByClinicianLanguageTopicAndFormat() {
    EditionKey[] sorted = {
      new EditionKey("z", EditionKey.CLINIC, "z", "z"),
      new EditionKey("z", "a", "a", "z"),
      new EditionKey("a", "a", "b", "b"),
      new EditionKey("a", "a", "b", "c"),
      new EditionKey("b", "a", "b", "a"),
      new EditionKey("a", "b", "a", "a"),
    };
    assertThat(Stream.of(sorted[4], sorted[2], sorted[5], sorted[0], sorted[3], sorted[1]).sorted())
        .containsExactly(sorted);
    assertThat(sorted[2]).isEqualByComparingTo(new EditionKey("a", "a", "b", "b"));
  }
}
