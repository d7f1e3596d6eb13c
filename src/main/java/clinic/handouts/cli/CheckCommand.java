package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.check.Checks;
import clinic.handouts.check.wording.TopicReport;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Json;
import clinic.handouts.content.Library;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.Handout;
import clinic.handouts.yaml.Diagnostic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "check",
    description = "Find every problem in the content and templates, without writing anything.",
    footer = {
      "",
      "Examples:",
      "  handouts check                         everything",
      "  handouts check low-back-pain-bed-rest  one topic or one clinician",
      "  handouts check --strict                warnings count as well",
      "  handouts check --as-of 2028-11-02      what will be wrong on that day",
      "  handouts check --rules                 what is checked, why, and how to fix it",
      "",
      "If you name a topic, a table of its measurements follows."
    })
final class CheckCommand extends Command {
  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Topics and clinicians to check. Default: all.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--strict", description = "Exit status 1 for warnings too.")
  private boolean strict;

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
      out().println(Json.pretty(Checks.cards().stream().map(RulesPrinter::json).toList()));
    } else {
      RulesPrinter.print(out(), Checks.cards());
    }
    return ExitStatus.DONE;
  }

  private int check() {
    Handouts handouts = handouts(main().clock(asOf));
    new KnownNames(handouts.library()).topicsOrClinicians(ids);
    List<Diagnostic> problems = new ArrayList<>(handouts.problems());
    problems.addAll(layoutProblems(handouts));
    List<Diagnostic> shown =
        problems.stream().filter(this::isAskedFor).sorted().distinct().toList();
    long errors = shown.stream().filter(Diagnostic::isError).count();
    long warnings = shown.size() - errors;
    List<TopicReport> reports =
        json || !ids.isEmpty()
            ? TopicReport.of(handouts.library()).stream()
                .filter(report -> ids.isEmpty() || ids.contains(report.topic()))
                .toList()
            : List.of();
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("problems", shown.stream().map(Json::of).toList());
      all.put("topics", reports.stream().map(ReportPrinter::json).toList());
      out().println(Json.pretty(all));
    } else {
      problemPrinter().print(shown);
      out()
          .printf(
              "%s, %s in %s%n",
              counted(errors, "error"), counted(warnings, "warning"), checked(handouts.library()));
      if (!reports.isEmpty()) {
        out().println();
        ReportPrinter.print(out(), reports, shown);
      }
    }
    return errors > 0 || (strict && warnings > 0) ? ExitStatus.PROBLEMS : ExitStatus.DONE;
  }

  /** What was checked: the names that were given, or the size of the whole library. */
  private String checked(Library library) {
    return ids.isEmpty()
        ? counted(library.topicIds().size(), "topic")
            + " and "
            + counted(library.clinicianIds().size(), "clinician")
        : String.join(", ", new LinkedHashSet<>(ids));
  }

  /** Problems in layouts: for each format, the first edition that can be made is made. */
  private static List<Diagnostic> layoutProblems(Handouts handouts) {
    List<Diagnostic> problems = new ArrayList<>();
    List<EditionKey> matrix = handouts.editions().matrix(true);
    for (String format : handouts.library().formats()) {
      matrix.stream()
          .filter(key -> key.format().equals(format))
          .filter(key -> handouts.editions().obstacles(key).isEmpty())
          .findFirst()
          .map(handouts::make)
          .map(Handout::problems)
          .ifPresent(problems::addAll);
    }
    return problems;
  }

  private boolean isAskedFor(Diagnostic problem) {
    return ids.isEmpty() || problem.scope().isAbout(ids);
  }

  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
