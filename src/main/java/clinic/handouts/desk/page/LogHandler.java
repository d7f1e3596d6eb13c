package clinic.handouts.desk.page;

import clinic.handouts.content.Library;
import clinic.handouts.desk.order.DayLog;
import clinic.handouts.desk.order.LogEntry;
import clinic.handouts.desk.order.Stops;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.text.Id;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was given out, and what failed, today or in a range of days; also as a table to save. */
public final class LogHandler implements LocalServer.PageHandler {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Frame frame;
  private final DayLog log;

  /**
   * What is requested: today by default, of all topics and clinicians.
   *
   * @param topic topic id, or empty for all
   * @param clinician clinician id, or empty for all
   */
  private record Wanted(LocalDate from, LocalDate to, String topic, String clinician) {
    static Wanted of(Context context, LocalDate today) {
      LocalDate from = Day.read(context.queryParam("from"), today);
      LocalDate to = Day.read(context.queryParam("to"), today);
      boolean isTurned = from.isAfter(to);
      return new Wanted(
          isTurned ? to : from,
          isTurned ? from : to,
          id(context, "topic"),
          id(context, "clinician"));
    }

    private static String id(Context context, String name) {
      return Choices.sent(context, name)
          .filter(each -> Id.isId(each) || each.equals(EditionKey.CLINIC))
          .orElse("");
    }

    boolean isOneDay() {
      return from.equals(to);
    }

    boolean has(LogEntry entry) {
      return (topic.isEmpty() || topic.equals(entry.topic()))
          && (clinician.isEmpty() || clinician.equals(entry.clinician()));
    }
  }

  public LogHandler(Frame frame, DayLog log) {
    this.frame = frame;
    this.log = log;
  }

  @Override
  public void answer(RoutesConfig routes) {
    routes.get("/log", this::show);
    routes.get("/log.csv", this::table);
  }

  private List<LogEntry> entries(Wanted wanted) {
    return log.between(wanted.from(), wanted.to()).stream().filter(wanted::has).toList();
  }

  private void show(Context context) {
    Library library = frame.workspace().now().library();
    LocalDate today = library.workspace().today();
    Wanted wanted = Wanted.of(context, today);
    List<LogEntry> entries = new ArrayList<>();
    String trouble = "";
    try {
      entries.addAll(entries(wanted));
    } catch (DayLog.UnreadableLogException e) {
      trouble = "The log can’t be read: " + e.getMessage() + ".";
    }
    Collections.reverse(entries);
    Map<Boolean, List<Map<String, Object>>> lines =
        entries.stream()
            .collect(
                Collectors.partitioningBy(
                    LogEntry::isGivenOut,
                    Collectors.mapping(each -> model(each, wanted, library), Collectors.toList())));
    Map<String, Object> model = new HashMap<>();
    model.put("from", wanted.from().toString());
    model.put("to", wanted.to().toString());
    model.put("topic", wanted.topic());
    model.put("clinician", wanted.clinician());
    model.put("topics", topics(library));
    model.put("clinicians", new Choices(library).clinicians());
    model.put("days", days(today));
    model.put("heading", heading(wanted, today));
    model.put("trouble", trouble);
    model.put("lines", lines.get(true));
    model.put("failed", lines.get(false));
    frame.page(context, "log", model);
  }

  private static List<Map<String, String>> topics(Library library) {
    String language = library.clinicText("language");
    return library.topicIds().stream()
        .map(id -> Map.of("id", id, "name", Stops.title(library, id, language)))
        .sorted(Comparator.comparing(each -> each.get("name")))
        .toList();
  }

  /** What is asked for most. */
  private static List<Map<String, String>> days(LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return List.of(
        days("Today", today, today),
        days("Yesterday", today.minusDays(1), today.minusDays(1)),
        days("This week", monday, today));
  }

  private static Map<String, String> days(String name, LocalDate from, LocalDate to) {
    return Map.of("name", name, "from", from.toString(), "to", to.toString());
  }

  private static String heading(Wanted range, LocalDate today) {
    if (!range.isOneDay()) {
      return Day.inWords(range.from()) + " to " + Day.inWords(range.to());
    }
    return range.to().equals(today) ? "Today, " + Day.inWords(today) : Day.inWords(range.to());
  }

  private static Map<String, Object> model(LogEntry entry, Wanted range, Library library) {
    String time = TIME.format(entry.at());
    return Map.ofEntries(
        Map.entry(
            "at", range.isOneDay() ? time : Day.inWords(entry.at().toLocalDate()) + ", " + time),
        Map.entry("title", Stops.title(library, entry.topic(), entry.language())),
        Map.entry("topic", entry.topic()),
        Map.entry("by", entry.by()),
        Map.entry("reference", entry.reference()),
        Map.entry("clinician", new Choices(library).ownerName(entry.clinician())),
        Map.entry("language", entry.language()),
        Map.entry("format", Choices.formatName(entry.format())),
        Map.entry("copies", entry.copies()),
        Map.entry("printer", entry.printer()),
        Map.entry("result", entry.result()));
  }

  private void table(Context context) {
    Library library = frame.workspace().now().library();
    Wanted wanted = Wanted.of(context, library.workspace().today());
    String name =
        "handouts-log-" + wanted.from() + (wanted.isOneDay() ? "" : "-to-" + wanted.to()) + ".csv";
    try {
      String csv =
          DayLog.csv(entries(wanted), each -> Stops.title(library, each.topic(), each.language()));
      context
          .contentType("text/csv; charset=utf-8")
          .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
          .result(csv);
    } catch (DayLog.UnreadableLogException e) {
      context.status(HttpStatus.CONFLICT);
      show(context);
    }
  }
}
