package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.edition.Document;
import clinic.handouts.edition.WordingChange;
import clinic.handouts.history.History;
import clinic.handouts.history.Manifested;
import clinic.handouts.history.PastContent;
import clinic.handouts.history.PastContent.PastTopic;
import clinic.handouts.text.Days;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A version number stands for one wording and only goes up, compared with what was given out
 * according to the {@link History}.
 */
public final class Versions implements ContentCheck {
  public static final Rule VERSION_UNCHANGED =
      Rule.form(
          "version-unchanged",
          "wording that has changed since its version was given out, according to"
              + " .handouts/history/",
          "raise 'version' by one, or restore the old words");

  public static final Rule VERSION_DOWN =
      Rule.form(
          "version-down",
          "versions below one that has already been given out, according to .handouts/history/",
          "write a version above all those given out");

  public static final Rule HISTORY_LOST =
      Rule.form(
          "history-lost",
          "topics whose versions can't be compared with what was given out, because"
              + " .handouts/history/ is damaged or missing",
          "restore .handouts/history/ from a backup");

  private static final int MAX_LISTED = 3;

  @Override
  public List<Rule> rules() {
    return List.of(VERSION_UNCHANGED, VERSION_DOWN, HISTORY_LOST);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    PastContent past = new PastContent(library);
    for (ContentFile file : library.files("topic")) {
      Optional<Topic> topic = library.topic(file.id(), file.language()).filter(t -> file.sound());
      boolean same =
          past.history()
              .latest(file.path())
              .map(kept -> kept.text().equals(file.start().source().text()))
              .orElse(false);
      Optional<Labels> labels = library.labels(file.language());
      if (topic.isPresent() && labels.isPresent() && !same) {
        List<PastTopic> known = past.of(topic.get());
        check(topic.get(), labels.get(), file, known, report);
        if (known.stream().noneMatch(each -> each.topic().version() >= topic.get().version())) {
          int last = known.stream().mapToInt(each -> each.topic().version()).max().orElse(0);
          lost(past, topic.get(), file, last).ifPresent(report);
        }
      }
    }
  }

  /**
   * What the history no longer knows. The manifest still knows which versions there are, and
   * whether a sheet was made of the same file; without it, what is damaged counts as one version.
   *
   * @param last the last version that can still be read
   */
  private static Optional<Diagnostic> lost(
      PastContent past, Topic topic, ContentFile file, int last) {
    List<String> damaged = past.damaged(topic);
    List<Manifested> sheets = past.manifested(topic);
    int given =
        sheets.stream()
            .mapToInt(Manifested::version)
            .max()
            .orElse(damaged.isEmpty() ? 0 : last + 1);
    if (topic.version() > given
        || sheets.stream().anyMatch(sheet -> sheet.isOf(file.start().source().text()))) {
      return Optional.empty();
    }
    String lost = damaged.isEmpty() ? History.FOLDER : damaged.get(damaged.size() - 1);
    return Optional.of(
        Diagnostic.of(
            HISTORY_LOST,
            file.tree().placeOf("version"),
            "version "
                + given
                + " was given out, but what it said can't be compared: "
                + lost
                + (damaged.isEmpty() ? " does not have it" : " is damaged"),
            "restore " + lost + " from a backup; without a backup, write version: " + (given + 1),
            file.scope()));
  }

  private static void check(
      Topic topic,
      Labels labels,
      ContentFile file,
      List<PastTopic> past,
      Consumer<Diagnostic> report) {
    Optional<PastTopic> highest =
        past.stream().max(Comparator.comparingInt(each -> each.topic().version()));
    if (highest.isPresent() && highest.get().topic().version() > topic.version()) {
      int given = highest.get().topic().version();
      report.accept(
          Diagnostic.of(
              VERSION_DOWN,
              file.tree().placeOf("version"),
              String.format(
                  Locale.ROOT,
                  "this says version %d, but version %d was already given out on %s",
                  topic.version(),
                  given,
                  Days.inWords(highest.get().kept().state().since())),
              "write version: " + (given + 1) + ", even if you restore earlier words",
              file.scope()));
      return;
    }
    past.stream()
        .filter(each -> each.topic().version() == topic.version())
        .filter(each -> !changes(each, topic, labels).isEmpty())
        .reduce((first, second) -> second)
        .ifPresent(was -> report.accept(unchanged(was, changes(was, topic, labels), file)));
  }

  private static List<WordingChange> changes(PastTopic was, Topic topic, Labels labels) {
    return WordingChange.between(
        Document.of(was.topic(), labels).wording(), Document.of(topic, labels).wording());
  }

  private static Diagnostic unchanged(
      PastTopic was, List<WordingChange> changes, ContentFile file) {
    int version = was.topic().version();
    List<String> listed = changes.stream().limit(MAX_LISTED).map(WordingChange::phrase).toList();
    int more = changes.size() - listed.size();
    return Diagnostic.of(
        VERSION_UNCHANGED,
        file.tree().placeOf("version"),
        String.format(
            Locale.ROOT,
            "the wording has changed since version %d was given out on %s, but the version is still"
                + " %d; %s%s",
            version,
            Days.inWords(was.kept().state().since()),
            version,
            String.join("; ", listed),
            more == 0 ? "" : "; and " + more + " more"),
        "write version: "
            + (version + 1)
            + ", or restore the words of "
            + History.FOLDER
            + "/"
            + was.kept().state().folder()
            + "/"
            + file.path()
            + "; to try things out, use preview or --draft, which give nothing out",
        file.scope());
  }
}
