package clinic.handouts.cli;

import static clinic.handouts.cli.GivenOut.ANKLE;
import static clinic.handouts.cli.GivenOut.BACK;
import static clinic.handouts.cli.GivenOut.CLINIC;
import static clinic.handouts.cli.GivenOut.DAN;
import static clinic.handouts.cli.GivenOut.FIRST_STATE;
import static clinic.handouts.cli.GivenOut.SOURCE;
import static clinic.handouts.cli.GivenOut.on;
import static clinic.handouts.cli.GivenOut.put;
import static clinic.handouts.cli.GivenOut.reference;
import static clinic.handouts.cli.GivenOut.sheet;
import static clinic.handouts.cli.GivenOut.states;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of what was given out, and what becomes of a history that somebody touched. */
@Tag("slow")
final class HistoryTest {
  private static final String HISTORY = ".handouts/history/";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void samples() throws IOException {
    desk = Desk.withSamples(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "render low-back-pain-bed-rest --clinician dan-east",
        "render low-back-pain-bed-rest --clinician dan-east -o sheet.pdf",
        "render low-back-pain-bed-rest --clinician dan-east -o -",
        "render low-back-pain-bed-rest --clinician dan-east --for Zaphod -o sheet.pdf",
        "batch --format standard --clinician dan-east --topic low-back-pain-bed-rest",
        "batch --format standard --clinician dan-east --topic low-back-pain-bed-rest"
            + " -o elsewhere",
      })
  void everySheetThatLeavesKeepsWhatItWasMadeOf(String line) throws IOException {
    assertThat(desk.run(line.split(" ")).status()).isZero();
    assertThat(desk.files(HISTORY))
        .containsExactly(
            "0001-2026-11-22/" + CLINIC,
            "0001-2026-11-22/" + DAN,
            "0001-2026-11-22/" + SOURCE,
            "0001-2026-11-22/templates/formats/standard.ftlh",
            "0001-2026-11-22/templates/labels/en.yaml");
    for (String kept : List.of(CLINIC, DAN, SOURCE)) {
      assertThat(desk.read(FIRST_STATE + kept)).isEqualTo(desk.read(kept));
    }
    for (String record : desk.files(".handouts")) {
      assertThat(desk.read(".handouts/" + record)).doesNotContain("Zaphod");
    }
  }

  @Test
  void onlyWhatIsNewOrDifferentIsKeptAgain() throws IOException {
    desk.run("batch", "--clinician", "dan-east", "--format", "standard");
    List<String> first = desk.files(HISTORY);
    desk.run("batch", "--clinician", "dan-east", "--format", "standard");
    desk.at(on("2026-11-23")).run("render", BACK, "--clinician", "dan-east");
    assertThat(desk.files(HISTORY)).isEqualTo(first).hasSize(6);
    desk.run("render", BACK, "--clinician", "robin-sample");
    desk.at(on("2026-12-01")).change(CLINIC, "0100", "0160");
    desk.run("batch", "--format", "standard");
    assertThat(desk.files(HISTORY))
        .containsAll(first)
        .contains("0002-2026-11-23/content/clinicians/robin-sample.yaml")
        .contains("0003-2026-12-01/" + CLINIC)
        .contains("0003-2026-12-01/content/clinicians/alex-sample.yaml")
        .hasSize(9);
  }

  @Test
  void whatGivesNothingOutKeepsNothing() throws IOException {
    desk.checked();
    for (String line : List.of("check", "list", "list overdue", "verify 0000000-000000")) {
      desk.run(line.split(" "));
    }
    desk.change(SOURCE, "status: approved", "status: draft");
    desk.run("render", BACK);
    desk.run("batch", "--topic", BACK);
    assertThat(desk.run("render", BACK, "--draft").status()).isZero();
    assertThat(desk.run("batch", "--topic", BACK, "--draft").status()).isZero();
    desk.change(SOURCE, "status: draft", "status: aproved");
    desk.run("render", BACK);
    desk.write("templates/formats/short.ftlh", "<html><body>${nothing}</body></html>\n");
    desk.run("render", ANKLE, "--format", "short");
    assertThat(desk.path(HISTORY)).doesNotExist();
  }

  @Test
  void aFailedSheetOfABatchKeepsNothing() throws IOException {
    desk.change(SOURCE, "status: approved", "status: aproved");
    desk.write("content/clinicians/robin-sample.yaml", "name: [");
    desk.run("batch", "--format", "standard");
    assertThat(desk.files(HISTORY))
        .noneMatch(file -> file.contains(BACK) || file.contains("robin"))
        .anyMatch(file -> file.contains(ANKLE));
  }

  @Test
  void theRecordsAreForTheOwnerOnly() throws IOException {
    desk.run("render", BACK);
    assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
    for (String record : List.of(".handouts", HISTORY, FIRST_STATE)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(desk.path(record))))
          .as(record)
          .isEqualTo("rwx------");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".handouts", ".handouts/history"})
  void noSheetIsGivenOutWhenTheHistoryCantBeWritten(String file) throws IOException {
    desk.write(file, "a file");
    for (List<String> command :
        List.of(
            List.of("batch", "--format", "standard"),
            List.of("render", BACK),
            List.of("render", BACK, "-o", "-"),
            List.of("packet", BACK, ANKLE, "-o", "both.pdf"),
            List.of("print", BACK, "--printer", "prints"))) {
      Run run = desk.run(command.toArray(String[]::new));
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .contains("the handout was not given out, because the history", "can't be saved")
          .contains("help: free up disk space, and make sure that you may write to .handouts/");
    }
    assertThat(desk.sheets("out")).isEmpty();
    assertThat(desk.sheets(".")).isEmpty();
    assertThat(desk.read(file)).isEqualTo("a file");
  }

  @Test
  void noSheetIsGivenOutWhenTheHistoryLeadsOutOfTheWorkspace(@TempDir Path elsewhere)
      throws IOException {
    Files.createDirectories(desk.path(".handouts"));
    Files.createSymbolicLink(desk.path(".handouts/history"), elsewhere);
    Run run = desk.run("render", BACK);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("it leads outside the workspace through a link");
    assertThat(desk.sheets("out")).isEmpty();
  }

  /** What somebody did to the history by hand. */
  private interface Damage {
    void to(Desk desk) throws IOException;
  }

  private static Damage written(String file, String text) {
    return desk -> desk.write(FIRST_STATE + file, text);
  }

  private static final Map<String, Damage> DAMAGES =
      Map.ofEntries(
          Map.entry("all deleted", desk -> desk.delete(".handouts")),
          Map.entry("a topic deleted", desk -> desk.delete(FIRST_STATE + SOURCE)),
          Map.entry("a topic of garbage", written(SOURCE, "a: [\n\u0000")),
          Map.entry("a topic of nothing", written(SOURCE, "")),
          Map.entry("a topic of another kind", written(SOURCE, "- a\n- list\n")),
          Map.entry(
              "a topic of bytes", desk -> put(desk, FIRST_STATE + SOURCE, new byte[] {-1, 0})),
          Map.entry("a huge topic", written(SOURCE, "# comment\n".repeat(2_000_000))),
          Map.entry("a huge value", written(SOURCE, "title: " + "a".repeat(20_000_000))),
          Map.entry("a topic of aliases", written(SOURCE, aliases())),
          Map.entry("a deep topic", written(SOURCE, "[".repeat(100_000))),
          Map.entry(
              "a topic that is a folder",
              desk -> {
                desk.delete(FIRST_STATE + SOURCE);
                Files.createDirectories(desk.path(FIRST_STATE + SOURCE));
              }),
          Map.entry(
              "a topic that is a link",
              desk -> {
                desk.delete(FIRST_STATE + SOURCE);
                Files.createSymbolicLink(desk.path(FIRST_STATE + SOURCE), Path.of("/dev/zero"));
              }),
          Map.entry("a clinic of garbage", written(CLINIC, "name: [")),
          Map.entry("a clinic deleted", desk -> desk.delete(FIRST_STATE + CLINIC)),
          Map.entry("a clinician of garbage", written(DAN, "name: [")),
          Map.entry("labels of garbage", written("templates/labels/en.yaml", "do: [")),
          Map.entry(
              "folders by other names",
              desk -> {
                for (String name :
                    List.of(
                        "notes", "0002", "x-2026-11-22", "0003-2026-13-45", "0007-2026-11-31")) {
                  desk.write(
                      HISTORY + name + "/" + SOURCE,
                      desk.read(SOURCE).replace("version: 1", "version: 9"));
                }
                desk.write(HISTORY + "readme.txt", "mine");
              }),
          Map.entry(
              "empty folders",
              desk -> {
                Files.createDirectories(desk.path(HISTORY + "0002-2026-11-23"));
                Files.createDirectories(desk.path(HISTORY + "9999-2026-11-24"));
              }),
          Map.entry("a file in the way", desk -> desk.write(HISTORY + "0002-2026-11-23", "a file")),
          Map.entry(
              "links in a circle",
              desk -> {
                Path history = desk.path(HISTORY);
                Files.createSymbolicLink(history.resolve("0002-2026-11-23"), history);
                Files.createSymbolicLink(
                    history.resolve("0003-2026-11-23"), Path.of("0003-2026-11-23"));
              }));

  static final List<String> DAMAGED = DAMAGES.keySet().stream().sorted().toList();

  private static String aliases() {
    return IntStream.range(1, 60)
        .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
        .collect(Collectors.joining("", "a0: &a0 [x, x]\n", ""));
  }

  @ParameterizedTest
  @FieldSource("DAMAGED")
  void noDamageStopsAnySheetNorMakesAnOldOneCurrent(String damage) throws IOException {
    GivenOut.in(folder.resolve("given"));
    Desk given = Desk.in(folder.resolve("given")).at(on("2026-12-01"));
    String old = reference(given, "dan-east", BACK);
    DAMAGES.get(damage).to(given);
    assertThat(states(given, old)).containsExactly("current");
    GivenOut.reword(given, "heat", 2);
    Run run = given.run("render", BACK, "--clinician", "dan-east");
    assertThat(run.status()).isZero();
    assertThat(run.err().lines().filter(line -> !line.matches("( |.*warning\\[for-version]).*")))
        .isEmpty();
    String fresh = reference(given, "dan-east", BACK);
    assertThat(states(given, old, fresh)).containsExactly("out of date", "current");
    given.change(SOURCE, "Put heat", "Put ice");
    assertThat(given.run("check", "--text").err()).contains("error[version-unchanged]");
  }

  /** All damages that lose what a topic said. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "all deleted",
        "a topic deleted",
        "a topic of garbage",
        "a topic of nothing",
        "a huge topic"
      })
  void whatIsLostIsNamedBeforeOtherWordsBearAVersionThatWasGivenOut(String damage)
      throws IOException {
    GivenOut.in(folder.resolve("given"));
    Desk given = Desk.in(folder.resolve("given")).at(on("2026-12-01"));
    DAMAGES.get(damage).to(given);
    given.change(SOURCE, "Put heat or ice", "Put heat");
    Run run = given.run("render", BACK, "-o", "sheet.pdf");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            SOURCE
                + ":7:1: error[history-lost]: version 1 was given out, but what it said can't be"
                + " compared: .handouts/history",
            "  help: restore .handouts/history",
            "from a backup; without a backup, write version: 2");
    assertThat(given.path("sheet.pdf")).doesNotExist();
    given.change(SOURCE, "version: 1", "version: 2");
    assertThat(given.run("render", BACK, "-o", "sheet.pdf").status()).isZero();
  }

  @Test
  void withoutAManifestADamagedTopicCountsAsOneVersion() throws IOException {
    desk.run("render", BACK, "-o", "sheet.pdf");
    desk.write(FIRST_STATE + SOURCE, "");
    assertThat(desk.run("check", BACK).err())
        .contains("error[history-lost]", FIRST_STATE + SOURCE + " is damaged");
    desk.change(SOURCE, "version: 1", "version: 2");
    assertThat(desk.run("check", BACK).err()).doesNotContain("error");
  }

  @Test
  void twoAtOnceSpoilNothing() throws Exception {
    desk.run("render", BACK, "--clinician", "robin-sample");
    desk.change(DAN, "0101", "0199");
    ExecutorService people = Executors.newFixedThreadPool(4);
    List<Callable<Run>> runs =
        List.of(
            () -> Desk.in(folder).run("render", BACK, "--clinician", "dan-east"),
            () -> Desk.in(folder).run("render", BACK, "--clinician", "alex-sample"),
            () -> Desk.in(folder).run("batch", "-o", "one"),
            () -> Desk.in(folder).run("batch", "-o", "two"));
    for (Future<Run> run : people.invokeAll(runs)) {
      assertThat(run.get().err()).isEmpty();
      assertThat(run.get().status()).isZero();
    }
    people.shutdown();
    assertThat(desk.files(HISTORY)).noneMatch(file -> !file.matches(".*[.](yaml|ftlh)"));
    desk.change(CLINIC, "0100", "0160");
    assertThat(desk.run("verify", sheet("dan-east", BACK), sheet("alex-sample", BACK)).out())
        .contains("\"(03) 5550 0100\" is now \"(03) 5550 0160\"")
        .doesNotContain("not in the history");
    try (Stream<Path> states = Files.list(desk.path(HISTORY))) {
      assertThat(states.map(state -> state.getFileName().toString().substring(0, 4)))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void threeHundredStatesAreReadAndTheNextIsNumberedAfterThem() throws IOException {
    Desk given = GivenOut.in(folder.resolve("given"));
    String text = given.read(SOURCE);
    for (int i = 2; i <= 300; i++) {
      given.write(
          HISTORY + "%04d-2026-11-22/".formatted(i) + SOURCE,
          text.replace("version: 1", "version: " + i).replace("numb skin", "numb skin " + i));
    }
    given.write(SOURCE, text.replace("version: 1", "version: 301"));
    String old = reference(given, "dan-east", BACK);
    assertThat(given.run("verify", old).out()).contains("replaced by version 2 on 22 Nov 2026");
    given.run("render", BACK, "--clinician", "dan-east");
    assertThat(given.path(HISTORY + "0301-2026-11-22/" + SOURCE)).exists();
  }
}
