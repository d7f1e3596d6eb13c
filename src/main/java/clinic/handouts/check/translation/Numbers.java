package clinic.handouts.check.translation;

import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in a text, whatever digits and separators they are written with, so that "2,5" and
 * "٢٫٥" are the same as "2.5", and "1.000" is the same as "1,000".
 */
final class Numbers {
  /** Addresses have numbers that are compared as part of their link. */
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+|\\S+@\\S+");

  /** A number in any digits, with decimals or thousands. */
  static final String NUMBER = "\\p{Nd}+(?:[.,\\u066b\\u066c]\\p{Nd}+)*";

  static final Pattern ANY = Pattern.compile(NUMBER);

  /** A whole number and a fraction, as in 2½ or 2 1/2. */
  private static final Pattern MIXED =
      Pattern.compile(
          "(?<![\\p{Nd}.,/])(\\p{Nd}+)"
              + "(?:[ \\u00a0\\u202f]?([\u00bc\u00bd\u00be])|[ \\u00a0\\u202f](1/2|1/4|3/4)(?![\\p{Nd}/]))");

  /** A number that is a thousand in one language and one in another, such as 1,000. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[1-9]\\p{Nd}{0,2}[.,]\\p{Nd}{3}");

  /** Thousands separated by spaces, as in 10 000. */
  private static final Pattern SPACED =
      Pattern.compile(
          "(?<![\\p{Nd}.,])[1-9]\\p{Nd}{0,2}(?:[ \\u00a0\\u2009\\u202f]\\p{Nd}{3})+(?!\\p{Nd})");

  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+");
  private static final char ARABIC_PERCENT = '\u066a';
  private static final Pattern SIGN = Pattern.compile("(?=[\\u00bc-\\u00be\\u2150-\\u215e])");

  private Numbers() {}

  /** The numbers, in the order of the text. */
  static List<String> of(String text) {
    return ANY.matcher(prepared(text)).results().map(match -> plain(match.group())).toList();
  }

  /** The numbers, if spaces set off thousands. */
  static List<String> ofSpaced(String text) {
    return of(
        SPACED.matcher(text).replaceAll(number -> number.group().replaceAll("\\s|\\p{Z}", "")));
  }

  /**
   * The text without addresses, with one kind of space and of percent sign, and with decimals
   * instead of fractions.
   */
  static String prepared(String text) {
    String decimal =
        MIXED
            .matcher(ADDRESS.matcher(text).replaceAll(" "))
            .replaceAll(number -> number.group(1) + decimals(number));
    return Normalizer.normalize(SIGN.matcher(decimal).replaceAll(" "), Normalizer.Form.NFKC)
        .replace(ARABIC_PERCENT, '%');
  }

  private static String decimals(MatchResult number) {
    String fraction = number.group(2) == null ? number.group(3) : number.group(2);
    return switch (fraction) {
      case "\u00bd", "1/2" -> ".5";
      case "\u00bc", "1/4" -> ".25";
      default -> ".75";
    };
  }

  /**
   * Numbers that are in both texts, but are a thousand times as much in one of them as its language
   * reads them: 1,000 is one in Greek.
   */
  static List<String> misread(String before, String language, String after, String other) {
    List<String> misread = new ArrayList<>();
    Matcher match = ANY.matcher(prepared(after));
    while (match.find()) {
      String number = match.group();
      List<Boolean> readings =
          ANY.matcher(prepared(before))
              .results()
              .map(MatchResult::group)
              .filter(each -> plain(each).equals(plain(number)))
              .map(each -> isDecimal(each, language))
              .toList();
      if (AMBIGUOUS.matcher(number).matches()
          && hasMark(other)
          && !readings.isEmpty()
          && !readings.contains(isDecimal(number, other))) {
        misread.add(number);
      }
    }
    return misread;
  }

  private static boolean hasMark(String language) {
    return mark(language) == '.' || mark(language) == ',';
  }

  private static boolean isDecimal(String number, String language) {
    return AMBIGUOUS.matcher(number).matches() && number.indexOf(mark(language)) > 0;
  }

  private static char mark(String language) {
    return DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language)).getDecimalSeparator();
  }

  /** Without the zeros that end its decimals. */
  static String trimmed(String number) {
    return number.matches("\\d+\\.\\d+")
        ? number.replaceFirst("0+$", "").replaceFirst("\\.$", "")
        : number;
  }

  /** In one notation. */
  static String plain(String number) {
    StringBuilder plain = new StringBuilder();
    number
        .codePoints()
        .forEach(
            letter ->
                plain.append(
                    Character.isDigit(letter)
                        ? Character.toString('0' + Character.digit(letter, 10))
                        : "."));
    String ascii = plain.toString();
    String joined = THOUSANDS.matcher(ascii).matches() ? ascii.replace(".", "") : ascii;
    return joined.replaceFirst("^0(?=\\d$)", "");
  }
}
