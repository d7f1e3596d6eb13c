package clinic.handouts.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.Handouts;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.order.Stop;
import clinic.handouts.desk.order.Stops;
import clinic.handouts.edition.EditionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody at reception types, and what is found. */
class TopicSearchTest {
  private static final String BACK = "low-back-pain-bed-rest";
  private static final String ANKLE = "ankle-sprain-first-week";
  private static final String FALLS = "preventing-falls-at-home";

  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Copies.content(SampleLibrary.root(), folder);
  }

  private Handouts handouts() {
    return SampleLibrary.handouts(folder, failure -> {});
  }

  private static String title(Found found) {
    return found.why().get().title().stream().map(Why.Piece::text).collect(Collectors.joining());
  }

  private TopicSearch search(String language) {
    return new TopicSearch(handouts().library(), language);
  }

  private List<String> ids(String words) {
    return ids(words, "en-AU");
  }

  private List<String> ids(String words, String language) {
    return search(language).find(words, Map.of()).stream().map(Found::topic).toList();
  }

  private void topic(String id, String language, String title, String summary, String keywords)
      throws IOException {
    String sample = Files.readString(folder.resolve("content/topics/" + BACK + "/en-AU.yaml"));
    Path file = folder.resolve("content/topics/" + id + "/" + language + ".yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        sample
            .replaceFirst("(?m)^title: .*$", "title: \"" + title + "\"")
            .replaceFirst("(?m)^summary:[^\\n]*(\\n {2}.*)*$", "summary: \"" + summary + "\"")
            .replaceFirst("(?m)^keywords: .*(\\n {2}.*)*$", "keywords: [" + keywords + "]"));
  }

  @ParameterizedTest
  @CsvSource({
    "ankle, ankle-sprain-first-week",
    "ANK, ankle-sprain-first-week",
    "ankel, ankle-sprain-first-week",
    "ankle sprian, ankle-sprain-first-week",
    "osteoarthritis, knee-osteoarthritis-keep-moving",
    "osteoartritis, knee-osteoarthritis-keep-moving",
    "ostoearthirtis, knee-osteoarthritis-keep-moving",
    "low bak pain, low-back-pain-bed-rest",
    "knee-osteoarthritis-keep-moving, knee-osteoarthritis-keep-moving",
    "lumbar, low-back-pain-bed-rest",
    "the ankle of zzzzz, ankle-sprain-first-week"
  })
  void theBestIsFirstAlsoWhenMistyped(String words, String topic) {
    assertThat(ids(words)).first().isEqualTo(topic);
  }

  @Test
  void aStrangeWordFindsNothing() {
    assertThat(ids("xylophone")).isEmpty();
    assertThat(ids("qq")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!", "'"})
  void noWordFindsAllMostUsedFirstThenByTitle(String words) {
    List<Found> all = search("en-AU").find(words, Map.of(FALLS, 2, BACK, 7));
    assertThat(all).extracting(Found::topic).startsWith(BACK, FALLS).hasSize(6);
    assertThat(all.subList(2, all.size()))
        .extracting(TopicSearchTest::title)
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }

  @Test
  void titlesComeBeforeKeywordsBeforeSummariesAndUseDecidesBetweenEquals() throws IOException {
    topic("in-summary", "en-AU", "One", "About marmalade.", "x");
    topic("in-keywords", "en-AU", "Two", "Keep moving.", "marmalade");
    topic("in-title", "en-AU", "Three marmalade", "Keep moving.", "x");
    topic("mistyped", "en-AU", "Marmelade", "Keep moving.", "x");
    topic("used", "en-AU", "Four marmalade", "Keep moving.", "x");
    assertThat(search("en-AU").find("marmalade", Map.of("in-title", 1)))
        .extracting(Found::topic)
        .as("nothing is guessed where something fits as written")
        .containsExactly("in-title", "used", "in-keywords", "in-summary");
    assertThat(ids("mermelade")).containsExactly("mistyped");
  }

  @Test
  void caseAndAccentsMakeNoDifferenceInAnyScript() throws IOException {
    topic("vi", "en-AU", "Đau thắt lưng", "Giữ vận động.", "x");
    topic("gr", "en-AU", "Πόνος στη μέση", "Κίνηση.", "x");
    topic("ru", "en-AU", "Боль в спине", "Двигайтесь.", "x");
    topic("zh", "en-AU", "腰痛需要卧床休息吗", "继续活动。", "x");
    topic("ar", "en-AU", "أَلَم أسفل الظهر", "تحرك.", "x");
    topic("hi", "en-AU", "कमर दर्द", "चलते रहें।", "x");
    topic("tr", "en-AU", "DIZ AĞRISI", "Hareket.", "x");
    assertThat(ids("dau that")).containsExactly("vi");
    assertThat(ids("ΠΟΝΟΣ")).containsExactly("gr");
    assertThat(ids("СПИНЕ")).containsExactly("ru");
    assertThat(ids("卧床")).containsExactly("zh");
    assertThat(ids("ألم")).containsExactly("ar");
    assertThat(ids("दर्द")).containsExactly("hi");
    assertThat(ids("ağrısı")).containsExactly("tr");
    assertThat(ids("agri")).containsExactly("tr");
  }

  @Test
  void anotherLanguageHasItsOwnTitlesAndTopics() throws IOException {
    assertThat(ids("", "it")).isEmpty();
    topic(ANKLE, "it", "Caviglia slogata", "Riposo.", "x");
    List<Found> found = search("it").find("slogata", Map.of());
    assertThat(found).extracting(TopicSearchTest::title).containsExactly("Caviglia slogata");
    assertThat(found.get(0).summary()).isEqualTo("Riposo.");
    assertThat(ids("", "it")).containsExactly(ANKLE);
    assertThat(ids("ankle", "it")).as("by its id").containsExactly(ANKLE);
  }

  @Test
  void whatIsStoppedIsFoundToo() throws IOException {
    Path file = folder.resolve("content/topics/" + BACK + "/en-AU.yaml");
    Copies.change(file, "  dont:\n", "  forget-it:\n");
    Found found = search("en-AU").find("bed rest", Map.of()).get(0);
    assertThat(title(found)).isEqualTo("Is bed rest good for low back pain?");
    assertThat(stop(BACK).orElseThrow().why())
        .contains("a mistake in its text", "en-AU.yaml, line ");
    Files.writeString(file, "title: [");
    found = search("en-AU").find("bed rest", Map.of()).get(0);
    assertThat(title(found)).isEqualTo(BACK);
    assertThat(stop(BACK)).isPresent();
    assertThat(stop(ANKLE)).isEmpty();
  }

  private Optional<Stop> stop(String topic) {
    return new Stops(handouts()).of(new EditionKey(topic, EditionKey.CLINIC, "en-AU", "standard"));
  }

  @ParameterizedTest
  @CsvSource({
    "M54.5, low-back-pain-bed-rest",
    "m545, low-back-pain-bed-rest",
    "M54, low-back-pain-bed-rest",
    "M54.50, low-back-pain-bed-rest",
    "lumbago, low-back-pain-bed-rest",
    "backpain, low-back-pain-bed-rest"
  })
  void codesSynonymsAndJoinedWordsAreUnderstood(String words, String topic) {
    assertThat(ids(words)).first().isEqualTo(topic);
  }

  @Test
  void onlyWhatWasPlainlyMeantIsClear() throws IOException {
    topic("elbow-rash", "en-AU", "Elbow rash", "Keep moving.", "elbow");
    topic("hip-rash", "en-AU", "Hip rash", "Keep moving.", "hip");
    assertThat(clear("elbow rash")).containsExactly("elbow-rash");
    assertThat(clear("bed rest")).containsExactly(BACK);
    assertThat(clear("rash")).as("two fit as well").isEmpty();
    assertThat(clear("elbw rash")).as("the spelling was guessed").isEmpty();
    assertThat(clear("shoulder rash")).as("a word is missing").isEmpty();
    assertThat(ids("elbw rash")).first().isEqualTo("elbow-rash");
  }

  private List<String> clear(String words) {
    return search("en-AU").find(words, Map.of()).stream()
        .filter(Found::isClear)
        .map(Found::topic)
        .toList();
  }

  @Test
  void whyATopicMatchedIsShown() throws IOException {
    topic("elbow-pain", "en-AU", "Your sore elbow", "Keep moving.", "golf, epicondylitis");
    Why why = search("en-AU").find("elbows", Map.of()).get(0).why().get();
    assertThat(why.title())
        .containsExactly(new Why.Piece("Your sore ", false), new Why.Piece("elbow", true));
    assertThat(why.alsoUnder()).isEmpty();
    why = search("en-AU").find("epicondylitis", Map.of()).get(0).why().get();
    assertThat(why.title()).containsExactly(new Why.Piece("Your sore elbow", false));
    assertThat(why.alsoUnder()).isEqualTo("epicondylitis");
    for (String code : List.of("M54.5", "m545", "M54", "M54.50")) {
      why = search("en-AU").find(code, Map.of()).get(0).why().get();
      assertThat(why.alsoUnder()).as(code).isEqualTo("M54.5");
    }
  }

  @Test
  void aClinicAddsItsOwnWords() throws IOException {
    assertThat(ids("glumph")).doesNotContain(ANKLE);
    Files.createDirectories(folder.resolve("content/search"));
    Files.writeString(folder.resolve("content/search/en-AU.yaml"), "glumph: ankle sprain\n");
    assertThat(ids("glumph")).first().isEqualTo(ANKLE);
  }

  @Test
  void whatSomebodyLeansOnTheKeyboardForIsAnswered() {
    assertThat(ids("a".repeat(100_000))).isEmpty();
    assertThat(ids("ankle ".repeat(20_000))).first().isEqualTo(ANKLE);
    assertThat(ids("zzzzzzzz-".repeat(12) + "ankle")).as("the thirteenth word").isEmpty();
  }
}
