package clinic.handouts.check.clinic;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.text.Id;
import clinic.handouts.text.Nearest;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Authors and reviewers are clinicians by id, or people by name; what looks like an id must be that
 * of a clinician whose file can be read, because the name is printed.
 */
public final class KnownPeople implements ContentCheck {
  static final Rule UNKNOWN_CLINICIAN =
      Rule.form(
          "unknown-clinician",
          "ids of clinicians that do not exist or can't be read",
          "write the id of a clinician, or a name and role");

  @Override
  public List<Rule> rules() {
    return List.of(UNKNOWN_CLINICIAN);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    Set<String> ids = new LinkedHashSet<>(library.clinicianIds());
    for (ContentFile file : library.files("topic")) {
      for (FormattedText text : file.texts()) {
        if (text.format().equals("person") && Id.isId(text.text().value())) {
          problem(text, file, ids, library).ifPresent(report);
        }
      }
    }
  }

  private static Optional<Diagnostic> problem(
      FormattedText text, ContentFile file, Set<String> ids, Library library) {
    String person = text.text().value();
    if (!ids.contains(person)) {
      return Optional.of(
          Diagnostic.of(
              UNKNOWN_CLINICIAN,
              text.text().place(),
              "there is no clinician '" + person + "'",
              Nearest.question(
                  person, ids, "write a name and role, such as Dr Dan East, Osteopath"),
              file.scope()));
    }
    if (library.clinician(person).isEmpty()) {
      return Optional.of(
          Diagnostic.of(
              UNKNOWN_CLINICIAN,
              text.text().place(),
              "the name of '" + person + "' can't be printed: the clinician's file has errors",
              "fix content/clinicians/" + person + ".yaml first",
              file.scope()));
    }
    return Optional.empty();
  }
}
