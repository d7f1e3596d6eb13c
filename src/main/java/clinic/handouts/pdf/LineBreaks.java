package clinic.handouts.pdf;

import clinic.handouts.text.Unbroken;
import clinic.handouts.text.shape.LineEnds;
import clinic.handouts.text.shape.ScriptRun;
import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;

/**
 * Where lines may end: as usual (Unicode Standard Annex 14), but not within things that are read as
 * a unit ({@link Unbroken}). The text itself stays as written, because a search for words with
 * ordinary spaces would not find no-break spaces. Not thread-safe.
 */
final class LineBreaks implements FSTextBreaker {
  private final FSTextBreaker usual =
      new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.US));
  private BitSet kept = new BitSet();

  /** Where a text with letters of shaped scripts may be broken, and from where on to look. */
  private BitSet shaped = new BitSet();

  private boolean isShaped;
  private int from;

  /** A bit for each character of a text that may begin a line. */
  static BitSet places(String text) {
    LineBreaks breaks = new LineBreaks();
    breaks.setText(text);
    BitSet places = new BitSet();
    for (int at = breaks.next(); at >= 0; at = breaks.next()) {
      places.set(at);
    }
    return places;
  }

  @Override
  public void setText(String text) {
    isShaped = ScriptRun.isIn(text);
    if (isShaped) {
      shaped = LineEnds.places(text);
      from = 0;
    } else {
      usual.setText(text);
    }
    kept = Unbroken.places(text);
  }

  /** The next place where the text may be broken, or -1 if there is none. */
  @Override
  public int next() {
    int at = following();
    while (at >= 0 && kept.get(at)) {
      at = following();
    }
    return at;
  }

  private int following() {
    if (!isShaped) {
      return usual.next();
    }
    int at = shaped.nextSetBit(from);
    from = at < 0 ? from : at + 1;
    return at;
  }
}
