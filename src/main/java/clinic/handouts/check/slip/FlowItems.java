package clinic.handouts.check.slip;

import clinic.handouts.yaml.Rule;
import java.util.Set;
import java.util.regex.Pattern;

/** A comma in a list in brackets ends an item, even the one of "1,000 mg" or "arm, leg or jaw". */
public final class FlowItems extends Slip {
  private static final Rule RULE =
      Rule.form(
          "flow-item",
          "items of a list in brackets that begin where a comma was part of a text",
          "write each item on a line of its own, with '- ' before it, or in quotes");

  private static final Set<String> PROSE =
      Set.of("do", "dont", "soon", "red-flag", "section", "note");

  /** In a list in brackets, what stands before an item but the first. */
  private static final Pattern BEFORE = Pattern.compile(".*\\[.*,\\s*");

  /** The rule. */
  public FlowItems() {
    super(RULE);
  }

  @Override
  void read(Reading reading) {
    if (PROSE.contains(reading.text().printed()) && isCut(reading)) {
      reading.whole(
          "the ',' before this begins a new item: '" + reading.words() + "'", RULE.mend());
    }
  }

  private static boolean isCut(Reading reading) {
    String line = reading.text().text().place().excerpt();
    int first = reading.words().codePointAt(0);
    return line.startsWith(reading.words().substring(0, 1), reading.start())
        && (Character.isDigit(first) || Character.isLowerCase(first))
        && BEFORE.matcher(line.substring(0, reading.start())).matches();
  }
}
