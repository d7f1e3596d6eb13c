package clinic.handouts.check.translation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How the numbers from 1 to 12 begin in words, in some languages. */
final class NumberWords {
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "de", split("ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
          "el",
              split(
                  "ένα|μία|μια|ενός δύο|δυο τρία|τρεις|τριών τέσσερ|τεσσάρων πέντε έξι επτά|εφτά"
                      + " οκτώ|οχτώ εννέα|εννιά δέκα έντεκα δώδεκα"),
          "en",
              split(
                  "one|once two|twice three four five six seven eight nine ten eleven twelve",
                  "(?!\\p{L})"),
          "es", split("un dos tres cuatro cinco seis siete ocho nueve diez once doce"),
          "fr", split("un deux trois quatre cinq six sept huit neuf dix onze douze"),
          "it", split("un due tre quattro cinque sei sette otto nove dieci undici dodici"),
          "tr", split("bir iki üç dört beş altı yedi sekiz dokuz on on\\sbir on\\siki"),
          "vi", split("một hai ba bốn năm sáu bảy tám chín mười mười\\smột mười\\shai"));

  private NumberWords() {}

  private static List<String> split(String words) {
    return List.of(words.split(" ", -1));
  }

  /**
   * Patterns for these words, followed by the given end, so that they don't match the beginning of
   * longer words.
   */
  private static List<String> split(String words, String end) {
    return split(words).stream().map(each -> "(?:" + each + ")" + end).toList();
  }

  /** Whether a text may say a number in words; false in a language whose words are not known. */
  static boolean says(String text, String language, String number) {
    List<String> words =
        WORDS.getOrDefault(Locale.forLanguageTag(language).getLanguage(), List.of());
    int value = number.matches("\\d{1,2}") ? Integer.parseInt(number) : 0;
    return value > 0
        && value <= words.size()
        && Pattern.compile("(?iu)(?<!\\p{L})(?:" + words.get(value - 1) + ")").matcher(text).find();
  }
}
