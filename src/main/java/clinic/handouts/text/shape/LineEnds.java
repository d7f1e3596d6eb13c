package clinic.handouts.text.shape;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;

/**
 * Where the lines of a text with letters of shaped scripts may end (Unicode Standard Annex 14):
 * between words, which some scripts write without spaces and only a dictionary can tell apart.
 */
public final class LineEnds {
  private static final ThreadLocal<BreakIterator> WORDS =
      ThreadLocal.withInitial(() -> BreakIterator.getLineInstance(ULocale.ROOT));

  private LineEnds() {}

  /** A bit for each character that may begin a line. */
  public static BitSet places(String text) {
    BreakIterator words = WORDS.get();
    words.setText(text);
    BitSet places = new BitSet();
    for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
      places.set(at);
    }
    places.clear(0);
    return places;
  }
}
