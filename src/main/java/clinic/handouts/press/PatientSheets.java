package clinic.handouts.press;

import clinic.handouts.check.paper.PressRules;
import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.PatientWords;
import clinic.handouts.layout.HandoutLayout;
import clinic.handouts.proof.PatientPrivacy;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import java.util.List;

/**
 * Judges sheets with words for a patient. Problems are described without quoting these words,
 * because problems are shown, logged and kept.
 */
final class PatientSheets {
  private PatientSheets() {}

  /** The sheet with the words, if they are on its pages and nowhere else. */
  static Handout judged(Handout nameless, Handout named, PatientWords words) {
    if (named.problems().stream().anyMatch(each -> each.is(PressRules.PATIENT_NAME))) {
      return named;
    }
    byte[] without = nameless.pdf().orElseThrow().bytes();
    if (named
        .pdf()
        .filter(pdf -> PatientPrivacy.isKept(pdf.bytes(), without, words.typed()))
        .isPresent()) {
      return named;
    }
    return words.equals(PatientWords.named(words.firstName()))
        ? failed(
            nameless,
            PressRules.PATIENT_NAME,
            "the layout can't print the patient's name",
            "print ${patient} as plain text on the page, not in a heading, link or attribute")
        : failed(
            nameless,
            PressRules.PATIENT_WORDS,
            "what was written for the patient can't be printed on this sheet",
            "shorten the note, or use another format; a layout of your own must include"
                + " parts/for-you.ftlh, and print ${item.mark} and ${exercise.ownDose}");
  }

  /** For words that refer to items or exercises that are not on the sheet. */
  static Handout changed(Handout nameless) {
    return failed(
        nameless,
        PressRules.PATIENT_WORDS,
        "an item or exercise that was chosen for the patient is not on this handout, or"
            + " is no longer on it",
        "choose again");
  }

  /** For a packet that can't be bound. */
  static Diagnostic unbound() {
    return Diagnostic.of(
        ProofRules.PACKET,
        Source.unread(HandoutLayout.PACKET_PATH).start(),
        "the handouts for the patient can't be bound into one packet",
        "bind them without what is for the patient to see why, or print them one by one",
        Scope.EVERYTHING);
  }

  private static Handout failed(Handout nameless, Rule rule, String message, String help) {
    return Handout.failed(
        nameless.key(),
        List.of(
            Diagnostic.of(
                rule,
                Source.unread(HandoutLayout.path(nameless.key().format())).start(),
                message,
                help,
                Scope.EVERYTHING)));
  }

  /** A failure of the program without its message, which may quote a sheet. */
  static Throwable discreet(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return failure;
    }
    Throwable discreet = new IllegalStateException(failure.getClass().getName());
    discreet.setStackTrace(failure.getStackTrace());
    return discreet;
  }
}
