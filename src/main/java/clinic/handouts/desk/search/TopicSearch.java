package clinic.handouts.desk.search;

import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.desk.order.Stops;
import clinic.handouts.desk.search.TopicIndex.Match;
import clinic.handouts.yaml.Text;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds topics by title, id, keywords, headings, summary and codes in one language. Topics that
 * can't be printed are found too. Immutable and thread-safe.
 */
public final class TopicSearch {
  /** Topics whose scores differ by less than this factor count as equally good. */
  private static final double AS_GOOD = 1.02;

  /** By id, in the order of their titles. */
  private final Map<String, TopicIndex.Text> texts = new LinkedHashMap<>();

  /** The place of each topic in that order. */
  private final Map<String, Integer> places = new HashMap<>();

  private final TopicIndex index;

  /**
   * A search of a library.
   *
   * @param language tag; only topics that exist in it are found
   */
  public TopicSearch(Library library, String language) {
    Collator alphabet = Collator.getInstance(Locale.forLanguageTag(language));
    library.topicIds().stream()
        .filter(topic -> library.languages(topic).contains(language))
        .map(topic -> text(library, topic, language))
        .sorted(
            Comparator.comparing(TopicIndex.Text::title, alphabet)
                .thenComparing(TopicIndex.Text::topic))
        .forEach(
            text -> {
              places.put(text.topic(), places.size());
              texts.put(text.topic(), text);
            });
    this.index = new TopicIndex(List.copyOf(texts.values()), language, library.synonyms(language));
  }

  private static TopicIndex.Text text(Library library, String id, String language) {
    Optional<Topic> topic = library.topic(id, language);
    return new TopicIndex.Text(
        id,
        Stops.title(library, id, language),
        values(topic.stream().flatMap(each -> each.keywords().stream())),
        values(
            topic.stream().flatMap(each -> each.sections().stream()).map(each -> each.heading())),
        topic.map(each -> each.summary().markdown().plain()).orElse(""),
        topic.stream()
            .flatMap(each -> each.codes().values().stream())
            .flatMap(Collection::stream)
            .toList());
  }

  private static List<String> values(Stream<Text> texts) {
    return texts.map(Text::value).toList();
  }

  /**
   * The topics that match, best first; of those that match equally well, the most used first, then
   * by title. At most the first is marked as clearly the one that was meant.
   *
   * @param words what was typed; all topics match if it contains no word
   * @param uses how often each topic was used, by id
   */
  public List<Found> find(String words, Map<String, Integer> uses) {
    Comparator<Match> order =
        Comparator.comparingLong(TopicSearch::grade)
            .reversed()
            .thenComparing(match -> -uses.getOrDefault(match.topic(), 0))
            .thenComparing(match -> places.get(match.topic()));
    List<Match> matches =
        SearchWords.of(words).isEmpty()
            ? texts.values().stream().map(TopicSearch::unsearched).toList()
            : index.find(words);
    return matches.stream()
        .sorted(order)
        .map(
            match ->
                new Found(
                    match.topic(),
                    texts.get(match.topic()).summary(),
                    match.isClear(),
                    match.why()))
        .toList();
  }

  private static Match unsearched(TopicIndex.Text text) {
    return new Match(text.topic(), 1, false, false, false, () -> Why.none(text.title()));
  }

  private static long grade(Match match) {
    return Math.round(Math.log(match.score()) / Math.log(AS_GOOD));
  }
}
