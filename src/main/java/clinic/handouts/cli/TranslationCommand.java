package clinic.handouts.cli;

import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Misuse;
import clinic.handouts.cli.console.Printable;
import clinic.handouts.cli.console.Table;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.content.Translation;
import clinic.handouts.content.xliff.XliffException;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.text.Days;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.nio.file.Path;
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
        "Show which topics are translated, and which translations are checked and"
            + " current; export topics for translators' tools (XLIFF 2.1), and import the"
            + " translations.",
    footer = {
      "",
      "A translation is given out only if somebody has checked it and its source has not changed"
          + " since.",
      "",
      "Examples:",
      "  handouts translation status          every topic in every language in use",
      "  handouts translation status --json   for other programs",
      "  handouts translation export ankle-sprain --language vi -o ankle-vi.xlf",
      "  handouts translation import ankle-vi.xlf --by 'Kim Sample'"
    })
final class TranslationCommand extends Command {
  private static final List<String> ALL = List.of("status", "export", "import");

  private static final int MOST = 20;

  private static final Map<Rule, String> WORDS =
      Map.of(
          Editions.WITHDRAWN, "withdrawn",
          Editions.DRAFT, "draft",
          Editions.OVERDUE, "overdue",
          Editions.UNCHECKED, "not checked",
          Editions.STALE, "stale");

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WHAT",
      description = "What to do: status, export or import. Default: status.")
  private String what = "status";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The topic to export, or the file to import.")
  private String name = "";

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "The language that the topic is to be translated into.")
  private String language = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The XLIFF file to write.")
  private Path output;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description =
          "Who translated it. Default: the translator named in the file that is replaced.")
  private String by = "";

  @Option(
      names = "--overwrite",
      description = "Replace the file that is there; the old one is kept beside it, ending in ~.")
  private boolean overwrite;

  @Option(names = "--json", description = "Print a JSON array of objects.")
  private boolean json;

  @Override
  public Integer call() {
    if (!ALL.contains(what)) {
      throw Misuse.unknown("thing to do", what, ALL);
    }
    if (!what.equals("status")) {
      return exchange();
    }
    if (!name.isEmpty()) {
      throw new UsageException("'" + name + "' is an extra argument", "status covers all topics");
    }
    Editions editions = handouts(main().clock(null)).editions();
    print(status(editions), json, "every topic is in the clinic's own language only");
    return ExitStatus.DONE;
  }

  private int exchange() {
    if (name.isEmpty()) {
      throw new UsageException(
          what.equals("export") ? "no topic was named" : "no file was named",
          "write 'handouts translation export TOPIC --language TAG -o FILE' or 'handouts"
              + " translation import FILE'");
    }
    Path here = main().currentFolder();
    TranslationFiles files = new TranslationFiles(ownHandouts().library(), overwrite);
    if (what.equals("export")) {
      if (output == null) {
        throw new UsageException("no output file was named", "name one with -o FILE.xlf");
      }
      Path file = here.resolve(output);
      out().printf("%s in %s%n", files.export(name, language, file), file);
      return ExitStatus.DONE;
    }
    return imported(files, here.resolve(name));
  }

  private int imported(TranslationFiles files, Path file) {
    try {
      String written = files.read(file, by);
      out().println(written);
      out().println();
      out().println("Next:");
      out().println("  have somebody else compare it with the source, then write 'checked-by' and");
      out()
          .println(
              "  'checked' under 'translation' in it, and say in 'reviewed-by' who reviewed it;");
      out().println("  it is a draft until you write 'status: approved'");
      out().printf("  handouts check %s%n", Path.of(written).getParent().getFileName());
      return ExitStatus.DONE;
    } catch (XliffException e) {
      err().println(Printable.of(name) + ": nothing was imported");
      e.problems().stream().limit(MOST).forEach(each -> err().println("  " + Printable.of(each)));
      if (e.problems().size() > MOST) {
        err().println("  and " + (e.problems().size() - MOST) + " more");
      }
      return ExitStatus.PROBLEMS;
    }
  }

  private static Table status(Editions editions) {
    Library library = editions.library();
    Table table =
        new Table(
            "topic",
            "language",
            "state",
            "source",
            "of",
            "still-fits",
            "by",
            "checked-by",
            "checked",
            "title");
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
            said.map(Translation::version).filter(each -> each != 0).orElse(null),
            said.map(Translation::fits).filter(each -> each != 0).orElse(null),
            said.map(each -> each.by().value()).orElse(null),
            said.map(each -> each.checkedBy().value()).orElse(null),
            said.flatMap(each -> Days.read(each.checked().value())).orElse(null),
            topic.map(each -> each.title().value()).orElse(null));
      }
    }
    return table;
  }

  private static String state(Editions editions, String id, String language) {
    Library library = editions.library();
    List<String> languages = library.languages(id);
    if (library.source(id).isEmpty()) {
      return languages.contains(library.clinicText("language")) ? "source has errors" : "no source";
    }
    if (!languages.contains(language)) {
      return "missing";
    }
    return library
        .topic(id, language)
        .map(
            topic ->
                editions
                    .state(topic)
                    .map(TranslationCommand::word)
                    .orElseGet(() -> stopped(editions, id, language)))
        .orElse("broken");
  }

  /** A checked translation is given out only if nothing else is wrong with it. */
  private static String stopped(Editions editions, String id, String language) {
    return editions.library().formats().stream()
        .filter(format -> editions.library().isMade(id, language, format))
        .flatMap(
            format ->
                editions
                    .obstacles(new EditionKey(id, EditionKey.CLINIC, language, format))
                    .stream())
        .findFirst()
        .map(each -> each.is(Editions.OVERDUE) ? word(each) : "has errors")
        .orElse("checked");
  }

  private static String word(Diagnostic state) {
    return WORDS.getOrDefault(state.rule(), state.ruleId());
  }
}
