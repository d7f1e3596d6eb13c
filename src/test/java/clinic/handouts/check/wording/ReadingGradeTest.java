package clinic.handouts.check.wording;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How hard a topic is to read: a warning, or an error above the clinic's own limit. */
final class ReadingGradeTest extends WorkspaceTest {
  private void section(String text) {
    workspace.replace(BACK, "text: Muscles tighten.", "text: " + text);
  }

  @Test
  void aTextThatIsHardToReadIsAWarning() {
    section("Muscular immobility" + ", muscular immobility".repeat(4) + ".");
    item("Exercise regularly.");
    says(
        BACK
            + ":21:20: warning[reading-grade]: the text has a reading grade of 10.3 (SMOG, low"
            + " confidence: fewer than 10 sentences): aim for 6, at most 8",
        "  help: use shorter words, and shorter sentences; the longest words are: immobility,"
            + " practitioner, regularly, exercise, muscular; if it can't be easier, say why under"
            + " 'waivers' with 'rule: reading-grade'");
  }

  @Test
  void aTextALittleTooHardIsAWarning() {
    section("Muscular immobility" + ", muscular immobility".repeat(2) + ".");
    says(
        BACK
            + ":21:20: warning[reading-grade]: the text has a reading grade of 8.5 (SMOG, low"
            + " confidence: fewer than 10 sentences): aim for 6, at most 8",
        "  help: use shorter words, and shorter sentences; the longest words are: immobility,"
            + " practitioner, muscular, oxygen; if it can't be easier, say why under 'waivers' with"
            + " 'rule: reading-grade'");
  }

  @Test
  void aTextAboveTheClinicsOwnLimitIsAnErrorEvenWithAWaiver() {
    workspace.replace(CLINIC, "language: en-AU", "language: en-AU\nreading-grade-limit: 9");
    section("Muscular immobility" + ", muscular immobility".repeat(4) + ".");
    item("Exercise regularly.");
    workspace.write(
        BACK,
        workspace.text(BACK)
            + "waivers:\n  - {rule: reading-grade, why: Names., by: Ana, until: 2027-01-01}\n");
    assertThat(workspace.problems())
        .contains(
            BACK
                + ":21:20: error[reading-grade-limit]: the text has a reading grade of 10.3 (SMOG,"
                + " low"
                + " confidence: fewer than 10 sentences); the clinic's limit is 9",
            "whoever keeps content/clinic.yaml can raise 'reading-grade-limit'");
  }

  @Test
  void aTextWithinTheClinicsOwnLimitOnlyWarns() {
    workspace.replace(CLINIC, "language: en-AU", "language: en-AU\nreading-grade-limit: 11");
    section("Muscular immobility" + ", muscular immobility".repeat(4) + ".");
    item("Exercise regularly.");
    assertThat(workspace.problems()).contains("warning[reading-grade]").doesNotContain("error[");
  }

  @Test
  void gradesAreForEnglishOnly() {
    workspace.write("content/topics/back/vi.yaml", workspace.text(BACK));
    workspace.remove(BACK);
    workspace.write(CLINIC, workspace.text(CLINIC) + "  vi: Hỏi chúng tôi.\n");
    workspace.replace(ANA, "profession: Osteopath", "profession: {en-AU: Osteopath, vi: Y}");
    workspace.write(BEN, "name: Ben\nprofession: {en-AU: Physio, vi: Y}\n");
    workspace.replace(
        "content/topics/back/vi.yaml",
        "text: Muscles tighten.",
        "text: " + "Muscular immobility ".repeat(20) + ".");
    assertThat(workspace.problems()).doesNotContain("warning", "reading-grade");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3", "21", "ten", "-1"})
  void aLimitThatCannotBeKeptIsAProblemOfTheClinicFileOnly(String limit) {
    workspace.replace(CLINIC, "language: en-AU", "language: en-AU\nreading-grade-limit: " + limit);
    assertThat(workspace.problems())
        .contains(CLINIC + ":", "reading-grade-limit")
        .doesNotContain("[reading-grade-limit]");
  }
}
