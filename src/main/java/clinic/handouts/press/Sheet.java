package clinic.handouts.press;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.proof.Proof;
import clinic.handouts.yaml.Diagnostic;
import java.util.List;

/**
 * Pages with their proof.
 *
 * @param way how they were typeset, in words
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
record Sheet(byte[] pdf, String way, Proof.Result proof) {
  /** Whether nothing is wrong except that the halves of an action card are too small. */
  boolean isTooFull() {
    List<Diagnostic> problems = proof.problems();
    return !problems.isEmpty()
        && problems.stream().allMatch(each -> each.card().equals(ProofRules.CARD_FULL));
  }
}
