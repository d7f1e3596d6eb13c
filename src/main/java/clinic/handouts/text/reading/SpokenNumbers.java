package clinic.handouts.text.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers as they are read aloud in English, one entry for each word; a hyphenated number is one
 * word.
 */
final class SpokenNumbers {
  private static final String[] SMALL = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };

  private SpokenNumbers() {}

  /**
   * The words of a number.
   *
   * @param number digits, possibly with commas, a decimal point, or a percent sign at the end
   */
  static List<String> words(String number) {
    List<String> words = new ArrayList<>();
    String digits = number.replace(",", "");
    boolean percent = digits.endsWith("%");
    String plain = percent ? digits.substring(0, digits.length() - 1) : digits;
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    if (isReadByDigit(whole)) {
      whole.chars().forEach(digit -> words.add(SMALL[digit - '0']));
    } else if (!whole.isEmpty()) {
      whole(Integer.parseInt(whole), number.contains(",") || point >= 0 || percent, words);
    }
    if (point >= 0) {
      words.add("point");
      plain.substring(point + 1).chars().forEach(digit -> words.add(SMALL[digit - '0']));
    }
    if (percent) {
      words.add("per");
      words.add("cent");
    }
    return words;
  }

  /**
   * Phone numbers and codes: they begin with a zero, or have more digits than a number in a text.
   */
  private static boolean isReadByDigit(String digits) {
    return digits.length() > 7 || (digits.length() > 1 && digits.startsWith("0"));
  }

  private static void whole(int number, boolean grouped, List<String> words) {
    boolean year = !grouped && number >= 1100 && number < 2100 && number % 1000 >= 10;
    if (year) {
      below100(number / 100, words);
      if (number % 100 == 0) {
        words.add("hundred");
      } else {
        if (number % 100 < 10) {
          words.add("oh");
        }
        below100(number % 100, words);
      }
      return;
    }
    if (number >= 1_000_000) {
      whole(number / 1_000_000, true, words);
      words.add("million");
      rest(number % 1_000_000, words);
    } else if (number >= 1000) {
      whole(number / 1000, true, words);
      words.add("thousand");
      rest(number % 1000, words);
    } else if (number >= 100) {
      words.add(SMALL[number / 100]);
      words.add("hundred");
      rest(number % 100, words);
    } else {
      below100(number, words);
    }
  }

  private static void rest(int number, List<String> words) {
    if (number > 0) {
      if (number < 100) {
        words.add("and");
      }
      whole(number, true, words);
    }
  }

  private static void below100(int number, List<String> words) {
    if (number < SMALL.length) {
      words.add(SMALL[number]);
    } else if (number % 10 == 0) {
      words.add(TENS[number / 10]);
    } else {
      words.add(TENS[number / 10] + "-" + SMALL[number % 10]);
    }
  }
}
