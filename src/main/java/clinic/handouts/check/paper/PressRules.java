package clinic.handouts.check.paper;

import clinic.handouts.yaml.Rule;
import java.util.List;

/**
 * The rules about what is made from handouts: sheets with a name, packets and pictures of pages.
 */
public final class PressRules {
  private static final String DESIGNERS =
      "Handouts, The designer's guide (templates/README.md), 2026";
  public static final Rule PATIENT_NAME =
      Rule.error(
          "patient-name",
          "layouts that can't print a patient's first name, or print something else because of it",
          DESIGNERS,
          "print ${patient} only as text on the page");
  public static final Rule PATIENT_WORDS =
      Rule.error(
          "patient-words",
          "notes, marks and doses for one patient that can't be printed on a sheet",
          DESIGNERS,
          "shorten the note, or choose again what is marked on the sheet");
  public static final Rule PACKET_CONTENTS =
      Rule.error(
          "packet-contents",
          "packets whose table of contents takes more than %s pages",
          DESIGNERS,
          "ask for fewer topics at once");
  public static final Rule PREVIEW =
      Rule.error(
          "preview",
          "pages that can't be displayed on a screen",
          DESIGNERS,
          "use a common paper size and simpler pictures");
  public static final Rule UNFORESEEN =
      Rule.error(
          "unforeseen",
          "failures of the program itself",
          DESIGNERS,
          "run it again with --debug and report what it says");

  /** What to do when the program ran out of memory. */
  public static final String MORE_MEMORY =
      "give it more, with HANDOUTS_JAVA_OPTS=-Xmx2g in the environment, and run it again";

  private PressRules() {}

  /** All of them. */
  public static List<Rule> rules() {
    return List.of(PATIENT_NAME, PATIENT_WORDS, PACKET_CONTENTS, PREVIEW, UNFORESEEN);
  }
}
