package clinic.handouts.verify;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.edition.EditionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet comes back as a file, with its words in the order of its layout. */
class ReturnedSheetTest {
  private static final SampleLibrary SAMPLES = SampleLibrary.ofRepository();

  /** The large print of low back pain begins with when to get help; that of falls does not. */
  @ParameterizedTest
  @ValueSource(strings = {"low-back-pain-bed-rest", "preventing-falls-at-home"})
  void largePrintShowsItsTextsInEitherOrder(String topic) throws Exception {
    EditionKey key = new EditionKey(topic, "dan-east", "en-AU", "large-print");
    ReturnedSheet sheet = ReturnedSheet.read(SAMPLES.pdf(key));
    assertThat(sheet.shows(SAMPLES.edition(key))).isTrue();
  }

  @Test
  void aSheetOfAnotherTopicDoesNotShowThem() throws Exception {
    EditionKey key = new EditionKey("ankle-sprain-first-week", "dan-east", "en-AU", "large-print");
    EditionKey other = new EditionKey("low-back-pain-bed-rest", "dan-east", "en-AU", "large-print");
    assertThat(ReturnedSheet.read(SAMPLES.pdf(key)).shows(SAMPLES.edition(other))).isFalse();
  }
}
