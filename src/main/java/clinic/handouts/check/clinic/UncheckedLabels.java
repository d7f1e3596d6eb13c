package clinic.handouts.check.clinic;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Severity;
import clinic.handouts.yaml.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Says once for each language that is given out that nobody has checked its fixed words. */
public final class UncheckedLabels implements ContentCheck {
  private static final String COMMENT = "Not checked by a translator";
  private static final int COMMENT_LINES = 5;

  private static final Rule RULE =
      new Rule(
          "labels-unchecked",
          Severity.NOTE,
          "languages whose file of fixed words says in its first comment that it was not checked by a"
              + " translator",
          Rule.OWN,
          "have somebody who reads the language check the words, then put the file into your own"
              + " templates/labels/ without that comment",
          false);

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    library.topics().stream()
        .filter(topic -> topic.status() == Topic.Status.APPROVED)
        .map(Topic::language)
        .distinct()
        .flatMap(language -> library.labels(language).stream())
        .forEach(labels -> comment(labels).ifPresent(place -> report.accept(note(labels, place))));
  }

  private static Diagnostic note(Labels labels, Place place) {
    String name = Locale.forLanguageTag(labels.language()).getDisplayName(Locale.ENGLISH);
    return Diagnostic.of(
        RULE,
        place,
        "the program's fixed words in " + name + " were not checked by a translator",
        "have somebody who reads "
            + name
            + " check them, then put this file into your own templates/labels/ without this comment",
        Scope.NOTHING);
  }

  /** Where the file says that nobody has checked it. */
  private static Optional<Place> comment(Labels labels) {
    return labels.words().values().stream()
        .findFirst()
        .map(text -> text.place().source())
        .flatMap(
            source ->
                IntStream.rangeClosed(1, COMMENT_LINES)
                    .filter(line -> saysSo(source, line))
                    .mapToObj(line -> new Place(source, line, 1))
                    .findFirst());
  }

  private static boolean saysSo(Source source, int line) {
    return source.line(line).startsWith("#") && source.line(line).contains(COMMENT);
  }
}
