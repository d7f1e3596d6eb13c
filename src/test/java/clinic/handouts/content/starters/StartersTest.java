package clinic.handouts.content.starters;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files to begin with show every key there is, and what follows a '#' can be used. */
final class StartersTest extends WorkspaceTest {
  private static final Map<String, byte[]> FILES =
      Starters.workspace(LocalDate.of(2026, 11, 22), false);

  /** A key, after a '#' or not, also within braces. */
  private static final Pattern KEY =
      Pattern.compile("(?m)(?:^[ #-]*|[{,] ?)([a-z]+(?:-[a-z]+)*):(?= |$)");

  private static String text(String path) {
    return new String(FILES.get(path), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "clinic,    content/clinic.yaml",
    "clinician, content/clinicians/first-clinician.yaml",
    "topic,     content/topics/first-topic/en-AU.yaml",
  })
  void showEveryKey(String kind, String path) throws IOException {
    JsonNode schema =
        JsonMapper.shared().readTree(Path.of("templates/schema", kind + ".schema.json").toFile());
    List<String> shown =
        KEY.matcher(text(path)).results().map((MatchResult key) -> key.group(1)).toList();
    assertThat(shown).containsAll(keys(schema).toList());
  }

  private static Stream<String> keys(JsonNode node) {
    Stream<String> own =
        node.has("properties") ? node.get("properties").propertyNames().stream() : Stream.of();
    return Stream.concat(own, node.values().stream().flatMap(StartersTest::keys));
  }

  @ParameterizedTest
  @CsvSource({
    "content/clinic.yaml,                             content/clinic.yaml",
    "content/clinicians/first-clinician.yaml,         content/clinicians/mia.yaml",
    "content/topics/first-topic/en-AU.yaml,           content/topics/first-topic/en-AU.yaml",
  })
  void whatStandsBehindAHashCanBeUsed(String starter, String path) {
    List<String> lines = text(starter).lines().toList();
    StringBuilder used = new StringBuilder();
    boolean isHeader = true;
    for (String line : lines) {
      isHeader = isHeader && line.startsWith("#");
      used.append(isHeader ? line : line.replaceFirst("^( *)# ?", "$1")).append('\n');
    }
    workspace.write(path, used.toString());
    workspace.write("content/topics/ankle-sprain-first-week/en-AU.yaml", workspace.text(BACK));
    assertThat(workspace.problems()).doesNotContain("comment-behind-text");
    assertThat(workspace.problems().lines().filter(line -> line.contains("error[")))
        .allMatch(
            line ->
                line.matches(
                    ".*\\[(image-missing|leave-out|unknown-(topic|phase|exercise)|phone|withdrawn)].*"));
  }
}
