package clinic.handouts.check.content;

import clinic.handouts.check.clinic.Choice;
import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Editions;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A clinician's texts exist in every language of their editions, so that no sheet mixes languages.
 * A clinician who does not list a language under {@code languages} simply has no edition in it.
 */
public final class Translations implements ContentCheck {
  @Override
  public List<Rule> rules() {
    return List.of(Editions.TEXT_MISSING);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    String source =
        library.files("clinic").stream()
            .map(clinic -> clinic.tree().textAt("language").value())
            .findFirst()
            .orElse("");
    for (ContentFile clinician : library.files("clinician")) {
      new OfClinician(library, clinician, source, report).check();
    }
  }

  /** A text, with what messages call it. */
  private record Named(String name, YamlValue text) {}

  private record OfClinician(
      Library library, ContentFile clinician, String source, Consumer<Diagnostic> report) {
    void check() {
      Choice choice = Choice.of(clinician);
      Map<String, List<String>> topics = new TreeMap<>();
      for (String topic : library.topicIds()) {
        for (String language : library.languages(topic)) {
          if (choice.includes(topic, language)) {
            topics.computeIfAbsent(language, key -> new ArrayList<>()).add(topic);
          }
        }
      }
      topics.forEach(
          (language, all) ->
              check(
                  language, all, language.equals(source) || choice.languages().contains(language)));
      for (ContentFile topic : library.files("topic")) {
        if (names(topic, "author") || names(topic, "reviewed-by")) {
          ofPerson(topic);
        }
      }
    }

    /** A single note is enough to say that there are no handouts in a language. */
    private void check(String language, List<String> topics, boolean isGiven) {
      List<Named> lacking = lacking(everyHandout(), language);
      List<Scope> scopes = topics.stream().map(topic -> scope(topic, language)).toList();
      report(lacking, language, isGiven, Scope.ofAll(scopes), "handouts");
      if (isGiven || lacking.isEmpty()) {
        for (String topic : topics) {
          report(
              lacking(ownVersion(topic), language),
              language,
              isGiven,
              scope(topic, language),
              "handout '" + topic + "'");
        }
      }
    }

    private Scope scope(String topic, String language) {
      return new Scope(topic, language, clinician.id());
    }

    /** The sheet of every clinician says who wrote and reviewed it, with their profession. */
    private void ofPerson(ContentFile topic) {
      Optional<YamlValue> profession = clinician.tree().get("profession");
      if (profession.isPresent() && lacks(profession.get(), topic.language())) {
        report.accept(
            Diagnostic.of(
                Editions.TEXT_MISSING,
                profession.get().place(),
                "the profession is missing in " + topic.language(),
                help(profession.get(), topic.language()),
                topic.scope()));
      }
    }

    private boolean names(ContentFile topic, String key) {
      return topic.tree().textAt(key).value().equals(clinician.id());
    }

    private List<Named> everyHandout() {
      return Stream.of("profession", "credentials", "note")
          .flatMap(key -> named(key, clinician.tree().get(key)))
          .toList();
    }

    private List<Named> ownVersion(String topic) {
      Optional<YamlValue> own = clinician.tree().get("handouts").flatMap(each -> each.get(topic));
      return Stream.of(
              named("note", own.flatMap(each -> each.get("note"))),
              own.stream()
                  .flatMap(each -> each.itemsAt("do").stream())
                  .map(item -> new Named("do item", item)),
              own.stream()
                  .flatMap(each -> each.itemsAt("dont").stream())
                  .map(item -> new Named("don't item", item)),
              own.flatMap(each -> each.get("exercises")).stream().flatMap(OfClinician::doses))
          .flatMap(each -> each)
          .toList();
    }

    private static Stream<Named> named(String name, Optional<YamlValue> text) {
      return text.stream().map(each -> new Named(name, each));
    }

    private static Stream<Named> doses(YamlValue exercises) {
      return exercises.entries().stream()
          .flatMap(
              exercise ->
                  exercise.value().entries().stream()
                      .map(
                          part ->
                              new Named(
                                  "'" + part.name() + "' of " + exercise.name(), part.value())));
    }

    private List<Named> lacking(List<Named> texts, String language) {
      return texts.stream().filter(each -> lacks(each.text(), language)).toList();
    }

    /** Each text that must be there; of the optional ones, the first and how many more. */
    private void report(
        List<Named> lacking, String language, boolean isGiven, Scope scope, String what) {
      for (Named each : isGiven ? lacking : lacking.stream().limit(1).toList()) {
        String missing = "the " + each.name() + " is missing in " + language;
        String others = lacking.stream().skip(1).map(Named::name).collect(Collectors.joining(", "));
        String more = others.isEmpty() ? "" : " (as well as: " + others + ")";
        String help = help(each.text(), language);
        report.accept(
            isGiven
                ? Diagnostic.of(Editions.TEXT_MISSING, each.text().place(), missing, help, scope)
                : Diagnostic.note(
                    Editions.TEXT_MISSING,
                    each.text().place(),
                    missing + more + ", so this clinician has no " + what + " in it",
                    help + ", if they are to give out handouts in " + language,
                    scope));
      }
    }

    private String help(YamlValue text, String language) {
      List<String> there = new ArrayList<>(languages(text));
      there.add(language);
      return "write it as a map: {" + String.join(": …, ", there) + ": …}";
    }

    /**
     * Whether a text is there, but not in a language; anything that is not a text is reported
     * elsewhere.
     */
    private boolean lacks(YamlValue text, String language) {
      List<String> there = languages(text);
      return !there.isEmpty() && !there.contains(language);
    }

    private List<String> languages(YamlValue text) {
      if (text.text().isPresent()) {
        return source.isEmpty() ? List.of() : List.of(source);
      }
      return text.entries().stream().map(YamlValue.Entry::name).sorted().toList();
    }
  }
}
