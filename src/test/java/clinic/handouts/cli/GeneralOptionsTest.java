package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options that every command has come before the command or after it, as with git. */
final class GeneralOptionsTest {
  private static final String ESCAPE = "\u001B[";

  @TempDir private Path folder;
  private Path samples;
  private Desk desk;

  @BeforeEach
  void samplesBelow() throws IOException {
    samples = Files.createDirectory(folder.resolve("clinic"));
    Desk.withSamples(samples).checked();
    desk = Desk.in(folder);
  }

  /** Each command that reads a workspace, with the words that it can't do without. */
  static Stream<String> commandsWithAWorkspace() {
    return Stream.of(
        "list",
        "check",
        "render low-back-pain-bed-rest",
        "batch",
        "packet low-back-pain-bed-rest -o packet.pdf",
        "print low-back-pain-bed-rest",
        "new topic tennis-elbow",
        "desk --port 0",
        "preview low-back-pain-bed-rest",
        "verify 5DZMYTN-MS0FTQ",
        "translation status");
  }

  static Stream<String> commandsThatMayFail() {
    return Stream.concat(commandsWithAWorkspace(), Stream.of("init clinic", "printers"));
  }

  static Stream<String> commands() {
    return Stream.concat(commandsThatMayFail(), Stream.of("fonts"));
  }

  @Test
  void noCommandIsForgottenHere() {
    List<String> help = desk.run("--help").out().lines().toList();
    assertThat(help.subList(help.indexOf("Commands:") + 1, help.size()))
        .filteredOn(line -> line.matches("  [a-z]+ .*"))
        .extracting(line -> line.strip().replaceFirst(" .*", ""))
        .filteredOn(name -> !name.equals("help") && !name.equals("handouts"))
        .containsExactlyInAnyOrderElementsOf(
            commands().map(line -> line.replaceFirst(" .*", "")).toList());
  }

  private Run run(String... lines) {
    List<String> words = new ArrayList<>();
    for (String line : lines) {
      words.addAll(List.of(line.split(" ")));
    }
    return desk.run(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("commandsWithAWorkspace")
  void theWorkspaceMayBeNamedBeforeTheCommandOrBehindIt(String command) {
    for (String option : List.of("-w nowhere", "-wnowhere", "--workspace=nowhere")) {
      Run before = run(option, command);
      assertThat(before.status()).isEqualTo(2);
      assertThat(before.err())
          .startsWith("handouts: " + folder.resolve("nowhere") + " is not a workspace: ")
          .isEqualTo(run(command, option).err())
          .isEqualTo(run(option, command, option).err());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"list clinicians", "check", "new clinician mia-lee --debug"})
  void theWorkspaceThatIsNamedBeforeTheCommandIsTheOneThatIsUsed(String command)
      throws IOException {
    Run before = run("-w clinic", command);
    assertThat(before.status()).as(before.err()).isZero();
    Files.deleteIfExists(samples.resolve("content/clinicians/mia-lee.yaml"));
    Run behind = run(command, "-w clinic");
    assertThat(before.out()).isEqualTo(behind.out());
    assertThat(before.err()).isEqualTo(behind.err());
  }

  @ParameterizedTest
  @MethodSource("commandsWithAWorkspace")
  void twoWorkspacesAreOneTooMany(String command) {
    Run run = run("-w clinic", command, "-w elsewhere");
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            handouts: -w is 'clinic' before the command and 'elsewhere' after it
              help: give the workspace once, in either place
            """);
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void initUsesNoWorkspace() {
    Run before = run("-w clinic", "init new");
    assertThat(before.err())
        .isEqualToNormalizingNewlines(
            """
            handouts: -w names an existing workspace, but 'init' creates a new one
              help: leave out -w: 'handouts init DIR'
            """);
    assertThat(before.status()).isEqualTo(2);
    assertThat(run("init new", "-w clinic").status()).isEqualTo(2);
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("commandsThatMayFail")
  void tracesMayBeAskedForBeforeTheCommandOrBehindIt(String command) {
    String failing =
        switch (command.replaceFirst(" .*", "")) {
          case "init" -> command; // That folder is not empty.
          case "printers" -> command + " --default nobody-has-this-printer";
          default -> command + " -w nowhere";
        };
    assertThat(run(failing).err()).startsWith("handouts: ").doesNotContain("\tat ");
    assertThat(run("--debug", failing).err()).contains("\tat clinic.handouts.");
    assertThat(run(failing, "--debug").err()).contains("\tat clinic.handouts.");
    assertThat(run("--debug", failing, "--debug").err()).contains("\tat clinic.handouts.");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void colourMayBeAskedForBeforeTheCommandOrBehindIt(String command) {
    String name = command.replaceFirst(" .*", "");
    assertThat(run(name, "--help").out()).doesNotContain(ESCAPE);
    String coloured = run("--terminal-colour always", name, "--help").out();
    assertThat(coloured)
        .contains(ESCAPE)
        .isEqualTo(run(name, "--terminal-colour=always", "--help").out());
    desk.with("HANDOUTS_TERMINAL", "yes").with("TERM", "xterm");
    assertThat(run(name, "--terminal-colour=auto", "--help").out()).isEqualTo(coloured);
    assertThat(run(name, "--terminal-colour=never", "--help").out()).doesNotContain(ESCAPE);
    assertThat(run("--terminal-colour=never", name, "--help").out()).doesNotContain(ESCAPE);
  }

  @Test
  void whoAsksForColourGetsItInProblemsToo() throws IOException {
    Desk.in(samples).change("content/clinic.yaml", "country: AU", "country: [AU]");
    desk.with("NO_COLOR", "1");
    assertThat(run("-w clinic check").err()).contains("error[").doesNotContain(ESCAPE);
    assertThat(run("--terminal-colour=always -w clinic check").err()).contains(ESCAPE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--terminal-colour=never list --terminal-colour=always |"
            + " --terminal-colour is given twice, with different values | see 'handouts --help'",
        "--terminal-colour=pink list | invalid value for option '--terminal-colour': expected one"
            + " of [AUTO, ALWAYS, NEVER] (case-insensitive) but was 'pink' | see 'handouts --help'",
        "-w clinic lst | there is no command 'lst' | did you mean 'list'?",
        "-w | missing required parameter for option '--workspace' (DIR) | see 'handouts --help'",
      })
  void whatMakesNoSenseBeforeTheCommandEndsWithTwo(String line, String message, String help) {
    Run run = run(line);
    assertThat(run.err())
        .isEqualToNormalizingNewlines("handouts: " + message + "\n  help: " + help + "\n");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void theHelpShowsThem() {
    assertThat(desk.run("--help").out())
        .contains("-w, --workspace=DIR", "--debug", "--terminal-colour=WHEN")
        .contains("You can give these options before or after the command: handouts -w DIR check");
    assertThat(desk.run("init", "--help").out()).doesNotContain("--workspace");
  }
}
