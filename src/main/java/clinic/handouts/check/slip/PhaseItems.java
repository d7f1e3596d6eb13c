package clinic.handouts.check.slip;

import clinic.handouts.yaml.Rule;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is meant as the heading of a phase is not an item of its list: "Days 4 to 7" would get a
 * tick or a cross of its own, and what stands below it would be advice for every day.
 */
public final class PhaseItems extends Slip {
  private static final Rule RULE =
      Rule.form(
          "phase-item",
          "items of a do, don't or red flag list that read like a heading of those below them",
          "give each phase its own 'heading:', 'do:' and 'dont:' under 'advice:'");

  private static final Set<String> ITEMS = Set.of("do", "dont", "soon", "red-flag");

  private static final String NUMBER = "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)";
  private static final String NUMBERS = NUMBER + "(?:(?: (?:to|and) | ?[-–] ?)" + NUMBER + ")?";

  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)(?:from |after |for |until |in )?(?:the )?(?:first |next |last )?(?:"
              + ("(?:days?|weeks?|months?|hours?|phase|stage) " + NUMBERS)
              + ("|" + NUMBERS + " (?:days?|weeks?|months?|hours?)")
              + ")(?: on| onwards?| and (?:later|after))?[:.]?");

  /** The rule. */
  public PhaseItems() {
    super(RULE);
  }

  @Override
  void read(Reading reading) {
    if (ITEMS.contains(reading.text().printed())) {
      String item = reading.text().text().markdown().plain().strip();
      if (item.endsWith(":") || HEADING.matcher(item).matches()) {
        reading.whole("'" + item + "' would be printed as an item, not as a heading", RULE.mend());
      }
    }
  }
}
