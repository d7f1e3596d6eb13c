package clinic.handouts.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of texts, printed in columns or as JSON. */
final class Table {
  private final List<String> names;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... names) {
    this.names = List.of(names);
  }

  void row(String... values) {
    if (values.length != names.size()) {
      throw new IllegalArgumentException("a row has " + names.size() + " values");
    }
    rows.add(List.of(values));
  }

  void print(PrintWriter out) {
    int[] widths = new int[names.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = names.get(i).length();
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
      }
    }
    line(out, names, widths);
    rows.forEach(row -> line(out, row, widths));
  }

  private static void line(PrintWriter out, List<String> values, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String value = values.get(i);
      line.append(value);
      line.append(" ".repeat(widths[i] - value.codePointCount(0, value.length()) + 2));
    }
    out.println(line.toString().stripTrailing());
  }

  /** Objects with the column names as keys. */
  List<Map<String, String>> objects() {
    return rows.stream()
        .map(
            row -> {
              Map<String, String> object = new LinkedHashMap<>();
              for (int i = 0; i < names.size(); i++) {
                object.put(names.get(i), row.get(i));
              }
              return object;
            })
        .toList();
  }
}
