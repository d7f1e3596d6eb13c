package clinic.handouts.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The fixed words that come with the program, in every language. */
class PackedLabelsTest {
  private static final Path LABELS = Path.of("templates/labels");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar", "bn", "el", "es", "fa", "fr", "he", "hi", "it", "ja", "km", "ko", "my", "ne", "pa",
        "si", "ta", "th", "tr", "ur", "vi", "zh-Hans", "zh-Hant"
      })
  void aLanguageHasEveryWordWithItsPlacesAndSaysThatNobodyCheckedIt(String language)
      throws IOException {
    String text = Files.readString(LABELS.resolve(language + ".yaml"));
    Map<String, String> words = new Yaml().load(text);
    Map<String, String> english = new Yaml().load(Files.readString(LABELS.resolve("en.yaml")));
    assertThat(words.keySet()).containsExactlyElementsOf(english.keySet());
    words.forEach(
        (key, word) ->
            assertThat(places(word)).as(key).containsExactlyElementsOf(places(english.get(key))));
    assertThat(words.get("do")).isNotEqualToIgnoringCase(words.get("dont"));
    assertThat(text.lines().limit(2).toList().get(1)).contains("Not checked by a translator");
  }

  private static List<String> places(String word) {
    return PLACE.matcher(word).results().map(MatchResult::group).sorted().toList();
  }
}
