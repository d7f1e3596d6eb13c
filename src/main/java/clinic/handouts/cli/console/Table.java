package clinic.handouts.cli.console;

import clinic.handouts.text.Days;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of texts, whole numbers and days, printed in columns or as JSON. */
public final class Table {
  private final List<String> names;
  private final List<List<Object>> rows = new ArrayList<>();

  public Table(String... names) {
    this.names = List.of(names);
  }

  /**
   * Adds a row of texts, whole numbers and days; null means unknown, and prints as an empty cell.
   */
  public void row(Object... values) {
    if (values.length != names.size()) {
      throw new IllegalArgumentException("a row has " + names.size() + " values");
    }
    rows.add(Collections.unmodifiableList(Arrays.asList(values.clone())));
  }

  public void print(PrintWriter out) {
    int[] widths = new int[names.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = names.get(i).length();
      for (List<Object> row : rows) {
        widths[i] = Math.max(widths[i], length(shown(row.get(i))));
      }
    }
    line(out, names, widths);
    rows.forEach(row -> line(out, row, widths));
  }

  private static String shown(Object value) {
    return value == null
        ? ""
        : value instanceof LocalDate day ? Days.inWords(day) : value.toString();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void line(PrintWriter out, List<?> values, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String value = shown(values.get(i));
      line.append(value);
      line.append(" ".repeat(widths[i] - length(value) + 2));
    }
    out.println(line.toString().stripTrailing());
  }

  /** The rows as objects with the column names as keys. */
  public List<Map<String, Object>> objects() {
    return rows.stream()
        .map(
            row -> {
              Map<String, Object> object = new LinkedHashMap<>();
              for (int i = 0; i < names.size(); i++) {
                Object value = row.get(i);
                object.put(names.get(i), value instanceof LocalDate ? value.toString() : value);
              }
              return object;
            })
        .toList();
  }
}
