package clinic.handouts.desk.search;

import clinic.handouts.Handouts;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.desk.order.Stops;
import clinic.handouts.desk.search.SearchWords.Fit;
import clinic.handouts.edition.EditionKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds topics by title, id, keywords and summary in one language, even when words are mistyped.
 * Topics that can't be printed are found too, with the reason. Immutable and thread-safe.
 */
public final class TopicSearch {
  /** Any format will do, because it makes no difference to what stops a topic. */
  private static final String FORMAT = "standard";

  /** More words than anybody types. */
  private static final int MOST_WORDS = 12;

  /** A typed word without any match costs more than all that match. */
  private static final int MISSED = Fit.NONE.cost();

  private static final int A_FIELD = 10;

  private final Handouts now;
  private final String language;
  private final String clinician;
  private final List<Entry> entries;
  private final Collator alphabet;

  /**
   * A topic, prepared for comparison.
   *
   * @param fields the words of title and id, of keywords, of the summary
   */
  private record Entry(String topic, String title, String summary, List<List<String>> fields) {}

  private record Hit(Entry entry, int cost) {}

  /** A search over the clinic's own editions. */
  public TopicSearch(Handouts now, String language) {
    this(now, language, EditionKey.CLINIC);
  }

  /**
   * A search of a library.
   *
   * @param language tag; only topics that exist in it are found
   * @param clinician whose editions are checked for what stops them
   */
  public TopicSearch(Handouts now, String language, String clinician) {
    this.now = now;
    this.language = language;
    this.clinician = clinician;
    this.alphabet = Collator.getInstance(Locale.forLanguageTag(language));
    Library library = now.library();
    this.entries =
        library.topicIds().stream()
            .filter(topic -> library.languages(topic).contains(language))
            .map(topic -> entry(library, topic))
            .toList();
  }

  private Entry entry(Library library, String id) {
    String title = Stops.title(library, id, language);
    Optional<Topic> topic = library.topic(id, language);
    String summary = topic.map(each -> each.summary().markdown().plain()).orElse("");
    List<String> keywords =
        topic.stream()
            .flatMap(each -> each.keywords().stream())
            .flatMap(keyword -> SearchWords.of(keyword.value()).stream())
            .toList();
    List<String> names =
        Stream.concat(SearchWords.of(title).stream(), SearchWords.of(id).stream())
            .distinct()
            .toList();
    return new Entry(id, title, summary, List.of(names, keywords, SearchWords.of(summary)));
  }

  /**
   * The topics that match, best first: exact letters before mistyped ones, titles before keywords
   * before summaries, then the most used, then by title. If none matches all the words, those that
   * match most of them.
   *
   * @param words what was typed; all topics match if it contains no word
   * @param uses how often each topic was used, by id
   */
  public List<Found> find(String words, Map<String, Integer> uses) {
    List<String> typed = SearchWords.of(words).stream().distinct().limit(MOST_WORDS).toList();
    List<Hit> hits = entries.stream().map(entry -> new Hit(entry, cost(typed, entry))).toList();
    int least = hits.stream().mapToInt(Hit::cost).min().orElse(0) / MISSED;
    if (!typed.isEmpty() && least == typed.size()) {
      return List.of();
    }
    Comparator<Hit> order =
        Comparator.comparingInt(Hit::cost)
            .thenComparing(hit -> -uses.getOrDefault(hit.entry().topic(), 0))
            .thenComparing(hit -> hit.entry().title(), alphabet)
            .thenComparing(hit -> hit.entry().topic());
    Stops stops = new Stops(now);
    return hits.stream()
        .filter(hit -> hit.cost() / MISSED == least)
        .sorted(order)
        .map(hit -> found(hit.entry(), stops))
        .toList();
  }

  private Found found(Entry entry, Stops stops) {
    EditionKey key = new EditionKey(entry.topic(), clinician, language, FORMAT);
    return new Found(entry.topic(), entry.title(), entry.summary(), stops.of(key));
  }

  private static int cost(List<String> typed, Entry entry) {
    return typed.stream().mapToInt(word -> cost(word, entry)).sum();
  }

  private static int cost(String word, Entry entry) {
    int least = MISSED;
    for (int field = 0; field < entry.fields().size(); field++) {
      int cost = SearchWords.best(word, entry.fields().get(field)).cost() + field * A_FIELD;
      least = Math.min(least, cost);
    }
    return least;
  }
}
