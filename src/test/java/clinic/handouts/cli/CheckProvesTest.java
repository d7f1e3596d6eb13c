package clinic.handouts.cli;

import static clinic.handouts.cli.Desk.KEPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code check} makes and proves what {@code batch} would make, and gives nothing out. */
@Tag("slow")
final class CheckProvesTest {
  private static final String TOPIC = "low-back-pain-bed-rest";
  private static final String BACK = "content/topics/" + TOPIC + "/en-AU.yaml";
  private static final String DAN = "content/clinicians/dan-east.yaml";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void samples() throws IOException {
    desk = Desk.withSamples(folder).checked();
  }

  /** Dan East's sheets of one topic, and the clinic's own, never checked before. */
  private void fewAndNeverChecked() throws IOException {
    withoutTwoClinicians();
    desk.delete("content/topics/ankle-sprain-first-week");
    desk.delete(".handouts");
  }

  @Test
  void whatOnlyPagesKnowIsAProblemOfCheck() throws IOException {
    withoutTwoClinicians();
    desk.fillTheActionCard(BACK);
    Run run = desk.run("check");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("error[proof-card-full]");
    assertThat(desk.run("check", "ankle-sprain-first-week").status()).isZero();
    assertThat(desk.run("check", TOPIC).err()).contains("error[proof-card-full]");
    assertThat(desk.run("check", "dan-east").err()).contains("error[proof-card-full]");
  }

  @Test
  void textStopsBeforePages() throws IOException {
    desk.delete(".handouts");
    desk.fillTheActionCard(BACK);
    Run run = desk.run("check", "--text");
    assertThat(run.err()).doesNotContain("proof-");
    assertThat(run.status()).isZero();
    assertThat(desk.path(".handouts")).doesNotExist();
    assertThat(desk.run("check", "--text", "--pages").status()).isEqualTo(2);
  }

  @Test
  void nothingIsGivenOut() throws IOException {
    fewAndNeverChecked();
    assertThat(desk.run("check").status()).isZero();
    assertThat(desk.path("out")).doesNotExist();
    assertThat(desk.files(".handouts")).containsExactly("proved.tsv");
  }

  @Test
  void pagesAreListedWithTheEmptyShareOfEach() {
    Run run = desk.run("check", TOPIC, "--pages");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("topic ")).toList())
        .last()
        .asString()
        .matches(
            "topic +clinician +language +format +pages +red flags on +emptier than a third +closing +empty");
    List<String> rows = run.out().lines().filter(line -> line.startsWith(TOPIC + "  ")).toList();
    assertThat(rows)
        .filteredOn(row -> row.contains("%"))
        .hasSize(12)
        .allMatch(
            row ->
                row.matches(
                    TOPIC
                        + " +\\S+ +en-AU +\\S+ +\\d +page 1 +(page \\d|-) +(alone|-) ( *\\d{1,2}%)+"))
        .anyMatch(row -> row.matches(".* _clinic +en-AU +standard +2 +page 1 +- +- +\\d+% \\d+%"))
        .anyMatch(row -> row.matches(".* dan-east +en-AU +action-card +1 +page 1 +- +- +\\d+%"));
    JsonNode pages =
        JsonMapper.shared().readTree(desk.run("check", "--pages", "--json").out()).get("pages");
    assertThat(pages.size()).isEqualTo(24);
    assertThat(pages.get(0).propertyNames())
        .containsExactly(
            "topic",
            "clinician",
            "language",
            "format",
            "pages",
            "redFlagsOn",
            "emptierThanAThird",
            "closesAlone",
            "empty");
  }

  @Test
  void whatHasNotChangedIsNotProvedAgain() throws IOException {
    desk.write(KEPT, desk.read(KEPT).replaceAll("\\d+\n", "77\n"));
    assertThat(desk.run("check", "--pages").out()).contains(" 77%\n");
    desk.change(BACK, "Put heat or ice", "Put heat");
    assertThat(desk.run("check", "--pages").out().lines().filter(line -> line.contains("77%")))
        .isNotEmpty()
        .noneMatch(line -> line.startsWith(TOPIC));
  }

  @Test
  void whoNamesATopicHasItProvedAgain() throws IOException {
    desk.write(KEPT, desk.read(KEPT).replaceAll("\\d+\n", "77\n"));
    assertThat(desk.run("check", TOPIC, "--pages").out()).doesNotContain("77%");
  }

  @Test
  void noPdfLeavesBecauseItWasProvedBefore() throws IOException {
    withoutTwoClinicians();
    String proved = desk.read(KEPT);
    desk.fillTheActionCard(BACK);
    desk.run("check");
    String dan = "dan-east/en-AU/" + TOPIC + "-action-card.pdf\t";
    assertThat(desk.read(KEPT)).doesNotContain(dan);
    desk.write(KEPT, proved);
    assertThat(desk.run("batch", "--clinician", "dan-east").err()).contains("proof-card-full");
    assertThat(desk.sheets("out")).noneMatch(sheet -> dan.startsWith(sheet));
  }

  /** Half of the sheets. */
  private void withoutTwoClinicians() throws IOException {
    desk.delete("content/clinicians/alex-sample.yaml");
    desk.delete("content/clinicians/robin-sample.yaml");
  }

  @Test
  void whatIsDamagedIsProvedAgain() throws IOException {
    fewAndNeverChecked();
    for (String damage : List.of("", "\u0000\t\n", "x\n\n\t\t\t\n", "dan-east\t1\t2\t3\n")) {
      desk.write(KEPT, damage);
      assertThat(desk.run("check").status()).isZero();
      assertThat(desk.read(KEPT).lines()).hasSize(6);
    }
    desk.write(KEPT, desk.read(KEPT).replaceAll("\t[^\t]*\n", "\t-1,9999\n"));
    assertThat(desk.run("check", "--pages").out()).doesNotContain("-1%", "9999%");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerCanReadWhatWasProved() throws IOException {
    fewAndNeverChecked();
    desk.run("check");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(desk.path(KEPT))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(desk.path(".handouts"))))
        .isEqualTo("rwx------");
  }

  @Test
  void nothingIsWrittenOutsideTheWorkspace(@TempDir Path elsewhere) throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    fewAndNeverChecked();
    Files.createSymbolicLink(desk.path(".handouts"), elsewhere);
    assertThat(desk.run("check").status()).isZero();
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void draftsAreToldAndDontCount() throws IOException {
    desk.change(BACK, "status: approved", "status: draft");
    desk.change(BACK, "version: 1", "version: 1\nreview-due: 2026-11-21");
    desk.change(BACK, "review-due: 2028-11-01\n", "");
    Run run = desk.run("check");
    assertThat(run.err()).contains("error[overdue]");
    assertThat(run.out())
        .contains("the errors are in drafts, in unchecked translations, in the clinic's own");
    assertThat(run.status()).isZero();
    assertThat(desk.run("batch").status()).isZero();
    assertThat(desk.run("check", TOPIC).status()).as("of who asks for it").isEqualTo(1);
    assertThat(desk.run("check", "--strict").status()).isEqualTo(1);
  }

  /** A change to a workspace. */
  private interface Change {
    void to(Desk desk) throws IOException;
  }

  /**
   * What may be wrong with a workspace.
   *
   * @param name says it
   */
  private record Case(String name, Change change) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case replaced(String name, String file, String text, String by) {
    return new Case(name, desk -> desk.change(file, text, by));
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("nothing", desk -> {}),
        replaced("a draft", BACK, "status: approved", "status: draft"),
        replaced("a mistake", BACK, "status: approved", "status: aproved"),
        replaced(
            "a draft with a mistake",
            BACK,
            "status: approved",
            "status: draft\nwaivers: [{rule: jargon}]"),
        replaced(
            "withdrawn", BACK, "version: 1", "version: 1\nwithdrawn: {on: 2026-01-01, why: x}"),
        replaced("overdue", BACK, "review-due: 2028-11-01", "review-due: 2026-11-21"),
        replaced("a warning", BACK, "Put heat or ice", "Put oedema or ice"),
        replaced("no clinician's name", DAN, "Dr Dan East", "REPLACE-ME"),
        new Case(
            "a topic that nobody gives",
            desk -> {
              for (String id : List.of("dan-east", "alex-sample", "robin-sample")) {
                desk.write(
                    "content/clinicians/" + id + ".yaml",
                    "name: Sam\nprofession: Osteopath\ntopics: [ankle-sprain-first-week]\n");
              }
              desk.change(BACK, "version: 1", "version: one");
            }),
        replaced("a broken clinic", "content/clinic.yaml", "emergency", "emergencee"),
        new Case("a stray file", desk -> desk.write("content/topics/x.txt", "x")),
        new Case(
            "a layout that hides",
            desk -> desk.write("templates/parts/disclaimer.ftlh", "<p>${labels.disclaimer}</p>\n")),
        new Case(
            "a word that is too long",
            desk -> desk.change(BACK, "Put heat or ice", "Put " + "heat".repeat(40))),
        new Case(
            "a topic that is too long",
            desk ->
                desk.change(
                    BACK,
                    "\nadvice:",
                    "\n  - heading: More\n    text: |\n"
                        + "      You can walk a little each day.\n\n".repeat(300)
                        + "advice:")),
        new Case(
            "a clinician's long note",
            desk ->
                desk.write(
                    DAN,
                    "name: Dan East\nprofession: Osteopath\ncontact: {address: "
                        + "['1 Hill Road', '2 Hill Road', '3 Hill Road', '4 Hill Road', "
                        + "'5 Hill Road', '6 Hill Road']}\nnote: "
                        + "Ring us when you like. ".repeat(60)
                        + "\n")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void checkAndBatchAgree(Case each) throws IOException {
    withoutTwoClinicians();
    each.change().to(desk);
    Run check = desk.run("check");
    Run batch = desk.run("batch");
    assertThat(check.status()).as(check.err() + batch.err()).isEqualTo(batch.status());
    assertThat(desk.run("check").status()).as("again").isEqualTo(batch.status());
  }
}
