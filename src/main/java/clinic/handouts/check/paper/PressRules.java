package clinic.handouts.check.paper;

import clinic.handouts.yaml.RuleCard;
import java.util.List;

/** The rules of what is made of handouts: named sheets, packets and pictures of pages. */
public final class PressRules {
  private static final String DESIGNERS =
      "Handouts, The designer's guide (templates/README.md), 2026";
  public static final RuleCard PATIENT_NAME =
      RuleCard.error(
          "patient-name",
          "layouts that can't take a patient's first name",
          DESIGNERS,
          "print ${patient} as text of the page only");
  public static final RuleCard PACKET_CONTENTS =
      RuleCard.error(
          "packet-contents",
          "contents of a packet on more than %s pages",
          DESIGNERS,
          "ask for fewer topics at once");
  public static final RuleCard PREVIEW =
      RuleCard.error(
          "preview",
          "pages that can't be drawn on a screen",
          DESIGNERS,
          "use a common size of paper, and simpler pictures");
  public static final RuleCard UNFORESEEN =
      RuleCard.error(
          "unforeseen",
          "failures of the program itself",
          DESIGNERS,
          "run it again with --debug and report what it says");

  private PressRules() {}

  /** All of them. */
  public static List<RuleCard> cards() {
    return List.of(PATIENT_NAME, PACKET_CONTENTS, PREVIEW, UNFORESEEN);
  }
}
