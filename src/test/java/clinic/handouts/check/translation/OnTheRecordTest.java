package clinic.handouts.check.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnTheRecordTest extends TranslatedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "of: 1 | of: 2 | error translation-version",
        "by: Lee Sample | by: kim  sample | error translation-people",
        "checked-by: Lee Sample | 'checked-by: Kim Sample (translator)' | error translation-people",
        "checked-by: Lee Sample | 'checked-by: \"?\"' | error translation-people",
        "checked-by: Lee Sample | checked-by: nobody yet | error translation-people",
        "', checked-by: Lee Sample' | '' | warning translation-unchecked",
        "checked: 2026-11-10 | checked: 2027-11-10 | error translation-date",
        "checked: 2026-11-10 | checked: 2026-10-10 | warning translation-date",
        "checked: 2026-11-10 | checked: 2026-11-10, still-fits: {version: 2, by: Lee, on: 2026-11-11} | error translation-version",
        "checked: 2026-11-10 | checked: 2026-11-10, still-fits: {version: 1, by: Lee, on: 2026-11-11} | error translation-version"
      })
  void whatItSaysOfItselfMustBeTrue(String what, String by, String finding) {
    workspace.replace(GERMAN, what, by);
    assertThat(rules()).containsExactly(finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Take short walks. | Take short walks! | Lee | none",
        "Take short walks. | Do not take short walks. | Lee | error translation-still-fits",
        "2.5 mL | 2.5 mg | Lee | error translation-still-fits",
        "10 minutes | 10 hours | Lee | error translation-still-fits",
        "after 7 pm | after 7 am | Lee | error translation-still-fits",
        "Take more than 2.5 mL | Drink more than 2.5 mL | Lee | error translation-still-fits",
        "Take short walks. | Take short walks! | x | error translation-people"
      })
  void itFitsALaterVersionOnlyIfNothingOfWeightHasChanged(
      String was, String is, String by, String finding) {
    workspace.write(".handouts/history/0001-2026-11-02/" + BACK, workspace.text(BACK));
    workspace.replace(BACK, "version: 1", "version: 2").replace(BACK, was, is);
    workspace.replace(
        GERMAN,
        "checked: 2026",
        "still-fits: {version: 2, by: " + by + ", on: 2026-11-11}, checked: 2026");
    if (finding.equals("none")) {
      assertThat(rules()).isEmpty();
    } else {
      assertThat(rules()).contains(finding);
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-11-10, error", "2026-11-12, none"})
  void aCheckOfAnEarlierVersionIsNoneOfThisOne(String checked, String finding) {
    workspace.write(".handouts/history/0001-2026-11-11/" + BACK, workspace.text(BACK));
    workspace.write(".handouts/history/0001-2026-11-11/" + GERMAN, workspace.text(GERMAN));
    workspace.replace(BACK, "version: 1", "version: 2").replace(BACK, "7 pm", "8 pm");
    workspace.replace(GERMAN, "version: 1", "version: 2").replace(GERMAN, "7 Uhr", "8 Uhr");
    workspace.replace(GERMAN, "of: 1", "of: 2").replace(GERMAN, "2026-11-10", checked);
    assertThat(rules())
        .isEqualTo(finding.equals("none") ? List.of() : List.of("error translation-date"));
  }

  @Test
  void itWasFoundToFitAfterItWasChecked() {
    workspace.write(".handouts/history/0001-2026-11-02/" + BACK, workspace.text(BACK));
    workspace.replace(BACK, "version: 1", "version: 2");
    workspace.replace(
        GERMAN,
        "checked: 2026",
        "still-fits: {version: 2, by: Lee, on: 2026-11-01}, checked: 2026");
    assertThat(rules()).containsExactly("error translation-date");
  }

  @Test
  void aDayToComeProvesNothing() {
    workspace.replace(BACK, "version: 1", "version: 2");
    workspace.replace(
        GERMAN,
        "checked: 2026",
        "still-fits: {version: 2, by: Lee, on: 2027-01-11}, checked: 2026");
    assertThat(rules()).contains("error translation-date");
  }

  @Test
  void aSourceTranslatesNothing() {
    workspace.write(BACK, BLOCK + workspace.text(BACK));
    assertThat(rules()).containsExactly("warning translation-version");
  }
}
