package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * In Australia, a "Dr" who is not a medical practitioner states the profession beside the name. A
 * name does not show which it is, so this is a warning.
 */
final class DoctorTitle implements WordingRule {
  private static final Pattern ALONE = Pattern.compile("(?iu)\\s*(?:dr\\b\\.?|doctor\\s)[^,(]*");
  private static final Rule RULE =
      Rule.warning(
          "doctor-title",
          "in Australia, a 'Dr' named as author or reviewer without a profession or role",
          "Health Practitioner Regulation National Law, s 133, 2009; Australian Health Practitioner"
              + " Regulation Agency, Guidelines for advertising a regulated health service, 2020",
          "write the profession beside the name, such as 'Dr Dan East, Osteopath', or a clinician's"
              + " id");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    if (!wording.isAustralian()) {
      return;
    }
    for (FormattedText person : wording.file().texts()) {
      if (person.format().equals("person") && ALONE.matcher(person.text().value()).matches()) {
        report.accept(
            Diagnostic.of(
                RULE,
                person.text().place(),
                "'" + person.text().onOneLine().value() + "' has no profession beside the name",
                RULE.mend(),
                wording.file().scope()));
      }
    }
  }
}
