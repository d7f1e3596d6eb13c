package clinic.handouts.press;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.proof.Proof;
import clinic.handouts.yaml.Rule;

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

  /**
   * Whether the halves of an action card are too small, whatever else that leads to. Nothing may be
   * wrong with the halves themselves.
   */
  boolean isTooFull() {
    return has(ProofRules.CARD_FULL) && !has(ProofRules.HALVES);
  }

  private boolean has(Rule rule) {
    return proof.problems().stream().anyMatch(each -> each.is(rule));
  }
}
