package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Misuse;
import clinic.handouts.cli.console.Table;
import clinic.handouts.cli.option.Day;
import clinic.handouts.content.Clinician;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "list",
    description = "List what is in the workspace.",
    footer = {
      "",
      "Examples:",
      "  handouts list                 the topics, with version, review and state",
      "  handouts list clinicians      who gives out handouts",
      "  handouts list overdue         what must be reviewed now or within 60 days",
      "  handouts list topics --json   for other programs"
    })
final class ListCommand extends Command {
  private static final List<String> ALL =
      List.of("topics", "clinicians", "languages", "formats", "overdue");

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WHAT",
      description = "One of: topics, clinicians, languages, formats, overdue. Default: topics.")
  private String what = "topics";

  @Option(names = "--json", description = "Print a JSON array of objects.")
  private boolean json;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Show the state on another day, such as 2028-11-02.")
  private LocalDate asOf;

  @Override
  public Integer call() {
    Handouts handouts = handouts(main().clock(asOf));
    Table table =
        switch (what) {
          case "topics" -> topics(handouts, false);
          case "overdue" -> topics(handouts, true);
          case "clinicians" -> clinicians(handouts.library());
          case "languages" -> languages(handouts.library());
          case "formats" -> formats(handouts);
          default -> throw Misuse.unknown("list", what, ALL);
        };
    print(table, json, what.equals("overdue") ? "nothing is overdue or due soon" : "");
    return ExitStatus.DONE;
  }

  private static Table topics(Handouts handouts, boolean dueOnly) {
    Library library = handouts.library();
    LocalDate today = handouts.workspace().today();
    Table table =
        new Table("topic", "language", "version", "reviewed", "due", "state", "formats", "title");
    for (String id : library.topicIds()) {
      for (String language : library.languages(id)) {
        Optional<Topic> topic = library.topic(id, language);
        if (topic.isEmpty()) {
          if (!dueOnly) {
            table.row(id, language, null, null, null, "broken", null, null);
          }
        } else if (!dueOnly || isDue(topic.get(), today)) {
          Topic each = topic.get();
          table.row(
              id,
              language,
              each.version(),
              each.review().reviewed(),
              each.review().due(),
              state(each, today),
              formats(library, id, language),
              each.title().value());
        }
      }
    }
    return table;
  }

  private static String formats(Library library, String topic, String language) {
    List<String> made = library.formats(topic, language);
    return made.equals(library.usualFormats()) ? "all" : String.join(" ", made);
  }

  private static boolean isDue(Topic topic, LocalDate today) {
    return !topic.withdrawal().isInForce(today)
        && (topic.review().isOverdue(today) || topic.review().isDueSoon(today));
  }

  private static String state(Topic topic, LocalDate today) {
    if (topic.withdrawal().isInForce(today)) {
      return "withdrawn";
    }
    if (topic.status() == Topic.Status.DRAFT) {
      return "draft";
    }
    if (topic.review().isOverdue(today)) {
      return "overdue";
    }
    return isDue(topic, today) ? "due soon" : "approved";
  }

  private static Table clinicians(Library library) {
    Table table =
        new Table("clinician", "name", "profession", "topics", "languages", "own versions");
    String language = library.clinic().map(clinic -> clinic.language()).orElse("");
    for (String id : library.clinicianIds()) {
      Optional<Clinician> found = library.clinician(id);
      if (found.isEmpty()) {
        table.row(id, "(broken)", null, null, null, null);
        continue;
      }
      Clinician clinician = found.get();
      table.row(
          id,
          clinician.name().value(),
          clinician.profession().in(language).value(),
          clinician.topics().isEmpty() ? "all" : String.join(" ", clinician.topics()),
          clinician.languages().isEmpty() ? "all" : String.join(" ", clinician.languages()),
          String.join(" ", clinician.handouts().keySet().stream().sorted().toList()));
    }
    return table;
  }

  private static Table languages(Library library) {
    Table table = new Table("language", "topics", "labels", "disclaimer");
    for (String language : library.languages()) {
      long topics =
          library.topicIds().stream()
              .filter(topic -> library.languages(topic).contains(language))
              .count();
      table.row(
          language,
          topics,
          library.labels(language).isPresent() ? "yes" : "missing",
          library.clinic().map(c -> c.disclaimer().containsKey(language)).orElse(false)
              ? "yes"
              : "missing");
    }
    return table;
  }

  private static Table formats(Handouts handouts) {
    Table table = new Table("format", "layout");
    for (String format : handouts.library().formats()) {
      boolean own = handouts.workspace().isOwnTemplate("formats/" + format + ".ftlh");
      table.row(format, own ? "the workspace's own" : "the program's");
    }
    return table;
  }
}
