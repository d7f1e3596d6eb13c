package clinic.handouts.desk.search;

import clinic.handouts.text.LanguageTag;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** How text is cut into the words that are compared, by language. */
final class SearchAnalyzers {
  /** The end of a field's name where words stand without their endings cut off. */
  static final String AS_WRITTEN = ".written";

  private SearchAnalyzers() {}

  /** English words are reduced to their stems; those of other languages stay whole. */
  static Analyzer of(String language) {
    Analyzer whole = new StandardAnalyzer();
    if (!LanguageTag.isEnglish(language)) {
      return whole;
    }
    Analyzer stems = new EnglishAnalyzer();
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return field.endsWith(AS_WRITTEN) ? whole : stems;
      }
    };
  }
}
