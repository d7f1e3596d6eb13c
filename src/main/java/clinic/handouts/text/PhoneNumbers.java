package clinic.handouts.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What counts as a phone number, where one is in a text, and how it is linked. Used by checks,
 * layout and line breaking alike. Thread-safe.
 *
 * @param region the country from which numbers without a country code are dialled, as two capital
 *     letters; empty when it is not known
 */
public record PhoneNumbers(String region) {
  private static final Pattern SHAPE =
      Pattern.compile("\\+?[0-9 ().\\-/\\u00a0\\u2011\\u2013]+(?:(?:;ext=|ext\\.?|x) ?[0-9]+)?");
  private static final Pattern EXTENSION = Pattern.compile("(?:;ext=|ext\\.?|x) ?(.*)");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final Pattern LINK =
      Pattern.compile("(?i)tel:\\+?[0-9]++(?:[ ().-]++[0-9]++)*+(?:;ext=[0-9]{1,9})?");

  /** Numbers as dialled (E.164: at most 15 digits). */
  private static final Pattern ANYWHERE = Pattern.compile("[0-9]{3,15}");

  /**
   * As dialled in Australia: landline and mobile, free and local rate, short, local, international.
   */
  private static final Pattern IN_AUSTRALIA =
      Pattern.compile(
          "0[23478][0-9]{8}|1[38]00[0-9]{6}|180[0-9]{4}|13[1-9][0-9]{3}|000|112|106|[2-9][0-9]{7}"
              + "|0011[0-9]{7,15}");

  private static final Pattern AUSTRALIAN_ABROAD = Pattern.compile("61(?:[23478][0-9]{8}|1[38].*)");

  /** In running text: what begins like an Australian number. */
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(?<![\\w.,/-])(?:\\+61[ (]|\\(0[0-9]\\) ?|0[0-9](?:[0-9]{2})? (?=[0-9])|1[38]00 |13 (?=[0-9]{2} [0-9]{2}\\b))"
              + "[0-9 ()]*[0-9](?![\\w%])");

  /** A number with fewer digits is not complete, so that its country code can't be known. */
  private static final int LEAST = 6;

  /** Dates and large numbers. */
  private static final Pattern NO_PHONE =
      Pattern.compile(
          "\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|[1-9]\\d{0,2}(?:[ .\\u00a0\\u202f]\\d{3})+|(?:19|20)\\d\\d.(?:19|20)\\d\\d");

  /** The digits on whose keys the letters from A to Z are. */
  private static final String KEYS = "22233344455566677778889999";

  private static final Pattern SPELT = Pattern.compile("\\b(1[38](?:00)?)\\h?([A-Z]{3,10})\\b");

  private static final Pattern HOURS = Pattern.compile("\\h?(?:am|pm|a\\.m|p\\.m|h|hours)\\b");

  /**
   * A number in a text.
   *
   * @param start where it begins
   * @param number the number, as written
   */
  public record Found(int start, String number) {}

  /**
   * The numbers of a clinic's country.
   *
   * @param country two letters; if empty, the region of the language is used
   * @param language a language tag, such as {@code en-AU}
   */
  public static PhoneNumbers of(String country, String language) {
    return new PhoneNumbers(
        country.isEmpty()
            ? Locale.forLanguageTag(language).getCountry()
            : country.toUpperCase(Locale.ROOT));
  }

  /** Whether it can be dialled: it has the right number of digits, and begins as numbers do. */
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

  /**
   * Matches the beginning of a number of the region; empty when its numbering plan is not known.
   */
  public List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    if (isAustralian() && text.chars().anyMatch(c -> c >= '0' && c <= '9')) {
      Matcher number = IN_TEXT.matcher(text);
      while (number.find()) {
        String after = text.substring(number.end());
        found.add(new Found(number.start(), withoutHours(number.group(), after)));
      }
    }
    return found;
  }

  /**
   * Whether the same text spells a number, as "13 HEALTH" does for 13 43 25 84. Such a word may
   * have more letters than are dialled.
   */
  public static boolean isSpelt(String number, String text) {
    return SPELT
        .matcher(text)
        .results()
        .map(each -> digits(each.group(1)) + keys(each.group(2)))
        .anyMatch(digits(number.replaceFirst("\\h\\(.*", ""))::equals);
  }

  private static String keys(String word) {
    return word.chars()
        .mapToObj(letter -> KEYS.substring(letter - 'A', letter - 'A' + 1))
        .collect(Collectors.joining());
  }

  /** Leaves out the hours after a whole number: "(24 hours)", or the 8 of "8 am". */
  private String withoutHours(String digits, String after) {
    int end = digits.lastIndexOf(" (");
    if (end <= 0 && HOURS.matcher(after).lookingAt()) {
      end = digits.lastIndexOf(' ');
    }
    return end > 0 && canBe(digits.substring(0, end)) ? digits.substring(0, end) : digits;
  }

  /**
   * A number in a text, and what it dials.
   *
   * @param written as in the text
   * @param number with its country code
   */
  public record Dialled(String written, String number) {
    /** Whether both dial the same number. */
    public boolean isSame(Dialled other) {
      return number.equals(other.number);
    }
  }

  /** What can be dialled in a text; what might be a date, a large number or a series is not. */
  public List<Dialled> dialledIn(String text) {
    List<Dialled> found = new ArrayList<>();
    if (text.chars().filter(Character::isDigit).count() >= LEAST) {
      PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
      numbers
          .findNumbers(text, region, PhoneNumberUtil.Leniency.POSSIBLE, Long.MAX_VALUE)
          .forEach(
              match -> {
                if (isDialled(match.rawString())) {
                  found.add(
                      new Dialled(
                          match.rawString(),
                          numbers.format(match.number(), PhoneNumberFormat.E164)));
                }
              });
    }
    return found;
  }

  private static boolean isDialled(String written) {
    return digits(written).length() >= LEAST
        && !NO_PHONE.matcher(written).matches()
        && (written.matches("[+(0].*") || digits(written).length() > LEAST + 1);
  }

  /**
   * The address that dials a number (RFC 3966): with its country code (E.164) if the whole number
   * is known and can be dialled from abroad; otherwise as written, such as {@code tel:000}, {@code
   * tel:1800022222} or a number without its area code. An extension follows as {@code ;ext=}.
   */
  public String link(String number) {
    Matcher extension = EXTENSION.matcher(number);
    boolean isExtended = extension.find();
    String main = isExtended ? number.substring(0, extension.start()) : number;
    String sign = main.strip().startsWith("+") ? "+" : "";
    return "tel:"
        + abroad(main).orElse(sign + digits(main.strip()))
        + (isExtended ? ";ext=" + digits(extension.group(1)) : "");
  }

  /**
   * A number with its country code; empty if it is a short number, incomplete, or works only within
   * the country.
   */
  private Optional<String> abroad(String number) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber read = numbers.parse(number, region);
      boolean isWhole =
          numbers.isPossibleNumberWithReason(read) == ValidationResult.IS_POSSIBLE
              && (numbers.isValidNumber(read) || !isWithoutArea(number, read));
      return isWhole && numbers.canBeInternationallyDialled(read)
          ? Optional.of(numbers.format(read, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** Whether it was written without the country code and without the prefix for other areas. */
  private static boolean isWithoutArea(String number, PhoneNumber read) {
    return digits(number).equals(String.valueOf(read.getNationalNumber()));
  }

  /** Whether an address dials a number. */
  public static boolean isLink(String address) {
    return LINK.matcher(address).matches();
  }

  /** The digits of a number; in +61 (0)3, the zero is not dialled. */
  public static String digits(String number) {
    String dialled = number.startsWith("+") ? number.replace("(0)", "") : number;
    return NO_DIGIT.matcher(dialled).replaceAll("");
  }

  private boolean isAustralian() {
    return region.equals("AU");
  }
}
