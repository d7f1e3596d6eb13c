package clinic.handouts.cli.report;

import clinic.handouts.check.wording.PematItem;
import clinic.handouts.check.wording.TopicReport;
import clinic.handouts.cli.console.Counted;
import clinic.handouts.cli.console.Table;
import clinic.handouts.yaml.Diagnostic;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the measurements of topics, as a table followed by the PEMAT-P items that are not met, or
 * as JSON.
 */
public final class ReportPrinter {
  private ReportPrinter() {}

  /**
   * Prints a table with one row per topic and language.
   *
   * @param problems the problems shown; they are counted for each topic
   */
  public static void print(PrintWriter out, List<TopicReport> reports, List<Diagnostic> problems) {
    Table table =
        new Table(
            "topic",
            "language",
            "words",
            "minutes",
            "SMOG",
            "Flesch-Kincaid",
            "longest sentence",
            "PEMAT-P",
            "findings");
    for (TopicReport report : reports) {
      long met = report.pemat().stream().filter(PematItem::isMet).count();
      table.row(
          report.topic(),
          report.language(),
          Integer.toString(report.words()),
          Integer.toString(report.minutes()),
          report.reading().map(ReportPrinter::smog).orElse("-"),
          report.reading().map(each -> rounded(each.fleschKincaid())).orElse("-"),
          Counted.of(report.longestSentence(), "word"),
          met + " of " + report.pemat().size(),
          Long.toString(problems.stream().filter(each -> isOf(each, report)).count()));
    }
    table.print(out);
    for (TopicReport report : reports) {
      for (PematItem item : report.pemat()) {
        if (!item.isMet()) {
          out.printf(
              "%s %s: PEMAT-P item %d is not met: %s%n",
              report.topic(), report.language(), item.number(), item.says());
        }
      }
    }
  }

  private static boolean isOf(Diagnostic problem, TopicReport report) {
    return problem.scope().parts().stream()
        .anyMatch(
            part ->
                part.topic().equals(report.topic())
                    && (part.language().isEmpty() || part.language().equals(report.language())));
  }

  private static String smog(TopicReport.Grades grades) {
    return rounded(grades.smog()) + (grades.isConfident() ? "" : " (low confidence)");
  }

  private static String rounded(double grade) {
    return String.format(Locale.ROOT, "%.1f", grade);
  }

  /** A JSON object with the measurements; grades are null where there are none. */
  public static Map<String, Object> json(TopicReport report) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("topic", report.topic());
    map.put("language", report.language());
    map.put("words", report.words());
    map.put("sentences", report.sentences());
    map.put("minutes", report.minutes());
    map.put("smog", report.reading().map(each -> oneDecimal(each.smog())).orElse(null));
    map.put(
        "fleschKincaid",
        report.reading().map(each -> oneDecimal(each.fleschKincaid())).orElse(null));
    return map;
  }

  private static Double oneDecimal(double grade) {
    return Math.round(grade * 10) / 10.0;
  }
}
