package clinic.handouts.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.edition.Required.Part;
import clinic.handouts.yaml.Text;
import java.util.List;
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

  private static List<String> required(Edition edition) {
    return edition.required().stream().map(each -> each.part() + ": " + each.words()).toList();
  }

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
        .filteredOn(each -> each.part().compareTo(Part.REFERENCE) < 0)
        .extracting(each -> each.part() + " " + each.place())
        .containsExactly(
            "TITLE " + BACK + ":1:8",
            "SUMMARY " + BACK + ":2:10",
            "ADVICE_HEADING " + BACK + ":24:12",
            "DO_HEADING templates/labels/en.yaml:5:5",
            "DO " + BACK + ":26:7",
            "DO " + BACK + ":27:7",
            "DO " + BEN + ":14:10",
            "DONT_HEADING templates/labels/en.yaml:6:7",
            "DONT " + BACK + ":29:7",
            "DONT " + BEN + ":15:12",
            "GET_HELP_HEADING templates/labels/en.yaml:8:11",
            "GET_HELP " + BACK + ":31:9",
            "EMERGENCY " + CLINIC + ":8:12",
            "RED_FLAG " + BACK + ":33:7",
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
        .extracting(Required::part)
        .doesNotContain(Part.EMERGENCY, Part.RED_FLAG)
        .contains(Part.GET_HELP, Part.DISCLAIMER);
  }

  @Test
  void adviceWithoutAHeadingHasTheOrdinaryOne() {
    workspace.replace(BACK, "  heading: Days 1 to 7\n", "");
    Edition edition = edition("ana");
    assertThat(edition.adviceHeading()).isEqualTo("What you can do");
    assertThat(edition.required())
        .filteredOn(each -> each.part() == Part.ADVICE_HEADING)
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
    ClinicianCard card = edition("ben").card();
    assertThat(card.name()).isEqualTo("Ben Sample (Physiotherapist)");
    assertThat(card.credentials().value()).isEqualTo("BPhty");
    assertThat(card.registration().value()).isEqualTo("PHY0001");
    assertThat(card.phone().value()).isEqualTo("(03) 5550 0155");
    assertThat(card.email().value()).isEqualTo("ben@example.com");
    assertThat(card.booking().value()).isEqualTo("https://example.com/with-ben");
    assertThat(card.photo().value()).isEqualTo("images/bends.svg");
    assertThat(card.notes())
        .extracting(Text::value)
        .containsExactly("Ask for **Ben**.", "Bring this sheet along.");
  }

  @Test
  void aCardCarriesTheClinicsDataWhereTheClinicianSaysNothing() {
    ClinicianCard card = edition("ana").card();
    assertThat(card.name()).isEqualTo("Ana Sample (Osteopath)");
    assertThat(card.credentials().isAbsent()).isTrue();
    assertThat(card.phone().value()).isEqualTo("(03) 5550 0100");
    assertThat(card.email().value()).isEqualTo("reception@example.com");
    assertThat(card.booking().value()).isEqualTo("https://example.com/book");
    assertThat(card.photo().isAbsent()).isTrue();
    assertThat(card.notes()).isEmpty();
  }

  @Test
  void theClinicsOwnCardCarriesTheClinicsData() {
    ClinicianCard card = edition(EditionKey.CLINIC).card();
    assertThat(card.name()).isEqualTo("Sample Clinic");
    assertThat(card.phone().value()).isEqualTo("(03) 5550 0100");
    assertThat(card.email().value()).isEqualTo("reception@example.com");
    assertThat(card.booking().value()).isEqualTo("https://example.com/book");
    assertThat(card.notes()).isEmpty();
    assertThat(card.provenance())
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
    assertThat(edition.card().provenance())
        .contains("Reviewed 1 November 2026 by Kim Other, Nurse");
  }

  @Test
  void aTextWithoutWordsIsNotRequired() {
    Required title = edition("ana").required().get(0);
    assertThatThrownBy(() -> new Required(Part.DO, " ", title.place()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("DO has no words");
  }

  @Test
  void everyPartHasAName() {
    assertThat(Part.values())
        .extracting(Part::label)
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
        .extracting(Required::part)
        .containsExactly(Part.SUMMARY, Part.GET_HELP_HEADING, Part.GET_HELP);
    assertThat(required(card))
        .containsAll(
            required(whole).stream()
                .filter(text -> !text.matches("(SUMMARY|GET_HELP.*|REFERENCE): .*"))
                .toList())
        .hasSize(whole.required().size() - 3);
    assertThat(card.required("")).isEqualTo(card.required());
    assertThat(card.required("xInshort,no.x"))
        .extracting(Required::part)
        .contains(Part.SUMMARY)
        .doesNotContain(Part.GET_HELP_HEADING, Part.GET_HELP);
    assertThat(card.required("xSeeapractitioner.x"))
        .extracting(Required::part)
        .contains(Part.GET_HELP_HEADING, Part.GET_HELP)
        .doesNotContain(Part.SUMMARY);
    assertThat(whole.format().copies()).isEqualTo(1);
    assertThat(card.format().copies()).isEqualTo(2);
  }
}
