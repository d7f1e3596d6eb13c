package clinic.handouts.check.content;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.check.Checks;
import clinic.handouts.content.Library;
import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.yaml.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is still to be written warns its author, and stops each edition that would show it. */
final class PlaceholdersTest extends WorkspaceTest {
  private static final String HELP =
      "  help: write your own text in its place; until then, no handout that contains it is made";

  private List<String> obstacles(String clinician) {
    Library library = workspace.read();
    return new Editions(library, Checks.of(library))
        .obstacles(new EditionKey("back", clinician, "en-AU", "standard")).stream()
            .map(Diagnostic::ruleId)
            .toList();
  }

  @Test
  void theTextIsNamedWhereTheMarkStands() {
    workspace.replace(BACK, "- Bend gently.", "- Bend, and then REPLACE-ME for a day.");
    says(BACK + ":25:22: warning[placeholder]: advice.do[2] is still to be written", HELP);
    assertThat(obstacles("ana")).containsExactly("placeholder");
  }

  @ParameterizedTest
  @CsvSource({
    "booking: https://example.com/book, booking: https://example.com/replace-me, 4:30",
    "name: Sample Clinic,               name: \"The REPLACE-ME Clinic\",         1:12",
    "phone: (03) 5550 0100,             phone: (00) 0000 0000,                   3:8",
    "phone: (03) 5550 0100,             phone: 000 000,                          3:8",
  })
  void allKindsOfValuesCanBeMarked(String was, String is, String place) {
    workspace.replace(CLINIC, was, is);
    assertThat(workspace.problems())
        .startsWith(CLINIC + ":" + place + ": warning[placeholder]: ")
        .doesNotContain("error[");
    assertThat(obstacles("ana")).containsExactly("placeholder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone: (03) 5550 0100 # REPLACE-ME", "phone: (03) 5550 0000"})
  void commentsAndNumbersWithOtherDigitsAreNoMarks(String phone) {
    workspace.replace(CLINIC, "phone: (03) 5550 0100", phone);
    saysNothing();
  }

  @Test
  void theEmergencyNumberMayBeNoughts() {
    assertThat(workspace.text(CLINIC)).contains("emergency: \"000\"");
    saysNothing();
  }

  @Test
  void aCliniciansMarkStopsTheirEditionsOnly() {
    workspace.replace(BEN, "name: Ben Sample", "name: REPLACE-ME");
    assertThat(obstacles("ben")).containsExactly("placeholder");
    assertThat(obstacles("ana")).isEmpty();
  }

  @Test
  void aDraftIsHeldBackAsADraft() {
    workspace.replace(BACK, "- Bend gently.", "- REPLACE-ME");
    workspace.replace(BACK, "version: 1", "version: 1\nstatus: draft");
    assertThat(obstacles("ana")).containsExactly("draft");
  }

  @Test
  void aMarkedTextIsNotMeasured() {
    workspace.replace(
        BACK,
        "summary: In short, no.",
        "summary: REPLACE-ME WITH EXTRAORDINARILY COMPLICATED CONSIDERATIONS, and so on, and so"
            + " forth, and what else may have to be said about it by anybody at any time.");
    says(BACK + ":2:10: warning[placeholder]: summary is still to be written", HELP);
  }

  @Test
  void itCantBeWaived() {
    workspace.replace(BACK, "- Bend gently.", "- REPLACE-ME");
    workspace.write(
        BACK,
        workspace.text(BACK)
            + "waivers: [{rule: placeholder, why: Later, by: Ana, until: 2027-01-01}]\n");
    assertThat(workspace.problems()).contains("warning[placeholder]", "error[waiver-refused]");
  }
}
