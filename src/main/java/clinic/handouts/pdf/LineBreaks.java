package clinic.handouts.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where lines may end: as usual (Unicode Standard Annex 14), but not within what is read as one,
 * numbers with what they count, and phone numbers. The text itself stays as written: no-break
 * spaces would be found by no search for words with spaces. Not thread-safe.
 */
final class LineBreaks implements FSTextBreaker {
  /** Groups of digits, such as (03) 5550 0100; longer rows of numbers are none. */
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\d\\p{L}])(?<!\\d )\\(?\\+?\\d{1,6}\\)?(?: \\d{1,6}){1,4}(?! ?\\d)");

  /** A number of up to three digits before a short word or a sign, as in "10 minutes". */
  private static final Pattern COUNTED =
      Pattern.compile("(?<!\\d)(?<!\\d )\\d{1,3} (?=\\p{L}{1,9}(?!\\p{L})|[%°])");

  private final FSTextBreaker usual =
      new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.US));
  private final BitSet kept = new BitSet();

  @Override
  public void setText(String text) {
    usual.setText(text);
    kept.clear();
    keep(PHONE.matcher(text), text);
    keep(COUNTED.matcher(text), text);
  }

  /** The next place where the text may be broken, or -1 when there is none. */
  @Override
  public int next() {
    int at = usual.next();
    while (at >= 0 && kept.get(at)) {
      at = usual.next();
    }
    return at;
  }

  /** No line ends after a space within a match. */
  private void keep(Matcher matcher, String text) {
    while (matcher.find()) {
      for (int i = matcher.start(); i < matcher.end(); i++) {
        if (text.charAt(i) == ' ') {
          kept.set(i + 1);
        }
      }
    }
  }
}
