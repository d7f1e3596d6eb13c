package clinic.handouts.check.content;

import clinic.handouts.check.rule.Rule;
import clinic.handouts.content.FileRules;
import clinic.handouts.content.Library;
import clinic.handouts.content.Phases;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.SchemaRules;
import clinic.handouts.yaml.YamlRules;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Problems found while reading: with files, YAML and structure. */
public final class FileForms implements Rule {
  @Override
  public List<RuleCard> cards() {
    return Stream.of(FileRules.cards(), Phases.cards(), YamlRules.cards(), SchemaRules.cards())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    library.problems().forEach(report);
  }
}
