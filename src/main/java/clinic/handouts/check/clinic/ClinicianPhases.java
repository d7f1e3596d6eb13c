package clinic.handouts.check.clinic;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.content.Phases;
import clinic.handouts.text.Nearest;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import java.util.List;
import java.util.function.Consumer;

/** The phase that a clinician's own items belong to is one of the topic's. */
public final class ClinicianPhases implements ContentCheck {
  private static final Rule RULE =
      Rule.form(
          "unknown-phase",
          "a clinician's 'phase' that is not the heading of any phase of the topic",
          "write the heading of a phase as it is in the topic in the clinic's language");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile clinician : library.files("clinician")) {
      for (YamlValue.Entry own :
          clinician.tree().get("handouts").map(YamlValue::entries).orElse(List.of())) {
        Text phase = own.value().textAt("phase");
        if (phase.isPresent()) {
          check(library, clinician, own.name(), phase, report);
        }
      }
    }
  }

  private static void check(
      Library library,
      ContentFile clinician,
      String topic,
      Text phase,
      Consumer<Diagnostic> report) {
    List<String> headings =
        Phases.ofSource(library, topic).stream()
            .map(each -> each.textAt("heading").onOneLine().value())
            .filter(heading -> !heading.isEmpty())
            .toList();
    int index = Phases.indexOf(library, topic, phase);
    for (ContentFile file : library.files("topic")) {
      if (!file.id().equals(topic)
          || !Choice.of(clinician).includes(topic, file.language())
          || (index >= 0 && index < Phases.of(file).size())) {
        continue;
      }
      String name = phase.onOneLine().value();
      String message =
          index < 0
              ? "the topic '" + topic + "' has no phase '" + name + "'"
              : "the phase '" + name + "' is missing in " + file.language();
      String help =
          index < 0
              ? Nearest.question(name, headings, headings(headings))
              : "give this translation the same phases in the same order";
      Scope scope = new Scope(topic, file.language(), clinician.id());
      report.accept(Diagnostic.of(RULE, phase.place(), message, help, scope));
    }
  }

  private static String headings(List<String> headings) {
    return headings.isEmpty()
        ? "remove 'phase': the topic's advice has no headings"
        : "the phases are: " + String.join(", ", headings);
  }
}
