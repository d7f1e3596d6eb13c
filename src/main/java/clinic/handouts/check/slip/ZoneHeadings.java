package clinic.handouts.check.slip;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Library;
import clinic.handouts.content.Phases;
import clinic.handouts.content.Topic.Zone;
import clinic.handouts.edition.ZoneName;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import clinic.handouts.yaml.YamlValue.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The heading of a phase does not name a zone other than the phase's own. */
public final class ZoneHeadings implements ContentCheck {
  private static final Rule RULE =
      Rule.form(
          "zone-heading",
          "phases whose heading begins with the name of another zone",
          "correct the zone, or the heading");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files("topic")) {
      library
          .labels(file.language())
          .ifPresent(
              labels -> Phases.of(file).forEach(phase -> check(phase, labels, file, report)));
    }
  }

  private static void check(
      YamlValue phase, Labels labels, ContentFile file, Consumer<Diagnostic> report) {
    if (!(phase instanceof Mapping mapping)) {
      return;
    }
    Zone zone = Zone.named(mapping.textAt("zone").value());
    Text heading = mapping.textAt("heading");
    Optional<Zone> said = ZoneName.saidBy(heading.value(), labels);
    if (zone != Zone.NONE && said.isPresent() && said.get() != zone) {
      report.accept(
          Diagnostic.of(
              RULE,
              heading.place(),
              "the heading says " + said.get().label() + ", but the zone is " + zone.label(),
              RULE.mend(),
              file.scope()));
    }
  }
}
