package clinic.handouts.proof.compose;

import clinic.handouts.pdf.BoxPlace;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSNumber;

/**
 * How far a card was moved into its box. Places are told as they were before that, in whole dots of
 * the renderer, so that what floats lose does not tip them over an edge.
 *
 * @param right in points
 * @param up in points
 */
record CardShift(double right, double up) {
  private static final double DOTS_PER_POINT = 80 / 3.0;

  /** Tells the box of the card. */
  void tell(CosFingerprint print, BoxPlace box) {
    print
        .say(dots(box.left() - right))
        .say(dots(box.top() - up))
        .say(dots(box.width()))
        .say(dots(box.height()));
  }

  /**
   * Tells places on the page.
   *
   * @param places pairs of numbers, in points
   */
  void tell(CosFingerprint print, COSArray places) {
    for (int i = 0; i < places.size(); i++) {
      double at = ((COSNumber) places.getObject(i)).floatValue();
      print.say(dots(at - (i % 2 == 0 ? right : up)));
    }
  }

  private static long dots(double points) {
    return Math.round(points * DOTS_PER_POINT);
  }
}
