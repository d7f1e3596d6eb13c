package clinic.handouts.cli;

import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Misuse;
import clinic.handouts.cli.console.Table;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.content.Translation;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "translation",
    description =
        "Show which topics are translated, and which translations are checked and current.",
    footer = {
      "",
      "A translation is given out only if somebody has checked it and its source has not changed"
          + " since.",
      "",
      "Examples:",
      "  handouts translation status          every topic in every language in use",
      "  handouts translation status --json   for other programs"
    })
final class TranslationCommand extends Command {
  private static final List<String> ALL = List.of("status");

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WHAT",
      description = "What to do: status. Default: status.")
  private String what = "status";

  @Option(names = "--json", description = "Print a JSON array of objects.")
  private boolean json;

  @Override
  public Integer call() {
    if (!ALL.contains(what)) {
      throw Misuse.unknown("thing to do", what, ALL);
    }
    Library library = handouts(main().clock(null)).library();
    print(status(library), json, "every topic is in the clinic's own language only");
    return ExitStatus.DONE;
  }

  private static Table status(Library library) {
    Table table =
        new Table(
            "topic", "language", "state", "source", "of", "by", "checked-by", "checked", "title");
    String own = library.clinicText("language");
    SortedSet<String> others = new TreeSet<>(library.languages());
    others.remove(own);
    for (String id : library.topicIds()) {
      Optional<Topic> source = library.source(id);
      for (String language : source.isPresent() ? others : new TreeSet<String>()) {
        if (library.languages(id).contains(language)) {
          Optional<Topic> topic = library.topic(id, language);
          Translation said = topic.map(Topic::translation).orElse(Translation.NONE);
          table.row(
              id,
              language,
              topic.map(each -> state(each, source.get())).orElse("broken"),
              source.get().version(),
              said.version() == 0 ? null : (Integer) said.upTo(),
              said.by().value(),
              said.checkedBy().value(),
              said.checked().value(),
              topic.map(each -> each.title().value()).orElse(""));
        } else {
          table.row(id, language, "missing", source.get().version(), null, null, null, null, null);
        }
      }
    }
    return table;
  }

  private static String state(Topic topic, Topic source) {
    if (topic.status() == Topic.Status.DRAFT) {
      return "draft";
    }
    if (!topic.translation().isChecked()) {
      return "not checked";
    }
    return topic.translation().upTo() < source.version() ? "stale" : "checked";
  }
}
