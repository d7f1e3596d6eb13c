package clinic.handouts.desk.search;

import clinic.handouts.desk.search.Why.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Finds out where topics match some queries. */
final class Whys {
  private final IndexSearcher searcher;
  private final List<QueryBuilding.Part> parts;
  private final List<Weight> weights = new ArrayList<>();

  Whys(IndexSearcher searcher, List<QueryBuilding.Part> parts) throws IOException {
    this.searcher = searcher;
    this.parts = List.copyOf(parts);
    for (QueryBuilding.Part part : parts) {
      Query query = searcher.rewrite(part.query());
      weights.add(searcher.createWeight(query, ScoreMode.COMPLETE, 1));
    }
  }

  Why of(int document, TopicIndex.Text text) {
    BitSet title = new BitSet();
    Optional<String> other = Optional.empty();
    for (int part = 0; part < parts.size(); part++) {
      Matches matches = matches(weights.get(part), document);
      BitSet here = found(matches, "title");
      title.or(here);
      if (here.isEmpty() && found(matches, "summary").isEmpty() && other.isEmpty()) {
        String code = parts.get(part).code();
        other =
            elsewhere(matches, "keywords", text.keywords())
                .or(() -> elsewhere(matches, "headings", text.headings()))
                .or(() -> closest(code, text.codes()));
      }
    }
    return new Why(pieces(text.title(), title), other.orElse(""));
  }

  /** The code that comes closest to one that was typed. */
  private static Optional<String> closest(String typed, List<String> codes) {
    return codes.stream()
        .filter(code -> !typed.isEmpty() && isNear(typed, QueryBuilding.code(code)))
        .min(
            Comparator.comparingInt(
                code -> Math.abs(QueryBuilding.code(code).length() - typed.length())));
  }

  private static boolean isNear(String typed, String code) {
    return code.startsWith(typed) || typed.startsWith(code);
  }

  /** The value of a field with the first match. */
  private static Optional<String> elsewhere(Matches matches, String field, List<String> values) {
    int start = found(matches, field).nextSetBit(0);
    for (String value : start < 0 ? List.<String>of() : values) {
      start -= SearchWords.plain(value).length() + 1; // Lucene puts one place between values.
      if (start < 0) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** All places in a document that match. */
  private Matches matches(Weight weight, int document) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    try {
      Matches matches = weight.matches(leaf, document - leaf.docBase);
      return matches == null ? MatchesUtils.MATCH_WITH_NO_TERMS : matches;
    } catch (IOException e) {
      throw new UncheckedIOException("the index is in memory", e);
    }
  }

  /** The places in a field that match. */
  private static BitSet found(Matches matches, String field) {
    BitSet found = new BitSet();
    try {
      for (String name : List.of(field, field + SearchAnalyzers.AS_WRITTEN)) {
        MatchesIterator each = matches.getMatches(name);
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
      // Its letters are not where those that were compared are.
      return List.of(new Piece(title, false));
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
