package clinic.handouts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a phone number is, where one stands in a text, and how it is linked: asked by checks, layout
 * and line breaking alike. Thread-safe.
 *
 * @param region the country from which numbers without a country code are dialled, as two capital
 *     letters; empty when it isn't known
 */
public record PhoneNumbers(String region) {
  private static final Pattern SHAPE =
      Pattern.compile("\\+?[0-9 ().\\-/\\u00a0\\u2011\\u2013]+(?:(?:ext\\.?|x) ?[0-9]+)?");
  private static final Pattern EXTENSION = Pattern.compile("(?:ext\\.?|x).*");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final Pattern LINK = Pattern.compile("(?i)tel:\\+?[0-9]++(?:[ ().-]++[0-9]++)*+");

  /** Numbers as dialled (E.164: at most 15 digits). */
  private static final Pattern ANYWHERE = Pattern.compile("[0-9]{3,15}");

  /** As dialled in Australia: area and mobile, free and local rate, short, local, abroad. */
  private static final Pattern IN_AUSTRALIA =
      Pattern.compile(
          "0[23478][0-9]{8}|1[38]00[0-9]{6}|180[0-9]{4}|13[1-9][0-9]{3}|000|112|106|[2-9][0-9]{7}"
              + "|0011[0-9]{7,15}");

  private static final Pattern AUSTRALIAN_ABROAD = Pattern.compile("61(?:[23478][0-9]{8}|1[38].*)");

  /** In running text: what begins as an Australian number does. */
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(?<![\\w.,/-])(?:\\+61[ (]|\\(0[0-9]\\) ?|0[0-9](?:[0-9]{2})? (?=[0-9])|1[38]00 |13 (?=[0-9]{2} [0-9]{2}\\b))"
              + "[0-9 ()]*[0-9](?![\\w%])");

  /**
   * A number in a text.
   *
   * @param start where it begins
   * @param number the number, as written
   */
  public record Found(int start, String number) {}

  /** The numbers of a country. */
  public static PhoneNumbers of(String country) {
    return new PhoneNumbers(country.toUpperCase(Locale.ROOT));
  }

  /** Whether it can be dialled: its digits are as many as a number has, and begin as one does. */
  public boolean canBe(String number) {
    if (!SHAPE.matcher(number).matches()) {
      return false;
    }
    String digits = digits(EXTENSION.matcher(number).replaceFirst(""));
    if (!ANYWHERE.matcher(digits).matches()) {
      return false;
    }
    if (number.startsWith("+")) {
      return digits.length() > 6
          && (!digits.startsWith("61") || AUSTRALIAN_ABROAD.matcher(digits).matches());
    }
    return !isAustralian() || IN_AUSTRALIA.matcher(digits).matches();
  }

  /** What begins as a number of the region does; none where its plan isn't known. */
  public List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    if (isAustralian() && text.chars().anyMatch(c -> c >= '0' && c <= '9')) {
      Matcher number = IN_TEXT.matcher(text);
      while (number.find()) {
        found.add(new Found(number.start(), number.group()));
      }
    }
    return found;
  }

  /** The address that dials a number. */
  public String link(String number) {
    return "tel:" + number.replaceAll("[^0-9+]", "");
  }

  /** Whether an address dials a number. */
  public static boolean isLink(String address) {
    return LINK.matcher(address).matches();
  }

  /** The digits of a number; of +61 (0)3 the zero is not dialled. */
  public static String digits(String number) {
    String dialled = number.startsWith("+") ? number.replace("(0)", "") : number;
    return NO_DIGIT.matcher(dialled).replaceAll("");
  }

  private boolean isAustralian() {
    return region.equals("AU");
  }
}
