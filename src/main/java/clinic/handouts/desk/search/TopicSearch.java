package clinic.handouts.desk.search;

import clinic.handouts.Handouts;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.desk.order.Stops;
import clinic.handouts.desk.search.TopicIndex.Match;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.yaml.Text;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds topics by title, id, keywords, headings, summary and codes in one language. Topics that
 * can't be printed are found too, with the reason. Immutable and thread-safe.
 */
public final class TopicSearch {
  /** Any format will do, because it makes no difference to what stops a topic. */
  private static final String FORMAT = "standard";

  /** Topics whose scores differ by less than this factor count as equally good. */
  private static final double AS_GOOD = 1.02;

  private final Handouts now;
  private final String language;
  private final String clinician;
  private final Library library;
  private final List<String> topics;
  private final TopicIndex index;
  private final Collator alphabet;

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
    this.library = now.library();
    this.topics =
        library.topicIds().stream()
            .filter(topic -> library.languages(topic).contains(language))
            .toList();
    this.index =
        new TopicIndex(
            topics.stream().map(this::text).toList(), language, library.synonyms(language));
  }

  private TopicIndex.Text text(String id) {
    Optional<Topic> topic = library.topic(id, language);
    return new TopicIndex.Text(
        id,
        Stops.title(library, id, language),
        values(topic.stream().flatMap(each -> each.keywords().stream())),
        values(
            topic.stream().flatMap(each -> each.sections().stream()).map(each -> each.heading())),
        summary(id),
        topic.stream()
            .flatMap(each -> each.codes().values().stream())
            .flatMap(Collection::stream)
            .toList());
  }

  private static List<String> values(Stream<Text> texts) {
    return texts.map(Text::value).toList();
  }

  private String summary(String id) {
    return library.topic(id, language).map(each -> each.summary().markdown().plain()).orElse("");
  }

  /**
   * The topics that match, best first; of those that match equally well, the most used first, then
   * by title. At most the first is marked as plainly meant.
   *
   * @param words what was typed; all topics match if it contains no word
   * @param uses how often each topic was used, by id
   */
  public List<Found> find(String words, Map<String, Integer> uses) {
    Comparator<Match> order =
        Comparator.comparingLong(TopicSearch::grade)
            .reversed()
            .thenComparing(match -> -uses.getOrDefault(match.topic(), 0))
            .thenComparing(match -> Stops.title(library, match.topic(), language), alphabet)
            .thenComparing(Match::topic);
    List<Match> matches =
        SearchWords.of(words).isEmpty()
            ? topics.stream().map(this::unsearched).toList()
            : index.find(words);
    Stops stops = new Stops(now);
    return matches.stream().sorted(order).map(match -> found(match, stops)).toList();
  }

  private Match unsearched(String topic) {
    return new Match(
        topic, 1, false, false, false, Why.none(Stops.title(library, topic, language)));
  }

  private static long grade(Match match) {
    return Math.round(Math.log(match.score()) / Math.log(AS_GOOD));
  }

  private Found found(Match match, Stops stops) {
    String topic = match.topic();
    return new Found(
        topic,
        Stops.title(library, topic, language),
        summary(topic),
        match.isClear(),
        match.why(),
        stops.of(new EditionKey(topic, clinician, language, FORMAT)));
  }
}
