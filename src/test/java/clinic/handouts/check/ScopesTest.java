package clinic.handouts.check;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A problem stops the editions it touches, and no others. */
class ScopesTest extends WorkspaceTest {
  private static final String NECK = "content/topics/neck/en-AU.yaml";
  private static final String NECK_GB = "content/topics/neck/en-GB.yaml";

  /** Two topics, one of them in two languages; ana, ben and the clinic itself give them. */
  @BeforeEach
  void addNeck() {
    workspace.write(NECK, workspace.text(BACK)).write(NECK_GB, workspace.text(BACK));
    workspace.write(CLINIC, workspace.text(CLINIC) + "  en-GB: Ask us.\n");
    workspace.replace(ANA, "Osteopath", "{en-AU: Osteopath, en-GB: Osteopath}");
    workspace.replace(BEN, "Physiotherapist", "{en-AU: Physio, en-GB: Physio}");
  }

  /** The editions that errors touch, {@code topic/language/clinician}. */
  private List<String> stopped() {
    List<Diagnostic> errors = workspace.diagnostics().stream().filter(Diagnostic::isError).toList();
    return List.of(
            "back/en-AU/_clinic",
            "back/en-AU/ana",
            "back/en-AU/ben",
            "neck/en-AU/_clinic",
            "neck/en-AU/ana",
            "neck/en-AU/ben",
            "neck/en-GB/_clinic",
            "neck/en-GB/ana",
            "neck/en-GB/ben")
        .stream()
        .filter(
            edition -> {
              String[] part = edition.split("/", -1);
              return errors.stream()
                  .anyMatch(error -> error.scope().touches(part[0], part[1], part[2]));
            })
        .toList();
  }

  @Test
  void aSoundWorkspaceStopsNothing() {
    assertThat(stopped()).isEmpty();
  }

  @Test
  void aBrokenTopicStopsItsOwnLanguageOnly() {
    workspace.write(NECK_GB, "title: [");
    assertThat(stopped()).containsExactly("neck/en-GB/_clinic", "neck/en-GB/ana", "neck/en-GB/ben");
  }

  @Test
  void aMistakeInTheMarkdownOfATopicStopsThatTopicOnly() {
    item("`code`");
    assertThat(stopped()).containsExactly("back/en-AU/_clinic", "back/en-AU/ana", "back/en-AU/ben");
  }

  @Test
  void aBrokenClinicianStopsTheirOwnEditionsOnly() {
    workspace.write(BEN, "- no\n- mapping\n");
    assertThat(stopped()).containsExactly("back/en-AU/ben", "neck/en-AU/ben", "neck/en-GB/ben");
  }

  @Test
  void aMistakeInAnOwnVersionStopsThatTopicOfTheirsOnly() {
    workspace.replace(BEN, "Set a timer.", "\"Set a `timer`.\"");
    assertThat(stopped()).containsExactly("back/en-AU/ben");
  }

  @Test
  void aSectionThatCannotBeLeftOutStopsThatTopicOfTheirsOnly() {
    workspace.replace(BEN, "[why-rest]", "[why-move]");
    assertThat(stopped()).containsExactly("back/en-AU/ben");
  }

  @Test
  void aTextMissingInALanguageIsANoteAboutThatLanguageOfTheirsOnly() {
    workspace.replace(BEN, ", en-GB: Physio}", "}");
    assertThat(stopped()).isEmpty();
    assertThat(workspace.diagnostics())
        .singleElement()
        .satisfies(note -> assertThat(note.isNote()).isTrue())
        .satisfies(note -> assertThat(note.scope()).isEqualTo(new Scope("neck", "en-GB", "ben")));
  }

  @Test
  void aMissingDisclaimerStopsItsLanguageOnly() {
    workspace.replace(CLINIC, "  en-GB: Ask us.\n", "");
    assertThat(stopped()).containsExactly("neck/en-GB/_clinic", "neck/en-GB/ana", "neck/en-GB/ben");
  }

  @Test
  void brokenLabelsStopTheLanguagesThatUseThem() {
    workspace.write("templates/labels/en-GB.yaml", "do: Do\n");
    assertThat(stopped()).containsExactly("neck/en-GB/_clinic", "neck/en-GB/ana", "neck/en-GB/ben");
  }

  @Test
  void brokenLabelsThatTwoLanguagesShareStopBoth() {
    workspace.write("templates/labels/en.yaml", "do: Do\n");
    assertThat(stopped()).hasSize(9);
  }

  @Test
  void aBrokenClinicStopsEverything() {
    workspace.replace(CLINIC, "phone:", "fone:");
    assertThat(stopped()).hasSize(9);
  }

  @Test
  void aPhotoStopsItsClinicianOnly() {
    workspace.write(BEN, workspace.text(BEN) + "photo: images/ben.jpg\n");
    assertThat(stopped()).containsExactly("back/en-AU/ben", "neck/en-AU/ben", "neck/en-GB/ben");
  }

  @Test
  void anImageStopsTheTopicsThatUseIt() {
    workspace.replace(NECK, "images/bends.svg", "images/other.svg");
    workspace.write("content/images/other.svg", "<svg/>");
    assertThat(stopped()).containsExactly("neck/en-AU/_clinic", "neck/en-AU/ana", "neck/en-AU/ben");
  }

  @Test
  void anImageThatAllTopicsUseIsToldOnceAndStopsThemAll() {
    workspace.write(FIGURE, "<svg/>");
    assertThat(workspace.diagnostics()).hasSize(1);
    assertThat(stopped()).hasSize(9);
  }

  @Test
  void aClinicianUnderAWrongFileNameStopsNobodyElse() {
    workspace.write("content/clinicians/Dr East.yaml", workspace.text(ANA));
    workspace.write("content/clinicians/eve.yml", workspace.text(ANA));
    assertThat(stopped()).isEmpty();
    assertThat(workspace.diagnostics()).hasSize(2).allMatch(Diagnostic::isError);
  }

  @Test
  void anOverdueTopicStopsItselfOnly() {
    workspace.replace(NECK_GB, "2026-11-01", "2020-11-01");
    assertThat(stopped()).containsExactly("neck/en-GB/_clinic", "neck/en-GB/ana", "neck/en-GB/ben");
  }

  @Test
  void allProblemsComeAtOnceSortedByPlace() {
    workspace.write(NECK, "title: [");
    workspace.replace(BACK, "  dont:\n    - Stay in bed.\n", "");
    workspace.replace(BACK, "Take short walks.", "Take `short` walks.");
    workspace.replace(BEN, "[why-rest]", "[advice]");
    workspace.replace(CLINIC, "#0b5c6b", "teal");
    workspace.write(NECK_GB, workspace.text(NECK_GB).replace("version: 1", "versoin: 1"));
    assertThat(workspace.problems().lines().filter(line -> !line.startsWith("  help:")))
        .containsExactly(
            CLINIC
                + ":7:41: error[colour]: brand.primary must be a colour of the form \"#rrggbb\","
                + " not 'teal'",
            BEN
                + ":8:17: error[leave-out]: 'advice' is part of every handout and can't be left"
                + " out",
            BACK + ":22:1: error[advice-missing]: advice has no 'dont' list",
            BACK + ":24:12: error[markdown]: code can't be used here",
            NECK
                + ":1:9: error[yaml-syntax]: this is not YAML: expected the node content, but"
                + " found '<stream end>', while parsing a flow node",
            NECK_GB + ":1:1: error[missing-key]: the file has no 'version'",
            NECK_GB + ":3:1: error[unknown-key]: 'versoin' is not a key of the file");
  }
}
