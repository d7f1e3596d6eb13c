package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new workspace is valid at once, whole, and takes nobody's place. */
final class InitTest {
  private static final List<String> CONTENT =
      List.of("clinic.yaml", "clinicians/first-clinician.yaml", "topics/first-topic/en-AU.yaml");

  @TempDir private Path folder;

  @Test
  void makesAWorkspaceAndSaysWhatComesNext() throws IOException {
    Desk desk = Desk.in(folder);
    Run run = desk.run("init", "my clinic");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualToNormalizingNewlines(
            "created a workspace in "
                + folder.resolve("my clinic")
                + """

                  content/clinic.yaml
                  content/clinicians/first-clinician.yaml
                  content/topics/first-topic/en-AU.yaml
                  templates/schema/  for your editor

                Next:
                  cd "my clinic"
                  handouts check                 lists each REPLACE-ME that you have to replace
                  handouts new topic ID          one more topic to fill in
                  handouts new clinician ID      one more clinician to fill in
                  handouts render first-topic    once it says 'status: approved'
                  handouts batch                 all handouts, one version per clinician
                """);
    assertThat(desk.files("my clinic/content")).containsExactlyElementsOf(CONTENT);
    assertThat(desk.files("my clinic/templates")).allMatch(name -> name.startsWith("schema/"));
    assertThat(desk.read("my clinic/.gitignore")).contains("\n/out/\n", "\n/.handouts/\n");
    assertThat(folder.toFile().list()).containsExactly("my clinic");
    assertThat(folder.resolve("my clinic").toFile().list())
        .containsExactlyInAnyOrder(".gitignore", "content", "templates");
  }

  @Test
  void checkFindsNoErrorAndNamesEachTextToBeWritten() throws IOException {
    Desk desk = Desk.in(folder);
    desk.run("init", ".");
    Run check = desk.run("check");
    assertThat(check.status()).isZero();
    List<String> problems =
        check.err().lines().filter(line -> line.matches(".*:\\d+:\\d+: .*")).toList();
    assertThat(problems)
        .allMatch(line -> line.contains(": warning[placeholder]: "))
        .hasSize(marks(desk) + 1)
        .contains("content/clinic.yaml:9:8: warning[placeholder]: phone is still to be written");
    assertThat(check.out())
        .isEqualToNormalizingNewlines("0 errors, 18 warnings in 1 topic and 1 clinician\n");
    for (String problem : problems) {
      Matcher place = Pattern.compile("(.*):(\\d+):(\\d+): w.*").matcher(problem);
      assertThat(place.matches()).isTrue();
      String line = desk.read(place.group(1)).lines().toList().get(number(place, 2) - 1);
      assertThat(line.substring(number(place, 3) - 1))
          .matches("(REPLACE-ME|\\(00\\) 0000 0000) .*");
    }
  }

  private static int number(Matcher place, int group) {
    return Integer.parseInt(place.group(group));
  }

  /** Marks in values: those after a '#' are only reported to people. */
  private static int marks(Desk desk) throws IOException {
    int marks = 0;
    for (String file : CONTENT) {
      marks +=
          (int)
              desk.read("content/" + file)
                  .lines()
                  .filter(line -> line.replaceFirst("(^|\\s)#.*", "").contains("REPLACE-ME"))
                  .count();
    }
    return marks;
  }

  @Test
  void nothingLeavesBeforeItIsWritten() throws IOException {
    Desk desk = Desk.in(folder);
    desk.run("init", ".");
    Run draft = desk.run("batch");
    assertThat(draft.status()).isZero();
    assertThat(draft.out()).contains("held back as drafts");
    desk.change("content/topics/first-topic/en-AU.yaml", "status: draft", "status: approved");
    Run approved = desk.run("render", "first-topic");
    assertThat(approved.status()).isEqualTo(1);
    assertThat(approved.err())
        .contains("content/clinic.yaml:5:7: error[placeholder]: name is still to be written")
        .contains("content/topics/first-topic/en-AU.yaml:6:8: error[placeholder]: title is still");
    assertThat(desk.sheets("out")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"clinic.yaml", "clinicians/first-clinician.yaml", "topics/first-topic/en-AU.yaml"})
  void editorsFindTheSchema(String file) throws IOException {
    Desk desk = Desk.in(folder);
    desk.run("init", ".");
    String first = desk.read("content/" + file).lines().findFirst().orElseThrow();
    String schema = first.replaceFirst("# yaml-language-server: \\$schema=", "");
    assertThat(schema).isNotEqualTo(first);
    assertThat(desk.path("content/" + file).getParent().resolve(schema)).isRegularFile();
  }

  @Test
  void templatesAreThoseOfTheProgram() throws IOException {
    Desk desk = Desk.in(folder);
    Run run = desk.run("init", "mine", "--templates");
    assertThat(run.out()).contains("\n  templates/  to change\n");
    Path templates = Path.of("templates").toAbsolutePath();
    List<String> files = desk.files("mine/templates");
    assertThat(files).isEqualTo(Desk.in(templates).files(""));
    for (String file : files) {
      assertThat(folder.resolve("mine/templates").resolve(file))
          .hasSameBinaryContentAs(templates.resolve(file));
    }
    assertThat(Desk.in(folder.resolve("mine")).run("list", "formats").out())
        .contains("standard", "the workspace's own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.txt", ".gitignore", "content/clinic.yaml", ".hidden"})
  void aFolderThatIsNotEmptyIsLeftAlone(String name) throws IOException {
    Desk desk = Desk.in(folder);
    desk.write("mine/" + name, "mine");
    Run run = desk.run("init", "mine");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "handouts: "
                + folder.resolve("mine")
                + " is not empty: it contains '"
                + name.replaceFirst("/.*", "")
                + "'\n  help: name a folder that is empty or does not exist yet; nothing was changed\n");
    assertThat(desk.files("mine")).containsExactly(name);
    assertThat(desk.read("mine/" + name)).isEqualTo("mine");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Desk desk = Desk.in(folder);
    desk.write("mine", "mine");
    Run run = desk.run("init", "mine");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("mine is not a folder\n");
    Run below = desk.run("init", "mine/clinic");
    assertThat(below.status()).isEqualTo(3);
    assertThat(below.err())
        .startsWith("handouts: can't write " + folder.resolve("mine/clinic") + ": ");
    assertThat(desk.files("")).containsExactly("mine");
  }

  @Test
  void anEmptyFolderAndOneUnderVersionControlAreFilled() throws IOException {
    Desk desk = Desk.in(folder);
    Files.createDirectory(folder.resolve("empty"));
    assertThat(desk.run("init", "empty").status()).isZero();
    desk.write("versioned/.git/HEAD", "ref: refs/heads/main");
    assertThat(desk.run("init", "versioned").status()).isZero();
    assertThat(desk.read("versioned/.git/HEAD")).isEqualTo("ref: refs/heads/main");
  }

  @Test
  void whatAKilledRunLeftIsCleared() throws IOException {
    Desk desk = Desk.in(folder);
    desk.write("mine/.handouts-new-2147483647/content/clinic.yaml", "half");
    assertThat(desk.run("init", "mine").status()).isZero();
    assertThat(folder.resolve("mine").toFile().list())
        .containsExactlyInAnyOrder(".gitignore", "content", "templates");
  }

  @Test
  void whoCameByTheLauncherIsToldWhereItIs() {
    Run run = Desk.in(folder).with("HANDOUTS_HOME", "/opt/the handouts").run("init", "mine");
    assertThat(run.out())
        .endsWith(
            String.format(
                "%n'handouts' stands for  \"%s\"%nThe author's guide:    \"%s\"%n",
                Path.of("/opt/the handouts/handouts"),
                Path.of("/opt/the handouts/content/README.md")));
  }

  @Test
  void aFolderMustBeNamed() {
    Run run = Desk.in(folder).run("init");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("help: see 'handouts init --help'");
  }
}
