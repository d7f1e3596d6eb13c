package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says to people who ask, or ask for what there is not. */
@Tag("slow")
final class UsageTest {
  private static final String TOPIC = "low-back-pain-bed-rest";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void samples() throws IOException {
    desk = Desk.withSamples(folder).checked();
  }

  @Test
  void withoutACommandTheHelpStandsOnStderr() {
    Run run = desk.run();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(
            "handouts: no command was given\n"
                + "Usage: handouts [-hV] [--debug] [--licences] [--terminal-colour=WHEN]")
        .contains("handouts batch          make every handout, in out/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "check", "render", "batch"})
  void everyCommandTeachesByExample(String command) {
    Run run = desk.run(command, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: handouts " + command + " ")
        .contains("\nExamples:\n  handouts " + command)
        .contains("-w, --workspace=DIR");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    assertThat(desk.run("help", command).out()).isEqualTo(run.out());
  }

  @Test
  void theProgramsOwnHelpNamesEveryCommandAndStatus() {
    Run run = desk.run("--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("  list ", "  check ", "  render ", "  batch ", "  help ");
    assertThat(run.out()).contains("The exit status is 0 if everything succeeded, 1 for problems");
    assertThat(desk.run("help").out()).isEqualTo(run.out());
  }

  @Test
  void everyExampleOfTheHelpTextsCanBeParsed() throws IOException {
    desk = GivenOut.in(folder.resolve("given-out")).checked();
    for (String command : List.of("list", "check", "render", "batch")) {
      desk.run(command, "--help")
          .out()
          .lines()
          .filter(line -> line.startsWith("  handouts "))
          .map(line -> line.strip().replaceFirst("  .*", "").replaceFirst(" \\| .*", ""))
          .map(line -> line.replace("/srv/handouts", folder.resolve("elsewhere").toString()))
          .forEach(
              line -> {
                String[] args = line.substring("handouts ".length()).split(" ");
                assertThat(desk.run(args).status()).as(line).isNotEqualTo(2);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void theVersionStandsOnStdout(String option) {
    Run run = desk.run(option);
    assertThat(run.status()).isZero();
    assertThat(run.out()).matches("handouts \\S+\\R");
    assertThat(desk.run("render", option).out()).isEqualTo(run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rendr                  | there is no command 'rendr'         | did you mean 'render'?",
        "prnt                   | there is no command 'prnt'          | did you mean 'print'?",
        "laminate               | there is no command 'laminate'      | see 'handouts --help'",
        "help rendr             | there is no command 'rendr'         | did you mean 'render'?",
        "list topcs             | there is no list 'topcs'            | did you mean 'topics'?",
        "list x                 | there is no list 'x'                |"
            + " choose one of: topics, clinicians, languages, formats, overdue",
        "check --strct          | there is no option '--strct'        | did you mean '--strict'?",
        "--colour=no list       | there is no option '--colour'       | see 'handouts --help'",
        "check dan-eest         | there is no topic or clinician 'dan-eest' |"
            + " did you mean 'dan-east'?",
        "render low-back        | there is no topic 'low-back'        |"
            + " did you mean 'low-back-pain-bed-rest'?",
        "render knee            | there is no topic 'knee'            |"
            + " choose one of: ankle-sprain-first-week, low-back-pain-bed-rest",
        "render T --clinician dan-wast | there is no clinician 'dan-wast' |"
            + " did you mean 'dan-east'?",
        "render T --clinician nobody-here | there is no clinician 'nobody-here' |"
            + " choose one of: alex-sample, dan-east, robin-sample, _clinic",
        "render T --format standart | there is no format 'standart'   | did you mean 'standard'?",
        "render T --format ../x | there is no format '../x'           | choose one of:"
            + " action-card, bilingual, large-print, standard",
        "render T --language en | the topic 'T' does not exist in 'en'  | it exists in: en-AU",
        "batch --topic ankle-sprain | there is no topic 'ankle-sprain' |"
            + " did you mean 'ankle-sprain-first-week'?",
        "batch --clinician alex | there is no clinician 'alex'        |"
            + " did you mean 'alex-sample'?",
        "batch --language en-UA | there is no language 'en-UA'        | did you mean 'en-AU'?",
        "batch --format large   | there is no format 'large'          | did you mean 'large-print'?",
        "batch --jobs 0         | --jobs must be 1 or more, not 0     |"
            + " leave it out for one per core",
        "batch --jobs many      | invalid value for option '--jobs': 'many' is not a whole number |"
            + " see 'handouts batch --help'",
        "print T --copies zero  | invalid value for option '--copies': 'zero' is not a whole number |"
            + " see 'handouts print --help'",
        "render                 | missing required parameter: 'TOPIC' |"
            + " see 'handouts render --help'",
        "render T -o            | missing required parameter for option '--output' (FILE) |"
            + " see 'handouts render --help'",
        "render T more          | 'more' is an extra argument         |"
            + " a clinician is chosen with '--clinician more'; put quotation marks around words that belong"
            + " together; see 'handouts render --help'",
        "render T dan-east      | 'dan-east' is an extra argument     |"
            + " a clinician is chosen with '--clinician dan-east'; put quotation marks around words that"
            + " belong together; see 'handouts render --help'",
        "render T Mary!         | 'Mary!' is an extra argument        |"
            + " put quotation marks around words that belong together; see 'handouts render --help'",
        "batch T                | 'T' is an extra argument            |"
            + " a topic is chosen with '--topic low-back-pain-bed-rest'; a clinician is chosen"
            + " with '--clinician low-back-pain-bed-rest'; put quotation marks around words that belong"
            + " together; see 'handouts batch --help'",
        "list topics T          | 'T' is an extra argument            |"
            + " put quotation marks around words that belong together; see 'handouts list --help'",
        "check --as-of 2028-13-01 | invalid value for option '--as-of': '2028-13-01' is not a"
            + " date; write it like 2028-11-02 | see 'handouts check --help'",
        "list --as-of tomorrow  | invalid value for option '--as-of': 'tomorrow' is not a"
            + " date; write it like 2028-11-02 | see 'handouts list --help'",
      })
  void whatThereIsNotEndsWithTwoAndTheNearestName(String line, String message, String help) {
    Run run = desk.run(line.replace("T", TOPIC).split(" "));
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "handouts: " + message.replace("'T'", "'" + TOPIC + "'") + "\n  help: " + help + "\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aClinicianDoesNotGiveATopicThatTheyLeftOut() throws IOException {
    desk.change(
        "content/clinicians/robin-sample.yaml",
        "# topics: [low-back-pain-bed-rest]",
        "topics: [ankle-sprain-first-week]");
    Run run = desk.run("render", TOPIC, "--clinician", "robin-sample");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            handouts: robin-sample does not give out 'low-back-pain-bed-rest' in en-AU
              help: add it to 'topics' and 'languages' in content/clinicians/robin-sample.yaml
            """);
  }

  @Test
  void aWordWithAnAtSignOpensNoFile() throws IOException {
    desk.write("secret.txt", "content-of-the-secret-file\n");
    Run run = desk.run("render", "@" + desk.path("secret.txt"));
    assertThat(run.err())
        .startsWith("handouts: there is no topic '@" + desk.path("secret.txt") + "'\n")
        .doesNotContain("content-of-the-secret-file");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void aWorkspaceIsTheNearestFolderUpwards() throws IOException {
    Path below = Files.createDirectories(folder.resolve("content/topics/x"));
    assertThat(Desk.in(below).run("list").out()).contains(TOPIC);
  }

  @Test
  void theWorkspaceOptionIsRelativeToTheCurrentFolder() {
    Desk above = Desk.in(folder.getParent());
    Run run = above.run("list", "-w", folder.getFileName().toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains(TOPIC);
  }

  @Test
  void outsideOfAnyWorkspaceTheSampleLibraryIsUsed(@TempDir Path elsewhere) {
    Run run = Desk.in(elsewhere).with("HANDOUTS_HOME", folder.toString()).run("list");
    assertThat(run.out()).contains(TOPIC);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "note: there is no workspace here; using the sample library in " + folder + "\n");
  }

  @Test
  void aFolderWithTheContentItselfIsNotTakenForTheSampleLibrary(@TempDir Path elsewhere)
      throws IOException {
    Files.copy(folder.resolve("content/clinic.yaml"), elsewhere.resolve("clinic.yaml"));
    Run run = Desk.in(elsewhere).with("HANDOUTS_HOME", folder.toString()).run("list");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            handouts: clinic.yaml is in this folder itself, but it belongs in a folder 'content' in the workspace
              help: create a folder 'content' here and move all the files into it
            """);
  }

  @Test
  void aTopicWithoutAFileCantBeRendered() throws IOException {
    Files.createDirectories(folder.resolve("content/topics/new-topic"));
    Run run = Desk.in(folder).run("render", "new-topic");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            handouts: the topic 'new-topic' has no file yet
              help: write content/topics/new-topic/<language>.yaml
            """);
  }

  @Test
  void withoutAWorkspaceThereIsHelp(@TempDir Path elsewhere) {
    Run run = Desk.in(elsewhere).run("list");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            handouts: there is no workspace here
              help: go to a folder that has content/clinic.yaml, or name one with -w DIR
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "content", "content/clinic.yaml"})
  void aFolderThatIsNoWorkspaceEndsWithTwo(String name) {
    Run run = desk.run("list", "-w", name);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "handouts: "
                + folder.resolve(name)
                + " is not a workspace: it has no content/clinic.yaml\n"
                + "  help: name a folder that holds content/clinic.yaml with -w DIR\n");
  }

  @Test
  void aPathThatCanBeNoneEndsWithTwo() {
    Run run = desk.run("render", TOPIC, "-o", "a\0b.pdf");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("handouts: 'a?b.pdf' is not a valid path: ")
        .contains("  help: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "check", "render " + TOPIC, "batch"})
  void anUnforeseenFailureShowsItsTraceOnlyToThoseWhoAsk(String line) {
    desk.at(new BrokenClock());
    Run run = desk.run(line.split(" "));
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            handouts: the program failed: java.lang.IllegalStateException: the clock stands
              help: run it again with --debug, and report the problem with its output
            """);
    Run debug = desk.run((line + " --debug").split(" "));
    assertThat(debug.status()).isEqualTo(3);
    assertThat(debug.err()).contains("\tat clinic.handouts.").endsWith(run.err());
  }

  @Test
  void aFullDiskBehindStdoutEndsWithThree() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Run list = desk.run(full, "list");
    assertThat(list.err())
        .isEqualToNormalizingNewlines("handouts: can't write to standard output\n");
    assertThat(list.status()).isEqualTo(3);
    Run render = desk.run(full, "render", TOPIC, "-o", "-");
    assertThat(render.err())
        .startsWith("handouts: can't write to standard output: No space left on device\n");
    assertThat(render.status()).isEqualTo(3);
  }

  @Test
  @EnabledIf("hasFullDevice")
  void theProcessItselfNoticesAFullDiskBehindStdout() throws Exception {
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "list",
                "formats",
                "-w",
                folder.toString())
            .redirectOutput(Path.of("/dev/full").toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(errors)).isEqualTo("handouts: can't write to standard output\n");
    assertThat(process.exitValue()).isEqualTo(3);
  }

  /** As {@code handouts check | head -1} does. */
  @ParameterizedTest
  @CsvSource({"version: 1, 0", "version: one, 1"})
  void aReaderWhoStopsReadingChangesNoStatus(String version, int status) throws Exception {
    desk.change("content/topics/" + TOPIC + "/en-AU.yaml", "version: 1", version);
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "check",
                "-w",
                folder.toString())
            .redirectError(errors.toFile())
            .start();
    process.getInputStream().close();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(errors).content().doesNotContain("handouts:");
    assertThat(process.exitValue()).isEqualTo(status);
  }

  @Test
  void onlyAPipeHasAReaderWhoMayLeave() {
    AtomicInteger attempts = new AtomicInteger();
    OutputStream left =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            attempts.incrementAndGet();
            throw new IOException("Broken pipe");
          }
        };
    Run list = desk.run(left, "list");
    assertThat(list.err()).isEmpty();
    assertThat(list.status()).isZero();
    assertThat(attempts).as("once is enough to know").hasValue(1);
    Run sheet = desk.run(left, "render", TOPIC, "-o", "-");
    assertThat(sheet.status()).as("half a sheet is none").isEqualTo(3);
  }

  static boolean hasFullDevice() {
    return Files.exists(Path.of("/dev/full"));
  }

  @Test
  void colourIsForTerminalsAndForPeopleWhoHaveNotSaidNo() throws IOException {
    desk.change("content/topics/" + TOPIC + "/en-AU.yaml", "version: 1", "version: one");
    String escape = "\u001B[";
    assertThat(desk.run("check", "--text").err())
        .contains("error[wrong-type]")
        .doesNotContain(escape);
    desk.with("HANDOUTS_TERMINAL", "yes").with("TERM", "xterm");
    assertThat(desk.run("check", "--text").err())
        .contains(escape + "1;31merror[wrong-type]" + escape + "0m");
    assertThat(desk.run("--help").out()).contains(escape);
    assertThat(desk.with("NO_COLOR", "1").run("check", "--text").err()).doesNotContain(escape);
    assertThat(desk.run("--help").out()).doesNotContain(escape);
    assertThat(desk.with("NO_COLOR", "").with("TERM", "dumb").run("check", "--text").err())
        .doesNotContain(escape);
  }

  /** A clock that fails when it is read: a failure that nobody foresaw. */
  private static final class BrokenClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      throw new IllegalStateException("the clock stands");
    }
  }
}
