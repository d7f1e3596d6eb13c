package clinic.handouts.proof.compose;

import clinic.handouts.pdf.marked.BoxPlace;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSNumber;

/**
 * How far a clinician card was moved into its box. Places go into the fingerprint as they were
 * before the move, in whole dots of the renderer, so that rounding errors do not make a difference.
 *
 * @param right the distance, in points
 * @param up the distance, in points
 */
record CardShift(double right, double up) {
  private static final double DOTS_PER_POINT = 80 / 3.0;

  /** Adds the card's box to the fingerprint. */
  void add(CosFingerprint fingerprint, BoxPlace box) {
    fingerprint
        .say(dots(box.left() - right))
        .say(dots(box.top() - up))
        .say(dots(box.width()))
        .say(dots(box.height()));
  }

  /**
   * Adds places on the page to the fingerprint.
   *
   * @param places pairs of numbers, in points
   */
  void add(CosFingerprint fingerprint, COSArray places) {
    for (int i = 0; i < places.size(); i++) {
      double at = ((COSNumber) places.getObject(i)).floatValue();
      fingerprint.say(dots(at - (i % 2 == 0 ? right : up)));
    }
  }

  private static long dots(double points) {
    return Math.round(points * DOTS_PER_POINT);
  }
}
