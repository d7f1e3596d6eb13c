package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A translation on its way from the translator to the patient, and back. */
@Tag("slow")
final class TranslationsTest {
  private static final String TOPIC = "low-back-pain-bed-rest";
  private static final String SOURCE = "content/topics/" + TOPIC + "/en-AU.yaml";
  private static final String OTHER = "content/topics/" + TOPIC + "/en-NZ.yaml";
  private static final String SHEET = "out/robin-sample/en-NZ/" + TOPIC + "-standard.pdf";

  private static final String BOTH = SHEET.replace("-standard", "-bilingual");

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void translate() throws IOException {
    desk = Desk.withSamples(folder);
    desk.write(OTHER, desk.read(SOURCE));
    for (String clinician : new String[] {"robin-sample", "dan-east"}) {
      desk.change(
          "content/clinicians/" + clinician + ".yaml",
          "profession: Osteopath",
          "profession: {en-NZ: Osteopath, en-AU: Osteopath}");
    }
    desk.change("content/clinic.yaml", "  en-AU: >-", "  en-NZ: Ask first.\n  en-AU: >-");
  }

  private Run batch() {
    return batch("standard");
  }

  private Run batch(String format) {
    return desk.run("batch", "--topic", TOPIC, "--clinician", "robin-sample", "--format", format);
  }

  private void check(int version) throws IOException {
    desk.change(
        OTHER,
        "author:",
        "translation: {of: "
            + version
            + ", by: Kim Sample, checked-by: Lee Sample, checked: 2026-11-20}\nauthor:");
  }

  @Test
  void itIsPassedOverUntilItIsCheckedAndStopsWhenTheSourceMovesOn() throws IOException {
    Run run = batch();
    assertThat(run.out()).contains("1 held back as translations that nobody has checked");
    assertThat(run.status()).isZero();
    assertThat(folder.resolve(SHEET)).doesNotExist();
    assertThat(desk.run("translation", "status").out()).contains("en-NZ     not checked");

    check(1);
    assertThat(batch().status()).isZero();
    assertThat(folder.resolve(SHEET)).exists();
    assertThat(desk.run("translation", "status").out()).contains("en-NZ     checked");
    desk.change(OTHER, "by: Kim Sample", "by: lee sample");
    assertThat(desk.run("translation").out()).contains("en-NZ     has errors");
    desk.change(OTHER, "by: lee sample", "by: Kim Sample");

    assertThat(folder.resolve(BOTH)).as("made only when it is asked for").doesNotExist();
    Run both = desk.run("batch", "--clinician", "robin-sample", "--format", "bilingual");
    assertThat(both.out()).contains("1 handout in");
    assertThat(desk.run("verify", BOTH).out()).contains("current");
    assertThat(batch("bilingual").out()).contains("of them already up to date");

    desk.change(SOURCE, "version: 1", "version: 2");
    desk.change(SOURCE, "walks of 5 to 10 minutes", "walks of 5 to 15 minutes");
    run = batch();
    assertThat(run.err())
        .contains("5 to 10 minutes", "is now", "5 to 15 minutes")
        .contains("this is a translation of version 1, but the source is at version 2")
        .doesNotContain("\tat ");
    assertThat(run.status()).isEqualTo(1);
    assertThat(folder.resolve(SHEET)).doesNotExist();
    desk.run("batch", "--language", "en-NZ");
    assertThat(folder.resolve(BOTH)).as("by a run that did not ask for it").doesNotExist();
    assertThat(desk.run("translation", "status", "--json").out()).contains("\"state\" : \"stale\"");
    Run render = desk.run("render", TOPIC, "--language", "en-NZ", "-o", "-");
    assertThat(render.status()).isEqualTo(1);
    assertThat(render.bytes()).isEmpty();
  }

  @Test
  void itsStatusSaysWhichLaterVersionItStillFits() throws IOException {
    check(1);
    batch();
    desk.change(SOURCE, "version: 1", "version: 2");
    desk.change(
        OTHER,
        "checked: 2026-11-20}",
        "checked: 2026-11-20, still-fits: {version: 2, by: Lee Sample, on: 2026-11-21}}");
    assertThat(desk.run("translation", "--json").out())
        .contains("\"state\" : \"checked\"", "\"of\" : 1", "\"still-fits\" : 2");
  }

  @Test
  void aClinicianWhoNowLacksATextLosesTheirSheetAndTheClinicDoesNot() throws IOException {
    check(1);
    assertThat(batch().status()).isZero();
    String robin = "content/clinicians/robin-sample.yaml";
    desk.change(robin, "profession:", "note: Call me.\nprofession:");
    Run run = batch();
    assertThat(run.err())
        .contains("[text-missing]: the note is missing in en-NZ")
        .contains("moved the old sheet")
        .doesNotContain("\tat ");
    assertThat(run.status()).isEqualTo(1);
    assertThat(folder.resolve(SHEET)).doesNotExist();
    assertThat(folder.resolve(SHEET.replace("out/", "out/.withdrawn/"))).exists();
    assertThat(batch().status()).as("from then on there is no such handout").isZero();
    assertThat(desk.run("check", "--text").out()).contains("0 warnings, ").contains("note");
    Run render = desk.run("render", TOPIC, "--clinician", "robin-sample", "--language", "en-NZ");
    assertThat(render.err()).contains("so this clinician has no handouts in it");
    assertThat(render.status()).isEqualTo(1);
  }

  @Test
  void itGoesWithItsSource() throws IOException {
    check(1);
    String[] source = {"version: 1", "version: 1\nwithdrawn: {on: 2026-01-01, why: New evidence}"};
    desk.change(SOURCE, source[0], source[1]);
    assertThat(desk.run("translation").out()).contains("en-NZ     withdrawn");
    desk.change(SOURCE, source[1], source[0]);
    desk.change(SOURCE, "status: approved", "status: draft");
    assertThat(desk.run("translation").out()).contains("en-NZ     draft");
    desk.write(SOURCE, "title: [");
    assertThat(desk.run("translation").out()).contains("en-NZ     source has errors");
    desk.delete(SOURCE);
    assertThat(desk.run("translation").out()).contains("en-NZ     no source");
  }
}
