package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.content.WorkspaceTest;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code check} prints of the sample workspace. */
class CheckCommandTest extends WorkspaceTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... options) {
    List<String> args = new ArrayList<>(List.of("check", "-w", workspace.root().toString()));
    args.addAll(List.of(options));
    return new Main(
            InputStream.nullInputStream(),
            out,
            err,
            Map.of(),
            workspace.root(),
            SampleLibrary.CLOCK)
        .run(args.toArray(String[]::new));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  @Test
  void aTopicEndsWithATableOfWhatWasMeasured() {
    item("Watch for oedema.");
    assertThat(run("back")).isEqualTo(0);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith(BACK + ":25:17: warning[jargon]: 'oedema' is a word");
    assertThat(printed())
        .isEqualToNormalizingNewlines(
            """
            0 errors, 1 warning in back

            topic  language  words  minutes  SMOG                  Flesch-Kincaid  longest sentence  PEMAT-P   findings
            back   en-AU     25     1        6.4 (low confidence)  2.0             3 words           13 of 14  1
            back en-AU: PEMAT-P item 4 is not met: medical terms are explained
            """);
  }

  @Test
  void withoutATopicThereIsNoTable() {
    assertThat(run()).isEqualTo(0);
    assertThat(printed())
        .isEqualToNormalizingNewlines("0 errors, 0 warnings in 1 topic and 2 clinicians\n");
  }

  @Test
  void jsonHoldsProblemsAndMeasures() {
    item("Watch for oedema.");
    assertThat(run("--json")).isEqualTo(0);
    JsonNode json = JsonMapper.shared().readTree(printed());
    assertThat(json.propertyNames()).containsExactly("problems", "topics");
    JsonNode problem = json.get("problems").get(0);
    assertThat(problem.propertyNames())
        .containsExactly("path", "line", "column", "severity", "rule", "message", "help");
    assertThat(problem.get("rule").asString()).isEqualTo("jargon");
    JsonNode topic = json.get("topics").get(0);
    assertThat(topic.toString())
        .isEqualTo(
            "{\"topic\":\"back\",\"language\":\"en-AU\",\"words\":25,\"sentences\":9,"
                + "\"minutes\":1,\"smog\":6.4,\"fleschKincaid\":2.0}");
  }

  @Test
  void gradesOfOtherLanguagesAreNull() {
    workspace.write(
        "content/topics/back/vi.yaml",
        workspace
            .text(BACK)
            .replace("Muscles tighten.", "Tập nhẹ mỗi ngày giúp lưng đỡ đau. Đi bộ ngắn."));
    run("--json");
    JsonNode topic = JsonMapper.shared().readTree(printed()).get("topics").get(1);
    assertThat(topic.get("language").asString()).isEqualTo("vi");
    assertThat(topic.get("words").asInt()).isEqualTo(33);
    assertThat(topic.get("sentences").asInt()).isEqualTo(10);
    assertThat(topic.get("smog").isNull()).isTrue();
    assertThat(topic.get("fleschKincaid").isNull()).isTrue();
  }

  @Test
  void warningsCountWhenStrict() {
    item("Watch for oedema.");
    assertThat(run("--strict")).isEqualTo(1);
  }

  @Test
  void rulesAreListedWithTheirSources() {
    assertThat(run("--rules")).isEqualTo(0);
    assertThat(printed())
        .contains(
            """
            sentence-length  warning, style: a topic may waive it
              finds:   English sentences of more than 20 words; a number is one word
              source:  Plain Language Action and Information Network, Federal Plain Language Guidelines, 2011
              to fix:  split it into two sentences
            """)
        .contains("\nadvice-missing  error\n");
  }

  @Test
  void rulesAreListedAsJson() {
    assertThat(run("--rules", "--json")).isEqualTo(0);
    JsonNode rules = JsonMapper.shared().readTree(printed());
    assertThat(rules.size()).isGreaterThan(70);
    assertThat(rules.get(0).propertyNames())
        .containsExactly("id", "severity", "style", "measures", "source", "mend");
  }
}
