package clinic.handouts.check.translation;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.yaml.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslatedTextsTest extends TranslatedTest {
  @Test
  void whatIsWrongInATableIsNamedAtItsCell() {
    workspace.replace(
        BACK,
        "text: Muscles tighten.",
        "text: |\n      Use **one** row.\n\n      | Weight | Dose |\n      |---|---|\n"
            + "      | 5 kg | 5 mL |\n      | 8 kg | **6 mL** |");
    workspace.replace(
        GERMAN,
        "text: Muskeln werden steif.",
        "text: |\n      Nehmen Sie **eine** Zeile.\n\n      | Gewicht | Dosis |\n      |---|---|\n"
            + "      | 5 kg | 5 ml |\n      | 8 kg | **5 ml** |");
    assertThat(workspace.problems())
        .containsPattern("de.yaml:28:18: error\\[translation-number]: the source says '6'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Give 15 mg/kg every day. | Täglich 15 mg/kg geben. | none",
        "Give 15 mg/kg every day. | Täglich 15 mg / kg geben. | none",
        "Give 15 mg/kg every day. | Täglich 15 mg für jedes kg geben. | none",
        "Give 15 mg/kg every day. | Täglich 15 mg geben. | error translation-unit",
        "Give 15 mg/kg every day. | Täglich 15 mg/lb geben. | error translation-unit",
        "Give 15 mg/kg every day. | Täglich 15 mg/ml geben. | error translation-unit",
        "Give 15 mg/kg once. | Einmal 15 mg/kg/Tag geben. | error translation-unit",
        "Give 15 mg/kg/day. | 15 mg/kg/Tag geben. | none",
        "Give 500 mg a day. | 500 mg/Tag geben. | none",
        "Give 500 mg a day. | 500 mg/kg geben. | error translation-unit",
        "You weigh 5 to 7 kg. | Sie wiegen 5 bis 7 lb. | error translation-unit",
        "You weigh 5 to 7 kg. | Sie wiegen 5 bis 7. | error translation-unit",
        "You weigh 5 kg to 7 kg. | Sie wiegen 5–7 kg. | none",
        "It is over 38.5 °C. | Es sind über 38,5. | error translation-unit",
        "It is over 38.5 °C. | Es sind über 38,5 Grad. | none",
        "It helps 92% of us. | Es hilft uns (%92). | none",
        "It helps 92% of us. | Es hilft ٩٢٪ von uns. | none",
        "Give 5 mL. | -5 ml geben. | error translation-unit",
        "Keep it below 25 °C. | Unter -25 °C halten. | error translation-unit",
        "It is over 38.5 °C. | Es sind < 38,5 °C. | error translation-unit",
        "Walk 5-10 minutes. | Gehen Sie 5 -10 Minuten. | none",
        "It holds 1,000 mL. | Es fasst 1,000 ml. | error translation-number",
        "It holds 1,000 mL. | Es fasst 1 000 ml. | none",
        "It holds 1.125 mL. | Es fasst 1,125 ml. | none",
        "It holds 1.125 mL. | Es fasst 1.125 ml. | error translation-number",
        "Give 2.5 mL. | 2½ ml geben. | none",
        "Give 2.5 mL. | 2,50 ml geben. | none",
        "Give 2.5 mL. | 2¼ ml geben. | error translation-number",
        "Come at 8.30. | Kommen Sie um 8,3. | error translation-number",
        "Call (03) 5550 0100. | Rufen Sie (03) 5550 0100 an. | none",
        "Call (03) 5550 0100. | Rufen Sie 03 55500100 an. | none",
        "Call (03) 5550 0100. | Rufen Sie +61 3 5550 0100 an. | none",
        "Call (03) 5550 0100. | Rufen Sie 5550 0100 an. | error translation-number",
        "Call (03) 5550 0100. | Rufen Sie (03) 0100 5550 an. | error translation-number",
        "Call (03) 5550 0100. | Rufen Sie +61 2 5550 0100 an. | error translation-number",
        "Wait until 9 pm. | Warten Sie bis 21:00. | warning translation-number-word",
        "Wait until 9 pm. | Warten Sie bis 21h00. | warning translation-number-word",
        "Wait until 9 pm. | Warten Sie bis 21 Uhr 00. | warning translation-number-word",
        "Wait until 9 pm. | Warten Sie bis 9:00. | error translation-number",
        "Wait until 9 pm. | Warten Sie bis 19:00. | error translation-number",
        "Wait until 8 am. | Warten Sie bis 08:00. | warning translation-number-word",
        "Wait until 12 pm. | Warten Sie bis 12:00. | warning translation-number-word",
        "Wait until 12 am. | Warten Sie bis 0:00. | warning translation-number-word",
        "Wait until 12 pm. | Warten Sie bis 0:00. | error translation-number",
        "A fit lasts 5 minutes. | Ein Anfall dauert lange. | error translation-number",
        "A fit lasts 5 minutes. | Ein Anfall dauert fünf Minuten. | warning translation-number-word",
        "'Write it down, now.' | tbd | error translation-untranslated",
        "'Write it down, now.' | TODO | error translation-untranslated",
        "'Write all of it.' | Todo | none",
        "'Write it down, now.' | x | error translation-untranslated",
        "'Write it down, now.' | '[wirklich?] Schreiben Sie es auf.' | error translation-untranslated",
        "'Write it down, now.' | Schr?iben Sie es auf. | error translation-untranslated",
        "It hurts. | It hurts. | error translation-untranslated",
        "Pilates. | Pilates. | none",
        "You can't feel your foot. | Taubheit, can't feel your foot. | warning translation-untranslated",
        "See Dr Dan East now. | Zu Dr Dan East gehen. | none",
        "Take four doses a day. | 4 Mal am Tag nehmen. | none",
        "Take four doses a day. | 5 Mal am Tag nehmen. | error translation-number",
        "A tendon is torn. | 10 Sehnen. | error translation-number",
        "Take four doses of 2.5 g. | 4 Mal 25 g nehmen. | error translation-number",
        "Write it down. | Schreiben Sie es bei www.example.net auf. | error translation-link",
        "A rash. | gehen sie KURZ spazieren | error translation-structure"
      })
  void aRedFlagSaysWhatItsSourceSays(String source, String says, String finding) {
    workspace.replace(BACK, "New numbness.", '"' + source + '"');
    workspace.replace(GERMAN, "Neue Taubheit.", '"' + says + '"');
    if (finding.equals("none")) {
      assertThat(rules()).isEmpty();
      return;
    }
    assertThat(rules()).contains(finding);
    assertThat(rules()).filteredOn(each -> each.startsWith("error")).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shake it well. | Draw it up. | Schütteln. | schütteln | error translation-structure",
        "Shake it well. | Draw it up. | Schütteln. | Draw it up. | error translation-untranslated",
        "Weigh 5 kg. | Weigh 7 kg. | 5 kg wiegen. | 7 kg wiegen. | none",
        "A **big** bowl. | Fill it. | Eine große Schüssel. | Füllen. | warning translation-structure",
        "Rest. **Do not** go. | Fill it. | **Ruhen** Sie. Gehen Sie nicht. | Füllen. | warning translation-structure"
      })
  void whatStandsInATextSaysWhatItsSourceSays(
      String one, String two, String first, String second, String finding) {
    workspace.replace(
        BACK, "It heals you.", "It heals you.\n\n      1. " + one + "\n      2. " + two);
    workspace.replace(
        GERMAN, "Er heilt.", "Er heilt.\n\n      1. " + first + "\n      2. " + second);
    if (finding.equals("none")) {
      assertThat(rules()).isEmpty();
    } else {
      assertThat(rules()).containsExactly(finding);
    }
  }

  @Test
  void anExerciseKeepsEachPartOfItsDose() {
    String part = "  - heading: %s\n    exercises: [{id: raise, name: %s, how: [%s], %s}]\nadvice:";
    workspace.replace(
        BACK, "advice:", part.formatted("Moves", "Lift", "Go up.", "sets: 3, reps: 3"));
    String moves = part.formatted("Was tun", "Heben", "Hinauf.", "sets: 3, reps: 3");
    workspace.replace(GERMAN, "advice:", moves);
    assertThat(rules()).isEmpty();
    workspace.replace(GERMAN, "sets: 3, reps: 3", "sets: 3");
    assertThat(rules()).contains("error translation-structure");
  }

  @Test
  void aSectionStaysRequiredAndKeepsItsPicture() {
    workspace.replace(BACK, "id: why-rest", "id: why-rest\n    required: true");
    assertThat(rules()).containsExactly("error translation-structure");
  }

  @Test
  void whatATableLacksIsSaidInWords() {
    String table = "\n\n      | Day | Walk |\n      |---|---|\n      | 1 | 5 minutes |\n";
    workspace.replace(BACK, "It heals you.", "It heals you." + table + "      | 2 | 6 minutes |\n");
    workspace.replace(
        GERMAN,
        "Er heilt.",
        "Er heilt."
            + table.replace("Day", "Tag").replace("Walk", "Gehen").replace("minutes", "Minuten"));
    assertThat(workspace.diagnostics())
        .extracting(Diagnostic::message)
        .anyMatch(each -> each.contains("2 in place of 3 rows of tables"));
  }
}
