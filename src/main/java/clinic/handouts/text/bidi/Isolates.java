package clinic.handouts.text.bidi;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What runs from left to right as a whole within a text that runs from right to left: Latin names
 * and words with the numbers and signs among them, doses, phone numbers, dates of digits and
 * references. Without them a number such as (03) 5550 0100 would be set as 0100 5550 (03).
 */
final class Isolates {
  /** Groups of digits that belong together, and numbers with a sign. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\p{L}\\d(+])(?:"
              + "\\+?\\(?\\d{1,4}\\)(?:[ -]?\\(0\\))?[ -]?\\d[\\d -]*\\d"
              + "|\\+\\d{1,4}(?:[ -]?\\(0\\))?(?:[ -]?\\d{1,6}){1,5}"
              + "|(?=(?:\\D?\\d){6})\\d{2,6}(?: \\d{2,6}){1,4}"
              + "|\\d{1,3}(?: \\d{3})+"
              + "|\\d{4}-\\d{2}-\\d{2}"
              + "|\\d{7}-\\d{6}"
              + "|(?<![^\\s])[-+\\u2212\\u00b1]\\d+(?:[.,:/]\\d+)*"
              + ")(?![.,:/-]?\\d)(?!\\p{L})");

  /** What divides one name from the next. */
  private static final String DIVIDERS = "\u00b7\u2022|";

  private static final String CLOSING = ")]";
  private static final String OPENING = "([";

  /** Signs that belong to the number or word before them. */
  private static final String AFTER = "%\u2030\u00b0\u2032\u2033/";

  private Isolates() {}

  /**
   * A part of a text.
   *
   * @param from where it begins, in UTF-16 units
   * @param to where it ends
   */
  record Part(int from, int to) {}

  /** The parts that run from left to right, in order; none overlaps another. */
  static List<Part> in(String text) {
    List<Part> parts = new ArrayList<>();
    boolean alone = text.codePoints().noneMatch(Isolates::runsLeft);
    for (int from = 0; from < text.length(); ) {
      int to = end(text, from);
      if (to > from) {
        add(text, from, to, alone, parts);
      }
      from = to + 1;
    }
    return List.copyOf(parts);
  }

  /** The end of what has no letter, digit or sign of a script that runs from right to left. */
  private static int end(String text, int from) {
    int at = from;
    while (at < text.length()
        && !runsLeft(text.charAt(at))
        && DIVIDERS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static boolean runsLeft(int character) {
    int direction = UCharacter.getDirection(character);
    return direction == UCharacterDirection.RIGHT_TO_LEFT
        || direction == UCharacterDirection.RIGHT_TO_LEFT_ARABIC
        || direction == UCharacterDirection.ARABIC_NUMBER
        || character == '\u060c'
        || character == '\u06d4'
        || (character >= 0xD800 && character < 0xE000)
        || (direction == UCharacterDirection.EUROPEAN_NUMBER && character > '9');
  }

  private static void add(String text, int from, int to, boolean alone, List<Part> parts) {
    String part = text.substring(from, to);
    if (part.codePoints().anyMatch(Character::isLetter)) {
      int begin = begin(part);
      int end = alone ? part.stripTrailing().length() : last(part, begin);
      if (end > begin) {
        parts.add(new Part(from + begin, from + end));
      }
      return;
    }
    Matcher number =
        NUMBERS.matcher(text).region(from, to).useTransparentBounds(true).useAnchoringBounds(false);
    while (number.find()) {
      parts.add(new Part(number.start(), number.end()));
    }
  }

  private static int begin(String part) {
    int at = 0;
    while (!Character.isLetterOrDigit(part.charAt(at))) {
      at++;
    }
    while (at > 0 && "+#@(".indexOf(part.charAt(at - 1)) >= 0 && isClosed(part, at - 1)) {
      at--;
    }
    return at;
  }

  private static boolean isClosed(String part, int at) {
    int kind = OPENING.indexOf(part.charAt(at));
    return kind < 0 || part.indexOf(CLOSING.charAt(kind), at) > 0;
  }

  private static int last(String part, int begin) {
    int at = part.length();
    while (at > begin && !belongs(part, begin, at - 1)) {
      at--;
    }
    return at;
  }

  private static boolean belongs(String part, int begin, int at) {
    char character = part.charAt(at);
    int kind = CLOSING.indexOf(character);
    return Character.isLetterOrDigit(character)
        || (AFTER.indexOf(character) >= 0 && at > begin && part.charAt(at - 1) != ' ')
        || (kind >= 0 && part.substring(begin, at).indexOf(OPENING.charAt(kind)) >= 0);
  }
}
