package clinic.handouts.text.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the syllables of English words: by their letters, or, for words whose letters mislead, as
 * the Carnegie Mellon Pronouncing Dictionary (2014) gives them. Thread-safe.
 */
final class Syllables {
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern SILENT_INSIDE =
      Pattern.compile("(?<=[aeiouy][^aeiouy])e(?=(ment|ful|less|ly|ness|time|side|line|thing)s?$)");
  private static final Pattern SILENT_END =
      Pattern.compile(
          "(?<=[^laeiouyszxcg])es$|(?<=[^aeiouytd])ed$|(?<=[^laeiouy])e$|(?<=[aeiouy]l)es?$");
  private static final Pattern SPLIT =
      Pattern.compile("i[aou](?!n$|ns$|us$)|eo|[aeiou]ing|ua[tl]|uou|[^q]ui[td]|isms?$");
  private static final Pattern JOINED = Pattern.compile("[tscgx]i(?=[aou])");

  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");

  /** Verbs that still have one syllable with "n't": don't, can't, won't, aren't, weren't. */
  private static final Set<String> ONE_WITH_NOT = Set.of("do", "ca", "wo", "are", "were");

  /** Words already counted, up to a limit: handouts use the same few thousand again and again. */
  private static final Map<String, Integer> COUNTED = new ConcurrentHashMap<>();

  private static final int MAX_COUNTED = 20_000;

  private Syllables() {}

  /** The words whose letters mislead, read when the first word is counted. */
  private static final class Exceptions {
    static final Map<String, Integer> SYLLABLES = read();

    private static Map<String, Integer> read() {
      try (InputStream in = Syllables.class.getResourceAsStream("syllables.txt")) {
        Map<String, Integer> syllables = new HashMap<>();
        new String(in.readAllBytes(), StandardCharsets.US_ASCII)
            .lines()
            .map(line -> line.split(" ", -1))
            .forEach(line -> syllables.put(line[0], Integer.parseInt(line[1])));
        return syllables;
      } catch (IOException e) {
        throw new UncheckedIOException("a program file is damaged: syllables.txt", e);
      }
    }
  }

  /**
   * The syllables of a word, at least 1.
   *
   * @param word one word, with or without an apostrophe; case does not matter
   */
  static int count(String word) {
    Integer counted = COUNTED.get(word);
    if (counted != null) {
      return counted;
    }
    int syllables = counted(word);
    if (COUNTED.size() < MAX_COUNTED) {
      COUNTED.put(word, syllables);
    }
    return syllables;
  }

  private static int counted(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    String stem = letters.endsWith("'s") ? letters.substring(0, letters.length() - 2) : letters;
    int apostrophe = stem.indexOf("n't");
    if (apostrophe > 0) {
      String verb = stem.substring(0, apostrophe);
      return count(verb) + (ONE_WITH_NOT.contains(verb) ? 0 : 1);
    }
    stem = NO_LETTER.matcher(stem).replaceAll("");
    Integer known = Exceptions.SYLLABLES.get(stem);
    return known == null ? byLetters(stem) : known;
  }

  /** The syllables judged by letters alone. */
  static int byLetters(String word) {
    String spoken = word;
    int syllables = 0;
    if (word.length() > 3) {
      spoken = SILENT_INSIDE.matcher(spoken).replaceFirst("");
      spoken = SILENT_END.matcher(spoken).replaceFirst("");
      syllables += found(SPLIT, spoken) - found(JOINED, spoken);
    }
    return Math.max(1, syllables + found(VOWELS, spoken));
  }

  private static int found(Pattern pattern, String word) {
    Matcher matcher = pattern.matcher(word);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
