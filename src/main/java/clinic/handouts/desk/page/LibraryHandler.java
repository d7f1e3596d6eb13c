package clinic.handouts.desk.page;

import clinic.handouts.Handouts;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.desk.order.Stops;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All topics, for the practice manager: those that are stopped come first, then those due soon. */
public final class LibraryHandler implements LocalServer.PageHandler {
  private final Frame frame;

  /** The state of a topic, in the order of the page. */
  private enum State {
    BROKEN("With errors", "bad"),
    STALE("Translation out of date", "bad"),
    OVERDUE("Overdue", "bad"),
    WITHDRAWN("Withdrawn", "bad"),
    SOON("Due soon", "soon"),
    DRAFT("Draft", "soon"),
    UNCHECKED("Translation not checked", "soon"),
    APPROVED("Approved", "good");

    private final String words;
    private final String kind;

    State(String words, String kind) {
      this.words = words;
      this.kind = kind;
    }
  }

  private static final Map<Rule, State> STATES =
      Map.of(
          Editions.WITHDRAWN, State.WITHDRAWN,
          Editions.DRAFT, State.DRAFT,
          Editions.UNCHECKED, State.UNCHECKED,
          Editions.STALE, State.STALE,
          Editions.OVERDUE, State.OVERDUE);

  /** A row of the table: one topic in one language. */
  private record Line(
      String id,
      String language,
      State state,
      String why,
      Optional<Topic> topic,
      List<Diagnostic> findings) {}

  public LibraryHandler(Frame frame) {
    this.frame = frame;
  }

  @Override
  public void answer(RoutesConfig routes) {
    routes.get("/library", this::show);
  }

  private void show(Context context) {
    Handouts now = frame.workspace().now();
    List<Line> lines = lines(now);
    List<Map<String, Object>> general =
        now.problems().stream()
            .filter(each -> !isOfOneTopic(each.scope()))
            .sorted(Comparator.comparing(each -> !each.isError()))
            .map(LibraryHandler::model)
            .toList();
    frame.page(
        context,
        "library",
        Map.of(
            "summary", summary(lines),
            "general", general,
            "rows", lines.stream().map(line -> model(line, now.library())).toList()));
  }

  private static List<Line> lines(Handouts now) {
    Library library = now.library();
    List<Line> lines = new ArrayList<>();
    for (String id : library.topicIds()) {
      for (String language : library.languages(id)) {
        Optional<Topic> topic = library.topic(id, language);
        List<Diagnostic> findings =
            now.problems().stream()
                .filter(each -> isOf(each.scope(), id, language))
                .sorted(Comparator.comparing(each -> !each.isError()))
                .toList();
        State state =
            topic
                .flatMap(each -> now.editions().state(each))
                .map(each -> STATES.getOrDefault(each.rule(), State.BROKEN))
                .orElseGet(() -> state(topic, findings, library));
        lines.add(
            new Line(
                id, language, state, why(now, id, language, state, findings), topic, findings));
      }
    }
    lines.sort(Comparator.comparing(Line::state));
    return lines;
  }

  /** Why a topic is not given out, if no finding explains it. */
  private static String why(
      Handouts now, String id, String language, State state, List<Diagnostic> findings) {
    if (!STATES.containsValue(state)
        || findings.stream().anyMatch(each -> each.is(Editions.OVERDUE))) {
      return "";
    }
    EditionKey key = new EditionKey(id, EditionKey.CLINIC, language, "standard");
    return new Stops(now)
        .of(key)
        .map(stop -> stop.why() + stop.insteadTitle().map(t -> " Use “" + t + "”.").orElse(""))
        .orElse("");
  }

  private static State state(Optional<Topic> topic, List<Diagnostic> findings, Library library) {
    LocalDate today = library.workspace().today();
    if (topic.isEmpty()) {
      return State.BROKEN;
    }
    if (topic.get().review().isOverdue(today)) {
      return State.OVERDUE;
    }
    if (findings.stream()
        .anyMatch(
            each ->
                each.isError()
                    && each.scope().touches(topic.get().id(), topic.get().language(), ""))) {
      return State.BROKEN;
    }
    return topic.get().review().isDueSoon(today) ? State.SOON : State.APPROVED;
  }

  private static boolean isOf(Scope scope, String topic, String language) {
    return scope.parts().stream()
        .anyMatch(
            part ->
                part.topic().equals(topic)
                    && (part.language().isEmpty() || part.language().equals(language)));
  }

  private static boolean isOfOneTopic(Scope scope) {
    return scope.parts().stream().anyMatch(part -> !part.topic().isEmpty());
  }

  private static String summary(List<Line> lines) {
    Map<State, Integer> counts = new LinkedHashMap<>();
    lines.forEach(line -> counts.merge(line.state(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((state, count) -> parts.add(count + " " + state.words.toLowerCase(Locale.ROOT)));
    return lines.isEmpty() ? "There are no topics yet." : String.join(", ", parts) + ".";
  }

  private static Map<String, Object> model(Line line, Library library) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("topic", line.id());
    row.put("title", Stops.title(library, line.id(), line.language()));
    row.put("language", line.language());
    row.put("state", line.state().words);
    row.put("kind", line.state().kind);
    row.put("why", line.why());
    row.put("version", line.topic().map(each -> String.valueOf(each.version())).orElse("–"));
    row.put(
        "reviewed", line.topic().map(each -> Day.inWords(each.review().reviewed())).orElse("–"));
    row.put("due", line.topic().map(each -> Day.inWords(each.review().due())).orElse("–"));
    row.put("reviewer", line.topic().map(each -> reviewer(each, library)).orElse("–"));
    row.put("findings", line.findings().stream().map(LibraryHandler::model).toList());
    row.put("open", line.findings().stream().anyMatch(Diagnostic::isError));
    row.put(
        "count", line.findings().size() == 1 ? "1 finding" : line.findings().size() + " findings");
    return row;
  }

  private static String reviewer(Topic topic, Library library) {
    String named = topic.review().reviewer().onOneLine().value();
    return library.clinician(named).map(each -> each.name().onOneLine().value()).orElse(named);
  }

  private static Map<String, Object> model(Diagnostic problem) {
    return Map.of(
        "severity", problem.severity().word(),
        "place", problem.place().toString(),
        "message", problem.message(),
        "help", problem.help());
  }
}
