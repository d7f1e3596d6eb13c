package clinic.handouts.text.shape;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the lines of a text with letters of shaped scripts may end (Unicode Standard Annex 14):
 * between words, which some scripts write without spaces and only a dictionary can tell apart.
 */
public final class LineEnds {
  private static final ThreadLocal<BreakIterator> WORDS =
      ThreadLocal.withInitial(() -> BreakIterator.getLineInstance(ULocale.ROOT));

  /** Between phrases, so that no word with its particle is cut. */
  private static final ThreadLocal<BreakIterator> PHRASES =
      ThreadLocal.withInitial(() -> BreakIterator.getLineInstance(new ULocale("ja@lw=phrase")));

  private LineEnds() {}

  /** A bit for each character that may begin a line. */
  public static BitSet places(String text) {
    BreakIterator words = (isJapanese(text) ? PHRASES : WORDS).get();
    words.setText(text);
    BitSet places = new BitSet();
    for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
      if (at > 0 && !isWithinWord(text, at)) {
        places.set(at);
      }
    }
    return places;
  }

  /** The pieces of a word between which a line may end; the word itself in most scripts. */
  public static Stream<String> pieces(String word) {
    if (!ScriptRun.isIn(word)) {
      return Stream.of(word);
    }
    BitSet places = places(word);
    places.set(word.length());
    return places.stream()
        .mapToObj(to -> word.substring(Math.max(0, places.previousSetBit(to - 1)), to));
  }

  /** Only Japanese is written with these letters. */
  private static boolean isJapanese(String text) {
    return text.codePoints().anyMatch(each -> Script.of(each).equals(Optional.of(Script.KANA)));
  }

  private static boolean isWithinWord(String text, int at) {
    if (at == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char next = text.charAt(at);
    return isWithinKorean(before, next) || isWithinJapanese(text, at);
  }

  /**
   * Korean has spaces between its words, and lines are broken there only; signs in brackets belong
   * to the word they touch.
   */
  private static boolean isWithinKorean(char before, char next) {
    return isHangul(before)
        ? Character.isLetterOrDigit(next) || Character.getType(next) == Character.START_PUNCTUATION
        : isHangul(next)
            && (Character.isLetterOrDigit(before)
                || Character.getType(before) == Character.END_PUNCTUATION);
  }

  /** Kana go on with the word of the character before them; the dictionary often cuts "please". */
  private static boolean isWithinJapanese(String text, int at) {
    return (UnicodeScript.of(text.charAt(at)) == UnicodeScript.HIRAGANA
            && UnicodeScript.of(text.charAt(at - 1)) == UnicodeScript.HAN)
        || text.startsWith("くださ", at - 2);
  }

  private static boolean isHangul(char letter) {
    return UnicodeScript.of(letter) == UnicodeScript.HANGUL;
  }
}
