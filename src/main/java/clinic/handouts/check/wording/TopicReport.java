package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.text.LanguageTag;
import clinic.handouts.text.reading.TextMeasure;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The measurements of one topic in one language: they cover the summary, section text, do and don't
 * items, get-help text, red flags and signs for the same day, but not titles, headings, captions or
 * sources.
 *
 * @param topic topic id
 * @param language language tag
 * @param words how many words; in English, numbers count as they are spoken
 * @param sentences how many sentences; a list item is at least one
 * @param longestSentence how many words the longest sentence has
 * @param reading the grades, for English only
 * @param pemat the items of PEMAT-P that a program can assess
 */
public record TopicReport(
    String topic,
    String language,
    int words,
    int sentences,
    int longestSentence,
    Optional<Grades> reading,
    List<PematItem> pemat) {
  /** How many words an adult reads in a minute (Brysbaert, How many words do we read, 2019). */
  private static final int WORDS_A_MINUTE = 238;

  /**
   * Reading grades: years of school.
   *
   * @param smog McLaughlin 1969
   * @param fleschKincaid Kincaid and others 1975
   * @param isConfident whether there are enough sentences for SMOG to be meaningful
   */
  public record Grades(double smog, double fleschKincaid, boolean isConfident) {}

  public TopicReport {
    Objects.requireNonNull(topic);
    Objects.requireNonNull(language);
    Objects.requireNonNull(reading);
    pemat = List.copyOf(pemat);
  }

  /** The reports of a library's topics, including those with errors, by path. */
  public static List<TopicReport> of(Library library) {
    return library.files("topic").stream().map(file -> of(file, library)).toList();
  }

  private static TopicReport of(ContentFile file, Library library) {
    Wording wording = Wording.of(file, library);
    List<PematItem> pemat = PematItem.of(wording);
    if (!LanguageTag.isEnglish(file.language())) {
      return counted(wording, pemat);
    }
    TextMeasure measure = wording.measure();
    return new TopicReport(
        file.id(),
        file.language(),
        measure.words(),
        measure.sentences().size(),
        measure.sentences().stream().mapToInt(TextMeasure.Sentence::words).max().orElse(0),
        Optional.of(new Grades(measure.smog(), measure.fleschKincaid(), measure.isConfident())),
        pemat);
  }

  /** Other languages: words and sentences by the rules of Unicode (UAX 29), without grades. */
  private static TopicReport counted(Wording wording, List<PematItem> pemat) {
    Locale locale = Locale.forLanguageTag(wording.file().language());
    int words = 0;
    int sentences = 0;
    int longest = 0;
    for (Passage passage : wording.passages()) {
      if (passage.part().isRunning()) {
        BreakIterator ends = BreakIterator.getSentenceInstance(locale);
        ends.setText(passage.words());
        int start = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
          int count = words(passage.words().substring(start, end), locale);
          words += count;
          sentences += count > 0 ? 1 : 0;
          longest = Math.max(longest, count);
          start = end;
        }
      }
    }
    ContentFile file = wording.file();
    return new TopicReport(
        file.id(), file.language(), words, sentences, longest, Optional.empty(), pemat);
  }

  private static int words(String sentence, Locale locale) {
    BreakIterator ends = BreakIterator.getWordInstance(locale);
    ends.setText(sentence);
    int words = 0;
    int start = 0;
    for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
      words +=
          sentence.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
      start = end;
    }
    return words;
  }

  /** Minutes to read it, at least one. */
  public int minutes() {
    return Math.max(1, (int) Math.round((double) words / WORDS_A_MINUTE));
  }
}
