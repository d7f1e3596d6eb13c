package clinic.handouts.edition;

import clinic.handouts.content.Labels;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.content.Translation;
import clinic.handouts.history.PastContent;
import clinic.handouts.text.Days;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Whether a topic is in a state in which it is given out: not withdrawn, not a draft, and, if it is
 * a translation, checked and no older than its source. A translation goes with its source: what
 * can't be compared with it is not given out. Thread-safe.
 */
final class TopicState {
  private static final int MOST_CHANGES = 3;

  private final Library library;

  /** What has changed since a version, looked up once: each edition of a topic asks for it. */
  private final Map<String, String> changes = new ConcurrentHashMap<>();

  TopicState(Library library) {
    this.library = library;
  }

  /** What keeps a topic from being given out. */
  Optional<Diagnostic> of(Topic topic) {
    Scope scope = Scope.ofTopic(topic.id(), topic.language());
    Optional<Topic> source =
        library.source(topic.id()).filter(each -> !each.language().equals(topic.language()));
    return withdrawn(topic, scope)
        .or(() -> source.flatMap(each -> withdrawn(each, scope)))
        .or(() -> draft(topic, scope))
        .or(() -> source.flatMap(each -> draft(each, scope)))
        .or(() -> source.flatMap(each -> overdue(topic, each, scope)))
        .or(() -> source.flatMap(each -> translation(topic, each, scope)))
        .or(() -> unknownSource(topic, scope));
  }

  /**
   * Once the review of its source is overdue, nobody is responsible for what a translation says.
   */
  private Optional<Diagnostic> overdue(Topic topic, Topic source, Scope scope) {
    LocalDate today = library.workspace().today();
    return source.review().isOverdue(today) && !topic.review().isOverdue(today)
        ? Optional.of(
            Diagnostic.of(
                Editions.OVERDUE,
                source.title().place(),
                "the review of the source of this translation was due on "
                    + Days.inWords(source.review().due()),
                "review the source first",
                scope))
        : Optional.empty();
  }

  /** A translation whose source is broken or gone; a topic may also be in another language only. */
  private Optional<Diagnostic> unknownSource(Topic topic, Scope scope) {
    String own = library.clinicText("language");
    if (own.isEmpty() || topic.language().equals(own) || library.source(topic.id()).isPresent()) {
      return Optional.empty();
    }
    boolean isBroken = library.languages(topic.id()).contains(own);
    Text said = topic.translation().of();
    return isBroken || said.isPresent()
        ? Optional.of(
            Diagnostic.of(
                Editions.STALE,
                said.isPresent() ? said.place() : topic.title().place(),
                isBroken
                    ? "the source of this translation can't be read, so that nobody can compare them"
                    : "this says that it is a translation, but there is no " + own + " source",
                isBroken
                    ? "correct content/topics/" + topic.id() + "/" + own + ".yaml"
                    : "write the source, or remove 'translation' if this is the original",
                scope))
        : Optional.empty();
  }

  private Optional<Diagnostic> withdrawn(Topic topic, Scope scope) {
    if (!topic.withdrawal().isInForce(library.workspace().today())) {
      return Optional.empty();
    }
    Text instead = topic.withdrawal().useInstead();
    return Optional.of(
        Diagnostic.of(
            Editions.WITHDRAWN,
            topic.withdrawal().why().place(),
            "the topic has been withdrawn since "
                + Days.inWords(topic.withdrawal().on())
                + ": "
                + topic.withdrawal().why().value(),
            instead.isPresent()
                ? "use '" + instead.value() + "' instead"
                : "give another handout, or talk to the patient",
            scope));
  }

  private static Optional<Diagnostic> draft(Topic topic, Scope scope) {
    return topic.status() == Topic.Status.DRAFT
        ? Optional.of(
            Diagnostic.of(
                Editions.DRAFT,
                topic.title().place(),
                "the topic is a draft",
                "have it reviewed, then write 'status: approved'",
                scope))
        : Optional.empty();
  }

  private Optional<Diagnostic> translation(Topic topic, Topic source, Scope scope) {
    Translation said = topic.translation();
    if (!said.isChecked()) {
      boolean isSaid = said.by().isPresent();
      return Optional.of(
          Diagnostic.of(
              Editions.UNCHECKED,
              isSaid ? said.by().place() : topic.title().place(),
              "nobody has checked this translation yet",
              "have somebody who reads both languages compare it with the source, then write "
                  + (isSaid
                      ? "'checked-by' and 'checked' under 'translation'"
                      : "'translation: {of: "
                          + source.version()
                          + ", by: …, checked-by: …, checked: …}'"),
              scope));
    }
    if (said.upTo() < source.version()) {
      return Optional.of(
          Diagnostic.of(
              Editions.STALE,
              said.by().place(),
              "this is a translation of version "
                  + said.version()
                  + ", but the source is at version "
                  + source.version()
                  + changes.computeIfAbsent(
                      topic.id() + "/" + topic.language(), key -> changes(source, said.version())),
              "translate what has changed, have it checked, then write 'of: "
                  + source.version()
                  + "' and the new 'checked'",
              scope));
    }
    return Optional.empty();
  }

  /** What has changed in a source since a version was given out, as the end of a sentence. */
  private String changes(Topic source, int version) {
    Optional<Topic> was = new PastContent(library).last(source, version);
    Optional<Labels> labels = library.labels(source.language());
    if (was.isEmpty() || labels.isEmpty()) {
      return "";
    }
    List<WordingChange> changes =
        WordingChange.between(
            Document.of(was.get(), labels.get()).wording(),
            Document.of(source, labels.get()).wording());
    return changes.stream()
            .limit(MOST_CHANGES)
            .map(WordingChange::phrase)
            .collect(Collectors.joining("; ", changes.isEmpty() ? "" : ": ", ""))
        + (changes.size() > MOST_CHANGES ? "; and more" : "");
  }
}
