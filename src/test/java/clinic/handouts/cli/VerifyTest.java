package clinic.handouts.cli;

import static clinic.handouts.cli.GivenOut.ANKLE;
import static clinic.handouts.cli.GivenOut.BACK;
import static clinic.handouts.cli.GivenOut.CLINIC;
import static clinic.handouts.cli.GivenOut.DAN;
import static clinic.handouts.cli.GivenOut.SOURCE;
import static clinic.handouts.cli.GivenOut.on;
import static clinic.handouts.cli.GivenOut.put;
import static clinic.handouts.cli.GivenOut.reference;
import static clinic.handouts.cli.GivenOut.reword;
import static clinic.handouts.cli.GivenOut.sheet;
import static clinic.handouts.cli.GivenOut.states;
import static clinic.handouts.cli.GivenOut.verified;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A sheet comes back: which handout is it, and may it still be followed? */
@Tag("slow")
final class VerifyTest {
  private static final String ROBIN = "content/clinicians/robin-sample.yaml";
  private static final String LABELS = "templates/labels/en.yaml";

  @TempDir private Path folder;
  private Desk desk;
  private String back;
  private String ankle;
  private String robins;

  @BeforeEach
  void givenOut() throws IOException {
    desk = GivenOut.in(folder);
    back = reference(desk, "dan-east", BACK);
    ankle = reference(desk, "dan-east", ANKLE);
    robins = reference(desk, "robin-sample", BACK);
  }

  @Test
  void whatWasJustGivenOutIsCurrent() throws IOException {
    List<String> asked = new ArrayList<>(List.of("verify"));
    for (String clinician : List.of("alex-sample", "dan-east", "robin-sample")) {
      for (String topic : List.of(BACK, ANKLE)) {
        asked.add(reference(desk, clinician, topic));
        asked.add(sheet(clinician, topic));
      }
    }
    Run run = desk.run(asked.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().filter(line -> line.endsWith(": current"))).hasSize(12);
  }

  @Test
  void itSaysWhichHandoutForWhomAndWhichVersion() {
    assertThat(desk.run("verify", back).out())
        .contains(
            back + ": current\n",
            "Is bed rest good for low back pain? | " + BACK + ", en-AU, standard, version 1\n",
            "Dr Dan East (Osteopath) | dan-east\n",
            "1 Nov 2028");
    JsonNode json = verified(desk, back).get(0);
    assertThat(json.get("asked").asString()).isEqualTo(back);
    assertThat(json.get("reference").asString()).isEqualTo(back);
    assertThat(json.get("topic").asString()).isEqualTo(BACK);
    assertThat(json.get("clinician").asString()).isEqualTo("dan-east");
    assertThat(json.get("language").asString()).isEqualTo("en-AU");
    assertThat(json.get("format").asString()).isEqualTo("standard");
    assertThat(json.get("version").asInt()).isEqualTo(1);
  }

  /** Christmas Island (CX) has the phone numbers of Australia, to which links lead. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        DAN + "    | (03) 5550 0101    | (03) 5550 0199 | out of date | current     | out of date",
        DAN + "    | Have a question?  | Questions?     | out of date | current     | out of date",
        DAN
            + "    | profession: Osteo | profession: Oste | out of date | out of date | out of date",
        DAN + "    | # The author      | # An author    | current     | current     | current",
        ROBIN + "  | (03) 5550 0103    | (03) 5550 0199 | current     | out of date | current",
        CLINIC + " | (03) 5550 0100    | (03) 5550 0199 | out of date | out of date | out of date",
        CLINIC + " | an educational    | a teaching     | out of date | out of date | out of date",
        CLINIC + " | '\"000\"'         | '\"112\"'      | out of date | out of date | out of date",
        CLINIC + " | months: 24        | months: 12     | current     | current     | current",
        CLINIC + " | #0b5c6b           | #0b5c6c        | current     | current     | current",
        CLINIC + " | country: AU       | country: CX    | current     | current     | current",
        SOURCE + " | keywords: [back,  | keywords: [    | current     | current     | current",
        SOURCE + " | 279039007         | 161891005      | current     | current     | current",
        SOURCE + " | # Sample.         | # A sample.    | current     | current     | current",
        SOURCE
            + " | reviewed: 2026-11-01 | reviewed: 2026-11-20 | out of date | out of date | current",
        SOURCE
            + " | reviewed-by: dan-east | reviewed-by: robin-sample | out of date | out of date | current",
        SOURCE + " | due: 2028-11-01   | due: 2028-12-01 | out of date | out of date | current",
        SOURCE
            + " | author: dan-east  | author: robin-sample | out of date | out of date | current",
        SOURCE + " | version: 1        | version: 2     | out of date | out of date | current",
        SOURCE + " | status: approved  | status: draft  | withdrawn   | withdrawn   | current",
        SOURCE + " | status: approved  | status: aproved | unknown    | unknown     | current",
        SOURCE + " | title: Is         | 'title: [Is'   | unknown     | unknown     | current",
        SOURCE
            + " | status: approved  | 'withdrawn: {on: 2026-11-22, why: Wrong}' | withdrawn | withdrawn | current",
        SOURCE
            + " | status: approved  | 'withdrawn: {on: 2026-11-23, why: Wrong}' | current | current | current",
      })
  void aChangeReachesItsSheetsAndNoOthers(
      String file,
      String text,
      String by,
      String stateOfBack,
      String stateOfRobins,
      String stateOfAnkle)
      throws IOException {
    desk.change(file, text, by);
    assertThat(states(desk, back, robins, ankle, sheet("dan-east", BACK)))
        .containsExactly(stateOfBack, stateOfRobins, stateOfAnkle, stateOfBack);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dont: Don't        | dont: Do not         | out of date",
        "phone: Phone       | phone: Telephone     | out of date",
        "d MMMM uuuu        | d. MMMM uuuu         | out of date",
        "'page: \"Page'     | 'page: \"Sheet'      | out of date",
        "'credit: \"Picture' | 'credit: \"Drawing' | current",
        "registration: Reg  | registration: Licence | current",
        "'for: \"For'       | 'for: \"To'          | current",
        "'overdue: \"Review' | 'overdue: \"A review' | current",
        "# The fixed        | # Our fixed          | current",
      })
  void fixedWordsCountWhereTheyArePrinted(String text, String by, String state) throws IOException {
    desk.write(LABELS, Files.readString(Path.of(LABELS)));
    desk.change(LABELS, text, by);
    assertThat(states(desk, back, sheet("robin-sample", ANKLE))).containsOnly(state);
  }

  @Test
  void aReviewIntervalCountsWhereATopicNamesNoDay() throws IOException {
    desk.change(SOURCE, "review-due: 2028-11-01\n", "");
    assertThat(states(desk, back, ankle)).containsOnly("current");
    desk.change(CLINIC, "review-months: 24", "review-months: 12");
    assertThat(states(desk, back, ankle)).containsExactly("out of date", "current");
  }

  @Test
  void outOfDateSaysSinceWhichVersionAndWhatChangedInWords() throws IOException {
    desk.at(on("2026-12-05"));
    reword(desk, "heat", 2);
    String change =
        "a don't item: \"Put heat or ice on numb skin.\" is now \"Put heat on numb skin.\"";
    assertThat(desk.run("verify", back).out())
        .contains(back + ": out of date\n", "version 1", "replaced by version 2", change)
        .doesNotContain("version 2 on");
    desk.run("render", BACK, "--clinician", "dan-east");
    desk.at(on("2026-12-09"));
    Run run = desk.run("verify", back, reference(desk, "dan-east", BACK));
    assertThat(run.out())
        .contains("replaced by version 2 on 5 Dec 2026", change)
        .contains(": current\n");
    assertThat(run.status()).isEqualTo(1);
    JsonNode json = verified(desk, back).get(0).get("changes").get(0);
    assertThat(json.get("before").asString()).isEqualTo("Put heat or ice on numb skin.");
    assertThat(json.get("after").asString()).isEqualTo("Put heat on numb skin.");
  }

  @Test
  void outOfDateSaysTheFirstDayOnWhichTheSheetWasWrong() throws IOException {
    desk.at(on("2026-12-02")).change(ROBIN, "0103", "0163");
    desk.run("batch", "--format", "standard");
    desk.at(on("2026-12-03")).change(DAN, "0101", "0161");
    desk.run("batch", "--format", "standard");
    desk.at(on("2026-12-04")).change(CLINIC, "0100", "0160");
    desk.run("batch", "--format", "standard");
    desk.at(on("2026-12-05"));
    assertThat(desk.run("verify", back).out())
        .contains("3 Dec 2026", "\"(03) 5550 0101\" is now \"(03) 5550 0161\"")
        .contains("\"(03) 5550 0100\" is now \"(03) 5550 0160\"");
    assertThat(desk.run("verify", robins).out()).contains("2 Dec 2026");
  }

  @Test
  void everySheetOfATopicThatWentToAndFroIsToldApart() throws IOException {
    List<String> references = new ArrayList<>(List.of(back));
    List<String> wordings = List.of("heat", "heat or ice", "ice");
    for (int i = 0; i < wordings.size(); i++) {
      reword(desk.at(on("2026-12-0" + (i + 2))), wordings.get(i), i + 2);
      desk.run("render", BACK, "--clinician", "dan-east");
      references.add(reference(desk, "dan-east", BACK));
    }
    assertThat(references).doesNotHaveDuplicates();
    List<JsonNode> found = verified(desk, references.toArray(String[]::new));
    assertThat(found)
        .extracting(
            each -> each.get("state").asString() + ", version " + each.get("version").asInt())
        .containsExactly(
            "out of date, version 1",
            "out of date, version 2",
            "out of date, version 3",
            "current, version 4");
    assertThat(found.get(0).get("explanation").asString()).contains("version 2 on 2 Dec 2026");
    assertThat(found.get(1).get("explanation").asString()).contains("version 3 on 3 Dec 2026");
  }

  @Test
  void severalStatesOfADayAreToldApart() throws IOException {
    desk.change(DAN, "0101", "0155");
    desk.run("render", BACK, "--clinician", "dan-east");
    String second = reference(desk, "dan-east", BACK);
    desk.change(DAN, "0155", "0166");
    desk.run("render", BACK, "--clinician", "dan-east");
    assertThat(desk.run("verify", second).out())
        .contains("22 Nov 2026", "\"(03) 5550 0155\" is now \"(03) 5550 0166\"");
    assertThat(states(desk, back, second)).containsOnly("out of date");
    desk.change(DAN, "0166", "0101");
    assertThat(states(desk, back, second)).containsExactly("current", "out of date");
  }

  @Test
  void withdrawnSaysWhyAndWhatToUseInstead() throws IOException {
    desk.change(
        SOURCE,
        "status: approved",
        "withdrawn: {on: 2026-11-22, why: New evidence, use-instead: " + ANKLE + "}");
    Run run = desk.run("verify", back);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains(back + ": withdrawn\n", "22 Nov 2026: New evidence")
        .contains("use instead: Ankle sprain: your first week | " + ANKLE);
    assertThat(verified(desk, back).get(0).get("useInstead").asString()).isEqualTo(ANKLE);
  }

  @Test
  void aTopicThatIsGoneIsWithdrawnAndStillNamed() throws IOException {
    desk.delete("content/topics/" + BACK);
    assertThat(states(desk, back, sheet("dan-east", BACK), ankle))
        .containsExactly("withdrawn", "withdrawn", "current");
    assertThat(desk.run("verify", back).out())
        .contains("Is bed rest good for low back pain?", "version 1", "Dr Dan East (Osteopath)");
  }

  @Test
  void aTopicWithANewNameIsWithdrawnUnderItsOldOne() throws IOException {
    desk.write("content/clinicians/alex-sample.yaml", "name: Alex\nprofession: Osteopath\n");
    Files.move(desk.path("content/topics/" + BACK), desk.path("content/topics/back"));
    desk.run("render", "back", "--clinician", "dan-east");
    assertThat(states(desk, back, reference(desk, "dan-east", "back")))
        .containsExactly("withdrawn", "current");
  }

  @Test
  void aClinicianWhoIsGoneTakesTheirSheetsWithThem() throws IOException {
    desk.delete(ROBIN);
    Run run = desk.run("verify", robins, sheet("robin-sample", BACK));
    assertThat(run.out().lines().filter(line -> line.endsWith(": withdrawn"))).hasSize(2);
    assertThat(run.out()).contains("Robin Sample (Osteopath) | robin-sample", "use instead: ");
    assertThat(states(desk, back)).containsExactly("current");
  }

  @Test
  void aClinicianWhoDoesNotGiveItAnyMoreHasWithdrawnIt() throws IOException {
    desk.change(ROBIN, "# topics: [" + BACK + "]", "topics: [" + ANKLE + "]");
    assertThat(states(desk, robins, reference(desk, "robin-sample", ANKLE)))
        .containsExactly("withdrawn", "current");
  }

  @Test
  void aFormatThatIsGoneIsWithdrawn() throws IOException {
    desk.write(
        "templates/formats/own.ftlh", Files.readString(Path.of("templates/formats/standard.ftlh")));
    Run made = desk.run("render", BACK, "--format", "own", "-o", "-");
    String own = reference(made.bytes());
    assertThat(states(desk, own)).containsExactly("current");
    desk.delete("templates");
    assertThat(states(desk, own)).containsExactly("withdrawn");
  }

  @Test
  void aLanguageThatIsGoneIsWithdrawnAndTheOthersStay() throws IOException {
    String other = SOURCE.replace("en-AU", "en-NZ");
    desk.change(CLINIC, "  en-AU: >-", "  en-NZ: It does not replace advice.\n  en-AU: >-");
    desk.write(DAN, "name: Dr Dan East\nprofession: {en-AU: Osteopath, en-NZ: Osteopath}\n");
    desk.write(
        other,
        "translation: {of: 1, by: Kim Sample, checked-by: Lee Sample, checked: 2026-11-20}\n"
            + desk.read(SOURCE));
    desk.run("batch", "--clinician", "dan-east");
    String file = "out/dan-east/en-NZ/" + BACK + "-standard.pdf";
    String foreign = reference(Files.readAllBytes(desk.path(file)));
    String own = reference(desk, "dan-east", BACK);
    assertThat(states(desk, foreign, own)).containsOnly("current");
    desk.delete(other);
    assertThat(states(desk, foreign, file, own))
        .containsExactly("withdrawn", "withdrawn", "current");
  }

  @Test
  void aBrokenFileIsNamedWithItsPlace() throws IOException {
    desk.change(SOURCE, "status: approved", "status: aproved");
    assertThat(desk.run("verify", back).out())
        .contains(back + ": unknown\n", SOURCE + ":11:9: ", "version 1");
    desk.write(DAN, "name: [");
    assertThat(desk.run("verify", ankle).out()).contains(": unknown\n", DAN + ":1:");
  }

  @Test
  void anotherDayCanBeAsked() {
    assertThat(desk.run("verify", back, "--as-of", "2028-11-01").status()).isZero();
    Run after = desk.run("verify", back, "--as-of", "2028-11-02");
    assertThat(after.status()).isEqualTo(1);
    assertThat(after.out()).contains(back + ": overdue\n", "1 Nov 2028");
    assertThat(desk.run("verify", back, "--as-of", "tomorrow").status()).isEqualTo(2);
  }

  @Test
  void whatIsOverdueAndOutOfDateIsOutOfDateAndSaysBoth() throws IOException {
    desk.at(on("2028-11-02"));
    reword(desk, "heat", 2);
    assertThat(desk.run("verify", back).out())
        .contains(": out of date\n", "replaced by version 2", "the review was due on 1 Nov 2028");
  }

  @Test
  void referencesAreReadAsPeopleTypeThem() {
    String squeezed = back.replace("-", "");
    assertThat(
            states(
                desk,
                back.toLowerCase(Locale.ROOT),
                "  " + back + " ",
                back.replace("-", " "),
                back.replace("-", " - "),
                squeezed,
                String.join(" ", squeezed.split("")),
                back.replace('0', 'O').replace('1', 'I'),
                back.replace('0', 'o').replace('1', 'i'),
                back.replace('0', 'o').replace('1', 'l')))
        .containsOnly("current")
        .hasSize(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2013", "\u2010", "\u2011", "\u2212", "\u00a0", "\u00a0-\u00a0"})
  void referencesAreReadAsTheyArePastedFromMails(String hyphen) {
    assertThat(states(desk, back.replace("-", hyphen))).containsExactly("current");
  }

  @Test
  void everySingleErrorAndEverySwapIsMistyped() {
    List<String> typed = new ArrayList<>();
    for (String reference : List.of(back, ankle)) {
      String code = reference.replace("-", "");
      for (int i = 0; i < code.length(); i++) {
        for (char symbol : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
          if (symbol != code.charAt(i)) {
            typed.add(code.substring(0, i) + symbol + code.substring(i + 1));
          }
        }
        typed.add(code.substring(0, i) + code.substring(i + 1));
        if (i > 0 && code.charAt(i) != code.charAt(i - 1)) {
          typed.add(
              code.substring(0, i - 1)
                  + code.charAt(i)
                  + code.charAt(i - 1)
                  + code.substring(i + 1));
        }
      }
    }
    assertThat(typed).hasSizeGreaterThan(800);
    assertThat(states(desk, typed.toArray(String[]::new))).containsOnly("mistyped");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "x", "ABCDEFG-HJKMNPU", "5DZMYTN.MS0FTQ", "\u0661234567"})
  void whatCanBeNoReferenceIsMistyped(String typed) {
    Run run = desk.run("verify", "--", typed);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains(": mistyped\n");
  }

  @Test
  void aReferenceOfNoHandoutIsUnknown() {
    assertThat(desk.run("verify", "0000000-000000").out()).startsWith("0000000-000000: unknown\n");
  }

  @Test
  void otherDigitsOfAKnownHandoutAreNotCurrent() {
    List<String> typed = new ArrayList<>();
    for (char check : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
      typed.add(back.substring(0, 8) + "ZZZZZ" + check);
    }
    assertThat(states(desk, typed.toArray(String[]::new)))
        .contains("out of date")
        .doesNotContain("current");
  }

  @Test
  void aMissingFileEndsWithTwo() {
    Run run = desk.run("verify", back, "returned.pdf");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            handouts: there is no file 'returned.pdf'
              help: name a PDF file, or type the reference itself
            """);
    assertThat(desk.run("verify").status()).isEqualTo(2);
  }

  @Test
  void aFileThatIsNoPdfIsSaidToBeNone() throws IOException {
    desk.write("README.md", "# Notes\n");
    Run run = desk.run("verify", "README.md");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .isEqualToNormalizingNewlines("README.md: unknown\n  It is not a readable PDF.\n");
    assertThat(desk.run("verify", "LIESMICH.md").out()).startsWith("LIESMICH.md: mistyped\n");
  }

  @Test
  void aFolderEndsWithTwoAndHelp() throws IOException {
    Files.createDirectories(desk.path("returned.pdf"));
    Run run = desk.run("verify", "returned.pdf");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("  help: ");
  }

  @Test
  void asManyAnswersAsQuestionsAndTheWorstDecides() throws IOException {
    put(desk, "empty.pdf", new byte[0]);
    desk.write("text.pdf", "%PDF-1.7 and nothing else");
    Run run = desk.run("verify", back, "empty.pdf", "text.pdf", SOURCE, "x", ankle);
    assertThat(run.status()).isEqualTo(1);
    assertThat(states(desk, back, "empty.pdf", "text.pdf", SOURCE, "x", ankle))
        .containsExactly("current", "unknown", "unknown", "unknown", "mistyped", "current");
  }

  @Test
  void filesAreFoundByAnyNameAndOutsideToo(@TempDir Path elsewhere) throws IOException {
    byte[] pdf = Files.readAllBytes(desk.path(sheet("dan-east", BACK)));
    put(desk, "Ünï şüre ı.pdf", pdf);
    Path mail = Files.write(elsewhere.resolve("from a mail.PDF"), pdf);
    assertThat(states(desk, "Ünï şüre ı.pdf", "./Ünï şüre ı.pdf", mail.toString()))
        .containsOnly("current");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mia", "Dan", "Zoë O'Neil-Smith", "Page"})
  void aSheetForAPatientIsTheSameSheet(String name) throws IOException {
    desk.run("render", BACK, "--clinician", "dan-east", "--for", name, "-o", "x.pdf");
    assertThat(reference(Files.readAllBytes(desk.path("x.pdf")))).isEqualTo(back);
    assertThat(states(desk, "x.pdf")).containsExactly("current");
    reword(desk, "heat", 2);
    assertThat(states(desk, "x.pdf")).containsExactly("out of date");
  }

  @Test
  void aNameThatReadsLikeAReferenceIsRefused() throws IOException {
    Run run = desk.run("render", BACK, "--for", "Reference 0000000-000000", "-o", "x.pdf");
    assertThat(run.status()).isEqualTo(2);
    assertThat(desk.path("x.pdf")).doesNotExist();
  }

  @Test
  void withoutAnyHistoryItStillTellsCurrentFromOutOfDate() throws IOException {
    desk.delete(".handouts");
    assertThat(states(desk, back, robins)).containsOnly("current");
    reword(desk, "heat", 2);
    assertThat(states(desk, back, robins, ankle))
        .containsExactly("out of date", "out of date", "current");
  }
}
