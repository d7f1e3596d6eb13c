package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What there is, and what is wrong with it. */
@Tag("slow")
final class CheckAndListTest {
  private static final String BACK = "content/topics/low-back-pain-bed-rest/en-AU.yaml";
  private static final String ANKLE = "content/topics/ankle-sprain-first-week/en-AU.yaml";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void samples() throws IOException {
    desk = Desk.withSamples(folder).checked();
  }

  @Test
  void theSamplesHaveNoProblems(@TempDir Path whole) throws IOException {
    Run run = Desk.withAllSamples(whole).run("check", "--strict");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualToNormalizingNewlines("0 errors, 0 warnings in 6 topics and 4 clinicians\n");
    assertThat(run.status()).isZero();
    assertThat(whole.resolve("out")).doesNotExist();
  }

  @Test
  void aProblemReadsLikeACompilers() throws IOException {
    desk.change(BACK, "status: approved", "status: aproved");
    Run run = desk.run("check");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines().toList())
        .hasSize(4)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).startsWith(BACK + ":11:9: error[wrong-value]: ");
              assertThat(lines.get(1)).isEqualTo("   11 | status: aproved");
              assertThat(lines.get(2)).isEqualTo("      |         ^");
              assertThat(lines.get(3)).startsWith("  help: ");
            });
    assertThat(run.out())
        .isEqualToNormalizingNewlines("1 error, 0 warnings in 2 topics and 3 clinicians\n");
  }

  @Test
  void allProblemsComeAtOnceSortedByPlace() throws IOException {
    desk.change(BACK, "status: approved", "status: aproved");
    desk.change(ANKLE, "version: 1", "version: one");
    desk.change("content/clinicians/alex-sample.yaml", "profession:", "proffession:");
    List<String> places =
        desk.run("check")
            .err()
            .lines()
            .filter(line -> line.contains(": error["))
            .map(line -> line.replaceFirst(": error.*", ""))
            .toList();
    assertThat(places).hasSizeGreaterThanOrEqualTo(3).isSorted();
  }

  @Test
  void theCaretStandsUnderItsColumnBehindTabsAndWideLetters() throws IOException {
    desk.write(
        "content/clinicians/robin-sample.yaml", "{name: \"Ą𝒜 é\", proffesion: Osteopath}\n");
    assertThat(desk.run("check").err())
        .contains(
            """
                1 | {name: "Ą𝒜 é", proffesion: Osteopath}
                  |                ^
            """
                .indent(0));
  }

  @Test
  void aLongLineIsCutAroundTheCaret() throws IOException {
    desk.change(
        "content/clinicians/robin-sample.yaml",
        "name: Robin Sample",
        "name: \"" + "long ".repeat(60) + "𓀀 end\"");
    List<String> lines =
        desk.run("check", "robin-sample").err().lines().filter(l -> l.contains(" | ")).toList();
    String excerpt = lines.get(0);
    String caret = lines.get(1);
    assertThat(excerpt).contains("…long ", "𓀀 end\"");
    assertThat(excerpt.codePointAt(caret.indexOf('^'))).isEqualTo("𓀀".codePointAt(0));
    assertThat(excerpt.length()).isLessThan(135);
  }

  @Test
  void contentCantSendControlCharactersToTheTerminal() throws IOException {
    desk.change(BACK, "status: approved", "status: \"\\e[2Japproved\"");
    desk.write("content/topics/\u001B[31mred/en-AU.yaml", "x: \u001B[31m\n");
    Run run = desk.run("check");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).doesNotContain("\u001B").contains("content/topics/?[31mred");
  }

  @Test
  void asksForSomeOnly() throws IOException {
    desk.change(BACK, "status: approved", "status: aproved");
    assertThat(desk.run("check", "ankle-sprain-first-week").status()).isZero();
    Run one = desk.run("check", "dan-east", "dan-east");
    assertThat(one.status()).isZero();
    assertThat(one.out()).isEqualToNormalizingNewlines("0 errors, 0 warnings in dan-east\n");
    Run both = desk.run("check", "dan-east", "low-back-pain-bed-rest");
    assertThat(both.status()).isEqualTo(1);
    assertThat(both.out()).startsWith("1 error, 0 warnings in dan-east, low-back-pain-bed-rest");
    assertThat(both.err()).contains(BACK + ":11:9: error[");
  }

  @Test
  void warningsCountWhenStrict() throws IOException {
    desk.write("content/topics/notes.txt", "a stray file\n");
    Run run = desk.run("check");
    assertThat(run.status()).isZero();
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            content/topics/notes.txt:1:1: warning[stray-file]: the file is not read
              help: a topic is a folder: put it at content/topics/<id>/<language>.yaml
            """);
    assertThat(run.out())
        .isEqualToNormalizingNewlines("0 errors, 1 warning in 2 topics and 3 clinicians\n");
    assertThat(desk.run("check", "--strict").status()).isEqualTo(1);
  }

  @Test
  void anotherDayShowsWhatWillBeWrongThen() {
    Run before = desk.run("check", "--as-of", "2028-11-01");
    assertThat(before.status()).isZero();
    assertThat(before.err()).contains("warning[due-soon]: the review is due on 1 Nov 2028, today");
    Run after = desk.run("check", "--as-of", "2028-11-02");
    assertThat(after.status()).isEqualTo(1);
    assertThat(after.err())
        .contains(
            "error[overdue]: the review was due on 1 Nov 2028: the topic is no longer given out")
        .contains(
            "  help: review it, then set 'reviewed' to that day and update 'review-due'; until"
                + " then, only --allow-overdue makes it, with a warning on every page");
  }

  @Test
  void aBrokenLayoutIsAProblemToo() throws IOException {
    desk.write("templates/parts/disclaimer.ftlh", "<p>${labels.disclaimer}</p>\n");
    Run run = desk.run("check");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("templates/formats/standard.ftlh").contains("the disclaimer");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void jsonIsOneObjectOnStdoutAndNothingOnStderr() throws IOException {
    desk.change(BACK, "status: approved", "status: aproved");
    Run run = desk.run("check", "--json");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    JsonNode problems = JsonMapper.shared().readTree(run.out()).get("problems");
    assertThat(problems.size()).isEqualTo(1);
    JsonNode problem = problems.get(0);
    assertThat(problem.propertyNames())
        .containsExactly("path", "line", "column", "severity", "rule", "message", "help");
    assertThat(problem.get("path").asString()).isEqualTo(BACK);
    assertThat(problem.get("line").asInt()).isEqualTo(11);
    assertThat(problem.get("column").asInt()).isEqualTo(9);
    assertThat(problem.get("severity").asString()).isEqualTo("error");
    assertThat(problem.get("rule").asString()).isEqualTo("wrong-value");
  }

  @Test
  void jsonOfASoundLibraryHasNoProblems() {
    Run run = desk.run("check", "--json");
    assertThat(run.status()).isZero();
    assertThat(JsonMapper.shared().readTree(run.out()).get("problems").size()).isZero();
  }

  @Test
  void listsTopics() {
    Run run = desk.run("list");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).split(" +"))
        .containsExactly(
            "topic", "language", "version", "reviewed", "due", "state", "formats", "title");
    assertThat(lines.get(2))
        .matches(
            "low-back-pain-bed-rest +en-AU +1 +1 Nov 2026 +1 Nov 2028 +approved +all +"
                + "Is bed rest good for low back pain\\?");
    assertThat(desk.run("list", "topics").out()).isEqualTo(run.out());
  }

  @Test
  void listsTheFormatsThatATopicIsMadeIn() throws IOException {
    desk.change(ANKLE, "version: 1", "version: 1\nformats: [standard, large-print]");
    assertThat(desk.run("list").out()).contains(" approved  large-print standard ");
  }

  @ParameterizedTest
  @CsvSource({
    "status: approved,                          status: draft,                      draft",
    "status: approved,                          status: aproved,                    broken",
    "review-due: 2028-11-01,                    review-due: 2026-11-21,             overdue",
    "review-due: 2028-11-01,                    review-due: 2026-11-22,             due soon",
    "review-due: 2028-11-01,                    review-due: 2027-01-21,             due soon",
    "review-due: 2028-11-01,                    review-due: 2027-01-22,             approved",
    "status: approved, 'withdrawn: {on: 2026-11-22, why: New evidence}',            withdrawn",
    "status: approved, 'withdrawn: {on: 2026-11-23, why: New evidence}',            approved",
  })
  void aTopicsStateIsShown(String before, String after, String state) throws IOException {
    desk.change(BACK, before, after);
    JsonNode topics = JsonMapper.shared().readTree(desk.run("list", "--json").out());
    assertThat(topics.get(1).get("topic").asString()).isEqualTo("low-back-pain-bed-rest");
    assertThat(topics.get(1).get("state").asString()).isEqualTo(state);
    boolean due = state.equals("overdue") || state.equals("due soon");
    assertThat(desk.run("list", "overdue").out().contains("low-back-pain-bed-rest")).isEqualTo(due);
  }

  @Test
  void listsAsOfAnotherDay() {
    Run today = desk.run("list", "overdue");
    assertThat(today.out().lines()).hasSize(1);
    assertThat(today.err()).isEqualToNormalizingNewlines("note: nothing is overdue or due soon\n");
    Run later = desk.run("list", "overdue", "--as-of", "2028-11-02");
    assertThat(later.out()).contains(" overdue ");
    assertThat(later.err()).isEmpty();
  }

  @Test
  void anotherDayIsTheSameInEveryTimeZone() throws IOException {
    for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
      String clinic = desk.read("content/clinic.yaml");
      desk.write("content/clinic.yaml", "time-zone: " + zone + "\n" + clinic);
      assertThat(desk.run("list", "--as-of", "2028-11-01").out()).doesNotContain("overdue");
      assertThat(desk.run("list", "--as-of", "2028-11-02").out()).contains("overdue");
      desk.write("content/clinic.yaml", clinic);
    }
  }

  @Test
  void listsCliniciansWithThoseWhoseFilesAreBroken() throws IOException {
    desk.write("content/clinicians/broken-one.yaml", "name: [");
    Run run = desk.run("list", "clinicians");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("alex-sample   Alex Sample   Physiotherapist  all     all        low-back-pain")
        .contains("\nbroken-one    (broken)");
  }

  @Test
  void listsLanguagesWithWhatIsMissing() throws IOException {
    desk.write("content/topics/ankle-sprain-first-week/sv.yaml", desk.read(ANKLE));
    assertThat(desk.run("list", "languages").out())
        .isEqualToNormalizingNewlines(
            """
            language  topics  labels   disclaimer
            en-AU     2       yes      yes
            sv        1       missing  missing
            """);
  }

  @Test
  void listsFormatsAndWhoseTheyAre() throws IOException {
    assertThat(desk.run("list", "formats").out())
        .isEqualToNormalizingNewlines(
            """
            format       layout
            action-card  the program's
            bilingual    the program's
            large-print  the program's
            standard     the program's
            """);
    desk.write("templates/formats/short.ftlh", "<html/>");
    assertThat(desk.run("list", "formats").out())
        .isEqualToNormalizingNewlines(
            """
            format       layout
            action-card  the program's
            bilingual    the program's
            large-print  the program's
            short        the workspace's own
            standard     the program's
            """);
  }

  @Test
  void numbersAreNumbersInJson() throws IOException {
    desk.change(ANKLE, "version: 1", "version: one");
    JsonNode topics = JsonMapper.shared().readTree(desk.run("list", "--json").out());
    assertThat(topics.get(1).get("version").isInt()).isTrue();
    assertThat(topics.get(1).get("version").asInt()).isEqualTo(1);
    assertThat(topics.get(0).get("version").isNull()).as("of a broken topic").isTrue();
    assertThat(desk.run("list").out())
        .contains("ankle-sprain-first-week  en-AU")
        .doesNotContain("null");
    JsonNode languages =
        JsonMapper.shared().readTree(desk.run("list", "languages", "--json").out());
    assertThat(languages.get(0).get("topics").isInt()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"topics,2", "clinicians,3", "languages,1", "formats,4", "overdue,0"})
  void everyListIsJsonToo(String what, int rows) {
    Run run = desk.run("list", what, "--json");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(JsonMapper.shared().readTree(run.out()).size()).isEqualTo(rows);
  }
}
