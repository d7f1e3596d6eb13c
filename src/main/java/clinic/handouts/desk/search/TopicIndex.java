package clinic.handouts.desk.search;

import clinic.handouts.content.Synonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * An index in memory of what topics are called and what they are about, in one language. Rare words
 * weigh more than common ones, titles and keywords more than headings and summaries. Spelling is
 * guessed only for words that no topic has as they are written. Immutable and thread-safe.
 */
final class TopicIndex {
  /** The share of the words that a topic matches counts to this power: half of them, a quarter. */
  private static final double ALL_OR_NOTHING = 2;

  /** How far the first must be ahead of the second to be clearly the one that was meant. */
  private static final double CLEARLY_AHEAD = 1.25;

  /**
   * BM25, in which the length of a field makes little difference. How rare a word is depends on all
   * fields together; the parts of the query count it.
   */
  private static final Similarity SIMILARITY =
      new BM25Similarity(1.2f, 0.2f) {
        @Override
        protected float idf(long documents, long all) {
          return 1;
        }
      };

  /** It would report on the machine's vector instructions; kept, or it would forget its level. */
  private static final Logger LOG = Logger.getLogger("org.apache.lucene");

  private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    LOG.setLevel(Level.OFF);
    WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    WITH_OFFSETS.freeze();
  }

  private final List<Text> texts;
  private final IndexSearcher searcher;
  private final QueryBuilding queries;

  /**
   * The parts of a topic that are searched.
   *
   * @param topic its id
   * @param codes such as M54.5
   */
  record Text(
      String topic,
      String title,
      List<String> keywords,
      List<String> headings,
      String summary,
      List<String> codes) {
    Text {
      keywords = List.copyOf(keywords);
      headings = List.copyOf(headings);
      codes = List.copyOf(codes);
    }
  }

  /**
   * A topic that matches.
   *
   * @param topic its id
   * @param score the higher, the better
   * @param isWhole whether it matches every word that was typed
   * @param isGuess whether a word was taken for another one of similar spelling
   * @param isClear whether it is clearly the one that was meant; at most the first is
   * @param why finds out where the words are in it
   */
  record Match(
      String topic,
      double score,
      boolean isWhole,
      boolean isGuess,
      boolean isClear,
      Supplier<Why> why) {
    private Match asClear() {
      return new Match(topic, score, isWhole, isGuess, true, why);
    }
  }

  /** An index of the topics in one language. */
  TopicIndex(List<Text> texts, String language, Synonyms synonyms) {
    this.texts = List.copyOf(texts);
    Analyzer analyzer = SearchAnalyzers.of(language);
    try (IndexWriter writer =
        new IndexWriter(
            new ByteBuffersDirectory(),
            new IndexWriterConfig(analyzer).setSimilarity(SIMILARITY))) {
      for (Text text : texts) {
        writer.addDocument(document(text));
      }
      this.searcher = new IndexSearcher(DirectoryReader.open(writer));
      this.searcher.setSimilarity(SIMILARITY);
    } catch (IOException e) {
      throw new UncheckedIOException("the index is in memory", e);
    }
    this.queries = new QueryBuilding(searcher, analyzer, synonyms);
  }

  private static Document document(Text text) {
    Document document = new Document();
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("title", List.of(text.title()));
    fields.put("id", List.of(text.topic()));
    fields.put("keywords", text.keywords());
    fields.put("headings", text.headings());
    fields.put("summary", List.of(text.summary()));
    fields.forEach(
        (field, values) -> {
          for (String value : values) {
            String plain = SearchWords.plain(value);
            document.add(new Field(field, plain, WITH_OFFSETS));
            document.add(new Field(field + SearchAnalyzers.AS_WRITTEN, plain, WITH_OFFSETS));
          }
        });
    for (String code : text.codes()) {
      document.add(new StringField("codes", QueryBuilding.code(code), Store.NO));
    }
    return document;
  }

  /**
   * The topics that match, best first.
   *
   * @param typed as typed
   */
  List<Match> find(String typed) {
    try {
      List<QueryBuilding.Part> parts = queries.parts(typed);
      double[][] scores = new double[parts.size()][];
      for (int part = 0; part < parts.size(); part++) {
        scores[part] = scores(parts.get(part).query());
      }
      return matches(parts, scores);
    } catch (IOException e) {
      throw new UncheckedIOException("the index is in memory", e);
    }
  }

  private double[] scores(Query query) throws IOException {
    double[] scores = new double[texts.size()];
    for (ScoreDoc hit : searcher.search(query, Math.max(1, texts.size())).scoreDocs) {
      scores[hit.doc] = hit.score;
    }
    return scores;
  }

  private List<Match> matches(List<QueryBuilding.Part> parts, double[][] scores)
      throws IOException {
    Whys whys = new Whys(searcher, parts);
    int all = parts.stream().mapToInt(QueryBuilding.Part::words).sum();
    List<Match> matches = new ArrayList<>();
    for (int doc = 0; doc < texts.size(); doc++) {
      double score = 0;
      int matched = 0;
      boolean isGuess = false;
      for (int part = 0; part < parts.size(); part++) {
        if (scores[part][doc] > 0) {
          score += scores[part][doc];
          matched += parts.get(part).words();
          isGuess |= parts.get(part).isGuess();
        }
      }
      if (matched > 0) {
        double share = matched / (double) all;
        int found = doc;
        matches.add(
            new Match(
                texts.get(doc).topic(),
                score * Math.pow(share, ALL_OR_NOTHING),
                matched == all,
                isGuess,
                false,
                () -> whys.of(found, texts.get(found))));
      }
    }
    matches.sort(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::topic));
    return withClear(matches);
  }

  private static List<Match> withClear(List<Match> matches) {
    if (matches.isEmpty() || !matches.get(0).isWhole() || matches.get(0).isGuess()) {
      return matches;
    }
    Match first = matches.get(0);
    if (matches.size() > 1 && first.score() < CLEARLY_AHEAD * matches.get(1).score()) {
      return matches;
    }
    List<Match> all = new ArrayList<>(matches);
    all.set(0, first.asClear());
    return all;
  }
}
