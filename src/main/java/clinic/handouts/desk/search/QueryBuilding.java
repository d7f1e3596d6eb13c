package clinic.handouts.desk.search;

import clinic.handouts.content.Synonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * Turns what was typed into queries, one for each word, or for several that together mean what
 * another phrase means. Immutable and thread-safe.
 */
final class QueryBuilding {
  /** More words than anybody would type. */
  private static final int MOST_WORDS = 12;

  private static final int SHORTEST_INSIDE = 3;
  private static final int SHORTEST_HALF = 3;
  private static final int ONE_ERROR_FROM = 3;
  private static final int TWO_ERRORS_FROM = 5;

  private static final float SYNONYM = 0.8f;
  private static final float APART = 0.4f;
  private static final float BEGINNING = 0.5f;
  private static final float INSIDE = 0.25f;
  private static final float GUESS = 0.3f;
  private static final float CODE = 20;

  /** How much a match in a field counts. */
  private static final Map<String, Float> WEIGHTS =
      Map.of("title", 4f, "keywords", 3.5f, "id", 2f, "headings", 1.3f, "summary", 1f);

  private static final float TIE = 0.15f;

  /** ICD-10, with or without its dot, or SNOMED CT. */
  private static final Pattern CODE_AS_TYPED =
      Pattern.compile("\\p{Alpha}\\d{2}(?:\\.?\\w{0,4})|\\d{6,18}");

  private final IndexReader index;
  private final IndexSearcher searcher;
  private final Analyzer analyzer;
  private final Map<List<String>, List<List<String>>> synonyms = new HashMap<>();
  private final int longest;

  /**
   * A part of what was typed.
   *
   * @param query what matches it
   * @param words how many words it stands for
   * @param isGuess whether its spelling was guessed
   * @param code the code that it is, as codes are compared; empty if it is not one
   */
  record Part(Query query, int words, boolean isGuess, String code) {}

  QueryBuilding(IndexSearcher searcher, Analyzer analyzer, Synonyms synonyms) {
    this.index = searcher.getIndexReader();
    this.searcher = searcher;
    this.analyzer = analyzer;
    for (List<String> group : synonyms.groups()) {
      List<List<String>> phrases =
          group.stream().map(each -> stems(SearchWords.plain(each))).toList();
      for (List<String> phrase : phrases) {
        if (!phrase.isEmpty()) {
          this.synonyms.computeIfAbsent(phrase, key -> new ArrayList<>()).addAll(phrases);
        }
      }
    }
    this.longest = this.synonyms.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  /** A code as it is compared. */
  static String code(String code) {
    return code.toLowerCase(Locale.ROOT).replace(".", "");
  }

  /** The parts of what was typed; none if it contains no word. */
  List<Part> parts(String typed) throws IOException {
    List<Part> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String each : typed.strip().split("\\s+", MOST_WORDS + 1)) {
      if (parts.size() + words.size() >= MOST_WORDS) {
        break;
      }
      Optional<Query> code = codeQuery(each);
      if (code.isPresent()) {
        parts.add(new Part(code.get(), 1, false, code(each)));
      } else {
        SearchWords.of(each).stream()
            .limit(MOST_WORDS - parts.size() - words.size())
            .forEach(words::add);
      }
    }
    List<String> told = words.stream().filter(word -> !stems(word).isEmpty()).toList();
    List<String> rest = told.isEmpty() && parts.isEmpty() ? words : told;
    for (int from = 0; from < rest.size(); ) {
      Part part = part(rest.subList(from, rest.size()));
      parts.add(new Part(byRarity(part.query()), part.words(), part.isGuess(), ""));
      from += part.words();
    }
    return parts;
  }

  /** The rarer the match, the more it counts. */
  private Query byRarity(Query query) throws IOException {
    int found = searcher.count(query);
    double rarity = Math.log(1 + (index.numDocs() - found + 0.5) / (found + 0.5));
    return new BoostQuery(query, (float) rarity);
  }

  private Optional<Query> codeQuery(String word) throws IOException {
    if (!CODE_AS_TYPED.matcher(word).matches()) {
      return Optional.empty();
    }
    String code = code(word);
    List<Query> some = new ArrayList<>(List.of(new PrefixQuery(new Term("codes", code))));
    for (int length = 3; length <= code.length(); length++) {
      float closeness = length / (float) code.length();
      some.add(
          new BoostQuery(
              new ConstantScoreQuery(new TermQuery(new Term("codes", code.substring(0, length)))),
              closeness * closeness));
    }
    some.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term("codes", code))), 2));
    Query query = new BoostQuery(new DisjunctionMaxQuery(some, 0), CODE);
    return searcher.count(query) > 0 ? Optional.of(query) : Optional.empty();
  }

  /** The first part of some words: the longest phrase that has synonyms, or the first word. */
  private Part part(List<String> words) throws IOException {
    for (int length = Math.min(longest, words.size()); length > 0; length--) {
      List<String> phrase = words.subList(0, length);
      List<List<String>> others = synonyms.get(stems(String.join(" ", phrase)));
      if (others != null) {
        List<Query> some = new ArrayList<>();
        some.add(length == 1 ? asWritten(phrase.get(0)) : new BoostQuery(all(phrase), APART));
        for (List<String> other : others) {
          some.add(new BoostQuery(phraseQuery(other), SYNONYM));
        }
        Query query = new DisjunctionMaxQuery(some, TIE);
        if (searcher.count(query) > 0) {
          return new Part(query, length, false, "");
        }
      }
    }
    return wordPart(words);
  }

  private Part wordPart(List<String> words) throws IOException {
    String word = words.get(0);
    Query written = asWritten(word);
    if (searcher.count(written) > 0) {
      return new Part(written, 1, false, "");
    }
    Optional<Query> halves = halves(word);
    if (halves.isPresent()) {
      return new Part(halves.get(), 1, false, "");
    }
    if (words.size() > 1) {
      Query joined = asWritten(word + words.get(1));
      if (searcher.count(joined) > 0) {
        return new Part(joined, 2, false, "");
      }
    }
    Query inside = inside(word);
    return new Part(searcher.count(inside) > 0 ? inside : guessed(word), 1, true, "");
  }

  /** A word as it was typed: whole, or as the beginning of a word. */
  private Query asWritten(String word) {
    List<Query> some = new ArrayList<>();
    List<String> stems = stems(word);
    WEIGHTS.forEach(
        (field, weight) -> {
          if (!stems.isEmpty()) {
            some.add(new BoostQuery(terms(field, stems), weight));
          }
          String written = field + SearchAnalyzers.AS_WRITTEN;
          some.add(new BoostQuery(new PrefixQuery(new Term(written, word)), weight * BEGINNING));
        });
    return new DisjunctionMaxQuery(some, TIE);
  }

  private static Query terms(String field, List<String> stems) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    stems.forEach(stem -> all.add(new TermQuery(new Term(field, stem)), Occur.MUST));
    return all.build();
  }

  private Query all(List<String> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(asWritten(word), Occur.MUST));
    return all.build();
  }

  /** Words next to each other. */
  private static Query phraseQuery(List<String> stems) {
    List<Query> some = new ArrayList<>();
    WEIGHTS.forEach(
        (field, weight) -> {
          PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(2);
          stems.forEach(stem -> phrase.add(new Term(field, stem)));
          some.add(new BoostQuery(phrase.build(), weight));
        });
    return new DisjunctionMaxQuery(some, TIE);
  }

  /** Compounds of two words, such as "backpain". */
  private Optional<Query> halves(String word) throws IOException {
    for (int at = SHORTEST_HALF; at <= word.length() - SHORTEST_HALF; at++) {
      String first = word.substring(0, at);
      String second = word.substring(at);
      if (isKnown(first) && isKnown(second)) {
        Query both = all(List.of(first, second));
        if (searcher.count(both) > 0) {
          return Optional.of(both);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isKnown(String word) throws IOException {
    for (String stem : stems(word)) {
      int found = 0;
      for (String field : WEIGHTS.keySet()) {
        found += index.docFreq(new Term(field, stem));
      }
      if (found == 0) {
        return false;
      }
    }
    return !stems(word).isEmpty();
  }

  private static Query inside(String word) {
    List<Query> some = new ArrayList<>();
    if (word.length() >= SHORTEST_INSIDE) {
      WEIGHTS.forEach(
          (field, weight) -> {
            Term term = new Term(field + SearchAnalyzers.AS_WRITTEN, "*" + word + "*");
            some.add(new BoostQuery(new WildcardQuery(term), weight * INSIDE));
          });
    }
    return new DisjunctionMaxQuery(some, TIE);
  }

  /** Words that differ in one letter; if there are none, those that differ in two. */
  private Query guessed(String word) throws IOException {
    Query one = guessed(word, word.length() >= ONE_ERROR_FROM ? 1 : 0);
    return word.length() < TWO_ERRORS_FROM || searcher.count(one) > 0 ? one : guessed(word, 2);
  }

  private static Query guessed(String word, int errors) {
    List<Query> some = new ArrayList<>();
    WEIGHTS.forEach(
        (field, weight) -> {
          Term term = new Term(field + SearchAnalyzers.AS_WRITTEN, word);
          some.add(new BoostQuery(new FuzzyQuery(term, errors, 0, 50, true), weight * GUESS));
        });
    return new DisjunctionMaxQuery(some, TIE);
  }

  private List<String> stems(String words) {
    List<String> stems = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("title", words)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        stems.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("the words are in memory", e);
    }
    return stems;
  }
}
