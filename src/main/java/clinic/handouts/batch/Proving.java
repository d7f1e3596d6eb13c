package clinic.handouts.batch;

import clinic.handouts.Handouts;
import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.content.Placeholder;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.edition.Role;
import clinic.handouts.press.Handout;
import clinic.handouts.press.ProvedPdf;
import clinic.handouts.press.Trial;
import clinic.handouts.proof.PageReport;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Proves editions the way a batch makes them, but gives nothing out: no file, no manifest, no
 * history. What was proved is remembered, so that it need not be proved again until something that
 * goes into it has changed.
 */
public final class Proving {
  private final Handouts handouts;
  private final Editions editions;
  private final List<EditionKey> matrix;
  private final List<Scope> unwritten;
  private final InOrder workers;

  /**
   * Proves editions.
   *
   * @param jobs how many at the same time, at least 1
   */
  public Proving(Handouts handouts, int jobs) {
    this.handouts = handouts;
    this.editions = handouts.editions();
    this.matrix = editions.matrix(true);
    this.unwritten =
        handouts.problems().stream()
            .filter(each -> each.is(Placeholder.RULE))
            .map(Diagnostic::scope)
            .toList();
    this.workers = new InOrder(jobs);
  }

  /**
   * What is known of an edition's pages.
   *
   * @param key the edition
   * @param measured what its pages measure
   * @param problems what is wrong with its pages, so that it can't be made
   * @param warnings what its author should know of its pages
   */
  public record Proved(
      EditionKey key, PageReport measured, List<Diagnostic> problems, List<Diagnostic> warnings) {}

  /**
   * The editions whose content lets them be made, including the clinic's own and drafts, in the
   * order in which they are proved.
   *
   * @param ids topics and clinicians; none stands for all
   */
  public List<EditionKey> keys(Collection<String> ids) {
    return asked(ids)
        .filter(key -> editions.obstacles(key).stream().allMatch(each -> each.is(Editions.DRAFT)))
        .filter(key -> !isStillWritten(key))
        .sorted(EditionKey.BY_TOPIC)
        .toList();
  }

  /** Whether texts are still to be written, so that its pages say nothing yet. */
  private boolean isStillWritten(EditionKey key) {
    return unwritten.stream()
        .anyMatch(scope -> scope.touches(key.topic(), key.language(), key.clinician()));
  }

  /**
   * What stops editions that are not drafts, such as a text that is still to be written.
   *
   * @param ids topics and clinicians; none stands for all
   */
  public List<Diagnostic> stopping(Collection<String> ids) {
    return asked(ids)
        .map(editions::obstacles)
        .filter(Proving::isStopped)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private Stream<EditionKey> asked(Collection<String> ids) {
    return matrix.stream()
        .filter(key -> ids.isEmpty() || ids.contains(key.topic()) || ids.contains(key.clinician()));
  }

  /**
   * Proves editions.
   *
   * @param keys from {@link #keys}
   * @param again whether to prove even those that have not changed since they were proved
   * @param each receives the results in the order of the keys
   */
  public void run(List<EditionKey> keys, boolean again, Consumer<Proved> each) {
    Fingerprints fingerprints = new Fingerprints(editions.library(), editions.allowsOverdue());
    KeptProofs kept = KeptProofs.of(handouts.workspace(), fingerprints.isProgramKnown());
    try {
      workers.run(keys, key -> proved(key, fingerprints.of(key), kept, again), each);
    } finally {
      kept.write(new HashSet<>(matrix));
    }
  }

  private Proved proved(EditionKey key, Fingerprint fingerprint, KeptProofs kept, boolean again) {
    Optional<PageReport> known = again ? Optional.empty() : kept.of(key, fingerprint);
    if (known.isPresent()) {
      return proved(key, known.get(), List.of());
    }
    Proved proved = editions.obstacles(key).isEmpty() ? handout(key) : draft(key);
    if (proved.problems().isEmpty()) {
      kept.keep(key, fingerprint, proved.measured());
    } else {
      kept.forget(key);
    }
    return proved;
  }

  private Proved handout(EditionKey key) {
    Handout handout = handouts.make(key);
    PageReport measured = handout.pdf().map(ProvedPdf::measured).orElse(PageReport.NONE);
    return proved(key, measured, handout.problems());
  }

  /** A draft is proved as it will be once it is approved. */
  private Proved draft(EditionKey key) {
    Trial trial = handouts.trial(key);
    return proved(key, trial.measured(), trial.problems());
  }

  private Proved proved(EditionKey key, PageReport measured, List<Diagnostic> problems) {
    List<Diagnostic> warnings =
        measured.hasLateRedFlags()
            ? editions.onTrial(key).filter(Edition::mayBeginWithHelp).stream()
                .map(edition -> late(edition, measured.redFlags()))
                .toList()
            : List.of();
    return new Proved(key, measured, problems, warnings);
  }

  private static Diagnostic late(Edition edition, int page) {
    EditionKey key = edition.key();
    return Diagnostic.of(
        ProofRules.LATE_RED_FLAGS,
        edition.document().pieces().stream()
            .filter(each -> each.role() == Role.RED_FLAG)
            .findFirst()
            .orElseThrow()
            .place(),
        "in large print, the red flags begin on page " + page + " for " + key.clinician(),
        "shorten the summary, or the text of get-help",
        new Scope(key.topic(), key.language(), key.clinician()));
  }

  /**
   * Whether a batch of everything would fail for reasons of content. Drafts don't count, and
   * neither does what no clinician gives out.
   *
   * @param unmade the editions whose pages have problems
   */
  public boolean stopsBatch(Set<EditionKey> unmade) {
    return handouts.problems().stream()
            .anyMatch(each -> each.isError() && each.scope().equals(Scope.EVERYTHING))
        || editions.matrix(false).stream().anyMatch(key -> isStopped(key, unmade));
  }

  private boolean isStopped(EditionKey key, Set<EditionKey> unmade) {
    List<Diagnostic> obstacles = editions.obstacles(key);
    return isStopped(obstacles) || (obstacles.isEmpty() && unmade.contains(key));
  }

  private static boolean isStopped(List<Diagnostic> obstacles) {
    return !obstacles.isEmpty() && !Editions.isHeldBack(obstacles);
  }
}
