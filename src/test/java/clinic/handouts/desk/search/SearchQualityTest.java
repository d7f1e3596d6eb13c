package clinic.handouts.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Sixty questions to a library of 120 topics. Both were written by somebody who had not seen the
 * search, and stay as they were written.
 */
class SearchQualityTest {
  @Test
  void theRightTopicComesFirstAndNoWrongOneIsClear() throws IOException {
    TopicIndex index =
        new TopicIndex(
            list("library.yaml").stream().map(SearchQualityTest::text).toList(),
            "en-AU",
            SampleLibrary.ofRepository().library().synonyms("en-AU"));
    List<Map<String, Object>> questions = list("questions.yaml");
    List<String> notFirst = new ArrayList<>();
    List<String> notInThree = new ArrayList<>();
    List<String> wronglyClear = new ArrayList<>();
    for (Map<String, Object> question : questions) {
      String words = (String) question.get("ask");
      List<TopicIndex.Match> found = index.find(words);
      int at = found.stream().map(TopicIndex.Match::topic).toList().indexOf(question.get("expect"));
      if (at != 0) {
        notFirst.add(words);
      }
      if (at < 0 || at > 2) {
        notInThree.add(words);
      }
      if (at != 0 && !found.isEmpty() && found.get(0).isClear()) {
        wronglyClear.add(words);
      }
    }
    assertThat(questions).hasSize(60);
    assertThat(notFirst).hasSizeLessThanOrEqualTo(3);
    assertThat(notInThree).isEmpty();
    assertThat(wronglyClear).isEmpty();
  }

  private static TopicIndex.Text text(Map<String, Object> topic) {
    return new TopicIndex.Text(
        (String) topic.get("id"),
        (String) topic.get("title"),
        texts(topic, "keywords"),
        texts(topic, "headings"),
        (String) topic.get("summary"),
        texts(topic, "codes"));
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(Map<String, Object> topic, String key) {
    return (List<String>) topic.getOrDefault(key, List.of());
  }

  private static List<Map<String, Object>> list(String name) throws IOException {
    try (InputStream file = SearchQualityTest.class.getResourceAsStream("/search/" + name)) {
      return new Yaml().load(file);
    }
  }
}
