package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix: what is made, what is moved away, what is left alone. */
@Tag("slow")
final class BatchCommandTest {
  private static final String BACK = "low-back-pain-bed-rest";
  private static final String ANKLE = "ankle-sprain-first-week";
  private static final String SOURCE = "content/topics/" + BACK + "/en-AU.yaml";
  private static final List<String> CLINICIANS = List.of("alex-sample", "dan-east", "robin-sample");
  private static final List<String> FORMATS = List.of("action-card", "large-print", "standard");
  private static final int SHEETS = CLINICIANS.size() * 2 * FORMATS.size();

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void samples() throws IOException {
    desk = Desk.withSamples(folder);
  }

  private static List<String> pdfs(List<String> clinicians, String... topics) {
    List<String> names = new ArrayList<>();
    for (String clinician : clinicians) {
      for (String topic : topics) {
        for (String format : FORMATS) {
          names.add(clinician + "/en-AU/" + topic + "-" + format + ".pdf");
        }
      }
    }
    return names.stream().sorted().toList();
  }

  @Test
  void makesEveryTopicForEveryClinician() throws IOException {
    Run run = desk.run("batch");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualToNormalizingNewlines(
            SHEETS + " handouts in " + desk.path("out").toRealPath() + "\n");
    assertThat(run.status()).isZero();
    assertThat(desk.sheets("out")).isEqualTo(pdfs(CLINICIANS, ANKLE, BACK));
  }

  @Test
  void makesTheWholeSampleLibrary(@TempDir Path whole) throws IOException {
    Desk all = Desk.withAllSamples(whole);
    Run run = all.run("batch");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith(21 * FORMATS.size() + " handouts in ");
    assertThat(all.sheets("out"))
        .hasSize(21 * FORMATS.size())
        .containsAll(pdfs(CLINICIANS, ANKLE, BACK))
        .filteredOn(file -> file.startsWith("jordan-sample/"))
        .isEqualTo(
            pdfs(
                List.of("jordan-sample"),
                "desk-movement-breaks",
                "knee-osteoarthritis-keep-moving",
                "preventing-falls-at-home"));
  }

  @Test
  void theClinicsOwnEditionsAreMadeWhenThereIsNoClinician() throws IOException {
    desk.change(SOURCE, "reviewed-by: dan-east", "reviewed-by: Dr Dan East, Osteopath");
    desk.change(SOURCE, "author: dan-east", "author: Dr Dan East, Osteopath");
    desk.delete("content/topics/" + ANKLE);
    desk.delete("content/clinicians");
    Run run = desk.run("batch");
    assertThat(run.err()).isEmpty();
    assertThat(desk.sheets("out")).isEqualTo(pdfs(List.of("_clinic"), BACK));
  }

  @Test
  void theClinicsOwnEditionsAreMadeWhenAskedFor() throws IOException {
    desk.run("batch", "--clinician", "_clinic", "--topic", BACK);
    assertThat(desk.sheets("out")).isEqualTo(pdfs(List.of("_clinic"), BACK));
  }

  @ParameterizedTest
  @CsvSource({
    "--topic low-back-pain-bed-rest, 9",
    "--clinician dan-east, 6",
    "--clinician dan-east --clinician alex-sample --topic ankle-sprain-first-week, 6",
    "--language en-AU --clinician dan-east, 6",
    "--format standard --clinician=robin-sample, 2",
  })
  void filtersCanBeRepeatedAndCombined(String filters, int count) throws IOException {
    Run run = desk.run(("batch " + filters).split(" "));
    assertThat(run.status()).isZero();
    assertThat(desk.sheets("out")).hasSize(count);
  }

  @Test
  void filtersLeaveOtherFilesAlone() throws IOException {
    desk = GivenOut.in(folder.resolve("given-out"));
    desk.write("out/dan-east/en-AU/notes.txt", "mine");
    desk.write("out/dan-east/en-AU/old-topic-standard.pdf", "old");
    desk.change(SOURCE, "status: approved", "status: draft");
    Run run = desk.run("batch", "--clinician", "dan-east", "--topic", ANKLE);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(desk.sheets("out"))
        .containsAll(pdfs(CLINICIANS, ANKLE, BACK))
        .contains("dan-east/en-AU/old-topic-standard.pdf")
        .hasSize(SHEETS + 1);
    assertThat(desk.files("out")).contains("dan-east/en-AU/notes.txt");
    assertThat(desk.read("out/dan-east/en-AU/old-topic-standard.pdf")).isEqualTo("old");
  }

  @Test
  void aCliniciansOwnTopicsAndLanguagesNarrowTheMatrix() throws IOException {
    desk.change(
        "content/clinicians/robin-sample.yaml",
        "# topics: [" + BACK + "]",
        "topics: [" + ANKLE + "]");
    desk.write(
        "content/clinicians/zoe-new.yaml",
        """
        name: Zoe New
        profession: Osteopath
        languages: [en-NZ]
        """);
    Run run = desk.run("batch");
    assertThat(desk.sheets("out"))
        .contains("robin-sample/en-AU/" + ANKLE + "-standard.pdf")
        .doesNotContain("robin-sample/en-AU/" + BACK + "-standard.pdf")
        .noneMatch(file -> file.startsWith("zoe-new"));
    assertThat(run.out()).startsWith(SHEETS - FORMATS.size() + " handouts in ");
  }

  @Test
  void whatNobodyGivesIsWrongUsage() throws IOException {
    desk.change(
        "content/clinicians/robin-sample.yaml",
        "# topics: [" + BACK + "]",
        "topics: [" + ANKLE + "]");
    Run run = desk.run("batch", "--clinician", "robin-sample", "--topic", BACK);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            handouts: no handout matches these filters
              help: 'handouts list topics' and 'handouts list clinicians' show what exists
            """);
  }

  @Test
  void aBrokenTopicDoesNotStopTheOthers() throws IOException {
    desk.change(SOURCE, "status: approved", "status: aproved");
    Run run = desk.run("batch");
    assertThat(run.status()).isEqualTo(1);
    assertThat(desk.sheets("out")).isEqualTo(pdfs(CLINICIANS, ANKLE));
    assertThat(run.err())
        .containsOnlyOnce(SOURCE + ":11:9: error[wrong-value]")
        .contains("not made: alex-sample/en-AU/" + BACK + "-standard.pdf")
        .contains("not made: robin-sample/en-AU/" + BACK + "-standard.pdf");
    assertThat(run.out())
        .isEqualToNormalizingNewlines(
            SHEETS / 2
                + " handouts in "
                + desk.path("out").toRealPath()
                + ", "
                + SHEETS / 2
                + " not made\n");
  }

  @Test
  void aBrokenClinicianDoesNotStopTheOthers() throws IOException {
    desk = GivenOut.in(folder.resolve("given-out"));
    desk.write("content/clinicians/robin-sample.yaml", "name: [");
    Run run = desk.run("batch");
    assertThat(run.status()).isEqualTo(1);
    assertThat(desk.sheets("out"))
        .filteredOn(file -> file.startsWith(".withdrawn/"))
        .extracting(file -> file.replace(".withdrawn/", ""))
        .isEqualTo(pdfs(List.of("robin-sample"), ANKLE, BACK));
    assertThat(desk.sheets("out"))
        .filteredOn(file -> !file.startsWith(".withdrawn/"))
        .isEqualTo(pdfs(List.of("alex-sample", "dan-east"), ANKLE, BACK));
  }

  @Test
  void aBrokenLayoutDoesNotStopTheOtherFormatsAndIsToldOnce() throws IOException {
    desk.write("templates/formats/short.ftlh", "<html><body>${nothing}</body></html>\n");
    Run run = desk.run("batch");
    assertThat(run.status()).isEqualTo(1);
    assertThat(desk.sheets("out")).isEqualTo(pdfs(CLINICIANS, ANKLE, BACK));
    assertThat(run.err())
        .containsOnlyOnce("templates/formats/short.ftlh:1:15: error[layout]: ")
        .contains("not made: dan-east/en-AU/" + BACK + "-short.pdf");
    assertThat(run.out()).startsWith(SHEETS + " handouts in ").endsWith(", 6 not made\n");
  }

  /** After a batch for one clinician. */
  private void givenOutByDan() throws IOException {
    desk = GivenOut.in(folder.resolve("given-out"));
    desk.delete("out/alex-sample");
    desk.delete("out/robin-sample");
  }

  @Test
  void aBrokenClinicFileMakesNothingAndSaysWhyOnce() throws IOException {
    givenOutByDan();
    desk.change("content/clinic.yaml", "paper: A4", "paper: A3");
    Run run = desk.run("batch", "--clinician", "dan-east");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).containsOnlyOnce("error[wrong-value]");
    assertThat(desk.sheets("out")).hasSize(6).allMatch(file -> file.startsWith(".withdrawn/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status: approved | status: aproved | error[wrong-value]: ",
        "status: approved | status: draft | error[draft]: the topic is a draft",
        "review-due: 2028-11-01 | review-due: 2026-11-21 |"
            + " error[overdue]: the review was due on 21 Nov 2026",
        "status: approved | withdrawn: {on: 2026-11-22, why: New evidence} |"
            + " error[withdrawn]: the topic has been withdrawn since 22 Nov 2026: New evidence",
      })
  void aSheetThatMayNotBeGivenAnyMoreIsMovedAwayAndComesBackOnceMended(
      String before, String after, String problem) throws IOException {
    givenOutByDan();
    byte[] first = Files.readAllBytes(desk.path("out/dan-east/en-AU/" + BACK + "-standard.pdf"));
    desk.change(SOURCE, before, after);
    Run run = desk.run("batch", "--clinician", "dan-east");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(problem);
    Path out = desk.path("out").toRealPath();
    for (String pdf : pdfs(List.of("dan-east"), BACK)) {
      assertThat(run.err())
          .contains("not made: " + pdf + "\nmoved the old sheet to " + out + "/.withdrawn/" + pdf);
    }
    assertThat(desk.sheets("out"))
        .containsAll(pdfs(List.of("dan-east"), ANKLE))
        .doesNotContainAnyElementsOf(pdfs(List.of("dan-east"), BACK))
        .hasSize(FORMATS.size() * 2);
    desk.change(SOURCE, after, before);
    Run mended = desk.run("batch", "--clinician", "dan-east");
    assertThat(mended.err()).isEmpty();
    assertThat(mended.status()).isZero();
    assertThat(desk.sheets("out")).containsAll(pdfs(List.of("dan-east"), ANKLE, BACK));
    assertThat(Files.readAllBytes(desk.path("out/dan-east/en-AU/" + BACK + "-standard.pdf")))
        .isEqualTo(first);
  }

  @Test
  void aProblemOfManyHandoutsIsToldOnce() throws IOException {
    desk.change(SOURCE, "status: approved", "withdrawn: {on: 2026-11-22, why: New evidence}");
    Run run = desk.run("batch");
    assertThat(run.err()).containsOnlyOnce("error[withdrawn]").doesNotContain("moved the old");
  }

  @Test
  void aDraftThatWasNeverGivenOutIsHeldBackAndNoFailure() throws IOException {
    desk.change(SOURCE, "status: approved", "status: draft");
    Run run = desk.run("batch");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualToNormalizingNewlines(
            SHEETS / 2
                + " handouts in "
                + desk.path("out").toRealPath()
                + ", "
                + SHEETS / 2
                + " held back as drafts\n");
    assertThat(run.status()).isZero();
    assertThat(desk.sheets("out")).isEqualTo(pdfs(CLINICIANS, ANKLE));
  }

  @Test
  void aTopicThatIsWithdrawnLaterIsGivenUntilThen() throws IOException {
    desk.change(SOURCE, "status: approved", "withdrawn: {on: 2026-11-23, why: New evidence}");
    assertThat(desk.run("batch", "--topic", BACK).status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "out/alex-sample", "out/alex-sample/en-AU"})
  void aFileWhereAFolderShouldBeEndsWithThree(String file) throws IOException {
    desk.write(file, "a file");
    Run run = desk.run("batch");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("handouts: can't write " + desk.path("out").toRealPath())
        .endsWith("  help: free up disk space, unlock the folder, or choose another one with -o\n")
        .contains(": " + desk.path(file).toRealPath() + " is not a folder\n");
    assertThat(desk.read(file)).isEqualTo("a file");
    assertThat(desk.files("out")).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void aFolderOfWithdrawnSheetsThatCantBeMadeEndsWithThree() throws IOException {
    desk = GivenOut.in(folder.resolve("given-out"));
    desk.write("out/.withdrawn", "a file");
    desk.change(SOURCE, "status: approved", "status: draft");
    Run run = desk.run("batch");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("handouts: can't write ");
  }

  @Test
  void anOutputFolderIsRelativeToTheCurrentFolder() throws IOException {
    Desk inside = Desk.in(desk.path("content"));
    Run run = inside.run("batch", "-o", "../elsewhere", "--topic", BACK);
    assertThat(run.err()).isEmpty();
    assertThat(desk.sheets("elsewhere")).isEqualTo(pdfs(CLINICIANS, BACK));
    assertThat(desk.path("out")).doesNotExist();
  }

  private Run inTwoFormats(String... options) {
    List<String> args =
        new ArrayList<>(List.of("batch", "--format", "standard", "--format", "short"));
    args.addAll(List.of(options));
    return desk.run(args.toArray(String[]::new));
  }

  @Test
  void oneJobAndEightGiveTheSameFilesAndWordsInTheSameOrder() throws IOException {
    desk.write("templates/formats/short.ftlh", "<html><body>${nothing}</body></html>\n");
    desk.write("content/clinicians/zoe-broken.yaml", "name: [");
    Run one = inTwoFormats("--jobs", "1", "-o", "one");
    Run eight = inTwoFormats("--jobs", "8", "-o", "eight");
    assertThat(eight.err()).isEqualTo(one.err());
    assertThat(eight.out()).isEqualTo(one.out().replace("/one", "/eight"));
    assertThat(desk.sheets("eight")).isEqualTo(desk.sheets("one")).hasSize(SHEETS / FORMATS.size());
    for (String file : desk.sheets("one")) {
      assertThat(Files.readAllBytes(desk.path("eight/" + file)))
          .isEqualTo(Files.readAllBytes(desk.path("one/" + file)));
    }
  }
}
