package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New topics and clinicians: valid at once, never in the place of others. */
@Tag("slow")
final class NewTest {
  private static final String BACK = "content/topics/low-back-pain-bed-rest/";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void samples() throws IOException {
    desk = Desk.withSamples(folder).checked();
  }

  @Test
  void aTopicIsADraftReviewedToday() throws IOException {
    Run run = desk.run("new", "topic", "tennis-elbow");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    Path file = folder.resolve("content/topics/tennis-elbow/en-AU.yaml");
    assertThat(run.out())
        .isEqualToNormalizingNewlines(
            file
                + """


                Next:
                  open it and replace each REPLACE-ME with your own text
                  handouts check tennis-elbow
                """);
    assertThat(file).content().contains("\nreviewed: 2026-11-22 ", "\nstatus: draft ");
    assertThat(file.getParent().toFile().list()).containsExactly("en-AU.yaml");
    Run check = desk.run("check");
    assertThat(check.status()).isZero();
    assertThat(check.err().lines().filter(line -> line.contains(": warning[")))
        .hasSize(11)
        .allMatch(
            line ->
                line.startsWith("content/topics/tennis-elbow/en-AU.yaml:")
                    && line.contains(": warning[placeholder]: "));
  }

  @Test
  void aClinicianIsNotPrintedBeforeTheirNameIsWritten() throws IOException {
    assertThat(desk.run("new", "clinician", "mia-lee").status()).isZero();
    Run check = desk.run("check", "mia-lee");
    assertThat(check.status()).as("it stops their handouts").isEqualTo(1);
    assertThat(check.err().lines().filter(line -> line.contains(": error[placeholder]: ")))
        .hasSize(2);
    String[] render = {"render", "low-back-pain-bed-rest", "--clinician", "mia-lee"};
    assertThat(desk.run(render).status()).isEqualTo(1);
    assertThat(desk.run("render", "low-back-pain-bed-rest").status()).isZero();
    String file = "content/clinicians/mia-lee.yaml";
    desk.change(file, "REPLACE-ME with the name, as printed", "Mia Lee");
    desk.change(file, "REPLACE-ME with the profession, such as Osteopath", "Osteopath");
    assertThat(desk.run("check", "--strict").status()).isZero();
    assertThat(desk.run(render).status()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "topic,     Tennis Elbow,  tennis-elbow",
    "topic,     Café_à-Ø,      cafe-a",
    "topic,     ../../x,       x",
    "topic,     --,            low-back-pain",
    "clinician, 'Dr. Mia Lee', dr-mia-lee",
    "clinician, ☃,             mia-lee",
    "clinician, IĞDIR,         igdir",
  })
  void aWrongIdIsRefusedWithTheRuleAndASuggestion(String kind, String id, String suggestion)
      throws IOException {
    Run run = id.startsWith("-") ? desk.run("new", kind, "--", id) : desk.run("new", kind, id);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "handouts: '"
                + id
                + "' can't be the id of a "
                + kind
                + "\n  help: use lower-case letters a to z, digits and single hyphens, 60 at most, such as '"
                + suggestion
                + "'\n");
    assertThat(desk.files("content")).isEqualTo(filesOfSamples());
  }

  private static java.util.List<String> filesOfSamples() throws IOException {
    Path other = Files.createTempDirectory("samples");
    try {
      return Desk.withSamples(other).files("content");
    } finally {
      Desk.in(other).delete("");
    }
  }

  @Test
  void namesOfDevicesAreRefused() {
    Run run = desk.run("new", "topic", "con");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Windows reserves this name");
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    String topic = desk.read(BACK + "en-AU.yaml");
    Run again = desk.run("new", "topic", "low-back-pain-bed-rest");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err())
        .isEqualToNormalizingNewlines(
            "handouts: "
                + BACK
                + "en-AU.yaml already exists\n"
                + "  help: choose another id, or edit that file; nothing was changed\n");
    assertThat(desk.read(BACK + "en-AU.yaml")).isEqualTo(topic);
    assertThat(desk.path(BACK).toFile().list()).containsExactly("en-AU.yaml");
    String dan = desk.read("content/clinicians/dan-east.yaml");
    assertThat(desk.run("new", "clinician", "dan-east").status()).isEqualTo(2);
    assertThat(desk.read("content/clinicians/dan-east.yaml")).isEqualTo(dan);
  }

  @Test
  void aTranslationBeginsWithTheSourceEachTextMarked() throws IOException {
    Run run = desk.run("new", "topic", "low-back-pain-bed-rest", "--language", "en-NZ");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("the language is new");
    assertThat(desk.read(BACK + "en-NZ.yaml"))
        .contains("title: REPLACE-ME Is bed rest good for low back pain?\n")
        .contains("  heading: \"REPLACE-ME Days 1 to 7\"\n")
        .contains("    - REPLACE-ME Stay in bed or on the couch for days.\n")
        .contains("  REPLACE-ME No. Lying still for days")
        .contains("version: 1\nstatus: draft ")
        .contains("\nreviewed: 2026-11-22\nreviewed-by: REPLACE-ME with who reviewed")
        .doesNotContain("status: approved", "reviewed-by: dan-east")
        .contains("  - title: Back pain self-care\n", "\n  - id: how-moving-helps\n");
    assertThat(desk.run("check").err())
        .contains("title is still to be translated", "reviewed-by is still to be written")
        .contains("help: translate it and delete REPLACE-ME; until then")
        .doesNotContain(BACK + "en-NZ.yaml: error");
    String back = desk.read(BACK + "en-AU.yaml");
    String translated = desk.read(BACK + "en-NZ.yaml").replace("REPLACE-ME ", "");
    assertThat(desk.read(BACK + "en-NZ.yaml"))
        .contains("\ntranslation: {of: 1, by: REPLACE-ME with who translated it} #");
    assertThat(translated.lines().filter(line -> !line.matches("(status|review|translation).*")))
        .containsExactlyElementsOf(
            back.lines().filter(line -> !line.matches("(status|review).*")).toList());
  }

  @Test
  void aTranslationOfATopicThatCantBeReadBeginsEmpty() throws IOException {
    desk.write(BACK + "en-AU.yaml", "title: [");
    assertThat(desk.run("new", "topic", "low-back-pain-bed-rest", "--language", "vi").status())
        .isZero();
    assertThat(desk.read(BACK + "vi.yaml")).contains("title: REPLACE-ME with the question");
  }

  @ParameterizedTest
  @CsvSource({
    "en-au, did you mean 'en-AU'?",
    "en_AU, did you mean 'en-AU'?",
    "english!, write a tag such as en-AU or vi",
    "xx, no language has the code 'xx' (ISO 639); write a tag such as en-AU or vi",
  })
  void aWrongLanguageIsRefused(String tag, String help) {
    Run run = desk.run("new", "topic", "tennis-elbow", "--language", tag);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "handouts: '" + tag + "' is not a language tag\n  help: " + help + "\n");
    assertThat(desk.path("content/topics/tennis-elbow")).doesNotExist();
  }

  @Test
  void aCliniciansFileIsForAllLanguages() {
    Run run = desk.run("new", "clinician", "mia-lee", "--language", "vi");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("one file for all languages");
  }

  @Test
  void aClinicWithoutALanguageNeedsOneNamed() throws IOException {
    desk.write("content/clinic.yaml", "name: [");
    Run run = desk.run("new", "topic", "tennis-elbow");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("does not give the clinic's language", "--language");
    assertThat(desk.run("new", "topic", "tennis-elbow", "--language", "en-AU").status()).isZero();
  }

  @Test
  void theSampleLibraryIsNotWrittenTo(@TempDir Path elsewhere) throws IOException {
    Desk visitor = Desk.in(elsewhere).with("HANDOUTS_HOME", folder.toString());
    Run run = visitor.run("new", "topic", "tennis-elbow");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            handouts: there is no workspace here
              help: go to your workspace, name it with -w DIR, or create one with 'handouts init DIR'
            """);
    assertThat(desk.path("content/topics/tennis-elbow")).doesNotExist();
    assertThat(visitor.run("new", "topic", "tennis-elbow", "-w", folder.toString()).status())
        .isZero();
  }

  @Test
  void whatIsNeitherTopicNorClinicianIsUnknown() {
    Run run = desk.run("new", "topics", "x");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "handouts: there is no kind of file 'topics'\n  help: did you mean 'topic'?\n");
  }

  @Test
  void aLinkOutOfTheWorkspaceIsNotFollowed(@TempDir Path outside) throws IOException {
    Files.createSymbolicLink(folder.resolve("content/topics/neck"), outside);
    Run run = desk.run("new", "topic", "neck");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("content/topics/neck leads outside the workspace" + " through a link");
    assertThat(outside).isEmptyDirectory();
  }
}
