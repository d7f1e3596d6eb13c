package clinic.handouts.proof;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.proof.LayoutFixture.Change;
import clinic.handouts.yaml.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * A layout that would mislead a patient.
 *
 * @param name what it does
 * @param format what is made with it: a format, or "packet"
 * @param rule the rule that refuses it
 * @param change how it differs from the program's own
 */
record LayoutAttack(String name, String format, String rule, Change change) {
  static final String CARD = "action-card";
  static final String PACKET = "packet";

  static LayoutAttack attack(String name, String rule, Change change) {
    return new LayoutAttack(name, "standard", rule, change);
  }

  static LayoutAttack onCard(String name, String rule, Change change) {
    return new LayoutAttack(name, CARD, rule, change);
  }

  static LayoutAttack onPacket(String name, String rule, Change change) {
    return new LayoutAttack(name, PACKET, rule, change);
  }

  /** Makes the sheet and asserts that the rule refuses it. */
  void assertRefused(Path folder) {
    LayoutFixture workspace = new LayoutFixture(folder).with(change);
    List<Diagnostic> problems =
        format.equals(PACKET) ? workspace.packet() : workspace.make(format).problems();

    assertThat(problems)
        .as("problems of %s that %s; without any, the patient gets it", format, name)
        .extracting(Diagnostic::ruleId)
        .contains(rule);
  }

  @Override
  public String toString() {
    return format + ": " + name;
  }
}
