package clinic.handouts.check.clinic;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.SchemaRules;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.YamlValue;
import clinic.handouts.yaml.YamlValue.Mapping;
import java.util.List;
import java.util.function.Consumer;

/** Every language in use has its disclaimer. */
public final class Disclaimers implements ContentCheck {
  @Override
  public List<Rule> rules() {
    return List.of(SchemaRules.DISCLAIMER_MISSING);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile clinic : library.files("clinic")) {
      if (clinic.tree().get("disclaimer").filter(Mapping.class::isInstance).isEmpty()) {
        continue; // The structure check already says so.
      }
      List<String> there =
          clinic.tree().get("disclaimer").map(YamlValue::entries).orElse(List.of()).stream()
              .map(YamlValue.Entry::name)
              .toList();
      for (String language : library.languages()) {
        if (!there.contains(language)) {
          report.accept(
              Diagnostic.of(
                  SchemaRules.DISCLAIMER_MISSING,
                  clinic.tree().placeOf("disclaimer"),
                  "there is no disclaimer in " + language + ", a language in use",
                  "add '" + language + ": …' under disclaimer in content/clinic.yaml",
                  new Scope("", language, "")));
        }
      }
    }
  }
}
