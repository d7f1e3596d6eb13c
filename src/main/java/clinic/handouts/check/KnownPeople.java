package clinic.handouts.check;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.FormattedText;
import clinic.handouts.content.Library;
import clinic.handouts.content.Nearest;
import java.util.List;
import java.util.function.Consumer;

/**
 * Authors and reviewers are clinicians by id, or people by name; what looks like an id must be one.
 */
final class KnownPeople implements Rule {
  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    List<String> ids = library.clinicianIds();
    for (ContentFile file : library.files("topic")) {
      for (FormattedText text : file.texts()) {
        String person = text.text().value();
        if (text.format().equals("person")
            && person.matches("[a-z0-9]+(-[a-z0-9]+)*")
            && !ids.contains(person)) {
          report.accept(
              Diagnostic.error(
                  "unknown-clinician",
                  text.text().place(),
                  "there is no clinician '" + person + "'",
                  Nearest.question(
                      person, ids, "write a name and role, such as Dr Dan East, Osteopath"),
                  file.scope()));
        }
      }
    }
  }
}
