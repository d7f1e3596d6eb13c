package clinic.handouts.desk.page;

import clinic.handouts.content.Library;
import clinic.handouts.desk.order.DayLog;
import clinic.handouts.desk.order.DayLog.Entry;
import clinic.handouts.desk.order.Stops;
import clinic.handouts.desk.web.LocalServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was given out today or in a range of days, also as a table to save. */
public final class LogHandler implements LocalServer.Part {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Frame frame;
  private final DayLog log;

  /** The days that are requested; today by default. */
  private record Range(LocalDate from, LocalDate to) {
    static Range of(Context context, LocalDate today) {
      LocalDate from = Day.read(context.queryParam("from"), today);
      LocalDate to = Day.read(context.queryParam("to"), today);
      return from.isAfter(to) ? new Range(to, from) : new Range(from, to);
    }

    boolean isOneDay() {
      return from.equals(to);
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

  private void show(Context context) {
    Library library = frame.workspace().now().library();
    LocalDate today = library.workspace().today();
    Range range = Range.of(context, today);
    List<Entry> entries = new ArrayList<>();
    String trouble = "";
    try {
      entries.addAll(log.between(range.from(), range.to()));
    } catch (DayLog.UnreadableLogException e) {
      trouble = "The log can’t be read: " + e.getMessage() + ".";
    }
    Collections.reverse(entries);
    Map<String, Object> model = new HashMap<>();
    model.put("from", range.from().toString());
    model.put("to", range.to().toString());
    model.put("heading", heading(range, today));
    model.put("trouble", trouble);
    model.put("lines", entries.stream().map(each -> model(each, range, library)).toList());
    frame.page(context, "log", model);
  }

  private static String heading(Range range, LocalDate today) {
    if (!range.isOneDay()) {
      return Day.inWords(range.from()) + " to " + Day.inWords(range.to());
    }
    return range.to().equals(today) ? "Today, " + Day.inWords(today) : Day.inWords(range.to());
  }

  private static Map<String, Object> model(Entry entry, Range range, Library library) {
    String time = TIME.format(entry.at());
    return Map.ofEntries(
        Map.entry(
            "at", range.isOneDay() ? time : Day.inWords(entry.at().toLocalDate()) + ", " + time),
        Map.entry("title", Stops.title(library, entry.topic(), entry.language())),
        Map.entry("reference", entry.reference()),
        Map.entry("clinician", new Choices(library).ownerName(entry.clinician())),
        Map.entry("language", entry.language()),
        Map.entry("format", Choices.formatName(entry.format())),
        Map.entry("copies", entry.copies()),
        Map.entry("printer", entry.printer()),
        Map.entry("result", entry.result()));
  }

  private void table(Context context) {
    Range range = Range.of(context, frame.workspace().now().library().workspace().today());
    String name =
        "handouts-log-" + range.from() + (range.isOneDay() ? "" : "-to-" + range.to()) + ".csv";
    try {
      String csv = log.csv(range.from(), range.to());
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
