package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.text.Nearest;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Topics that are named exist, and a withdrawn topic does not name itself as its replacement. */
public final class KnownTopics implements ContentCheck {
  static final Rule UNKNOWN_TOPIC =
      Rule.form(
          "unknown-topic",
          "ids of topics that do not exist",
          "write the name of a folder in content/topics/");

  @Override
  public List<Rule> rules() {
    return List.of(UNKNOWN_TOPIC);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    Set<String> ids = new LinkedHashSet<>(library.topicIds());
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (text.format().equals("topic") && !ids.contains(text.text().value())) {
          unknown(text.text(), ids, file.scope(), report);
        }
        if (text.path().equals("withdrawn.use-instead") && text.text().value().equals(file.id())) {
          report.accept(
              Diagnostic.of(
                  UNKNOWN_TOPIC,
                  text.text().place(),
                  "the topic is withdrawn in favour of itself",
                  "name another topic, or remove 'use-instead'",
                  file.scope()));
        }
      }
      file.tree().get("handouts").map(YamlValue::entries).orElse(List.of()).stream()
          .map(YamlValue.Entry::key)
          .filter(key -> !ids.contains(key.value()))
          .forEach(key -> unknown(key, ids, Scope.ofClinician(file.id()), report));
    }
  }

  private static void unknown(Text id, Set<String> ids, Scope scope, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.of(
            UNKNOWN_TOPIC,
            id.place(),
            "there is no topic '" + id.value() + "'",
            Nearest.question(id.value(), ids, "the topics are the folders in content/topics/"),
            scope));
  }
}
