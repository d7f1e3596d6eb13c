package clinic.handouts.cli.report;

import clinic.handouts.batch.Proving.Proved;
import clinic.handouts.cli.console.Table;
import clinic.handouts.edition.EditionKey;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what pages measure, as a table with one row for each edition, or as JSON. */
public final class PagesPrinter {
  private PagesPrinter() {}

  public static void print(PrintWriter out, List<Proved> proved) {
    Table table =
        new Table(
            "topic",
            "clinician",
            "language",
            "format",
            "pages",
            "red flags on",
            "emptier than a third",
            "closing",
            "empty");
    for (Proved each : proved) {
      EditionKey key = each.key();
      table.row(
          key.topic(),
          key.clinician(),
          key.language(),
          key.format(),
          each.measured().pages() == 0 ? "-" : Integer.toString(each.measured().pages()),
          each.measured().redFlags() == 0 ? "-" : "page " + each.measured().redFlags(),
          each.measured().emptierThanAThird().isEmpty()
              ? "-"
              : each.measured().emptierThanAThird().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(", ", "page ", "")),
          each.measured().closesAlone() ? "alone" : "-",
          each.measured().empty().stream()
              .map(share -> share + "%")
              .collect(Collectors.joining(" ")));
    }
    table.print(out);
  }

  public static Map<String, Object> json(Proved proved) {
    EditionKey key = proved.key();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("topic", key.topic());
    map.put("clinician", key.clinician());
    map.put("language", key.language());
    map.put("format", key.format());
    map.put("pages", proved.measured().pages());
    map.put("redFlagsOn", proved.measured().redFlags());
    map.put("emptierThanAThird", proved.measured().emptierThanAThird());
    map.put("closesAlone", proved.measured().closesAlone());
    map.put("empty", proved.measured().empty());
    return map;
  }
}
