package clinic.handouts.check.slip;

import clinic.handouts.yaml.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No key stands inside a text, where it would be printed and its list would lose its place. */
public final class StrayKeys extends Slip {
  private static final Rule RULE =
      Rule.form(
          "stray-key",
          "lines within a text that are keys, such as 'soon:' or 'dont:'",
          "start the key in the column of the key above it");

  private static final Pattern KEY =
      Pattern.compile(
          "(?m)^\\h*(?:-\\h+)?((?:do|dont|soon|emergency|heading|zone|sections|advice|get-help|summary"
              + "|sources|exercises|how|sets|reps|times-a-day|stop-if|write-in|figure|image|alt"
              + "|caption|review-due|reviewed|reviewed-by|version):)(?=\\h|$)");

  /** The rule. */
  public StrayKeys() {
    super(RULE);
  }

  @Override
  void read(Reading reading) {
    Matcher key = KEY.matcher(reading.words());
    if (reading.file().is("topic") && reading.text().isMarkdown() && key.find()) {
      reading.at(
          key.start(1),
          "'" + key.group(1) + "' is inside the text of " + reading.text().path(),
          "start it in the same column as the key it belongs with; if it is meant as words, begin"
              + " with a capital letter");
    }
  }
}
