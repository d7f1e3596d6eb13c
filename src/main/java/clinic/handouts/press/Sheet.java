package clinic.handouts.press;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.proof.Proof;

/** Pages with their proof. */
final class Sheet {
  private final byte[] pdf;
  private final String way;
  private final Proof.Result proof;

  /**
   * A sheet.
   *
   * @param way how it was typeset, in words
   */
  Sheet(byte[] pdf, String way, Proof.Result proof) {
    this.pdf = pdf;
    this.way = way;
    this.proof = proof;
  }

  byte[] pdf() {
    return pdf;
  }

  String way() {
    return way;
  }

  Proof.Result proof() {
    return proof;
  }

  /** Whether the halves of an action card are too small, whatever else that leads to. */
  boolean isTooFull() {
    return proof.problems().stream().anyMatch(each -> each.rule().equals(ProofRules.CARD_FULL));
  }
}
