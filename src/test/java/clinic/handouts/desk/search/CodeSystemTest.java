package clinic.handouts.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.content.Library;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of practice systems, and the topics that they mean. */
final class CodeSystemTest {
  private static final String BACK = "low-back-pain-bed-rest";
  private static final String ANKLE = "ankle-sprain-first-week";

  @TempDir private Path folder;

  @BeforeEach
  void code() throws IOException {
    Copies.fewSamples(folder);
    codes(BACK, "{snomed-ct: ['279039007'], icd-10: [M54.5]}");
    codes(ANKLE, "{snomed-ct: ['44465007'], icd-10-cm: [S93.4], icd-10: [S93.4]}");
  }

  private void codes(String topic, String codes) throws IOException {
    Path file = folder.resolve("content/topics/" + topic + "/en-AU.yaml");
    String text = java.nio.file.Files.readString(file).replaceAll("(?m)^codes:.*\\n(  .*\\n)*", "");
    java.nio.file.Files.writeString(file, text + "codes: " + codes + "\n");
  }

  private Library library() {
    return SampleLibrary.handouts(folder, failure -> {}).library();
  }

  @ParameterizedTest
  @CsvSource({
    "2.16.840.1.113883.6.90, M54.50, low-back-pain-bed-rest",
    "2.16.840.1.113883.6.90, m5450, low-back-pain-bed-rest",
    "2.16.840.1.113883.6.3, M54.5, low-back-pain-bed-rest",
    "2.16.840.1.113883.6.135, M54.5, low-back-pain-bed-rest",
    "urn:oid:2.16.840.1.113883.6.90, S93.401A, ankle-sprain-first-week",
    "2.16.840.1.113883.6.3, S93, ankle-sprain-first-week",
    "2.16.840.1.113883.6.96, 44465007, ankle-sprain-first-week"
  })
  void aCodeMeansItsTopic(String system, String code, String topic) {
    assertThat(CodeSystem.of(system).orElseThrow().topics(library(), "en-AU", code))
        .containsExactly(topic);
  }

  @ParameterizedTest
  @CsvSource({
    "2.16.840.1.113883.6.90, M25.5",
    "2.16.840.1.113883.6.96, 4446500",
    "2.16.840.1.113883.6.96, 444650071",
    "2.16.840.1.113883.6.96, M54.5"
  })
  void anotherCodeMeansNone(String system, String code) {
    assertThat(CodeSystem.of(system).orElseThrow().topics(library(), "en-AU", code)).isEmpty();
  }

  @Test
  void theLongestCodeThatFitsIsMeant() throws IOException {
    codes(ANKLE, "{icd-10: [M54]}");
    assertThat(CodeSystem.ICD_10_CM.topics(library(), "en-AU", "M54.50")).containsExactly(BACK);
    assertThat(CodeSystem.ICD_10_CM.topics(library(), "en-AU", "M54.2")).containsExactly(ANKLE);
    assertThat(CodeSystem.of("2.16.840.1.113883.6.103")).isEmpty();
  }
}
