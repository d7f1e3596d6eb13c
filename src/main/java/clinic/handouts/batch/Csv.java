package clinic.handouts.batch;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180) that spreadsheets can't take for formulas. */
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
}
