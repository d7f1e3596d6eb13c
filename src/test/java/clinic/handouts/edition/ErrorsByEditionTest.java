package clinic.handouts.edition;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looking errors up by edition finds what looking at every error finds. */
final class ErrorsByEditionTest {
  private static final List<String> TOPICS = List.of("", "ankle", "back");
  private static final List<String> LANGUAGES = List.of("", "en-AU", "vi");
  private static final List<String> CLINICIANS = List.of("", "ana", "ben", EditionKey.CLINIC);

  @Test
  void everyEditionGetsTheErrorsThatTouchIt() {
    List<Diagnostic> problems = new ArrayList<>();
    for (String topic : TOPICS) {
      for (String language : LANGUAGES) {
        for (String clinician : CLINICIANS) {
          Scope scope = new Scope(topic, language, clinician);
          problems.add(error("one-part", scope));
          problems.add(
              error("two-parts", Scope.ofAll(List.of(scope, new Scope("back", "vi", "ben")))));
        }
      }
    }
    problems.add(error("nothing", Scope.NOTHING));
    problems.add(
        Diagnostic.warning(
            rule("only-warned"), Source.unread("x").start(), "wrong", "mend it", Scope.EVERYTHING));
    ErrorsByEdition errors = new ErrorsByEdition(problems);

    for (String topic : List.of("ankle", "back", "new")) {
      for (String language : List.of("en-AU", "vi", "de")) {
        for (String clinician : List.of("ana", "ben", "new", EditionKey.CLINIC)) {
          assertThat(errors.of(new EditionKey(topic, clinician, language, "standard")))
              .containsExactlyElementsOf(
                  problems.stream()
                      .filter(Diagnostic::isError)
                      .filter(each -> each.scope().touches(topic, language, clinician))
                      .toList());
        }
      }
    }
  }

  private static Diagnostic error(String rule, Scope scope) {
    return Diagnostic.of(
        rule(rule), Source.unread("x").start(), "wrong " + scope, "mend it", scope);
  }

  private static Rule rule(String id) {
    return Rule.form(id, "what is wrong", "mend it");
  }
}
