package clinic.handouts.check.translation;

import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Text;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A topic in English and its translation into German. */
abstract class TranslatedTest extends WorkspaceTest {
  protected static final String GERMAN = "content/topics/back/de.yaml";

  protected static final String BLOCK =
      "translation: {of: 1, by: Kim Sample, checked-by: Lee Sample, checked: 2026-11-10}\n";

  @BeforeEach
  void translate() {
    workspace.replace(BACK, "Bend gently.", "Bend gently 3 times, for 10 minutes each.");
    workspace.replace(BACK, "See a practitioner.", "Call [us](tel:0355500100) within 2 days.");
    workspace.replace(BACK, "Stay in bed.", "Take more than 2.5 mL, or 1,000 mg, after 7 pm.");
    workspace.write(
        "templates/labels/de.yaml",
        workspace.read().labels("en-AU").orElseThrow().words().entrySet().stream()
            .map(word -> word.getKey() + ": '" + german(word.getKey(), word.getValue()) + "'\n")
            .reduce("", String::concat));
    workspace.write(CLINIC, workspace.text(CLINIC) + "  de: Dieses Blatt ersetzt keinen Rat.\n");
    workspace.replace(ANA, "Osteopath", "{en-AU: Osteopath, de: Osteopathin}");
    workspace.write(BEN, "name: Ben Sample\nprofession: {en-AU: Physiotherapist, de: Physio}\n");
    workspace.write(
        GERMAN,
        BLOCK
            + workspace
                .text(BACK)
                .replace("Is bed rest good?", "Hilft Bettruhe?")
                .replace("In short, no.", "Kurz gesagt, nein.")
                .replace("Why moving helps", "Warum Bewegung hilft")
                .replace("Blood brings **oxygen**.", "Blut bringt **Sauerstoff**.")
                .replace("It heals you.", "Er heilt.")
                .replace("A woman bends forward.", "Eine Frau beugt sich vor.")
                .replace("Small bends are enough.", "Kleine Beugen genügen.")
                .replace("Why rest harms", "Warum Ruhe schadet")
                .replace("Muscles tighten.", "Muskeln werden steif.")
                .replace("Take short walks.", "Gehen Sie kurz spazieren.")
                .replace(
                    "Bend gently 3 times, for 10 minutes each.",
                    "Beugen Sie sich 3 Mal, je 10 Minuten.")
                .replace(
                    "Take more than 2.5 mL, or 1,000 mg, after 7 pm.",
                    "Nehmen Sie nach 7 Uhr abends mehr als 2,5 ml oder 1.000 mg.")
                .replace(
                    "Call [us](tel:0355500100) within 2 days.",
                    "Rufen Sie [uns](tel:0355500100) binnen 2 Tagen an.")
                .replace("New numbness.", "Neue Taubheit."));
  }

  /** Something other than the English label, which is all that can be known without German. */
  private static String german(String key, Text words) {
    return (key.equals("date") ? "" : "de ") + words.value().replace("'", "''");
  }

  protected List<String> rules() {
    return workspace.diagnostics().stream()
        .filter(each -> each.ruleId().startsWith("translation-"))
        .map(each -> each.severity().word() + " " + each.ruleId())
        .toList();
  }

  protected List<String> obstacles() {
    return new Editions(workspace.read(), List.of())
        .obstacles(new EditionKey("back", EditionKey.CLINIC, "de", "standard")).stream()
            .map(Diagnostic::ruleId)
            .toList();
  }
}
