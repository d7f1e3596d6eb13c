package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.SeenPdf;
import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One handout, where it was asked for. */
@Tag("slow")
final class RenderTest {
  private static final String TOPIC = "low-back-pain-bed-rest";
  private static final String SOURCE = "content/topics/" + TOPIC + "/en-AU.yaml";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void samples() throws IOException {
    desk = Desk.withSamples(folder);
  }

  @Test
  void withoutOptionsItIsTheClinicsOwnWhereBatchWouldPutIt() throws IOException {
    Run run = desk.run("render", TOPIC);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    Path file = desk.path("out/_clinic/en-AU/" + TOPIC + "-standard.pdf").toRealPath();
    assertThat(run.out()).isEqualToNormalizingNewlines(file + "\n");
    assertThat(desk.files("out")).containsExactly("_clinic/en-AU/" + TOPIC + "-standard.pdf");
    assertThat(text(Files.readAllBytes(file))).contains("Total Balance Healthcare");
  }

  @Test
  void aFormatThatTheTopicLeavesOutIsRefused() throws IOException {
    desk.change(SOURCE, "version: 1", "version: 1\nformats: [standard, large-print]");
    for (String command : List.of("render", "print")) {
      Run run = desk.run(command, TOPIC, "--format", "action-card");
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err())
          .isEqualToNormalizingNewlines(
              """
              handouts: the topic 'low-back-pain-bed-rest' is not made in the format 'action-card'
                help: it can be made in: large-print, standard
              """);
    }
  }

  /** Such letters reach out to the left of where they stand; pages are cut at their margins. */
  @Test
  void linesMayBeginWithJ() throws IOException {
    desk.change(SOURCE, "text: |\n      ", "text: |\n      joint ");
    desk.change(SOURCE, "heading: ", "heading: j ");
    desk.change(SOURCE, "heading: j \"", "heading: \"j ");
    desk.change(SOURCE, "caption: ", "caption: j ");
    desk.change(SOURCE, "title: Is", "title: j Is");
    Run run = desk.run("render", TOPIC, "--clinician", "dan-east");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void aBatchSavesTheSameBytesAndAFileOfOnesOwnLooksTheSame() throws IOException {
    String name = "dan-east/en-AU/" + TOPIC + "-standard.pdf";
    desk.run("render", TOPIC, "--clinician", "dan-east");
    byte[] rendered = Files.readAllBytes(desk.path("out/" + name));
    desk.run("render", TOPIC, "--clinician", "dan-east", "-o", "sheet.pdf");
    Run piped =
        desk.run(
            "render",
            TOPIC,
            "--clinician=dan-east",
            "--language=en-AU",
            "--format=standard",
            "--output=-");
    desk.run("batch", "--clinician", "dan-east", "-o", "other");
    byte[] saved = Files.readAllBytes(desk.path("sheet.pdf"));
    SeenPdf.of(saved).assertIsAs(SeenPdf.of(rendered));
    assertThat(piped.bytes()).isEqualTo(saved);
    assertThat(piped.err()).isEmpty();
    assertThat(Files.readAllBytes(desk.path("other/" + name))).isEqualTo(rendered);
    assertThat(rendered).isEqualTo(SampleLibrary.ofRepository().pdf(SampleLibrary.FIRST));
  }

  @Test
  void theFileIsNamedOnStdoutAndItsFoldersAreMade() {
    Run run = desk.run("render", TOPIC, "-o", "a folder/of mine/sheet.pdf");
    assertThat(run.out())
        .isEqualToNormalizingNewlines(desk.path("a folder/of mine/sheet.pdf") + "\n");
    assertThat(desk.path("a folder/of mine/sheet.pdf")).exists();
    assertThat(desk.path("out")).doesNotExist();
  }

  @Test
  void anotherLanguageIsTakenWhenThereIsNoneOfTheClinics() throws IOException {
    Files.move(desk.path(SOURCE), desk.path("content/topics/" + TOPIC + "/en-NZ.yaml"));
    for (String clinician : List.of("robin-sample", "dan-east")) {
      desk.change(
          "content/clinicians/" + clinician + ".yaml",
          "profession: Osteopath",
          "profession: {en-NZ: Osteopath, en-AU: Osteopath}");
    }
    desk.change(
        "content/clinicians/dan-east.yaml",
        "note: Have a question? Ask me, or any of our osteopaths.",
        "note: {en-NZ: Ask me., en-AU: Ask me.}");
    desk.change("content/clinic.yaml", "  en-AU: >-", "  en-NZ: Ask first.\n  en-AU: >-");
    Run run = desk.run("render", TOPIC, "--clinician", "robin-sample");
    assertThat(run.err()).isEmpty();
    assertThat(desk.files("out")).containsExactly("robin-sample/en-NZ/" + TOPIC + "-standard.pdf");
  }

  @Test
  void aBrokenTopicGivesItsProblemsOnceAndNoPdf() throws IOException {
    desk.change(SOURCE, "status: approved", "status: aproved");
    Run run = desk.run("render", TOPIC, "-o", "-");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.bytes()).isEmpty();
    assertThat(run.err())
        .containsOnlyOnce("error[wrong-value]")
        .contains("   11 | status: aproved");
  }

  @Test
  void aBrokenNeighbourDoesNotMatter() throws IOException {
    desk.write("content/topics/ankle-sprain-first-week/en-AU.yaml", "title: [");
    desk.write("content/clinicians/alex-sample.yaml", "name: [");
    Run run = desk.run("render", TOPIC, "--clinician", "dan-east");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void whenItFailsTheOldSheetIsMovedAwayAndComesBackOnceMended() throws IOException {
    String name = "_clinic/en-AU/" + TOPIC + "-standard.pdf";
    desk.run("render", TOPIC);
    desk.change(SOURCE, "status: approved", "status: draft");
    Run run = desk.run("render", TOPIC);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("error[draft]: the topic is a draft")
        .contains("moved the old sheet to " + desk.path("out").toRealPath());
    assertThat(desk.files("out")).containsExactly(".withdrawn/" + name);
    desk.change(SOURCE, "status: draft", "status: approved");
    assertThat(desk.run("render", TOPIC).status()).isZero();
    assertThat(desk.files("out")).contains(name);
  }

  @Test
  void alsoWithAnOutputFileTheOldSheetOfTheBatchIsMovedAwayAndTheFileIsWarnedOf()
      throws IOException {
    desk.run("render", TOPIC);
    desk.run("render", TOPIC, "-o", "sheet.pdf");
    desk.change(SOURCE, "review-due: 2028-11-01", "review-due: 2026-11-21");
    Run run = desk.run("render", TOPIC, "-o", "sheet.pdf");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("error[overdue]: the review was due on 21 Nov 2026")
        .contains("moved the old sheet to ")
        .contains("don't hand out sheet.pdf: it is the old sheet");
    assertThat(desk.files("out"))
        .containsExactly(".withdrawn/_clinic/en-AU/" + TOPIC + "-standard.pdf");
  }

  @Test
  void whatThisProgramDidNotMakeIsReplacedOnlyWhenAskedFor() throws IOException {
    for (String file : List.of("photo.jpg", "letter.pdf")) {
      desk.write(
          file,
          file.endsWith("pdf") ? "%PDF-1.7 <</Title (Handouts)>> by somebody else" : "a photo");
      String before = desk.read(file);
      for (List<String> command :
          List.of(List.of("render"), List.of("packet"), List.of("print", "--printer", "nowhere"))) {
        List<String> args = new ArrayList<>(command);
        args.addAll(List.of(TOPIC, "-o", file));
        Run run = desk.run(args.toArray(String[]::new));
        assertThat(run.err())
            .isEqualToNormalizingNewlines(
                """
                handouts: %s already exists, and this program did not make it
                  help: choose another place with -o, or replace what is there with --overwrite
                """
                    .formatted(file));
        assertThat(run.status()).isEqualTo(2);
        assertThat(desk.read(file)).isEqualTo(before);
      }
    }
    assertThat(desk.run("render", TOPIC, "-o", "photo.jpg", "--overwrite").status()).isZero();
    assertThat(desk.run("packet", TOPIC, "-o", "photo.jpg").status()).isZero();
    assertThat(desk.run("render", TOPIC, "-o", "photo.jpg").status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content/clinic.yaml",
        "content/new.pdf",
        "templates/own.pdf",
        ".handouts/history/x.pdf",
        "out/../content/clinic.yaml",
        "Content/clinic.yaml",
        "elsewhere/clinic.yaml"
      })
  void noPdfIsSavedAmongTheClinicsOwnFilesEvenIfItMayReplaceFiles(String file) throws IOException {
    String before = desk.read("content/clinic.yaml");
    Files.createSymbolicLink(folder.resolve("elsewhere"), folder.resolve("content"));
    for (List<String> command :
        List.of(
            List.of("render", TOPIC),
            List.of("render", TOPIC, "--draft"),
            List.of("packet", TOPIC),
            List.of("print", TOPIC, "--printer", "nowhere"),
            List.of("batch", "--topic", TOPIC))) {
      List<String> args = new ArrayList<>(command);
      args.addAll(List.of("-o", file, "--overwrite"));
      args.removeIf(each -> command.contains("--draft") && each.equals("--overwrite"));
      Run run = desk.run(args.toArray(String[]::new));
      assertThat(run.err())
          .contains("which holds the clinic's own files", "choose a place outside");
      assertThat(run.status()).isEqualTo(2);
    }
    assertThat(desk.read("content/clinic.yaml")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "out/manifest.json",
        "out/../out/manifest.csv",
        "OUT/Run.log",
        "out/.journal",
        "out/.withdrawn/x.pdf",
        "link/manifest.json",
        "other/manifest.json"
      })
  void noPdfReplacesTheRecordsOfABatchEvenIfItMayReplaceFiles(String file) throws IOException {
    for (String out : List.of("out", "other")) {
      desk.write(out + "/manifest.json", "rows of all handouts");
      desk.write(out + "/.lock", "");
    }
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("out"));
    for (String command : List.of("render", "packet")) {
      Run run = desk.run(command, TOPIC, "-o", file, "--overwrite");
      assertThat(run.err()).contains(file + " is where a batch keeps its records", "end in .pdf");
      assertThat(run.status()).isEqualTo(2);
    }
    assertThat(desk.read("out/manifest.json")).isEqualTo("rows of all handouts");
    assertThat(desk.read("other/manifest.json")).isEqualTo("rows of all handouts");
    assertThat(desk.run("render", TOPIC, "-o", "out/mine.pdf").status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"render", "packet", "print --printer nowhere", "render --for Kim"})
  void noPdfIsSavedUnderTheNameOfAnotherHandout(String command) throws IOException {
    String other = "out/dan-east/en-AU/ankle-sprain-first-week-standard.pdf";
    Run run = desk.run((command + " " + TOPIC + " --overwrite -o " + other).split(" "));
    assertThat(run.err()).contains(other + " is a place for the handouts of a batch");
    assertThat(run.status()).isEqualTo(2);
    assertThat(desk.path(other)).doesNotExist();
  }

  @Test
  void noPdfTakesThePlaceOfTheRootOfTheDisk() {
    Run run = desk.run("render", TOPIC, "-o", folder.getRoot().toString());
    assertThat(run.err()).contains("it is a folder");
    assertThat(run.status()).isEqualTo(3);
  }

  @Test
  void whatSomebodyPutInThePlaceOfASheetStays() throws IOException {
    String place = "out/_clinic/en-AU/" + TOPIC + "-standard.pdf";
    desk.write(place, "mine");
    assertThat(desk.run("render", TOPIC).status()).isEqualTo(2);
    assertThat(desk.read(place)).isEqualTo("mine");
  }

  @Test
  void aFileWhereAFolderShouldBeEndsWithThree() throws IOException {
    desk.write("taken", "a file");
    Run run = desk.run("render", TOPIC, "-o", "taken/sheet.pdf");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "handouts: can't write "
                + desk.path("taken/sheet.pdf")
                + ": "
                + desk.path("taken")
                + " is not a folder\n"
                + "  help: free up disk space, unlock the folder, or choose another one with -o\n");
    assertThat(desk.read("taken")).isEqualTo("a file");
  }

  @Test
  void aFolderWhereTheFileShouldBeEndsWithThree() throws IOException {
    Files.createDirectories(desk.path("sheet.pdf"));
    Run run = desk.run("render", TOPIC, "-o", "sheet.pdf");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).startsWith("handouts: can't write " + desk.path("sheet.pdf") + ": ");
    assertThat(desk.files(".")).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void aLayoutThatNeverEndsItsRecursionIsAProblemOfItsEdition() throws IOException {
    desk.write("templates/parts/title.ftlh", "<#macro m><@m/></#macro><@m/>");
    Run run = desk.run("render", TOPIC);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("templates/").doesNotContain("\tat ");
    assertThat(run.err().lines().count()).isLessThan(8);
  }

  // Layouts that mention the patient's name.

  @ParameterizedTest
  @ValueSource(strings = {"Mia", "Nguyễn Thị Ánh", "Łukasz", "O'Brien", "D’Arcy & Sam"})
  void theNameIsPrinted(String name) throws IOException {
    Run run = desk.run("render", TOPIC, "--for", name, "-o", "-");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(text(run.bytes())).contains("For " + name);
  }

  @Test
  void aDecomposedNameIsComposed() throws IOException {
    Run run = desk.run("render", TOPIC, "--for", " Nguye\u0302\u0303n ", "-o", "-");
    assertThat(text(run.bytes())).contains("For Nguyễn\n");
  }

  @Test
  void aDashAsksForTheName() throws IOException {
    Run run = desk.typing("Żółta\n").run("render", TOPIC, "--for", "-", "-o", "-");
    assertThat(run.err()).isEqualTo("First name: ");
    assertThat(text(run.bytes())).contains("For Żółta\n");
  }

  @Test
  void aNameWithoutAFileIsRefused() throws IOException {
    Run run = desk.run("render", TOPIC, "--for", "Mia");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            handouts: --for needs -o: a sheet with a patient's name must not be saved with the others
              help: choose a file, such as -o sheet.pdf, or -o - to pipe it to a printer
            """);
    assertThat(desk.files("out")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "Maximiliana-Theodora-Alexandrina-Wilhelmina"})
  void aNameThatIsNoFirstNameIsRefused(String name) {
    Run run = desk.run("render", TOPIC, "--for", name, "-o", "sheet.pdf");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "handouts: a first name has 1 to 40 letters\n  help: give the first name only\n");
    assertThat(desk.path("sheet.pdf")).doesNotExist();
  }

  @Test
  void aNameThatNobodyTypedIsRefused() {
    Run run = desk.run("render", TOPIC, "--for", "-", "-o", "sheet.pdf");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            First name: handouts: a first name has 1 to 40 letters
              help: give the first name only
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "𓀀",
        "రామ",
        "Mi\u202Ea",
        "Mi\u200Ba",
        "Mi\na",
        "Mi\ta",
        "Mi\u0007a",
        "Mi\u2028a",
        "Mi\uFFFDa",
        "\uD83D\uDE00"
      })
  void aNameThatCantBePrintedIsRefused(String name) {
    Run run = desk.run("render", TOPIC, "--for", name, "-o", "sheet.pdf");
    assertThat(run.err()).startsWith("handouts: the name ").contains("\n  help: ");
    assertThat(run.err().chars()).noneMatch(c -> c < ' ' && c != '\n');
    assertThat(run.status()).isEqualTo(2);
    assertThat(desk.path("sheet.pdf")).doesNotExist();
  }

  @Test
  void theNameStandsInThePageContentAndNowhereElse() throws IOException {
    String name = "Zebedee";
    Run run = desk.run("render", TOPIC, "--for", name, "-o", "sheet.pdf");
    assertThat(run.status()).isZero();
    assertThat(run.out() + run.err()).doesNotContain(name);
    byte[] pdf = Files.readAllBytes(desk.path("sheet.pdf"));
    assertThat(text(pdf)).contains("For " + name);
    assertThat(BeyondThePages.texts(pdf))
        .isNotEmpty()
        .anyMatch(text -> text.contains("Is bed rest good for low back pain?"))
        .noneMatch(text -> text.contains(name));
    for (String file : desk.files(".")) {
      assertThat(file).doesNotContain(name);
      if (!file.equals("sheet.pdf")) {
        assertThat(
                new String(
                    Files.readAllBytes(desk.path(file)),
                    java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain(name);
      }
    }
  }

  @Test
  void aNameInAHeadingIsRefusedForItWouldBecomeABookmark() throws IOException {
    desk.write("templates/parts/letterhead.ftlh", "<h2>Hello ${patient!}</h2>\n");
    Run run = desk.run("render", TOPIC, "--for", "Zebedee", "-o", "sheet.pdf");
    assertThat(run.err()).contains("error[").doesNotContain("Zebedee");
    assertThat(run.status()).isEqualTo(1);
    assertThat(desk.files(".")).doesNotContain("sheet.pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><a href=\"https://example.com/${(patient!)?url('UTF-8')}\">hello</a></p>",
        "<p><a href=\"https://example.com/\">${patient!\"you\"}</a></p>",
        "<p><img src=\"workspace:content/images/logo.svg\" alt=\"For ${patient!'you'}\"/></p>",
        "<p lang=\"${patient!'en'}\">${clinic.name}</p>"
      })
  void aLayoutThatPutsTheNameElsewhereIsRefused(String part) throws IOException {
    desk.write("templates/parts/letterhead.ftlh", part + "\n");
    Run run = desk.run("render", TOPIC, "--for", "Zebedee", "-o", "sheet.pdf");
    assertThat(run.err())
        .matches("(?s)templates/formats/standard.*error\\[(patient-name|proof-added|proof-link)].*")
        .doesNotContain("Zebedee");
    assertThat(run.status()).isEqualTo(1);
    assertThat(desk.path("sheet.pdf")).doesNotExist();
  }

  @Test
  void aFaultOfOnePatientsOrderLeavesTheTopicsSheet() throws IOException {
    desk.write(
        "templates/parts/letterhead.ftlh", "<p lang=\"${patient!'en'}\">${clinic.name}</p>\n");
    desk.run("render", TOPIC);
    Run run = desk.run("render", TOPIC, "--for", "Zebedee", "-o", "sheet.pdf");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("error[patient-name]").doesNotContain("moved");
    assertThat(desk.files("out")).containsExactly("_clinic/en-AU/" + TOPIC + "-standard.pdf");
  }

  @Test
  void noFailureRepeatsTheName() throws IOException {
    for (String part :
        List.of("${patient?eval}", "${patient.x}", "<p>${patient}</b>", "${nothing}")) {
      desk.write("templates/parts/letterhead.ftlh", part + "\n");
      Run run = desk.run("render", TOPIC, "--for", "Zebedee", "-o", "sheet.pdf");
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.out() + run.err()).doesNotContain("Zebedee");
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return stripper.getText(document);
    }
  }
}
