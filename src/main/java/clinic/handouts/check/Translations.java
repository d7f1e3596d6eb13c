package clinic.handouts.check;

import clinic.handouts.content.Clinician;
import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.Library;
import clinic.handouts.content.LocalText;
import clinic.handouts.content.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A clinician's texts exist in every language of their editions: no sheet mixes languages. */
final class Translations implements Rule {
  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (Clinician clinician : library.clinicians()) {
      for (String language : library.languages()) {
        List<String> topics =
            library.topicIds().stream()
                .filter(topic -> library.languages(topic).contains(language))
                .filter(topic -> clinician.gives(topic, language))
                .toList();
        if (!topics.isEmpty()) {
          Scope everywhere = new Scope("", language, clinician.id());
          Map.of(
                  "profession", clinician.profession(),
                  "credentials", clinician.credentials(),
                  "note", clinician.note())
              .forEach((name, text) -> check(name, text, language, everywhere, report));
        }
        for (String topic : topics) {
          ownVersion(clinician, topic, language, report);
        }
      }
    }
  }

  private static void ownVersion(
      Clinician clinician, String topic, String language, Consumer<Diagnostic> report) {
    Clinician.OwnVersion own = clinician.versionOf(topic);
    Scope scope = new Scope(topic, language, clinician.id());
    check("note", own.note(), language, scope, report);
    own.dos().forEach(item -> check("do item", item, language, scope, report));
    own.donts().forEach(item -> check("don't item", item, language, scope, report));
  }

  private static void check(
      String name, LocalText text, String language, Scope scope, Consumer<Diagnostic> report) {
    if (text.lacks(language)) {
      report.accept(
          Diagnostic.error(
              "text-missing",
              text.place(),
              "the " + name + " is missing in " + language,
              "write it as a map: {"
                  + String.join(": …, ", text.byLanguage().keySet().stream().sorted().toList())
                  + ": …, "
                  + language
                  + ": …}",
              scope));
    }
  }
}
