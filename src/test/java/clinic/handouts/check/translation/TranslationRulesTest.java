package clinic.handouts.check.translation;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.text.LanguageTag;
import clinic.handouts.yaml.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationRulesTest extends TranslatedTest {
  @Test
  void aFaithfulTranslationIsMade() {
    saysNothing();
    assertThat(obstacles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,5 ml | 2,5 l | error translation-unit",
        "1.000 mg | 1.000 µg | error translation-unit",
        "1.000 mg | 1.000 mmol | error translation-unit",
        "2,5 ml | 2,5 Milliliter | none",
        "3 Mal, je 10 Minuten | 10 Minuten, 3 Mal | warning translation-number-order",
        "id: why-rest | id: why | error translation-structure",
        "Neue Taubheit. | Neue Taubheit. ______ | error translation-structure",
        "'Er heilt.' | '- Er heilt.' | error translation-structure",
        "2,5 ml | 25 ml | error translation-number",
        "2,5 ml | etwas | error translation-number",
        "1.000 mg | 100 mg | error translation-number",
        "7 Uhr abends | 19 Uhr | warning translation-number-word",
        "7 Uhr abends | 18 Uhr | error translation-number",
        "3 Mal | dreimal | warning translation-number-word",
        "3 Mal | 4 Mal | error translation-number",
        "10 Minuten | zehn Minuten | warning translation-number-word",
        "tel:0355500100) binnen | tel:0355500109) binnen | error translation-link",
        "'Gehen Sie kurz spazieren.' | 'Take short walks.' | error translation-untranslated",
        "Neue Taubheit. | Neue Тaubheit. | error translation-script"
      })
  void eachChangeIsSeenWithoutKnowingTheLanguage(String what, String by, String finding) {
    workspace.replace(GERMAN, what, by);
    if (finding.equals("none")) {
      assertThat(rules()).isEmpty();
      return;
    }
    assertThat(rules()).contains(finding);
    assertThat(rules()).filteredOn(each -> each.startsWith("error")).hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    - Gehen Sie kurz spazieren.\n",
        "    - Neue Taubheit.\n",
        "\n      - Er heilt.\n",
        "  - id: why-rest\n    heading: Warum Ruhe schadet\n    text: Muskeln werden steif.\n"
      })
  void aLostItemIsAnError(String item) {
    workspace.replace(
        GERMAN, item, item.contains("Taubheit") ? "    - Neue Taubheit.\n    - Noch eine.\n" : "");
    assertThat(rules()).isNotEmpty().allMatch("error translation-count"::equals);
  }

  @Test
  void whatIsWrongIsToldWhileTheFixedWordsAreStillMissing() {
    workspace.remove("templates/labels/de.yaml");
    workspace.replace(GERMAN, "2,5 ml", "25 ml");
    assertThat(rules()).contains("error translation-number");
  }

  @Test
  void aNumberIsToldWithBothPlaces() {
    workspace.replace(GERMAN, "2,5 ml", "25 ml");
    Diagnostic problem =
        workspace.diagnostics().stream()
            .filter(each -> each.ruleId().equals("translation-number"))
            .findFirst()
            .orElseThrow();
    assertThat(problem.message())
        .isEqualTo(
            "the source says '2.5' (content/topics/back/en-AU.yaml:27:7), this translation says"
                + " '25'");
    assertThat(problem.place()).hasToString("content/topics/back/de.yaml:28:7");
  }

  @Test
  void aDoseInWordsIsAnErrorWhateverItIsCountedIn() {
    workspace.replace(BACK, "New numbness.", "Take 2 capsules.");
    workspace.replace(GERMAN, "Neue Taubheit.", "Nehmen Sie zwei Kapseln.");
    assertThat(rules()).containsExactly("error translation-number");
  }

  @Test
  void whatNobodyHasCheckedIsHeldBack() {
    workspace.replace(GERMAN, ", checked-by: Lee Sample, checked: 2026-11-10", "");
    assertThat(obstacles()).containsExactly("translation-unchecked");
    workspace.write(GERMAN, workspace.text(GERMAN).replaceFirst("translation: .*\n", ""));
    assertThat(obstacles()).containsExactly("translation-unchecked");
  }

  @Test
  void whatIsOlderThanItsSourceIsStale() {
    workspace.replace(BACK, "version: 1", "version: 2");
    assertThat(obstacles()).containsExactly("translation-stale");
    workspace.replace(
        GERMAN,
        "checked: 2026",
        "still-fits: {version: 2, by: Lee, on: 2026-11-11}, checked: 2026");
    assertThat(obstacles()).isEmpty();
    assertThat(rules())
        .as("version 1 was never given out, so nobody can compare it")
        .containsExactly("error translation-still-fits");
  }

  @Test
  void whatCanNotBeComparedWithItsSourceIsStopped() {
    workspace.replace(BACK, "version: 1", "version: one");
    assertThat(obstacles()).containsExactly("translation-stale");
    workspace.remove(BACK);
    assertThat(obstacles()).containsExactly("translation-stale");
    workspace.write(GERMAN, workspace.text(GERMAN).replace(BLOCK, ""));
    assertThat(obstacles()).as("an original in another language only").isEmpty();
  }

  @Test
  void aTranslationIsStoppedWhenTheReviewOfItsSourceIsOverdue() {
    workspace.replace(BACK, "reviewed: 2026-11-01", "reviewed: 2024-11-01");
    assertThat(obstacles()).containsExactly("overdue");
  }

  @Test
  void aTranslationGoesWithItsSource() {
    workspace.replace(
        BACK, "version: 1", "version: 1\nwithdrawn: {on: 2026-11-01, why: New evidence}");
    assertThat(obstacles()).containsExactly("withdrawn");
    workspace.replace(BACK, "withdrawn: {on: 2026-11-01, why: New evidence}", "status: draft");
    assertThat(obstacles()).containsExactly("draft");
  }

  @Test
  void whatHasChangedIsLookedUpOnceForAllEditions() {
    String kept = ".handouts/history/0001-2026-11-02/" + BACK;
    workspace.write(kept, workspace.text(BACK));
    workspace.replace(BACK, "version: 1", "version: 2").replace(BACK, "3 times", "4 times");
    Editions editions = new Editions(workspace.read(), List.of());
    EditionKey key = new EditionKey("back", EditionKey.CLINIC, "de", "standard");
    List<Diagnostic> first = editions.obstacles(key);
    assertThat(first.get(0).message()).contains("is now", "4 times");
    workspace.remove(kept);
    assertThat(editions.obstacles(key)).isEqualTo(first);
  }

  @Test
  void notEvenADraftIsMadeOfATranslationWhoseSourceIsWithdrawn() {
    workspace.replace(
        BACK, "version: 1", "version: 1\nwithdrawn: {on: 2026-11-01, why: New evidence}");
    workspace.replace(GERMAN, "version: 1", "version: 1\nstatus: draft");
    assertThat(
            new Editions(workspace.read(), List.of())
                .draftObstacles(new EditionKey("back", EditionKey.CLINIC, "de", "standard")))
        .extracting(Diagnostic::ruleId)
        .containsExactly("withdrawn");
  }

  @Test
  void namesAndAddressesMayStayAsTheyAre() {
    for (String file : new String[] {BACK, GERMAN}) {
      workspace.replace(
          file,
          file.equals(BACK) ? "It heals you." : "Er heilt.",
          "[Better Health Channel Victoria](https://betterhealth.vic.gov.au)");
    }
    assertThat(rules()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"sr-Latn, false", "sr, true", "mn, true", "kk-Cyrl, true", "de, false"})
  void aLanguagesScriptIsThatOfItsTag(String tag, boolean isCyrillic) {
    assertThat(LanguageTag.scripts(tag).contains(Character.UnicodeScript.CYRILLIC))
        .isEqualTo(isCyrillic);
    assertThat(LanguageTag.scripts("xyz")).as("not known").isEmpty();
  }
}
