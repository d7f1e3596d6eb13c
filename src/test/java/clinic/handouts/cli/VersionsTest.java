package clinic.handouts.cli;

import static clinic.handouts.cli.GivenOut.BACK;
import static clinic.handouts.cli.GivenOut.CLINIC;
import static clinic.handouts.cli.GivenOut.DAN;
import static clinic.handouts.cli.GivenOut.SOURCE;
import static clinic.handouts.cli.GivenOut.on;
import static clinic.handouts.cli.GivenOut.reword;
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

/** Other words get another number, and the same words keep theirs. */
@Tag("slow")
final class VersionsTest {
  private static final String UNCHANGED = SOURCE + ":7:1: error[version-unchanged]: ";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void givenOut() throws IOException {
    desk = GivenOut.in(folder).at(on("2026-12-01"));
  }

  @Test
  void itSaysWhichVersionWhenAndWhat() throws IOException {
    reword(desk, "heat", 1);
    Run run = desk.checked().run("check");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .containsOnlyOnce(UNCHANGED)
        .contains("version 1 was given out on 22 Nov 2026")
        .contains("\"Put heat or ice on numb skin.\" is now \"Put heat on numb skin.\"")
        .contains("  help: write version: 2, or restore the words of .handouts/history/0001-");
    assertThat(desk.run("render", BACK).status()).isEqualTo(1);
    assertThat(desk.run("batch", "--topic", BACK, "--format", "standard").out())
        .contains(", 3 not made");
    assertThat(desk.files(".handouts/history")).allMatch(file -> file.startsWith("0001-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: Is bed rest     | title: Is resting",
        "No. Lying still        | No! Lying still",
        "heading: How moving    | heading: Why moving",
        "in 100 people          | in 200 people",
        "few weeks. About       | 'few weeks.\n\n      About'",
        "title: Back pain self-care | title: Back pain",
        "A woman stands         | A lady stands",
        "More blood flows       | Less blood flows",
        "'heading: \"Days 1 to 7' | 'heading: \"Days 1 to 8'",
        "'  heading: \"Days 1 to 7\"\n' | ''",
        "Small is fine.         | Small is Fine.",
        "Small is fine.         | Small is fine",
        "5 to 10 minutes        | 5 to 100 minutes",
        "'    - Stay in bed or on the couch for days.\n' | ''",
        "1800 022 222           | 1800 022 223",
        "Leaking urine or poo.  | Leaking urine.",
        "'poo.\n    - New'      | 'poo. New\n    -'",
        "'    - Leaking urine or poo.\n' | ''",
        "authors: Oliveira      | authors: Olivera",
        "year: 2010             | year: 2011",
        "https://example.com/rest | https://example.com/Rest",
        "**11 (92%)**           | '[11 (92%)](https://example.com/x)'",
        "publication: Backes    | publication: Back",
      })
  void otherWordsNeedAnotherVersion(String text, String by) throws IOException {
    desk.change(SOURCE, text, by);
    assertThat(desk.run("check", "--text").err()).containsOnlyOnce(UNCHANGED);
    desk.change(SOURCE, "version: 1", "version: 2");
    assertThat(desk.run("check", "--text").err()).doesNotContain("error[version");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# Sample.              | # Our sample.",
        "reviewed: 2026-11-01   | reviewed: 2026-11-30",
        "reviewed-by: dan-east  | reviewed-by: Dr Mia Lee (Osteopath)",
        "'review-due: 2028-11-01\n' | ''",
        "review-due: 2028-11-01 | review-due: 2029-11-01",
        "'status: approved\n'   | ''",
        "author: dan-east       | author: robin-sample",
        "keywords: [back,       | keywords: [backs,",
        "279039007              | 161891005",
        "id: what-guides-say    | id: what-guides-tell",
        "'required: true\n    text: |\n      Our' | 'text: |\n      Our'",
        "on numb skin           | on  numb skin",
        "- Put heat or ice on numb skin. | '- \"Put heat or ice on numb skin.\"'",
        "- Put heat or ice on   | '- >-\n        Put heat or ice\n        on'",
        "'version: 1\nreviewed: 2026-11-01' | 'reviewed: 2026-11-01\nversion: 1'",
        "'year: 2010\n    publication: Cochrane, CD007612' | 'publication: Cochrane, CD007612\n    year: 2010'",
        "'\n'                   | '\r\n'",
      })
  void datesPeopleAndTheFormOfTheFileAreNoWording(String text, String by) throws IOException {
    desk.change(SOURCE, text, by);
    Run run = desk.run("check", "--text");
    assertThat(run.err()).doesNotContain("error");
    assertThat(run.status()).isZero();
  }

  @Test
  void theClinicsAndTheCliniciansWordsAreNotTheTopics() throws IOException {
    desk.change(CLINIC, "an educational", "a teaching");
    desk.change(DAN, "profession: Osteopath", "profession: Physiotherapist");
    desk.change("content/clinicians/alex-sample.yaml", "Set a timer", "Set an alarm");
    assertThat(desk.run("check", "--text").err()).isEmpty();
  }

  @Test
  void versionsGoUpOnlyAndMayBeSkipped() throws IOException {
    reword(desk, "heat", 5);
    assertThat(desk.run("batch", "--topic", BACK).status()).isZero();
    for (int version : new int[] {1, 2, 4}) {
      reword(desk, "heat or ice", version);
      assertThat(desk.run("check", "--text").err())
          .contains(
              SOURCE + ":7:1: error[version-down]: ",
              "version 5 was already given out on 1 Dec 2026")
          .contains("write version: 6");
    }
    reword(desk, "heat or ice", 5);
    assertThat(desk.run("check", "--text").err()).contains("error[version-unchanged]");
    reword(desk, "heat or ice", 6);
    assertThat(desk.run("check", "--text").err()).doesNotContain("error[");
  }

  @Test
  void wordsThatWereNeverGivenOutNeedNoVersion() throws IOException {
    reword(desk, "heat", 2);
    desk.checked().run("check");
    desk.run("verify", "0000000-000000");
    reword(desk, "ice", 2);
    assertThat(desk.run("check", "--text").err()).doesNotContain("error[");
    reword(desk, "heat or ice", 1);
    assertThat(desk.run("check", "--text").err()).isEmpty();
  }

  @Test
  void eachLanguageHasItsOwnVersions() throws IOException {
    String other = SOURCE.replace("en-AU", "en-NZ");
    desk.change(CLINIC, "  en-AU: >-", "  en-NZ: It does not replace advice.\n  en-AU: >-");
    desk.write(DAN, "name: Dr Dan East\nprofession: {en-AU: Osteopath, en-NZ: Osteopath}\n");
    desk.write(
        other,
        "translation: {of: 1, by: Kim Sample, checked-by: Lee Sample, checked: 2026-11-20}\n"
            + desk.read(SOURCE));
    desk.run("batch", "--clinician", "dan-east");
    desk.change(other, "Put heat or ice", "Put heat");
    assertThat(desk.run("check", "--text").err())
        .contains(other + ":8:1: error[version-unchanged]")
        .doesNotContain(SOURCE);
    desk.change(other, "version: 1", "version: 2");
    assertThat(desk.run("check", "--text").err()).doesNotContain("error[version");
  }

  @Test
  void aTopicWithANewNameStartsAnew() throws IOException {
    desk.write("content/clinicians/alex-sample.yaml", "name: Alex\nprofession: Osteopath\n");
    reword(desk, "heat", 1);
    Files.move(desk.path("content/topics/" + BACK), desk.path("content/topics/back"));
    assertThat(desk.run("check", "--text").err()).doesNotContain("error[");
  }
}
