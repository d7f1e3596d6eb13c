package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.batch.BatchRun;
import clinic.handouts.batch.Drafts;
import clinic.handouts.batch.OutputFolder;
import clinic.handouts.batch.Selection;
import clinic.handouts.batch.Shard;
import clinic.handouts.batch.Step;
import clinic.handouts.cli.console.Counted;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Progress;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.cli.option.KnownNames;
import clinic.handouts.cli.option.OverdueOptions;
import clinic.handouts.cli.option.OverwriteOption;
import clinic.handouts.cli.report.BatchPrinter;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.proof.AuthorsWords;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "batch",
    description =
        "Make every handout: each clinician's topics, in their languages, in all formats.",
    footer = {
      "",
      "Only what has changed is made again. Filters can be repeated. A handout that can't be made",
      "does not stop the others; its old PDF is moved to out/.withdrawn/ and the exit status is 1.",
      "out/manifest.json and out/manifest.csv list what is in the folder.",
      "",
      "Examples:",
      "  handouts batch",
      "  handouts batch --dry-run --explain     what would be made, and why",
      "  handouts batch --clinician dan-east --clinician alex-sample",
      "  handouts batch --topic low-back-pain-bed-rest -o /srv/handouts --jobs 8",
      "  handouts batch --shard 2/4             the second of four equal parts",
      "  handouts batch --draft                 drafts for reviewers, in out/.drafts/",
      "When all parts are done, 'handouts batch --merge-manifests' combines their manifests."
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
      description = "How many handouts to make at the same time. Default: one per core.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description =
          "Only part I of N equal parts. auto/N takes I from a Kubernetes Indexed Job, a Slurm"
              + " array or an AWS Batch array.")
  private String shard;

  @Option(
      names = "--merge-manifests",
      description = "Combine the manifests of all shards into one, and do nothing else.")
  private boolean mergeManifests;

  @Option(names = "--force", description = "Make all of them, even those that have not changed.")
  private boolean force;

  @Option(
      names = "--prune",
      description = "Delete sheets whose topic, clinician, language or format no longer exists.")
  private boolean prune;

  @Option(
      names = "--draft",
      description =
          "Make drafts for reviewers instead: of the topics named with --topic, or of all whose"
              + " status is draft. They go to out/.drafts/, marked on every page.")
  private boolean draft;

  @Option(names = "--dry-run", description = "Say what would be done, but write nothing.")
  private boolean dryRun;

  @Option(names = "--explain", description = "Say why each handout is made.")
  private boolean explain;

  @Option(names = "--json", description = "Print one line of JSON for each handout.")
  private boolean json;

  @Mixin private OverdueOptions overdue;
  @Mixin private OverwriteOption overwriting;

  @Override
  public Integer call() {
    if (jobs < 1) {
      throw new UsageException(
          "--jobs must be 1 or more, not " + jobs, "leave it out for one per core");
    }
    Handouts handouts = handouts();
    KnownNames known = new KnownNames(handouts.library());
    known.topics(topics);
    known.clinicians(clinicians);
    known.languages(languages);
    known.formats(formats);
    BatchRun.Request request = request();
    if (draft) {
      refuseWithDraft();
    }
    OutputFolder folder =
        new OutputFolder(
            output == null
                ? handouts.workspace().root().resolve("out")
                : main().currentFolder().resolve(output));
    if (output != null) {
      OverwriteOption.refuseSources(folder.root(), handouts.workspace().root(), output.toString());
    }
    if (draft) {
      return drafts(new Drafts(handouts, folder), request.selection(), folder);
    }
    BatchRun run = new BatchRun(overdue.of(handouts), folder, main().clock());
    return mergeManifests ? merge(run, folder) : run(handouts, run, request, folder);
  }

  private void refuseWithDraft() {
    if (prune
        || force
        || dryRun
        || explain
        || json
        || mergeManifests
        || shard != null
        || overdue.areAllowed()
        || overwriting.isGiven()) {
      throw new UsageException(
          "--draft can be combined only with filters, -o and --jobs",
          "drafts are made every time and are not listed in a manifest");
    }
  }

  private int drafts(Drafts drafts, Selection selection, OutputFolder folder) {
    List<EditionKey> keys = drafts.keys(selection);
    List<Diagnostic> problems = new ArrayList<>();
    AtomicInteger made = new AtomicInteger();
    try (Progress progress = Progress.of(err(), keys.size(), main().isTerminal())) {
      drafts.run(
          keys,
          jobs,
          each -> {
            progress.step(each.file().isEmpty());
            problems.addAll(each.problems());
            made.addAndGet(each.file().isPresent() ? 1 : 0);
          });
    }
    problemPrinter().print(AuthorsWords.once(Diagnostic.sorted(problems)));
    int failed = keys.size() - made.get();
    out()
        .printf(
            "%s in %s%s%n",
            Counted.of(made.get(), "draft"),
            folder.root().resolve(Drafts.FOLDER),
            failed == 0 ? "" : ", " + failed + " not made");
    return failed == 0 ? ExitStatus.DONE : ExitStatus.PROBLEMS;
  }

  private BatchRun.Request request() {
    Selection selection = new Selection(topics, clinicians, languages, formats);
    Shard part = Shard.WHOLE;
    try {
      part = shard == null ? part : Shard.parse(shard, main().environment());
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          e.getMessage(), "write --shard 1/4 for the first of four parts, or --shard auto/4");
    }
    if (prune && !(selection.equals(Selection.ALL) && part.isWhole())) {
      throw new UsageException(
          "--prune only works when everything is made",
          "leave out the filters and --shard, so that whatever is left over belongs to no handout");
    }
    return new BatchRun.Request(selection, part, jobs, force, prune);
  }

  private int merge(BatchRun run, OutputFolder folder) {
    try {
      int rows = run.mergeManifests().size();
      out().printf("%s in %s%n", Counted.of(rows, "row"), folder.root());
      return ExitStatus.DONE;
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "the manifests of the shards can't be merged: " + e.getMessage(),
          "first let all shards finish, with the same N and the same content");
    }
  }

  private int run(Handouts handouts, BatchRun run, BatchRun.Request request, OutputFolder folder) {
    List<EditionKey> keys = run.keys(request);
    List<Diagnostic> problems =
        handouts.problems().stream()
            .filter(problem -> !(overdue.areAllowed() && problem.is(Editions.OVERDUE)))
            .filter(problem -> isAbout(problem, keys))
            .toList();
    BatchPrinter printer =
        new BatchPrinter(out(), err(), problemPrinter(), json, explain, main().isTerminal());
    printer.content(problems);
    if (keys.isEmpty()
        && request.shard().isWhole()
        && handouts.problems().stream().noneMatch(Diagnostic::isError)) {
      throw new UsageException(
          "no handout matches these filters",
          "'handouts list topics' and 'handouts list clinicians' show what exists");
    }
    if (dryRun) {
      List<Step> steps = run.plan(request);
      printer.plan(steps, prune ? run.prunable() : List.of(), folder.root());
      boolean stopped = steps.stream().anyMatch(Step::isStopped);
      return stopped ? ExitStatus.PROBLEMS : ExitStatus.DONE;
    }
    BatchRun.Result result =
        printer.during(
            keys.size(),
            () ->
                run.run(
                    request,
                    foreign -> overwriting.allow(foreign, folder.root()),
                    printer::outcome));
    printer.summary(result, folder.root());
    boolean failed = result.tally().failed() > 0;
    boolean errors =
        problems.stream().anyMatch(each -> each.isError() && each.scope().equals(Scope.EVERYTHING));
    return failed || errors ? ExitStatus.PROBLEMS : ExitStatus.DONE;
  }

  private static boolean isAbout(Diagnostic problem, List<EditionKey> keys) {
    return problem.scope().equals(Scope.EVERYTHING)
        || keys.stream()
            .anyMatch(key -> problem.scope().touches(key.topic(), key.language(), key.clinician()));
  }
}
