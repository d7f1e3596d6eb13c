package clinic.handouts.check.translation;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import java.util.List;
import java.util.function.Consumer;

/** All that is compared between translations and their sources, in one walk through the library. */
public final class TranslationRules implements ContentCheck {
  private static final List<OfPair> RULES =
      List.of(
          new OnTheRecord(),
          new SameStructure(),
          new Doubles(),
          new SameFacts(),
          new SameNumbers(),
          new Quantities(),
          new Untranslated(),
          new Unwritten(),
          new InItsLanguage());

  /** A rule that compares one translation with its source. */
  interface OfPair {
    /** The rules whose problems it reports. */
    List<Rule> rules();

    /** Reports where a translation says something other than its source, or something untrue. */
    void check(Library library, Pairs pairs, Scope scope, Consumer<Diagnostic> report);
  }

  @Override
  public List<Rule> rules() {
    return RULES.stream().flatMap(each -> each.rules().stream()).toList();
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (String id : library.topicIds()) {
      library
          .source(id)
          .flatMap(each -> OnTheRecord.ofSource(each, Scope.ofTopic(id, each.language())))
          .ifPresent(report);
    }
    for (Pairs pairs : Pairs.of(library)) {
      Scope scope = Scope.ofTopic(pairs.translation().id(), pairs.translation().language());
      RULES.forEach(rule -> rule.check(library, pairs, scope, report));
    }
  }
}
