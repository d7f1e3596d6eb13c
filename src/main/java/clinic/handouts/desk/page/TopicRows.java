package clinic.handouts.desk.page;

import clinic.handouts.Handouts;
import clinic.handouts.content.HandoutSet;
import clinic.handouts.content.Library;
import clinic.handouts.desk.order.Stop;
import clinic.handouts.desk.order.Stops;
import clinic.handouts.desk.search.Found;
import clinic.handouts.desk.search.SetSearch;
import clinic.handouts.desk.search.TopicSearch;
import clinic.handouts.desk.search.Why;
import clinic.handouts.edition.EditionKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The list of topics as shown: those found in the chosen language, then those found by their words
 * in another. A topic that does not exist in the chosen language says so. Thread-safe.
 */
final class TopicRows {
  private static final int MOST = 100;

  private final Map<String, TopicSearch> searches = new HashMap<>();
  private String revision = "";

  /**
   * A search request.
   *
   * @param words as typed
   * @param clinician the clinician to print for
   * @param language the language to print in
   * @param favourites the topics that come first when nothing is typed
   */
  record Wanted(String words, String clinician, String language, List<String> favourites) {}

  /** A topic, and the language in which its words were found. */
  private record Hit(Found found, String language) {}

  /** The model for the list's template. */
  Map<String, Object> model(Handouts now, Wanted wanted, Map<String, Integer> uses) {
    List<Hit> hits = hits(now, wanted, uses);
    Stops stops = new Stops(now);
    return Map.of(
        "words", wanted.words(),
        "found", hits.size(),
        "rows",
            hits.stream().limit(MOST).map(hit -> row(now.library(), stops, hit, wanted)).toList(),
        "sets",
            SetSearch.find(now.library().sets(), wanted.words()).stream()
                .map(set -> row(now.library(), set, wanted))
                .toList(),
        "trouble",
            now.library().clinic().isPresent()
                ? ""
                : "There is a mistake in the file with the clinic’s details, content/clinic.yaml."
                    + " Nothing can be"
                    + " printed until it is fixed.");
  }

  private List<Hit> hits(Handouts now, Wanted wanted, Map<String, Integer> uses) {
    Map<String, Hit> hits = new LinkedHashMap<>();
    for (String language : languages(now.library(), wanted.language())) {
      for (Found found : search(now, language).find(wanted.words(), uses)) {
        hits.putIfAbsent(found.topic(), new Hit(found, language));
      }
    }
    List<Hit> all = new ArrayList<>(hits.values());
    if (wanted.words().isBlank()) {
      all.sort(Comparator.comparing(hit -> !wanted.favourites().contains(hit.found().topic())));
    }
    return all;
  }

  /** The chosen language, then the clinic's, then all others. */
  private static List<String> languages(Library library, String wanted) {
    List<String> all = new ArrayList<>(List.of(wanted));
    String own = library.clinicText("language");
    library.languages().stream()
        .filter(each -> !each.equals(wanted))
        .sorted(Comparator.comparing(each -> !each.equals(own)))
        .forEach(all::add);
    return all;
  }

  private synchronized TopicSearch search(Handouts now, String language) {
    if (!revision.equals(now.revision())) {
      searches.clear();
      revision = now.revision();
    }
    return searches.computeIfAbsent(language, key -> new TopicSearch(now.library(), key));
  }

  private static Map<String, Object> row(Library library, Stops stops, Hit hit, Wanted wanted) {
    Found found = hit.found();
    String foundIn = hit.language();
    List<String> languages = library.languages(found.topic());
    boolean isThere = languages.contains(wanted.language());
    String shownIn = isThere ? wanted.language() : foundIn;
    Map<String, Object> row = new HashMap<>();
    row.put("topic", found.topic());
    row.put("language", shownIn);
    row.put("title", Stops.title(library, found.topic(), shownIn));
    Why why = found.why().get();
    row.put("pieces", shownIn.equals(foundIn) ? pieces(why) : List.of());
    row.put("alsoUnder", why.alsoUnder());
    row.put("foundIn", foundIn);
    row.put("isClear", found.isClear());
    String own = library.clinicText("language");
    boolean isForeign = !shownIn.equals(own) && languages.contains(own);
    row.put("summaryLanguage", isForeign ? own : foundIn);
    row.put("summary", isForeign ? Stops.title(library, found.topic(), own) : found.summary());
    row.put("favourite", wanted.favourites().contains(found.topic()));
    String format = Choices.usualFormat(library.formats(found.topic(), shownIn));
    Optional<Stop> stop =
        isThere
            ? stops.of(new EditionKey(found.topic(), wanted.clinician(), wanted.language(), format))
            : Optional.of(new Stop(missing(languages, wanted.language())));
    putStop(row, stop);
    return row;
  }

  private static Map<String, Object> row(Library library, HandoutSet set, Wanted wanted) {
    return Map.of(
        "id", set.id(),
        "title", set.title(),
        "isClear", SetSearch.isName(set, wanted.words()),
        "sheets",
            set.sheets().stream()
                .map(each -> each.topic() + "|" + each.format())
                .collect(Collectors.joining(" ")),
        "summary",
            set.sheets().stream()
                .map(each -> Stops.title(library, each.topic(), wanted.language()))
                .collect(Collectors.joining("; ")));
  }

  private static List<Map<String, Object>> pieces(Why why) {
    return why.title().stream()
        .map(piece -> Map.<String, Object>of("text", piece.text(), "isMatch", piece.isMatch()))
        .toList();
  }

  private static String missing(List<String> languages, String wanted) {
    return "It is not available in "
        + Choices.languageName(wanted)
        + ", only in "
        + String.join(", ", languages.stream().map(Choices::languageName).toList())
        + ".";
  }

  /** Adds what stops a row, and what to use instead. */
  static void putStop(Map<String, Object> row, Optional<Stop> stop) {
    row.put("why", stop.map(Stop::why).orElse(""));
    row.put("instead", stop.flatMap(Stop::useInstead).orElse(""));
    row.put("insteadTitle", stop.flatMap(Stop::insteadTitle).orElse(""));
  }
}
