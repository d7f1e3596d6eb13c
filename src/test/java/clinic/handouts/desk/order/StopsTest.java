package clinic.handouts.desk.order;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.edition.EditionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody at reception reads in place of a handout that is not given out. */
class StopsTest {
  private static final String BACK = "low-back-pain-bed-rest";
  private static final String ANKLE = "ankle-sprain-first-week";

  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Copies.fewSamples(folder);
  }

  private void change(String name, String from, String to) throws IOException {
    Copies.change(folder.resolve("content").resolve(name), from, to);
  }

  private void withdraw(String topic, String what) throws IOException {
    change("topics/" + topic + "/en-AU.yaml", "status: approved", "withdrawn: {" + what + "}");
  }

  private Optional<Stop> stop(String topic, String clinician, String language) {
    return new Stops(SampleLibrary.handouts(folder, failure -> {}))
        .of(new EditionKey(topic, clinician, language, "standard"));
  }

  private Stop stop() {
    return stop(BACK, EditionKey.CLINIC, "en-AU").orElseThrow();
  }

  @Test
  void aSoundHandoutIsNotStopped() {
    assertThat(stop(BACK, EditionKey.CLINIC, "en-AU")).isEmpty();
    assertThat(stop(BACK, "dan-east", "en-AU")).isEmpty();
  }

  @Test
  void aWithdrawnOneSaysWhyAndWhatToUseInstead() throws IOException {
    withdraw(BACK, "on: 2026-05-01, why: New evidence, use-instead: " + ANKLE);
    assertThat(stop().why()).isEqualTo("Withdrawn on 1 May 2026: New evidence.");
    assertThat(stop().useInstead()).contains(ANKLE);
    assertThat(stop().insteadTitle().orElseThrow()).containsIgnoringCase("ankle");
  }

  @Test
  void aTranslationIsWithdrawnWithItsSource() throws IOException {
    Path source = folder.resolve("content/topics/" + BACK + "/en-AU.yaml");
    Files.copy(source, source.resolveSibling("en-NZ.yaml"));
    withdraw(BACK, "on: 2026-05-01, why: New evidence");
    assertThat(stop(BACK, EditionKey.CLINIC, "en-NZ").orElseThrow().why())
        .startsWith("Withdrawn on 1 May 2026: New evidence.");
  }

  @Test
  void whatIsStoppedItselfIsNotUsedInstead() throws IOException {
    withdraw(BACK, "on: 2026-05-01, why: New evidence, use-instead: " + ANKLE);
    withdraw(ANKLE, "on: 2026-06-01, why: Out of date, use-instead: " + BACK);
    assertThat(stop().useInstead()).as("in a circle").isEmpty();
    assertThat(stop().why())
        .endsWith(
            "New evidence. There is no replacement: ask the clinician what to give the"
                + " patient.");
    change("topics/" + ANKLE + "/en-AU.yaml", "use-instead: " + BACK, "use-instead: ''");
    assertThat(stop().useInstead()).isEmpty();
  }

  @Test
  void aReplacementThatCantBeGivenOutIsStillNamed() throws IOException {
    withdraw(BACK, "on: 2026-05-01, why: New evidence, use-instead: " + ANKLE);
    change("topics/" + ANKLE + "/en-AU.yaml", "status: approved", "status: draft");
    assertThat(stop().useInstead()).isEmpty();
    assertThat(stop().why())
        .matches(
            ".* “Ankle sprain: .+” replaces it, but is not available either: It is a draft:"
                + " .*");
  }

  @Test
  void aReplacementInAnotherFormatOrLanguageIsNamed() throws IOException {
    withdraw(BACK, "on: 2026-05-01, why: New evidence, use-instead: " + ANKLE);
    change(
        "topics/" + ANKLE + "/en-AU.yaml",
        "status: approved",
        "status: approved\nformats: [large-print]");
    assertThat(stop().useInstead()).as("it is made in large print").contains(ANKLE);
    Path source = folder.resolve("content/topics/" + BACK + "/en-AU.yaml");
    Files.copy(source, source.resolveSibling("en-NZ.yaml"));
    assertThat(stop(BACK, EditionKey.CLINIC, "en-NZ").orElseThrow().why())
        .contains(
            "“Ankle sprain",
            "” replaces it, but is not available either: It is not available in English (New"
                + " Zealand)");
  }

  @Test
  void aDraftAndAnOverdueOneSayWhoMustAct() throws IOException {
    change("topics/" + BACK + "/en-AU.yaml", "status: approved", "status: draft");
    assertThat(stop().why()).isEqualTo("It is a draft: nobody has approved it for patients yet.");
    change("topics/" + BACK + "/en-AU.yaml", "status: draft", "status: approved");
    String text = Files.readString(folder.resolve("content/topics/" + BACK + "/en-AU.yaml"));
    Files.writeString(
        folder.resolve("content/topics/" + BACK + "/en-AU.yaml"),
        text.replaceFirst("(?m)^reviewed: .*$", "reviewed: 2024-01-02")
            .replaceFirst("(?m)^review-due: .*$", "review-due: 2026-01-31"));
    assertThat(stop().why())
        .isEqualTo(
            "Its review was due on 31 Jan 2026. A clinician must review it before it is given"
                + " out again.");
  }

  @Test
  void mistakesSayWhereTheyAreAndWhomToTell() throws IOException {
    change("topics/" + BACK + "/en-AU.yaml", "  dont:\n", "  forget-it:\n");
    assertThat(stop().why())
        .matches(
            "There is a mistake in its text \\(content/topics/"
                + BACK
                + "/en-AU.yaml, line [0-9]+\\)\\."
                + " Tell whoever looks after the handouts\\.");
    assertThat(stop().why()).doesNotContain("--", "error[");
  }

  @Test
  void aClinicianWhoseFileIsBrokenStopsOnlyTheirOwn() throws IOException {
    change("clinicians/alex-sample.yaml", "name:", "nom:");
    assertThat(stop(BACK, "alex-sample", "en-AU").orElseThrow().why())
        .startsWith(
            "There is a mistake in the details of alex-sample (content/clinicians/alex-sample.yaml,"
                + " line ")
        .contains("Choose another clinician, or the clinic's own handout.");
    assertThat(stop(BACK, EditionKey.CLINIC, "en-AU")).isEmpty();
  }

  @Test
  void whatIsNotThereSaysSo() throws IOException {
    assertThat(stop("no-such-topic", EditionKey.CLINIC, "en-AU").orElseThrow().why())
        .isEqualTo("This handout no longer exists.");
    assertThat(stop(BACK, EditionKey.CLINIC, "vi").orElseThrow().why())
        .isEqualTo("It is not available in Vietnamese.");
    assertThat(stop(BACK, "nobody", "en-AU").orElseThrow().why()).contains("Choose another one");
    Path file = folder.resolve("content/clinicians/dan-east.yaml");
    Files.writeString(file, Files.readString(file) + "\nlanguages: [vi]\n");
    assertThat(stop(BACK, "dan-east", "en-AU").orElseThrow().why())
        .startsWith("Dr Dan East does not give out this handout in English (Australia).");
  }
}
