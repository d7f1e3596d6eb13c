package clinic.handouts.check.translation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in a text, whatever digits and separators they are written with, so that "2,5" and
 * "٢٫٥" are the same as "2.5", and "1.000" is the same as "1,000".
 */
final class Numbers {
  /** Addresses have numbers that are compared as part of their link. */
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+|\\S+@\\S+");

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,\\u066b\\u066c]\\p{Nd}+)*");

  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+");
  private static final Pattern SIGN = Pattern.compile("(?=[\\u00bc-\\u00be\\u2150-\\u215e])");

  private Numbers() {}

  /** The numbers, in the order of the text. */
  static List<String> of(String text) {
    String spaced = SIGN.matcher(ADDRESS.matcher(text).replaceAll(" ")).replaceAll(" ");
    List<String> numbers = new ArrayList<>();
    Matcher match = NUMBER.matcher(Normalizer.normalize(spaced, Normalizer.Form.NFKC));
    while (match.find()) {
      numbers.add(plain(match.group()));
    }
    return numbers;
  }

  private static String plain(String number) {
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
