package clinic.handouts.check;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.Library;
import clinic.handouts.content.Scope;
import clinic.handouts.content.YamlValue;
import clinic.handouts.content.YamlValue.Mapping;
import java.util.List;
import java.util.function.Consumer;

/** Every language in use has its disclaimer. */
final class Disclaimers implements Rule {
  @Override
  public List<RuleCard> cards() {
    return List.of(
        RuleCard.form(
            "disclaimer-missing",
            "languages in use without a disclaimer",
            "add the disclaimer in content/clinic.yaml"));
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile clinic : library.files("clinic")) {
      if (clinic.tree().get("disclaimer").filter(Mapping.class::isInstance).isEmpty()) {
        continue; // The structure already says so.
      }
      List<String> there =
          clinic.tree().get("disclaimer").map(YamlValue::entries).orElse(List.of()).stream()
              .map(YamlValue.Entry::name)
              .toList();
      for (String language : library.languages()) {
        if (!there.contains(language)) {
          report.accept(
              Diagnostic.error(
                  "disclaimer-missing",
                  clinic.tree().placeOf("disclaimer"),
                  "there is no disclaimer in " + language + ", a language in use",
                  "add '" + language + ": …' under disclaimer in content/clinic.yaml",
                  new Scope("", language, "")));
        }
      }
    }
  }
}
