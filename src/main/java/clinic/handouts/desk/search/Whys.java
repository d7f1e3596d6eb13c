package clinic.handouts.desk.search;

import clinic.handouts.desk.search.Why.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Finds out where topics match some queries. */
final class Whys {
  private final IndexSearcher searcher;
  private final List<Weight> weights = new ArrayList<>();

  Whys(IndexSearcher searcher, List<Query> queries) throws IOException {
    this.searcher = searcher;
    for (Query query : queries) {
      weights.add(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1));
    }
  }

  Why of(int document, TopicIndex.Text text) throws IOException {
    BitSet title = new BitSet();
    Optional<String> other = Optional.empty();
    for (Weight weight : weights) {
      BitSet here = found(weight, document, "title");
      title.or(here);
      if (here.isEmpty() && found(weight, document, "summary").isEmpty() && other.isEmpty()) {
        other =
            elsewhere(weight, document, "keywords", text.keywords())
                .or(() -> elsewhere(weight, document, "headings", text.headings()));
      }
    }
    return new Why(pieces(text.title(), title), other.orElse(""));
  }

  /** The value of a field with the first match. */
  private Optional<String> elsewhere(
      Weight weight, int document, String field, List<String> values) {
    int start = found(weight, document, field).nextSetBit(0);
    for (String value : start < 0 ? List.<String>of() : values) {
      start -= SearchWords.plain(value).length() + 1; // Lucene puts one place between values.
      if (start < 0) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** The places in a field that match. */
  private BitSet found(Weight weight, int document, String field) {
    BitSet found = new BitSet();
    try {
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      Matches matches = weight.matches(leaf, document - leaf.docBase);
      for (String name : List.of(field, field + SearchAnalyzers.AS_WRITTEN)) {
        MatchesIterator each = matches == null ? null : matches.getMatches(name);
        while (each != null && each.next()) {
          found.set(each.startOffset(), each.endOffset());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index is in memory", e);
    }
    return found;
  }

  private static List<Piece> pieces(String title, BitSet found) {
    if (SearchWords.plain(title).length() != title.length() || found.length() > title.length()) {
      return List.of(new Piece(title, false)); // Its letters stand elsewhere than those compared.
    }
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from < title.length(); ) {
      boolean isMatch = found.get(from);
      int end = isMatch ? found.nextClearBit(from) : found.nextSetBit(from);
      int to = end < 0 ? title.length() : end;
      pieces.add(new Piece(title.substring(from, to), isMatch));
      from = to;
    }
    return pieces;
  }
}
