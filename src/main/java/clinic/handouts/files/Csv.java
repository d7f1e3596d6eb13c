package clinic.handouts.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180) that spreadsheets can't mistake for formulas. */
public final class Csv {
  /** How formulas begin (OWASP, CSV Injection). */
  private static final Pattern FORMULA = Pattern.compile("[=+@\\-\t\r].*", Pattern.DOTALL);

  private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");

  private Csv() {}

  /** A line with its end. */
  public static String line(List<?> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(Object value) {
    String text = value.toString();
    boolean formula = !(value instanceof Number) && FORMULA.matcher(text).matches();
    String harmless = formula ? "'" + text : text;
    return TO_QUOTE.matcher(harmless).find()
        ? "\"" + harmless.replace("\"", "\"\"") + "\""
        : harmless;
  }

  /**
   * The cells of all complete lines, as they were before {@link #line} made them harmless. Anything
   * after the last line end is left out, because it may still be being written.
   */
  public static List<List<String>> read(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (letter == '"') {
        quoted = !quoted;
      } else if (quoted) {
        cell.append(letter);
      } else if (letter == ',' || letter == '\n') {
        cells.add(written(cell.toString()));
        cell.setLength(0);
        if (letter == '\n') {
          lines.add(List.copyOf(cells));
          cells.clear();
        }
      } else if (letter != '\r') {
        cell.append(letter);
      }
    }
    return lines;
  }

  private static String written(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches()
        ? cell.substring(1)
        : cell;
  }
}
