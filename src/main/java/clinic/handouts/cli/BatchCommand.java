package clinic.handouts.cli;

import clinic.handouts.batch.Batch;
import clinic.handouts.batch.OutputFolder;
import clinic.handouts.batch.Selection;
import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.Scope;
import clinic.handouts.edition.EditionKey;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "batch",
    description =
        "Make every handout: for every clinician their topics, in their languages, in all formats.",
    footer = {
      "",
      "Filters can be repeated. A handout that can't be made does not stop the others; its old PDF",
      "is moved to out/.withdrawn/ and the run ends with 1.",
      "",
      "Examples:",
      "  handouts batch",
      "  handouts batch --clinician dan-east --clinician alex-sample",
      "  handouts batch --topic low-back-pain-bed-rest -o /srv/handouts --jobs 8"
    })
final class BatchCommand extends Command {
  @Option(names = "--topic", paramLabel = "ID", description = "Only this topic.")
  private Set<String> topics = new LinkedHashSet<>();

  @Option(
      names = "--clinician",
      paramLabel = "ID",
      description = "Only this clinician; _clinic is the clinic's own edition.")
  private Set<String> clinicians = new LinkedHashSet<>();

  @Option(names = "--language", paramLabel = "TAG", description = "Only this language.")
  private Set<String> languages = new LinkedHashSet<>();

  @Option(names = "--format", paramLabel = "ID", description = "Only this format.")
  private Set<String> formats = new LinkedHashSet<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the PDFs go. Default: out/ in the workspace.")
  private Path output;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many are made at the same time. Default: one for each core.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--allow-overdue",
      description =
          "Make handouts whose review is overdue too, with a warning above the title and on every"
              + " page.")
  private boolean allowOverdue;

  @Override
  public Integer call() {
    if (jobs < 1) {
      throw new UsageException(
          "--jobs must be 1 or more, not " + jobs, "leave it out for one a core");
    }
    Session session = session();
    session.knownTopics(topics);
    session.knownClinicians(clinicians);
    session.knownLanguages(languages);
    session.knownFormats(formats);
    Selection selection = new Selection(topics, clinicians, languages, formats);
    List<EditionKey> keys =
        session.editions().matrix(clinicians.contains(EditionKey.CLINIC)).stream()
            .filter(selection::wants)
            .toList();
    List<Diagnostic> problems =
        session.problems().stream().filter(problem -> isAbout(problem, keys)).toList();
    problemPrinter().print(problems);
    Set<Diagnostic> told = new HashSet<>(problems);
    if (keys.isEmpty() && session.problems().stream().noneMatch(Diagnostic::isError)) {
      throw new UsageException(
          "no handout is both in the matrix and wanted",
          "see what there is with 'handouts list topics' and 'handouts list clinicians'");
    }
    OutputFolder folder =
        new OutputFolder(
            output == null
                ? session.workspace().root().resolve("out")
                : main().currentFolder().resolve(output));
    List<Batch.Outcome> outcomes =
        new Batch(session.maker(allowOverdue), folder, jobs)
            .run(keys, outcome -> tell(outcome, told));
    if (selection.equals(Selection.ALL)) {
      tellOfOrphans(session, folder);
    }
    long made = outcomes.stream().filter(Batch.Outcome::isMade).count();
    long heldBack = outcomes.stream().filter(Batch.Outcome::isHeldBack).count();
    long failed = outcomes.size() - made - heldBack;
    out()
        .printf(
            "%s in %s%s%s%n",
            CheckCommand.counted(made, "handout"),
            folder.root(),
            failed == 0 ? "" : ", " + failed + " not made",
            heldBack == 0 ? "" : ", " + heldBack + " held back as drafts");
    boolean errors = problems.stream().anyMatch(Diagnostic::isError);
    return failed > 0 || errors ? ExitStatus.PROBLEMS : ExitStatus.DONE;
  }

  /** Names sheets of topics and clinicians that are gone: nobody keeps them up to date. */
  private void tellOfOrphans(Session session, OutputFolder folder) {
    Set<String> paths =
        session.editions().matrix(true).stream().map(EditionKey::path).collect(Collectors.toSet());
    List<String> orphans = folder.orphans(paths);
    orphans.forEach(
        orphan ->
            err().println("stale: " + Printable.of(folder.root().resolve(orphan).toString())));
    if (!orphans.isEmpty()) {
      err()
          .println(
              "  help: "
                  + CheckCommand.counted(orphans.size(), "file")
                  + " of topics, clinicians, languages or formats that are gone: don't hand out,"
                  + " delete");
      err().flush();
    }
  }

  /** Prints what stopped an edition; what stops many is printed once. */
  private void tell(Batch.Outcome outcome, Set<Diagnostic> told) {
    if (outcome.isHeldBack()) {
      return;
    }
    problemPrinter().print(outcome.problems().stream().filter(told::add).toList());
    if (!outcome.isMade()) {
      err().println("not made: " + outcome.key().path());
    }
    outcome.withdrawn().ifPresent(old -> err().println("moved the old sheet to " + old));
    err().flush();
  }

  private static boolean isAbout(Diagnostic problem, List<EditionKey> keys) {
    return problem.scope().equals(Scope.EVERYTHING)
        || keys.stream()
            .anyMatch(key -> problem.scope().touches(key.topic(), key.language(), key.clinician()));
  }
}
