package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.batch.Proving;
import clinic.handouts.batch.Proving.Proved;
import clinic.handouts.check.Checks;
import clinic.handouts.check.wording.TopicReport;
import clinic.handouts.cli.console.Counted;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Json;
import clinic.handouts.cli.console.Progress;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.cli.option.Day;
import clinic.handouts.cli.option.KnownNames;
import clinic.handouts.cli.report.PagesPrinter;
import clinic.handouts.cli.report.ReportPrinter;
import clinic.handouts.cli.report.RulesPrinter;
import clinic.handouts.content.Library;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.proof.AuthorsWords;
import clinic.handouts.yaml.Diagnostic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "check",
    description = "Find every problem in content, templates and pages; nothing is given out.",
    footer = {
      "",
      "Examples:",
      "  handouts check                         everything",
      "  handouts check low-back-pain-bed-rest  one topic or one clinician",
      "  handouts check --strict                warnings count as errors",
      "  handouts check --as-of 2028-11-02      what will be wrong on that day",
      "  handouts check --text                  the texts only: no pages are made",
      "  handouts check --pages                 how many pages, and how empty they are",
      "  handouts check --rules                 what is checked, why, and how to fix it",
      "",
      "Every handout is made and proved, as 'batch' would do, but not saved. Without an ID, those",
      "that have not changed since are not proved again, and the exit status is that of 'batch'.",
      "If you name a topic, a table of its measurements follows."
    })
public final class CheckCommand extends Command {
  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Topics and clinicians to check. Default: all.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--strict", description = "Exit status 1 for warnings too.")
  private boolean strict;

  @Option(
      names = "--text",
      description = "Look at the texts only, without making any pages; quick while you write.")
  private boolean text;

  @Option(
      names = "--pages",
      description =
          "List how many pages each handout has, where its red flags begin, how much of each page is empty"
              + " and whether the closing stands alone.")
  private boolean pages;

  @Option(
      names = "--json",
      description = "Print one JSON object with all problems and measurements.")
  private boolean json;

  @Option(
      names = "--rules",
      description = "List the rules with their sources instead of checking; works with --json.")
  private boolean rules;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Check as if it were another day, such as 2028-11-02.")
  private LocalDate asOf;

  @Override
  public Integer call() {
    return rules ? listRules() : check();
  }

  private int listRules() {
    if (json) {
      out().println(Json.pretty(Checks.rules().stream().map(RulesPrinter::json).toList()));
    } else {
      RulesPrinter.print(out(), Checks.rules());
    }
    return ExitStatus.DONE;
  }

  private int check() {
    if (text && pages) {
      throw new UsageException(
          "--text stops before any pages are made, so there is nothing to measure",
          "leave out one of them");
    }
    Handouts handouts = handouts(main().clock(asOf));
    new KnownNames(handouts.library()).topicsOrClinicians(ids);
    Proving proving = new Proving(handouts, Runtime.getRuntime().availableProcessors());
    List<Proved> proved = text ? List.of() : proved(proving);
    List<Diagnostic> shown = shown(handouts, proving, proved);
    List<TopicReport> reports =
        json || !ids.isEmpty()
            ? TopicReport.of(handouts.library()).stream()
                .filter(report -> ids.isEmpty() || ids.contains(report.topic()))
                .toList()
            : List.of();
    boolean fails = fails(shown, proving, proved);
    if (json) {
      print(shown, reports, proved);
    } else {
      print(shown, reports, proved, handouts.library(), fails);
    }
    return fails ? ExitStatus.PROBLEMS : ExitStatus.DONE;
  }

  /** Everything that is wrong, each once. What stops a handout is an error, not a warning. */
  private List<Diagnostic> shown(Handouts handouts, Proving proving, List<Proved> proved) {
    List<Diagnostic> stopping = proving.stopping(ids).stream().filter(this::isAskedFor).toList();
    Set<Diagnostic> graver = new HashSet<>(stopping);
    List<Diagnostic> problems = new ArrayList<>(stopping);
    handouts.problems().stream()
        .filter(each -> isAskedFor(each) && !graver.contains(each.asError()))
        .forEach(problems::add);
    for (Proved each : proved) {
      problems.addAll(each.problems());
      problems.addAll(each.warnings());
    }
    return AuthorsWords.once(Diagnostic.sorted(problems));
  }

  private List<Proved> proved(Proving proving) {
    List<EditionKey> keys = proving.keys(ids);
    List<Proved> proved = new ArrayList<>();
    try (Progress progress = Progress.of(err(), keys.size(), main().isTerminal() && !json)) {
      proving.run(
          keys,
          !ids.isEmpty(),
          each -> {
            progress.step(!each.problems().isEmpty());
            proved.add(each);
          });
    }
    return proved;
  }

  private boolean fails(List<Diagnostic> shown, Proving proving, List<Proved> proved) {
    if (strict && !shown.stream().allMatch(Diagnostic::isNote)) {
      return true;
    }
    return ids.isEmpty()
        ? proving.stopsBatch(
            proved.stream()
                .filter(each -> !each.problems().isEmpty())
                .map(Proved::key)
                .collect(Collectors.toSet()))
        : shown.stream().anyMatch(Diagnostic::isError);
  }

  private void print(List<Diagnostic> shown, List<TopicReport> reports, List<Proved> proved) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("problems", shown.stream().map(Json::of).toList());
    all.put("topics", reports.stream().map(ReportPrinter::json).toList());
    if (pages) {
      all.put("pages", proved.stream().map(PagesPrinter::json).toList());
    }
    out().println(Json.pretty(all));
  }

  private void print(
      List<Diagnostic> shown,
      List<TopicReport> reports,
      List<Proved> proved,
      Library library,
      boolean fails) {
    problemPrinter().print(shown);
    long errors = shown.stream().filter(Diagnostic::isError).count();
    long notes = shown.stream().filter(Diagnostic::isNote).count();
    out()
        .printf(
            "%s, %s%s in %s%n",
            Counted.of(errors, "error"),
            Counted.of(shown.size() - errors - notes, "warning"),
            notes == 0 ? "" : ", " + Counted.of(notes, "note"),
            checked(library));
    if (errors > 0 && !fails) {
      out()
          .println(
              "the errors are in drafts, in unchecked translations, in the clinic's own edition or"
                  + " in files that no handout is made from");
    }
    if (!reports.isEmpty()) {
      out().println();
      ReportPrinter.print(out(), reports, shown);
    }
    if (pages) {
      out().println();
      PagesPrinter.print(out(), proved);
    }
  }

  /** What was checked: the names that were given, or the size of the whole library. */
  private String checked(Library library) {
    return ids.isEmpty()
        ? Counted.of(library.topicIds().size(), "topic")
            + " and "
            + Counted.of(library.clinicianIds().size(), "clinician")
        : String.join(", ", new LinkedHashSet<>(ids));
  }

  private boolean isAskedFor(Diagnostic problem) {
    return ids.isEmpty() || problem.scope().isAbout(ids);
  }
}
