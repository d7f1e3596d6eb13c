package clinic.handouts.cli.report;

import clinic.handouts.yaml.Rule;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints the rules: what each finds, its source, and how to fix a problem. */
public final class RulesPrinter {
  private RulesPrinter() {}

  public static void print(PrintWriter out, List<Rule> rules) {
    for (Rule rule : rules) {
      out.printf(
          "%s  %s%s%n  finds:   %s%n  source:  %s%n  to fix:  %s%n%n",
          rule.id(),
          rule.severity().word(),
          rule.isStyle() ? ", style: a topic may waive it" : "",
          rule.measures(),
          rule.source(),
          rule.mend());
    }
  }

  public static Map<String, Object> json(Rule rule) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", rule.id());
    map.put("severity", rule.severity().word());
    map.put("style", rule.isStyle());
    map.put("measures", rule.measures());
    map.put("source", rule.source());
    map.put("mend", rule.mend());
    return map;
  }
}
