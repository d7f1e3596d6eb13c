package clinic.handouts.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.content.WorkspaceTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an edition says, and all of it that must be on paper. */
class EditionTest extends WorkspaceTest {
  @BeforeEach
  void fill() {
    FullContent.into(workspace);
  }

  private Edition edition(String clinician) {
    return FullContent.edition(workspace, clinician);
  }

  private List<String> card(String clinician) {
    return edition(clinician).document().pieces().stream()
        .filter(each -> each.isOfCard() && each.isPresent())
        .map(each -> each.path() + ": " + each.words())
        .toList();
  }

  private static List<String> required(Edition edition) {
    return edition.required().stream().map(each -> each.role() + ": " + each.words()).toList();
  }

  /** What an action card leaves out with the sections. */
  private static final Set<Role> EXERCISES =
      Set.of(
          Role.PART_HEADING, Role.EXERCISE, Role.STEP, Role.DOSE, Role.STOP_IF, Role.EXERCISE_NOTE);

  @Test
  void everythingThatMustBeOnPaperIsNamedInTheOrderInWhichItIsRead() {
    Edition edition = edition("ben");
    assertThat(required(edition))
        .containsExactly(
            "TITLE: Is bed rest good?",
            "SUMMARY: In short, no.",
            "ADVICE_HEADING: Days 1 to 7",
            "DO_HEADING: Do",
            "DO: Take short walks.",
            "DO: Bend gently.",
            "DO: Set a timer. From Ben Sample",
            "DONT_HEADING: Don't",
            "DONT: Stay in bed.",
            "DONT: Sit for hours. From Ben Sample",
            "GET_HELP_HEADING: When to get help",
            "GET_HELP: See a practitioner.",
            "EMERGENCY: Call 000 or go to the emergency department now if you have any of these:",
            "RED_FLAG: New numbness.",
            "SOON_HEADING: Call us or see a doctor the same day if you have any of these:",
            "SOON: You sleep badly.",
            "PART_HEADING: Your exercises",
            "EXERCISE: 1. Sit up",
            "STEP: Lie down.",
            "STEP: Rise slowly.",
            "DOSE: Sets: four · Reps: 11 to 13 · Hold: 7 seconds · Times a day: often"
                + " · From Ben Sample",
            "STOP_IF: Stop if: Your neck hurts.",
            "EXERCISE_NOTE: Go gently. From Ben Sample",
            "EXERCISE: 2. Rest a little",
            "STEP: Breathe out.",
            "EXERCISE: 3. Turn over",
            "STEP: Roll to your side.",
            "PART_HEADING: My notes",
            "DISCLAIMER: This sheet does not replace medical advice.",
            "CLINICIAN: Ben Sample (Physiotherapist)",
            "PROVENANCE: Version 1",
            "PROVENANCE: Reviewed 1 November 2026 by Ana Sample (Osteopath)",
            "PROVENANCE: Next review by 1 November 2028",
            "REFERENCE: Reference " + edition.reference().code());
  }

  @Test
  void markdownIsRequiredAsItIsPrinted() {
    workspace.replace(BACK, "In short, no.", "In **short**, no.");
    workspace.replace(BACK, "Stay in bed.", "Stay in *bed*.");
    workspace.replace(BACK, "See a practitioner.", "See a **practitioner**.");
    workspace.replace(BACK, "New numbness.", "New **numbness**.");
    workspace.replace(CLINIC, "does not replace", "does **not** replace");
    assertThat(required(edition("ana")))
        .contains(
            "SUMMARY: In short, no.",
            "DONT: Stay in bed.",
            "GET_HELP: See a practitioner.",
            "RED_FLAG: New numbness.",
            "DISCLAIMER: This sheet does not replace medical advice.");
  }

  @Test
  void eachRequiredTextKnowsWhereContentSaysSo() {
    assertThat(edition("ben").required())
        .filteredOn(each -> each.role().compareTo(Role.REFERENCE) < 0)
        .extracting(each -> each.role() + " " + each.place())
        .containsExactly(
            "TITLE " + BACK + ":1:8",
            "SUMMARY " + BACK + ":2:10",
            "ADVICE_HEADING " + BACK + ":44:12",
            "DO_HEADING templates/labels/en.yaml:5:5",
            "DO " + BACK + ":46:7",
            "DO " + BACK + ":47:7",
            "DO " + BEN + ":15:10",
            "DONT_HEADING templates/labels/en.yaml:6:7",
            "DONT " + BACK + ":49:7",
            "DONT " + BEN + ":16:12",
            "GET_HELP_HEADING templates/labels/en.yaml:8:11",
            "GET_HELP " + BACK + ":51:9",
            "EMERGENCY " + CLINIC + ":8:12",
            "RED_FLAG " + BACK + ":53:7",
            "SOON_HEADING templates/labels/en.yaml:10:7",
            "SOON " + BACK + ":54:10",
            "PART_HEADING " + BACK + ":23:14",
            "EXERCISE " + BACK + ":26:15",
            "STEP " + BACK + ":27:15",
            "STEP " + BACK + ":27:26",
            "DOSE " + BEN + ":19:22",
            "STOP_IF " + BACK + ":32:18",
            "EXERCISE_NOTE " + BEN + ":19:87",
            "EXERCISE " + BACK + ":35:15",
            "STEP " + BACK + ":36:15",
            "EXERCISE " + BACK + ":39:15",
            "STEP " + BACK + ":40:15",
            "PART_HEADING " + BACK + ":41:14",
            "DISCLAIMER " + CLINIC + ":12:10",
            "CLINICIAN " + BACK + ":1:8",
            "PROVENANCE " + BACK + ":5:14",
            "PROVENANCE " + BACK + ":5:14",
            "PROVENANCE " + BACK + ":5:14");
  }

  @Test
  void withoutRedFlagsThereIsNoEmergencyLine() {
    workspace.replace(BACK, "  emergency:\n    - New numbness.\n", "  emergency: []\n");
    assertThat(edition("ana").required())
        .extracting(Piece::role)
        .doesNotContain(Role.EMERGENCY, Role.RED_FLAG)
        .contains(Role.GET_HELP, Role.DISCLAIMER);
  }

  @Test
  void adviceWithoutAHeadingHasTheOrdinaryOne() {
    workspace.replace(BACK, "  heading: Days 1 to 7\n", "");
    Edition edition = edition("ana");
    assertThat(edition.required())
        .filteredOn(each -> each.role() == Role.ADVICE_HEADING)
        .singleElement()
        .satisfies(each -> assertThat(each.words()).isEqualTo("What you can do"))
        .satisfies(each -> assertThat(each.place()).hasToString("templates/labels/en.yaml:4:9"));
  }

  @Test
  void aPatientChangesNothingButTheirName() {
    Edition edition = edition("ben");
    Edition kims = edition.forPatient("Kim");
    assertThat(kims.patient()).isEqualTo("Kim");
    assertThat(kims.forPatient("")).isEqualTo(edition);
    assertThat(kims.reference()).isEqualTo(edition.reference());
    assertThat(kims.required()).isEqualTo(edition.required());
  }

  @Test
  void aCardCarriesWhatTheClinicianSays() {
    assertThat(card("ben"))
        .containsExactly(
            "card.name: Ben Sample (Physiotherapist)",
            "card.pronouns: they/them",
            "card.credentials: BPhty",
            "card.registration: PHY0001",
            "card.phone: (03) 5550 0155",
            "card.email: ben@example.com",
            "card.booking: example.com/with-ben",
            "card.photo: images/bends.svg",
            "card.notes[0]: Ask for Ben.",
            "card.notes[1]: Bring this sheet along.");
  }

  @Test
  void aCardCarriesTheClinicsDataWhereTheClinicianSaysNothing() {
    assertThat(card("ana"))
        .containsExactly(
            "card.name: Ana Sample (Osteopath)",
            "card.phone: (03) 5550 0100",
            "card.email: reception@example.com",
            "card.booking: example.com/book");
  }

  @Test
  void theClinicsOwnCardCarriesTheClinicsData() {
    assertThat(card(EditionKey.CLINIC))
        .containsExactly(
            "card.name: Sample Clinic",
            "card.phone: (03) 5550 0100",
            "card.email: reception@example.com",
            "card.booking: example.com/book");
    assertThat(edition(EditionKey.CLINIC).document().all(Role.PROVENANCE))
        .extracting(Piece::words)
        .containsExactly(
            "Version 1",
            "Reviewed 1 November 2026 by Ana Sample (Osteopath)",
            "Next review by 1 November 2028");
  }

  @Test
  void peopleWhoAreNoCliniciansAreNamedAsWritten() {
    workspace.replace(BACK, "reviewed-by: ana", "reviewed-by: Kim Other, Nurse");
    workspace.replace(BACK, "author: ana", "author: Lee Writer");
    Edition edition = edition("ben");
    assertThat(edition.author()).isEqualTo("Lee Writer");
    assertThat(edition.document().all(Role.PROVENANCE))
        .extracting(Piece::words)
        .contains("Reviewed 1 November 2026 by Kim Other, Nurse");
  }

  @Test
  void aTextWithoutWordsIsNotRequired() {
    Piece item = edition("ana").document().all(Role.DO).get(0);
    assertThatThrownBy(
            () ->
                new Piece(
                    item.role(),
                    item.name(),
                    item.path(),
                    item.form(),
                    item.text(),
                    " ",
                    item.place(),
                    true,
                    item.regions(),
                    item.language()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("DO has no words");
  }

  @Test
  void everyPartHasAName() {
    assertThat(Role.values())
        .extracting(Role::label)
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  @Test
  void aCardDemandsAllButTheSummaryAndWhenToGetHelpWhichItMayStillPrint() {
    Edition whole = edition("ben");
    EditionKey key = new EditionKey("back", "ben", "en-AU", "action-card");
    Edition card = FullContent.editions(workspace).make(key);
    assertThat(whole.optional()).isEmpty();
    assertThat(card.optional())
        .extracting(Piece::role)
        .filteredOn(role -> !EXERCISES.contains(role))
        .containsExactly(Role.SUMMARY, Role.GET_HELP_HEADING, Role.GET_HELP);
    assertThat(required(card))
        .containsAll(
            required(whole).stream()
                .filter(
                    text ->
                        !text.matches(
                            "(SUMMARY|GET_HELP.*|REFERENCE|PART_HEADING|EXERCISE.*|STEP|DOSE|STOP_IF):"
                                + " .*"))
                .toList())
        .hasSize(whole.required().size() - 3 - 12);
    assertThat(card.required(Set.of())).isEqualTo(card.required());
    assertThat(card.required(Set.of("Inshort,no.")))
        .extracting(Piece::role)
        .contains(Role.SUMMARY)
        .doesNotContain(Role.GET_HELP_HEADING, Role.GET_HELP);
    assertThat(card.required(Set.of("Seeapractitioner.")))
        .extracting(Piece::role)
        .contains(Role.GET_HELP_HEADING, Role.GET_HELP)
        .doesNotContain(Role.SUMMARY);
    assertThat(card.required(Set.of("Doitinshort,no.")))
        .as("the words of a short summary within other texts")
        .isEqualTo(card.required());
    assertThat(whole.format().copies()).isEqualTo(1);
    assertThat(card.format().copies()).isEqualTo(2);
  }
}
