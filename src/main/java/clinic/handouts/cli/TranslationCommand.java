package clinic.handouts.cli;

import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Misuse;
import clinic.handouts.cli.console.Table;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.content.Translation;
import clinic.handouts.edition.Editions;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.RuleCard;
import java.util.List;
import java.util.Map;
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

  private static final Map<RuleCard, String> WORDS =
      Map.of(
          Editions.WITHDRAWN, "withdrawn",
          Editions.DRAFT, "draft",
          Editions.UNCHECKED, "not checked",
          Editions.STALE, "stale");

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
    Editions editions = handouts(main().clock(null)).editions();
    print(status(editions), json, "every topic is in the clinic's own language only");
    return ExitStatus.DONE;
  }

  private static Table status(Editions editions) {
    Library library = editions.library();
    Table table =
        new Table(
            "topic", "language", "state", "source", "of", "by", "checked-by", "checked", "title");
    String own = library.clinicText("language");
    SortedSet<String> others = new TreeSet<>(library.languages());
    others.remove(own);
    for (String id : library.topicIds()) {
      List<String> languages = library.languages(id);
      for (String language : languages.contains(own) ? others : new TreeSet<>(languages)) {
        Optional<Topic> topic = library.topic(id, language);
        Optional<Translation> said = topic.map(Topic::translation);
        table.row(
            id,
            language,
            state(editions, id, language),
            library.source(id).map(Topic::version).orElse(null),
            said.filter(each -> each.version() != 0).map(Translation::upTo).orElse(null),
            said.map(each -> each.by().value()).orElse(null),
            said.map(each -> each.checkedBy().value()).orElse(null),
            said.map(each -> each.checked().value()).orElse(null),
            topic.map(each -> each.title().value()).orElse(null));
      }
    }
    return table;
  }

  private static String state(Editions editions, String id, String language) {
    Library library = editions.library();
    List<String> languages = library.languages(id);
    if (library.source(id).isEmpty()) {
      return languages.contains(library.clinicText("language")) ? "source broken" : "no source";
    }
    if (!languages.contains(language)) {
      return "missing";
    }
    return library
        .topic(id, language)
        .map(topic -> editions.state(topic).map(TranslationCommand::word).orElse("checked"))
        .orElse("broken");
  }

  private static String word(Diagnostic state) {
    return WORDS.getOrDefault(state.card(), state.rule());
  }
}
