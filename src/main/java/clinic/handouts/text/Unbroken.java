package clinic.handouts.text;

import clinic.handouts.files.Digest;
import clinic.handouts.files.LatestUsed;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is read as a unit and so stays on one line: a number with its unit of measurement or with
 * the short word that it counts, a fraction, a range, a dose, a proportion, a phone number, a time
 * of day. Thread-safe.
 */
public final class Unbroken {
  /** Words and addresses of more characters than this may be broken where a line ends. */
  public static final int LONGEST_WORD = 20;

  /** Symbols of units, the same in every language that uses them at all, as alternatives. */
  public static final String SYMBOLS =
      "%|°[CF]|mg|mcg|\\u00b5g|\\u03bcg|ng|kg|g|mL|ml|ML|dL|dl|L|l|mm|cm|km|m|mmol|mol|kJ|kcal|IU";

  /** A unit after a number: a symbol, or a word for what is taken at a time. */
  public static final String UNIT =
      "(?:(?:" + SYMBOLS + "|units?|tablets?|capsules?|drops?|puffs?|sachets?)(?!\\p{L})|[%°])";

  private static final String SIGN = "[\\u00bc-\\u00be\\u2150-\\u215e]";
  private static final String FRACTION = "\\d{1,3}[/\\u2044]\\d{1,3}";

  /** A number, possibly with decimals, thousands or a fraction: 5, 2.5, 1,000, 1 1/2, 1 ½, ½. */
  private static final String NUMBER =
      "(?:"
          + FRACTION
          + "|\\d{1,9}(?:[.,]\\d{1,9}){0,3}(?: "
          + FRACTION
          + "| ?"
          + SIGN
          + ")?|"
          + SIGN
          + ")";

  private static final String ALONE = "(?<![\\p{L}\\d/.,:-])" + NUMBER;
  private static final String END = "(?![\\p{L}\\d/-])";

  /** A time of day in digits. */
  private static final String TIME = "\\d{1,2}[:.]\\d{2}";

  private static final String EXTENSION = "(?: ?(?:ext\\.?|x) ?\\d{1,6}(?!\\d))?";

  /** Groups of digits, such as (03) 5550 0100; longer series of numbers are something else. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d\\p{L}])(?<!\\d )\\(?\\+?\\d{1,6}\\)?(?: \\(0\\)\\d{0,4})?(?: \\d{1,6}){1,4}(?! ?\\d)"
              + EXTENSION);

  private static final Pattern HYPHENATED_PHONE =
      Pattern.compile(
          "(?<![\\d\\p{L}/.-])(?:\\+\\d{1,3}|\\(0\\d{0,4}\\)|0\\d{1,4})(?:[ -]\\d{2,6}){1,4}(?![\\d-])"
              + EXTENSION);

  /** A number of up to three digits before a short word or a sign, as in "10 minutes". */
  private static final Pattern COUNTED =
      Pattern.compile("(?<!\\d)(?<!\\d )(?:\\d{1,3}|" + SIGN + ") (?=\\p{L}{1,9}(?!\\p{L})|[%°])");

  /** A digit and the character that says what it counts: Chinese has no spaces between words. */
  private static final Pattern HAN = Pattern.compile("\\d+ ?\\p{IsHan}");

  private static final List<Pattern> ALL =
      List.of(
          PHONE,
          HYPHENATED_PHONE,
          COUNTED,
          HAN,
          Pattern.compile(ALONE + " ?" + UNIT),
          Pattern.compile(ALONE + END),
          Pattern.compile("(?<!\\S)[<>\\u2264\\u2265\\u00b1~\\u2248] " + NUMBER + END),
          Pattern.compile(range("[\\u00b1:]", NUMBER) + END),
          Pattern.compile(range("[-\\u2013]", NUMBER) + END),
          Pattern.compile("(?<![\\p{L}\\d/.,:-])" + TIME + " ?[-\\u2013] ?" + TIME + END),
          Pattern.compile(range("(?<= )(?:to|bis|à|a|tot|til)(?= )", NUMBER) + END),
          Pattern.compile(range("[x\\u00d7]", NUMBER) + END),
          Pattern.compile(ALONE + " (?:in|out of|of|von) (?:every )?" + NUMBER + END),
          Pattern.compile(ALONE + " ?" + UNIT + " ?(?:/|per) ?(?:" + NUMBER + " ?)?" + UNIT),
          Pattern.compile(
              "(?<![\\d:.])\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]\\.m\\.|(?:[ap]m|noon|midnight|o[\\u2019']clock|Uhr)(?!\\p{L}))"));

  /**
   * The places in the texts looked at last: typesetting asks for the same ones again and again. By
   * their digests, so that no words of a patient stay in memory.
   */
  private static final Map<String, BitSet> KNOWN = new LatestUsed<>(8192);

  private static final BitSet NONE = new BitSet();

  private Unbroken() {}

  /**
   * The places in a text where a line must not end.
   *
   * @return a bit for each character that must be on the same line as the character before it; not
   *     to be changed
   */
  public static BitSet places(String words) {
    if (words.chars().noneMatch(Unbroken::isNumeric)) {
      return NONE;
    }
    String key = Digest.of(words);
    synchronized (KNOWN) {
      BitSet known = KNOWN.get(key);
      if (known != null) {
        return known;
      }
    }
    BitSet found = found(words);
    synchronized (KNOWN) {
      KNOWN.put(key, found);
    }
    return found;
  }

  private static BitSet found(String words) {
    BitSet places = new BitSet();
    String text = withPlainDigits(words);
    for (Pattern each : ALL) {
      Matcher match = each.matcher(text);
      while (match.find()) {
        boolean endsWithSpace = text.charAt(match.end() - 1) == ' ';
        places.set(match.start() + 1, endsWithSpace ? match.end() + 1 : match.end());
      }
    }
    return places;
  }

  /** The text with the digits 0 to 9 in place of other scripts' digits. */
  private static String withPlainDigits(String words) {
    StringBuilder text = new StringBuilder(words);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        text.setCharAt(i, Character.forDigit(Character.digit(text.charAt(i), 10), 10));
      }
    }
    return text.toString();
  }

  private static String range(String sign, String second) {
    return ALONE + " ?" + sign + " ?" + second;
  }

  private static boolean isNumeric(int character) {
    return Character.isDigit(character)
        || (character >= 0xbc && character <= 0xbe)
        || (character >= 0x2150 && character <= 0x215e);
  }
}
