package clinic.handouts.check.slip;

import clinic.handouts.yaml.Rule;
import java.util.regex.Pattern;

/** Curly quotes round a whole value were meant for YAML, which only knows straight ones. */
public final class WholeQuotes extends Slip {
  private static final Rule RULE =
      Rule.warning(
          "whole-quotes",
          "texts that are in curly quotes from end to end, which would be printed",
          Rule.OWN,
          "write straight quotes (\"), or none; they are only needed around ': ' and ' #'");

  private static final Pattern QUOTED = Pattern.compile("“[^“”]+”|‘[^‘’]+’|„[^„“]+“|«[^«»]+»");

  /** The rule. */
  public WholeQuotes() {
    super(RULE);
  }

  @Override
  void read(Reading reading) {
    if (reading.isPrinted() && QUOTED.matcher(reading.words().strip()).matches()) {
      reading.whole(
          "all of " + reading.text().path() + " is in curly quotes, which would be printed",
          RULE.mend());
    }
  }
}
