package clinic.handouts.text.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words, sentences and syllables of an English text, counted as SMOG requires (McLaughlin, SMOG
 * Grading: a New Readability Formula, 1969): a sentence ends at . ! or ?, a list item is one, a
 * hyphenated word is one word, numbers count as they are spoken, every repetition counts.
 *
 * @param sentences all sentences, in order
 * @param words how many words
 * @param syllables how many syllables
 * @param polysyllables how many words have three syllables or more
 */
public record TextMeasure(List<Sentence> sentences, int words, int syllables, int polysyllables) {
  /** With fewer sentences than this, SMOG says little (McLaughlin counted thirty). */
  static final int CONFIDENT_SENTENCES = 10;

  /** From this many syllables, SMOG considers a word hard. */
  public static final int POLYSYLLABLE = 3;

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])[\"'”’)\\]*_]*(?=\\s|$)");

  /**
   * Abbreviations that end in a full stop without ending a sentence; only the last few characters
   * are looked at.
   */
  private static final Pattern TITLE =
      Pattern.compile("\\b(?:Dr|Mr|Mrs|Ms|Prof|St|vs|approx|e\\.g|i\\.e)\\.$");

  private static final Pattern BEFORE_SMALL = Pattern.compile("\\b(?:etc|\\p{L})\\.$");
  private static final Pattern BEFORE_NUMBER = Pattern.compile("\\b(?:No|Nos)\\.$");
  private static final int LONGEST_ABBREVIATION = 8;

  private static final Pattern WORD =
      Pattern.compile(
          "[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?(?:%|(?:-\\p{L}+)+)?"
              + "|\\p{L}++(?:['’‑-]\\p{L}++)*+");
  private static final Pattern HYPHEN = Pattern.compile("[‑-]");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|\\b[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|edu|gov|au|nz|uk|io)\\b(?:\\.[a-z]{2})?(?:/\\S*)?");

  public TextMeasure {
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence.
   *
   * @param block index of the block that it is in
   * @param start where it begins in the block's words, in UTF-16 units
   * @param words how many words, as written: a number is one word
   */
  public record Sentence(int block, int start, int words) {}

  /**
   * Measures a text.
   *
   * @param blocks its paragraphs and list items, as printed
   */
  public static TextMeasure of(List<String> blocks) {
    List<Sentence> sentences = new ArrayList<>();
    int words = 0;
    int syllables = 0;
    int polysyllables = 0;
    for (int block = 0; block < blocks.size(); block++) {
      String text = blocks.get(block);
      int start = 0;
      for (int end : ends(text)) {
        List<String> spoken = new ArrayList<>();
        int written = read(text.substring(start, end), spoken);
        if (!spoken.isEmpty()) {
          int from = start + leadingSpace(text.substring(start, end));
          sentences.add(new Sentence(block, from, written));
          words += spoken.size();
          for (String word : spoken) {
            int count = syllables(word);
            syllables += count;
            polysyllables += count >= POLYSYLLABLE ? 1 : 0;
          }
        }
        start = end;
      }
    }
    return new TextMeasure(sentences, words, syllables, polysyllables);
  }

  private static int leadingSpace(String text) {
    return text.length() - text.stripLeading().length();
  }

  /** Where sentences end, including the end of the text. */
  private static List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>();
    Matcher matcher = SENTENCE_END.matcher(text);
    while (matcher.find()) {
      if (matcher.end() < text.length() && !isAbbreviation(text, matcher.start(), matcher.end())) {
        ends.add(matcher.end());
      }
    }
    ends.add(text.length());
    return ends;
  }

  private static boolean isAbbreviation(String text, int stop, int end) {
    if (text.charAt(stop - 1) != '.') {
      return false;
    }
    String before = text.substring(Math.max(0, stop - LONGEST_ABBREVIATION), stop);
    int next = end;
    while (next < text.length() - 1 && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return TITLE.matcher(before).find()
        || (Character.isLowerCase(text.charAt(next)) && BEFORE_SMALL.matcher(before).find())
        || (Character.isDigit(text.charAt(next)) && BEFORE_NUMBER.matcher(before).find());
  }

  /** Looks for addresses only where a dot or an at sign is inside a word, which is rare. */
  private static String withoutAddresses(String sentence) {
    for (int i = 0; i < sentence.length() - 1; i++) {
      char c = sentence.charAt(i);
      if (c == '@' || c == ':' || (c == '.' && Character.isLetter(sentence.charAt(i + 1)))) {
        return ADDRESS.matcher(sentence).replaceAll(" ");
      }
    }
    return sentence;
  }

  /** The words of a sentence, numbers as spoken; web and e-mail addresses are not read. */
  public static List<String> words(String sentence) {
    List<String> spoken = new ArrayList<>();
    read(sentence, spoken);
    return spoken;
  }

  /** Adds the words as spoken, and returns how many were written. */
  private static int read(String sentence, List<String> words) {
    int written = 0;
    Matcher matcher = WORD.matcher(withoutAddresses(sentence));
    while (matcher.find()) {
      written++;
      String word = matcher.group();
      if (Character.isDigit(word.charAt(0))) {
        words.addAll(spoken(word));
      } else {
        words.add(word);
      }
    }
    return written;
  }

  /** A number as spoken; a word after a hyphen, as in "10-minute", is joined to its last word. */
  private static List<String> spoken(String number) {
    int hyphen = number.indexOf('-');
    List<String> words =
        new ArrayList<>(SpokenNumbers.words(hyphen < 0 ? number : number.substring(0, hyphen)));
    if (hyphen >= 0) {
      words.add(words.remove(words.size() - 1) + number.substring(hyphen));
    }
    return words;
  }

  /** The syllables of a word; a hyphenated word has those of its parts. */
  public static int syllables(String word) {
    int syllables = 0;
    for (String part : HYPHEN.split(word, -1)) {
      syllables += part.isEmpty() ? 0 : Syllables.count(part);
    }
    return syllables;
  }

  /**
   * The SMOG grade, scaled to thirty sentences: 1.0430 x sqrt(polysyllables x 30 / sentences) +
   * 3.1291 (McLaughlin 1969); 0 if there are no sentences.
   */
  public double smog() {
    return sentences.isEmpty()
        ? 0
        : 1.0430 * Math.sqrt(polysyllables * 30.0 / sentences.size()) + 3.1291;
  }

  /**
   * The Flesch-Kincaid grade: 0.39 x words / sentences + 11.8 x syllables / words - 15.59 (Kincaid
   * and others 1975); 0 if there are no sentences.
   */
  public double fleschKincaid() {
    return sentences.isEmpty()
        ? 0
        : 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
  }

  /** Whether there are enough sentences for SMOG to be meaningful. */
  public boolean isConfident() {
    return sentences.size() >= CONFIDENT_SENTENCES;
  }
}
