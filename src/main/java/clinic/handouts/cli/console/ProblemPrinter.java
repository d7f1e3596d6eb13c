package clinic.handouts.cli.console;

import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;

/** Prints problems the way compilers do: place, severity, rule, the line with a caret, and help. */
public final class ProblemPrinter {
  private static final int WIDTH = 120;

  private final PrintWriter out;
  private final boolean colour;

  public ProblemPrinter(PrintWriter out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  public void print(Collection<Diagnostic> problems) {
    problems.forEach(this::print);
    out.flush();
  }

  private void print(Diagnostic problem) {
    String severity = problem.severity().word() + "[" + problem.ruleId() + "]";
    out.println(
        Printable.of(problem.place().toString())
            + ": "
            + painted(problem.isError() ? "1;31" : problem.isNote() ? "1;36" : "1;33", severity)
            + ": "
            + Printable.of(problem.message()));
    excerpt(problem.place());
    out.println("  " + painted("36", "help") + ": " + Printable.of(problem.help()));
  }

  /** The line with a caret under the column; long lines are shortened around it. */
  private void excerpt(Place place) {
    String line = place.excerpt();
    if (line.isBlank()) {
      return;
    }
    int column = Math.min(place.column() - 1, line.codePointCount(0, line.length()));
    int at = line.offsetByCodePoints(0, column);
    int from = at > WIDTH ? at - WIDTH / 2 : 0;
    int to = Math.min(line.length(), from + WIDTH);
    String shown =
        (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    String before = (from > 0 ? " " : "") + line.substring(from, at).replaceAll("[^\\t]", " ");
    String number = String.format(Locale.ROOT, "%5d", place.line());
    out.println(number + " | " + Printable.of(shown));
    out.println(" ".repeat(number.length()) + " | " + before + painted("1;31", "^"));
  }

  private String painted(String code, String text) {
    return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
