package clinic.handouts.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.content.SampleWorkspace;
import clinic.handouts.content.WorkspaceTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which editions there are, what stops them, and how a clinician's changes are applied. */
class EditionsTest extends WorkspaceTest {
  private static final String ANKLE = "content/topics/ankle/en-AU.yaml";
  private static final String ANKLE_GB = "content/topics/ankle/en-GB.yaml";

  private Editions editions() {
    return FullContent.editions(workspace);
  }

  private Edition edition(String clinician) {
    return FullContent.edition(workspace, clinician);
  }

  private List<String> matrix(boolean withClinic) {
    return editions().matrix(withClinic).stream()
        .filter(key -> key.format().equals("standard"))
        .map(EditionKey::toString)
        .map(name -> name.replace("/standard", ""))
        .toList();
  }

  private void addAnkle() {
    workspace.write(ANKLE, workspace.text(BACK)).write(ANKLE_GB, workspace.text(BACK));
    workspace.write(CLINIC, workspace.text(CLINIC) + "  en-GB: Ask us.\n");
    workspace.write(ANA, "name: Ana Sample\nprofession: {en-AU: Osteopath, en-GB: Osteopath}\n");
    workspace.write(BEN, "name: Ben Sample\nprofession: {en-AU: Physio, en-GB: Physio}\n");
  }

  /** What stops an edition, as the command line tells it. */
  private List<String> obstacles(String clinician) {
    return editions().obstacles(FullContent.key(clinician)).stream()
        .map(SampleWorkspace::printed)
        .toList();
  }

  @Test
  void theMatrixIsEveryTopicInEveryLanguageForEveryClinicianInOrder() {
    addAnkle();
    assertThat(matrix(false))
        .containsExactly(
            "ankle/ana/en-AU",
            "back/ana/en-AU",
            "ankle/ana/en-GB",
            "ankle/ben/en-AU",
            "back/ben/en-AU",
            "ankle/ben/en-GB");
  }

  @Test
  void whoLacksATextInALanguageHasNoEditionInItButTheClinicHas() {
    addAnkle();
    workspace.replace(BEN, "{en-AU: Physio, en-GB: Physio}", "Physio");
    assertThat(matrix(true))
        .contains("ankle/_clinic/en-GB", "ankle/ana/en-GB", "ankle/ben/en-AU")
        .doesNotContain("ankle/ben/en-GB");
    EditionKey bens = new EditionKey("ankle", "ben", "en-GB", "standard");
    assertThat(editions().lacking()).contains(bens).allMatch(key -> key.clinician().equals("ben"));
    assertThat(editions().obstacles(bens))
        .as("if somebody asks for it all the same")
        .extracting(problem -> problem.severity().word() + " " + problem.ruleId())
        .contains("error text-missing");
  }

  @Test
  void theMatrixHasEveryFormat() {
    workspace.write("templates/formats/tiny.ftlh", "<html></html>");
    workspace.write("templates/formats/notes.txt", "No format.");
    assertThat(editions().matrix(false))
        .extracting(EditionKey::format)
        .contains("standard", "tiny")
        .doesNotContain("notes", "notes.txt");
  }

  @Test
  void aTopicIsMadeInTheFormatsThatItLists() {
    addAnkle();
    workspace.replace(ANKLE, "version: 1", "version: 1\nformats: [standard, large-print]");
    assertThat(formats("ankle", "en-AU")).containsExactly("large-print", "standard");
    assertThat(formats("ankle", "en-GB"))
        .containsExactlyElementsOf(formats("back", "en-AU"))
        .containsExactly("action-card", "large-print", "standard");
  }

  @Test
  void aBrokenTopicIsMissedInTheFormatsThatItLists() {
    workspace.replace(BACK, "version: 1", "version: 1\nformats: [standard]\ncolour: red");
    assertThat(formats("back", "en-AU")).containsExactly("standard");
  }

  @Test
  void aMistypedFormatHidesNoEdition() {
    workspace.replace(BACK, "version: 1", "version: 1\nformats: [standard, large-prnt]");
    assertThat(formats("back", "en-AU")).containsExactly("action-card", "large-print", "standard");
  }

  private List<String> formats(String topic, String language) {
    return editions().matrix(false).stream()
        .filter(key -> key.topic().equals(topic) && key.language().equals(language))
        .map(EditionKey::format)
        .distinct()
        .toList();
  }

  @Test
  void theClinicsOwnEditionsComeFirstWhenTheyAreWanted() {
    assertThat(matrix(true))
        .containsExactly("back/_clinic/en-AU", "back/ana/en-AU", "back/ben/en-AU");
  }

  @Test
  void aClinicWithoutCliniciansHasItsOwnEditions() {
    workspace.remove(ANA).remove(BEN);
    assertThat(matrix(false)).containsExactly("back/_clinic/en-AU");
  }

  @Test
  void cliniciansGetTheTopicsAndLanguagesTheyGive() {
    addAnkle();
    workspace.write(ANA, workspace.text(ANA) + "topics: [ankle]\nlanguages: [en-GB]\n");
    workspace.write(BEN, "name: Ben\nprofession: Physio\ntopics: [back]\n");
    assertThat(matrix(false)).containsExactly("ankle/ana/en-GB", "back/ben/en-AU");
  }

  @Test
  void brokenTopicsAndCliniciansAreInTheMatrix() {
    workspace.write(BACK, "title: [").write(ANA, "name: [");
    assertThat(matrix(false)).containsExactly("back/ana/en-AU", "back/ben/en-AU");
  }

  @Test
  void nothingStopsASoundEdition() {
    assertThat(obstacles("ana")).isEmpty();
  }

  @Test
  void aWarningStopsNothing() {
    item("Rest is NEVER EVER bad.");
    assertThat(workspace.problems()).contains("warning[capitals]");
    assertThat(obstacles("ana")).isEmpty();
  }

  @Test
  void anErrorStopsTheEditionsItTouchesAndTheirMaking() {
    workspace.replace(BEN, "Set a timer.", "\"Set a `timer`.\"");
    assertThat(obstacles("ana")).isEmpty();
    assertThat(obstacles("ben")).singleElement().asString().startsWith(BEN + ":7:17: error[");
    assertThatThrownBy(() -> edition("ben"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("back/ben/en-AU/standard: ");
  }

  @Test
  void obstaclesComeInTheOrderOfTheirPlaces() {
    workspace.replace(BEN, "Set a timer.", "\"Set a `timer`.\"");
    item("So `code`.");
    withdrawn("{on: 2026-11-22, why: Old.}");
    assertThat(obstacles("ben"))
        .satisfiesExactly(
            first -> assertThat(first).startsWith(BEN + ":7:"),
            second -> assertThat(second).startsWith(BACK + ":5:34: error[withdrawn]"),
            third -> assertThat(third).startsWith(BACK + ":26:10: error[markdown]"));
  }

  @Test
  void aTopicIsWithdrawnFromItsDayOn() {
    withdrawn("{on: 2026-11-22, why: It is out of date.}");
    assertThat(obstacles("ana"))
        .containsExactly(
            BACK
                + ":5:34: error[withdrawn]: the topic has been withdrawn since 22 Nov 2026:"
                + " It is out of"
                + " date.\n  help: give another handout, or talk to the patient");
    assertThatThrownBy(() -> edition("ana")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTopicIsGivenUntilTheDayBeforeItsWithdrawal() {
    withdrawn("{on: 2026-11-23, why: It is out of date.}");
    assertThat(obstacles("ana")).isEmpty();
  }

  @Test
  void aWithdrawalNamesTheTopicToUseInstead() {
    addAnkle();
    withdrawn("{on: 2026-11-22, why: Old., use-instead: ankle}");
    assertThat(obstacles("_clinic")).singleElement().asString().endsWith("use 'ankle' instead");
  }

  @Test
  void aDraftIsStoppedAtItsTitle() {
    workspace.replace(BACK, "author: ana", "author: ana\nstatus: draft");
    assertThat(obstacles("ana"))
        .containsExactly(
            BACK
                + ":1:8: error[draft]: the topic is a draft\n"
                + "  help: have it reviewed, then write 'status: approved'");
  }

  @Test
  void aWithdrawnDraftIsWithdrawn() {
    withdrawn("{on: 2026-11-22, why: Old.}\nstatus: draft");
    assertThat(obstacles("ana")).singleElement().asString().contains("error[withdrawn]");
  }

  @Test
  void anUnknownClinicianHasNoEditions() {
    assertThatThrownBy(() -> edition("nobody"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the library has no sound back/nobody/en-AU/standard");
  }

  private static List<String> words(Edition edition, Role role) {
    return edition.document().all(role).stream().map(Piece::words).toList();
  }

  @Test
  void theClinicsOwnEditionIsTheTopicAsItIs() {
    Edition edition = edition(EditionKey.CLINIC);
    assertThat(words(edition, Role.DO)).containsExactly("Take short walks.", "Bend gently.");
    assertThat(words(edition, Role.DONT)).containsExactly("Stay in bed.");
    assertThat(words(edition, Role.ANCHOR)).containsExactly("why-move", "why-rest");
    assertThat(edition.patient()).isEmpty();
  }

  @Test
  void aCliniciansItemsStandLastWithTheirName() {
    FullContent.into(workspace);
    Edition edition = edition("ben");
    assertThat(words(edition, Role.DO))
        .containsExactly("Take short walks.", "Bend gently.", "Set a timer. From Ben Sample");
    assertThat(words(edition, Role.DONT))
        .containsExactly("Stay in bed.", "Sit for hours. From Ben Sample");
    assertThat(edition.document().at("phases[0].do[2].from").words()).isEqualTo("From Ben Sample");
  }

  @Test
  void aCliniciansItemsAreThoseOfTheEditionsLanguage() {
    workspace.replace(BEN, "Set a timer.", "{en-AU: Set a timer., en-GB: Set an alarm.}");
    workspace.write(
        "content/topics/back/en-GB.yaml",
        "translation: {of: 1, by: Kim Sample, checked-by: Lee Sample, checked: 2026-11-10}\n"
            + workspace.text(BACK));
    workspace.write(CLINIC, workspace.text(CLINIC) + "  en-GB: Ask us.\n");
    workspace.replace(ANA, "Osteopath", "{en-AU: Osteopath, en-GB: Osteo}");
    workspace.replace(BEN, "Physiotherapist", "{en-AU: Physiotherapist, en-GB: Physio}");
    workspace.replace(BEN, "Bring this sheet along.", "{en-AU: Bring it., en-GB: Bring this.}");
    Edition edition = editions().make(new EditionKey("back", "ben", "en-GB", "standard"));
    assertThat(words(edition, Role.DO)).contains("Set an alarm. From Ben Sample");
    assertThat(edition.clinician()).isEqualTo("Ben Sample (Physio)");
    assertThat(words(edition, Role.CARD)).contains("Bring this.");
    assertThat(words(edition, Role.DISCLAIMER)).containsExactly("Ask us.");
    assertThat(edition.author()).isEqualTo("Ana Sample (Osteo)");
  }

  @Test
  void sectionsThatAClinicianLeavesOutAreLeftOutForThemOnly() {
    assertThat(words(edition("ben"), Role.ANCHOR)).containsExactly("why-move");
    assertThat(words(edition("ana"), Role.ANCHOR)).hasSize(2);
  }

  private void withdrawn(String how) {
    workspace.replace(BACK, "reviewed-by: ana", "withdrawn: " + how + "\nreviewed-by: ana");
  }
}
