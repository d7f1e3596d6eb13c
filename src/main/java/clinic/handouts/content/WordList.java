package clinic.handouts.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Jargon that many patients don't know, with plainer words for each term, from {@code
 * templates/words/} and {@code content/words/}. Immutable.
 */
public final class WordList {
  /** No words. */
  public static final WordList NONE = new WordList(Map.of());

  private final Map<String, List<Term>> byFirstWord = new HashMap<>();

  /**
   * A term.
   *
   * @param words its words in lower case, at least one
   * @param plain what to write instead, or beside it
   */
  public record Term(List<String> words, String plain) {
    public Term {
      words = List.copyOf(words);
      Objects.requireNonNull(plain);
    }
  }

  /**
   * A list.
   *
   * @param plain plainer words by term
   */
  public WordList(Map<String, String> plain) {
    plain.forEach(
        (term, words) -> {
          List<String> parts = List.of(term.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
          byFirstWord
              .computeIfAbsent(parts.get(0), first -> new ArrayList<>())
              .add(new Term(parts, words));
        });
    byFirstWord
        .values()
        .forEach(terms -> terms.sort((a, b) -> b.words().size() - a.words().size()));
  }

  /** The terms that begin with a word, which is in lower case; longest first. */
  public List<Term> beginningWith(String word) {
    return List.copyOf(byFirstWord.getOrDefault(word, List.of()));
  }
}
