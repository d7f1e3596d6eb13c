package clinic.handouts.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.content.SampleWorkspace;
import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.text.LanguageTag;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceFilesTest extends WorkspaceTest {
  private static final String ID_HELP =
      "  help: use lower-case letters a to z, digits and single hyphens, such as low-back-pain";

  @ParameterizedTest
  @ValueSource(
      strings = {"Low-Back", "low_back", "low--back", "-back", "back-", "r\u00fccken", "a b"})
  void aTopicWhoseNameBreaksTheGrammarIsRefused(String id) {
    workspace.write("content/topics/" + id + "/en-AU.yaml", workspace.text(BACK));
    says(
        "content/topics/" + id + ":1:1: error[id]: '" + id + "' can't be the id of a topic",
        ID_HELP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"con", "prn", "aux", "nul", "com1", "lpt9"})
  void aNameThatWindowsKeepsForDevicesIsRefused(String id) {
    workspace.write("content/topics/" + id + "/en-AU.yaml", workspace.text(BACK));
    says(
        "content/topics/" + id + ":1:1: error[id]: '" + id + "' can't be the id of a topic",
        "  help: Windows reserves this name; choose another");
  }

  @Test
  void aClinicianWhoseNameBreaksTheGrammarIsRefused() {
    workspace.write("content/clinicians/Dr East.yaml", workspace.text(ANA));
    says(
        "content/clinicians/Dr East.yaml:1:1: error[id]: 'Dr East' can't be the id of a clinician",
        ID_HELP);
  }

  @Test
  void anIdThatIsTooLongForFileNamesIsRefused() {
    String id = "a".repeat(61);
    workspace.write("content/clinicians/" + id + ".yaml", workspace.text(ANA));
    assertThat(workspace.problems()).contains("error[id]: 'aaa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"english", "en_AU", "en-au", "EN", "en-ZZ", "e", "und"})
  void aLanguageFileWhoseNameIsNoLanguageTagIsRefused(String name) {
    workspace.write("content/topics/back/" + name + ".yaml", workspace.text(BACK));
    says(
        "content/topics/back/"
            + name
            + ".yaml:1:1: error[language-tag]: '"
            + name
            + "' is not a language tag",
        "  help: name the file after its language, such as en-AU.yaml or vi.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"en", "vi", "he", "id", "zh-Hans", "zh-Hant-TW", "sr-Latn", "fil", "es-419"})
  void languageTagsAreKnown(String tag) {
    assertThat(LanguageTag.isTag(tag)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi.yml", "vi.YAML", "vi.Yml"})
  void aFileThatDoesNotEndInYamlIsNotOverlooked(String name) {
    workspace.write("content/topics/back/" + name, workspace.text(BACK));
    says(
        "content/topics/back/"
            + name
            + ":1:1: error[file-name]: the file is not read: its name does not end in .yaml",
        "  help: rename it so that it ends in .yaml");
  }

  @Test
  void aStrayFileIsAWarning() {
    workspace.write("content/topics/notes.txt", "x").write("content/clinicians/ana.jpg", "x");
    says(
        "content/clinicians/ana.jpg:1:1: warning[stray-file]: the file is not read",
        "  help: content files end in .yaml; move other files elsewhere",
        "content/topics/notes.txt:1:1: warning[stray-file]: the file is not read",
        "  help: a topic is a folder: put it at content/topics/<id>/<language>.yaml");
  }

  @Test
  void aTopicWithoutFilesIsAWarning() {
    workspace.write("content/topics/neck/README.md", "later");
    says(
        "content/topics/neck:1:1: warning[topic-empty]: the topic has no file",
        "  help: add content/topics/neck/<language>.yaml, or remove the folder");
  }

  @Test
  void hiddenFilesAreLeftAlone() {
    workspace.write("content/topics/.DS_Store", "x").write("content/clinicians/.ana.yaml.swp", "x");
    saysNothing();
  }

  @Test
  void aTopicThatIsALinkOutOfTheWorkspaceIsNotRead() throws Exception {
    Path file = Files.writeString(outside.resolve("x.yaml"), workspace.text(BACK));
    workspace.link("content/topics/back/vi.yaml", file);
    assertThat(workspace.problems())
        .contains(
            "content/topics/back/vi.yaml:1:1: error[file-outside]: the file leads outside the"
                + " workspace through a link\n"
                + "  help: copy it into the workspace: nothing outside it is read");
  }

  @Test
  void aFolderThatIsALinkOutOfTheWorkspaceIsNotListed() throws Exception {
    Files.writeString(outside.resolve("secret.txt"), "secret");
    workspace.link("content/topics/neck", outside);
    says(
        "content/topics/neck:1:1: error[file-outside]: the folder leads outside the workspace"
            + " through a link",
        "  help: copy it into the workspace: nothing outside it is read");
  }

  @Test
  void aLinkWithinTheWorkspaceIsFollowed() {
    workspace.link("content/topics/neck", workspace.root().resolve("content/topics/back"));
    assertThat(workspace.read().topicIds()).containsExactly("back", "neck");
  }

  @Test
  void aLinkToItselfIsTold() {
    workspace.link(
        "content/clinicians/loop.yaml", workspace.root().resolve("content/clinicians/loop.yaml"));
    says(
        "content/clinicians/loop.yaml:1:1: error[file-missing]: the file is a broken"
            + " link: what it points to does not exist",
        "  help: restore it, or remove the link");
  }

  @Test
  void aFolderInPlaceOfAFileIsTold() {
    workspace.remove(BACK).write(BACK + "/x", "");
    says(
        BACK + ":1:1: error[file-unreadable]: the file is a folder",
        "  help: make sure that you have permission to read it");
  }

  @Test
  void aFileInPlaceOfTheTopicsIsTold() throws Exception {
    workspace.remove(BACK);
    Files.delete(workspace.root().resolve("content/topics/back"));
    Files.delete(workspace.root().resolve("content/topics"));
    workspace.write("content/topics", "x");
    assertThat(workspace.problems())
        .contains("content/topics:1:1: error[file-unreadable]: the folder is not a folder");
  }

  @Test
  void aWorkspaceWithoutACliniciansFolderIsSound() throws Exception {
    workspace.remove(ANA).remove(BEN);
    Files.delete(workspace.root().resolve("content/clinicians"));
    workspace.replace(BACK, "reviewed-by: ana", "reviewed-by: Dr Ana Sample, Osteopath");
    workspace.replace(BACK, "author: ana", "author: Dr Ana Sample");
    saysNothing();
  }

  @Test
  void labelsFallBackToTheLanguageWithoutItsCountry() {
    assertThat(workspace.read().labels("en-AU").orElseThrow().get("do")).isEqualTo("Do");
  }

  @Test
  void labelsOfTheCountryComeFirst() {
    workspace.write(
        "templates/labels/en-AU.yaml",
        PackedTemplates.text("labels/en.yaml").replaceFirst("do: Do\n", "do: Right on\n"));
    assertThat(workspace.read().labels("en-AU").orElseThrow().get("do")).isEqualTo("Right on");
  }

  @Test
  void labelsOfTheWorkspaceOverrideThoseOfTheProgram() {
    workspace.write(
        "templates/labels/en.yaml",
        PackedTemplates.text("labels/en.yaml").replaceFirst("do: Do\n", "do: Yes, do\n"));
    assertThat(workspace.read().labels("en-AU").orElseThrow().get("do")).isEqualTo("Yes, do");
  }

  @Test
  void missingLabelsAreTold() {
    workspace.write("content/topics/back/sv.yaml", workspace.text(BACK));
    assertThat(workspace.problems())
        .contains(
            "templates/labels/sv.yaml:1:1: error[labels-missing]: the fixed words for sv are"
                + " missing\n"
                + "  help: copy the program's templates/labels/en.yaml to this place in your"
                + " workspace, and translate it");
  }

  @Test
  void brokenLabelsOfTwoLanguagesAreToldOnce() {
    workspace.write("templates/labels/en.yaml", "do: Do\n");
    workspace.write("content/topics/back/en-GB.yaml", workspace.text(BACK));
    String problem = "templates/labels/en.yaml:1:1: error[missing-key]: the file has no 'dont'";
    assertThat(workspace.diagnostics().stream().map(SampleWorkspace::printed))
        .filteredOn(each -> each.startsWith(problem))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "d MMMM YYYY",
    "DD MMMM uuuu",
    "MMMM uuuu",
    "'''soon'''",
    "HH:mm",
    "d bogus",
    "d uuuu"
  })
  void aPatternThatWritesWrongDatesIsRefused(String pattern) {
    workspace.write(
        "templates/labels/en.yaml",
        PackedTemplates.text("labels/en.yaml")
            .replace("date: d MMMM uuuu", "date: \"" + pattern + "\""));
    assertThat(workspace.problems())
        .contains(
            "error[date-pattern]: '"
                + pattern
                + "' does not show the day, month and year of a date\n"
                + "  help: write a pattern such as d MMMM uuuu");
  }

  @Test
  void aFontThatIsNoneIsTold() {
    workspace.write("templates/fonts/Own-Regular.ttf", "no font");
    says(
        "templates/fonts/Own-Regular.ttf:1:1: error[font]: the font can't be read",
        "  help: use complete TrueType fonts (TTF) that you have permission to read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../content/clinic.yaml", "labels/../../content/clinic.yaml", "/etc/x"})
  void aTemplateNameThatLeavesTheTemplatesIsNotRead(String name) {
    Workspace files = Workspace.open(workspace.root(), Clock.systemUTC());
    assertThatThrownBy(() -> files.template(name)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void aTemplateOfTheWorkspaceComesBeforeThePackedOne() throws Exception {
    workspace.write("templates/labels/en.yaml", "own");
    Workspace files = Workspace.open(workspace.root(), Clock.systemUTC());
    assertThat(new String(files.template("labels/en.yaml"), StandardCharsets.UTF_8))
        .isEqualTo("own");
  }

  @Test
  void aFolderWithoutAClinicIsNoWorkspace() {
    assertThatThrownBy(() -> Workspace.open(outside, Clock.systemUTC()))
        .isInstanceOf(NoSuchWorkspaceException.class);
  }
}
