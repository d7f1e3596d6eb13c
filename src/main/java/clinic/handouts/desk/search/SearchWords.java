package clinic.handouts.desk.search;

import clinic.handouts.text.Spelling;
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

  private static final int ONE_ERROR_FROM = 4;
  private static final int TWO_ERRORS_FROM = 8;

  /** Accents on Latin, Greek and Cyrillic letters, Hebrew points and Arabic vowel signs. */
  private static final Pattern ACCENTS =
      Pattern.compile(
          "[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7"
              + "\\u0640\\u064b-\\u065f\\u0670]+");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Apostrophes within a word: "don't" can be found as "dont". */
  private static final Pattern APOSTROPHES = Pattern.compile("['\\u2019\\u02bc]");

  private SearchWords() {}

  /** How well a typed word matches, best first. */
  enum Fit {
    WHOLE(0),
    START(1),
    INSIDE(2),
    ONE_ERROR(100),
    TWO_ERRORS(200),
    NONE(10_000);

    private final int cost;

    Fit(int cost) {
      this.cost = cost;
    }

    /**
     * The lower the better; mistyped letters cost far more than the position of the letters in the
     * word.
     */
    int cost() {
      return cost;
    }
  }

  /** The words of a text. */
  static List<String> of(String text) {
    return Arrays.stream(BETWEEN.split(plain(text)))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
        .toList();
  }

  private static String plain(String text) {
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

  /** How well a typed word matches a word of a text. */
  static Fit fit(String typed, String word) {
    if (word.startsWith(typed)) {
      return word.length() == typed.length() ? Fit.WHOLE : Fit.START;
    }
    if (word.contains(typed)) {
      return Fit.INSIDE;
    }
    int most = typed.length() >= TWO_ERRORS_FROM ? 2 : typed.length() >= ONE_ERROR_FROM ? 1 : 0;
    if (most == 0 || word.length() < typed.length() - most) {
      return Fit.NONE;
    }
    int errors = Spelling.distanceToStart(typed, word);
    return errors > most ? Fit.NONE : errors == 1 ? Fit.ONE_ERROR : Fit.TWO_ERRORS;
  }

  /** The best match of a typed word in a text. */
  static Fit best(String typed, List<String> words) {
    Fit best = Fit.NONE;
    for (String word : words) {
      Fit fit = fit(typed, word);
      best = fit.compareTo(best) < 0 ? fit : best;
    }
    return best;
  }
}
