package clinic.handouts.check.content;

import clinic.handouts.check.clinic.Choice;
import clinic.handouts.check.rule.Rule;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Editions;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A clinician's texts exist in every language of their editions, so that no sheet mixes languages.
 * Who does not list another language than the clinic's under {@code languages} just has no edition
 * in it.
 */
public final class Translations implements Rule {
  @Override
  public List<RuleCard> cards() {
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

  private record OfClinician(
      Library library, ContentFile clinician, String source, Consumer<Diagnostic> report) {
    void check() {
      Choice choice = Choice.of(clinician);
      Map<String, List<Scope>> byLanguage = new TreeMap<>();
      for (String topic : library.topicIds()) {
        for (String language : library.languages(topic)) {
          Scope own = new Scope(topic, language, clinician.id());
          if (choice.includes(topic, language)) {
            byLanguage.computeIfAbsent(language, key -> new ArrayList<>()).add(own);
            ownVersion(topic, language, own);
          }
        }
      }
      byLanguage.forEach((language, all) -> everyHandout(language, Scope.ofAll(all)));
      for (ContentFile topic : library.files("topic")) {
        if (names(topic, "author") || names(topic, "reviewed-by")) {
          ofPerson(topic);
        }
      }
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

    private void everyHandout(String language, Scope scope) {
      for (String key : List.of("profession", "credentials", "note")) {
        text(key, clinician.tree().get(key), language, scope);
      }
    }

    private void ownVersion(String topic, String language, Scope scope) {
      Optional<YamlValue> own = clinician.tree().get("handouts").flatMap(each -> each.get(topic));
      text("note", own.flatMap(each -> each.get("note")), language, scope);
      for (YamlValue item : own.map(each -> each.itemsAt("do")).orElse(List.of())) {
        text("do item", Optional.of(item), language, scope);
      }
      for (YamlValue item : own.map(each -> each.itemsAt("dont")).orElse(List.of())) {
        text("don't item", Optional.of(item), language, scope);
      }
      doses(own, language, scope);
    }

    private void doses(Optional<YamlValue> own, String language, Scope scope) {
      for (YamlValue.Entry exercise :
          own.flatMap(each -> each.get("exercises")).map(YamlValue::entries).orElse(List.of())) {
        for (YamlValue.Entry part : exercise.value().entries()) {
          String name = "'" + part.name() + "' of " + exercise.name();
          text(name, Optional.of(part.value()), language, scope);
        }
      }
    }

    private void text(String name, Optional<YamlValue> text, String language, Scope scope) {
      if (text.isEmpty() || !lacks(text.get(), language)) {
        return;
      }
      String help = help(text.get(), language);
      String missing = "the " + name + " is missing in " + language;
      report.accept(
          language.equals(source) || Choice.of(clinician).languages().contains(language)
              ? Diagnostic.of(Editions.TEXT_MISSING, text.get().place(), missing, help, scope)
              : Diagnostic.note(
                  Editions.TEXT_MISSING,
                  text.get().place(),
                  missing + ", so this clinician has no handouts in it",
                  help + ", if they are to give out handouts in " + language,
                  scope));
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
