package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.FileRules;
import clinic.handouts.content.Library;
import clinic.handouts.content.Phases;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.SchemaRules;
import clinic.handouts.yaml.YamlRules;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Problems found while reading: with files, YAML and structure. */
public final class FileForms implements ContentCheck {
  @Override
  public List<Rule> rules() {
    return Stream.of(FileRules.rules(), Phases.rules(), YamlRules.rules(), SchemaRules.rules())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    library.problems().forEach(report);
  }
}
