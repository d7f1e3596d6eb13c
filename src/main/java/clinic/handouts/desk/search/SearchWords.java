package clinic.handouts.desk.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words in any script, in the form that the search compares: without case, accents or punctuation.
 */
final class SearchWords {
  /** Longer than any real word, as when somebody leans on the keyboard. */
  private static final int LONGEST = 60;

  /** Accents on Latin, Greek and Cyrillic letters, Hebrew points and Arabic vowel signs. */
  private static final Pattern ACCENTS =
      Pattern.compile(
          "[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7"
              + "\\u0640\\u064b-\\u065f\\u0670]+");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Apostrophes within a word: "don't" can be found as "dont". */
  private static final Pattern APOSTROPHES = Pattern.compile("['\\u2019\\u02bc]");

  private SearchWords() {}

  /** The words of a text. */
  static List<String> of(String text) {
    return Arrays.stream(BETWEEN.split(plain(text)))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
        .toList();
  }

  /** A text without accents and capitals. */
  static String plain(String text) {
    String apart =
        Normalizer.normalize(APOSTROPHES.matcher(text).replaceAll(""), Normalizer.Form.NFKD);
    String bare = ACCENTS.matcher(apart.toLowerCase(Locale.ROOT)).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFKC)
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace('ø', 'o')
        .replace('đ', 'd')
        .replace('ł', 'l')
        .replace('ı', 'i')
        .replace('ς', 'σ');
  }
}
