package clinic.handouts.cli.report;

import clinic.handouts.yaml.RuleCard;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints the rules: what each finds, its source, and how to fix a problem. */
public final class RulesPrinter {
  private RulesPrinter() {}

  public static void print(PrintWriter out, List<RuleCard> cards) {
    for (RuleCard card : cards) {
      out.printf(
          "%s  %s%s%n  finds:   %s%n  source:  %s%n  to mend: %s%n%n",
          card.id(),
          card.severity().word(),
          card.isStyle() ? ", style: a topic may waive it" : "",
          card.measures(),
          card.source(),
          card.mend());
    }
  }

  public static Map<String, Object> json(RuleCard card) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", card.id());
    map.put("severity", card.severity().word());
    map.put("style", card.isStyle());
    map.put("measures", card.measures());
    map.put("source", card.source());
    map.put("mend", card.mend());
    return map;
  }
}
