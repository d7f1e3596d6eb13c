package clinic.handouts.press;

import clinic.handouts.check.paper.PressRules;
import clinic.handouts.content.Topic;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.edition.PatientWords;
import clinic.handouts.files.PackedTemplates;
import clinic.handouts.files.Workspace;
import clinic.handouts.history.HistoryKeeper;
import clinic.handouts.layout.HandoutLayout;
import clinic.handouts.layout.LayoutException;
import clinic.handouts.pdf.DocumentInfo;
import clinic.handouts.pdf.PdfRenderer;
import clinic.handouts.pdf.RenderingException;
import clinic.handouts.pdf.compose.Composed;
import clinic.handouts.pdf.compose.Typesetter;
import clinic.handouts.pdf.compose.TypesettingJob;
import clinic.handouts.proof.AuthorsWords;
import clinic.handouts.proof.PageReport;
import clinic.handouts.proof.Proof;
import clinic.handouts.proof.compose.CompositionProof;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes proved PDFs of editions: all commands make them here. Thread-safe; layouts, fonts and
 * images are read once.
 */
public final class HandoutMaker {
  private static final String TRIAL = "it is a trial";
  private static final String ALONE = "it is made by itself";

  private final Editions editions;
  private final HandoutLayout layouts;
  private final PdfRenderer renderer;
  private final Typesetter typesetter;
  private final SettingPlan plan;
  private final boolean inOnePiece;
  private final CompositionProof compositions = new CompositionProof();
  private final HistoryKeeper history;
  private final Consumer<Throwable> unforeseen;

  /** Proofs of action cards that are too full, by body, as it does not depend on the clinician. */
  private final Map<String, Proof.Result> tooFull = new ConcurrentHashMap<>();

  /** Whether the workspace has layouts of its own; empty until somebody needs to know. */
  private Optional<Boolean> ownLayouts = Optional.empty();

  /**
   * A maker.
   *
   * @param editions the editions; their workspace has the layouts, fonts and images
   * @param history records what is released
   * @param unforeseen receives each failure of the program itself, on any thread
   * @param inOnePiece whether to typeset each in one piece, for those who make a few
   */
  public HandoutMaker(
      Editions editions,
      HistoryKeeper history,
      Consumer<Throwable> unforeseen,
      boolean inOnePiece) {
    Workspace workspace = editions.library().workspace();
    this.inOnePiece = inOnePiece;
    this.history = history;
    this.unforeseen = unforeseen;
    this.editions = editions;
    this.layouts = new HandoutLayout(workspace);
    this.renderer = new PdfRenderer(workspace, editions.library().fonts());
    this.typesetter = new Typesetter(renderer);
    this.plan = new SettingPlan(editions, layouts);
  }

  /**
   * Makes an edition. An unexpected failure of the program counts as a problem of this edition
   * only.
   *
   * @param key identifies the edition
   * @param patient what is printed for one patient, on the sheet only
   * @return the PDF if nothing is wrong with it, otherwise the problems
   */
  public Handout make(EditionKey key, PatientWords patient) {
    try {
      return named(proved(key, PatientWords.NOBODY), patient);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Handout.failed(key, List.of(unforeseen(key, e)));
    }
  }

  /**
   * Makes the same handout for a patient: the same bytes that {@link #make} gives with the same
   * words, in half the time.
   *
   * @param nameless the handout that this maker made for nobody in particular
   * @param patient what is printed for one patient, on the sheet only
   * @return the PDF if nothing is wrong with it, otherwise the problems
   */
  public Handout named(Handout nameless, PatientWords patient) {
    if (patient.isEmpty() || !nameless.isMade()) {
      return nameless;
    }
    try {
      return nameless.edition().orElseThrow().fits(patient)
          ? PatientSheets.judged(nameless, proved(nameless.key(), patient), patient)
          : PatientSheets.changed(nameless);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Handout.failed(
          nameless.key(), List.of(unforeseen(nameless.key(), PatientSheets.discreet(e))));
    }
  }

  /** Typesets an edition for previewing, whatever its state: even if it is a draft or withdrawn. */
  public Trial trial(EditionKey key) {
    return trial(key, () -> editions.onTrial(key));
  }

  /** Makes a draft of an edition for a reviewer, whether or not its topic is one. */
  public Draft draft(EditionKey key) {
    List<Diagnostic> obstacles = editions.draftObstacles(key);
    return new Draft(
        obstacles.isEmpty()
            ? trial(key, () -> editions.asTheyAre(key).map(Edition::asDraft))
            : Trial.failed(obstacles));
  }

  private Trial trial(EditionKey key, Supplier<Optional<Edition>> wanted) {
    try {
      Optional<Edition> edition = wanted.get();
      return edition.isPresent() ? trial(edition.get()) : Trial.failed(editions.obstacles(key));
    } catch (LayoutException e) {
      return Trial.failed(List.of(e.problem()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Trial.failed(List.of(unforeseen(key, e)));
    }
  }

  private Trial trial(Edition edition) throws LayoutException {
    try {
      TypesettingJob job = job(edition, "", false); // What is not given out has no reference.
      Sheet sheet = whole(edition, job, TRIAL);
      if (sheet.isTooFull()) {
        sheet = whole(edition, job(edition, "", true), TRIAL);
      }
      return new Trial(sheet.pdf(), sheet.proof().measured(), told(edition, sheet.proof()));
    } catch (RenderingException e) {
      return Trial.failed(told(edition, e.problems(), Map.of()));
    }
  }

  private Diagnostic unforeseen(EditionKey key, Throwable failure) {
    unforeseen.accept(failure);
    return Diagnostic.of(
        PressRules.UNFORESEEN,
        Source.unread(HandoutLayout.path(key.format())).start(),
        "the program failed on " + key + ": " + failure.getClass().getSimpleName(),
        failure instanceof OutOfMemoryError
            ? PressRules.MORE_MEMORY
            : "run it again with --debug, and report the problem with its output",
        new Scope(key.topic(), key.language(), key.clinician()));
  }

  /** Binds a packet of handouts of this maker. */
  ProvedPdf bound(byte[] pdf, int pages, List<Edition> editions) {
    return new ProvedPdf(pdf, pages, PageReport.NONE, editions, history);
  }

  /**
   * Makes the table of contents of a packet.
   *
   * @param editions the handouts in it, of one clinician and language, at least one
   * @param firstPages the page on which each starts, from 1
   * @return the bytes of a PDF, in which the link to each handout is its {@link
   *     HandoutLayout#packetLink}
   * @throws LayoutException if the layout can't be filled
   * @throws RenderingException if it can't be typeset
   */
  byte[] contents(List<Edition> editions, List<Integer> firstPages, DocumentInfo info)
      throws LayoutException, RenderingException {
    String xhtml = layouts.contents(editions, firstPages);
    return renderer.render(xhtml, info, HandoutLayout.PACKET_PATH);
  }

  private Handout proved(EditionKey key, PatientWords patient) {
    List<Diagnostic> obstacles = editions.obstacles(key);
    if (!obstacles.isEmpty()) {
      return Handout.failed(key, obstacles);
    }
    Edition edition = editions.make(key).forPatient(patient);
    try {
      Sheet sheet = sheet(edition, false);
      return handout(edition, sheet.isTooFull() ? sheet(edition, true) : sheet);
    } catch (LayoutException e) {
      return Handout.failed(key, List.of(e.problem()));
    } catch (RenderingException e) {
      return Handout.failed(key, told(edition, e.problems(), Map.of()));
    }
  }

  /**
   * Typesets and proves an edition.
   *
   * @param wholeSheet whether an action card takes whole sheets
   */
  private Sheet sheet(Edition edition, boolean wholeSheet)
      throws LayoutException, RenderingException {
    TypesettingJob job = job(edition, edition.reference().code(), wholeSheet);
    String reason = inOnePiece ? ALONE : plan.whole(edition, job.filled(), wholeSheet);
    return reason.isEmpty() ? composed(edition, job) : whole(edition, job, reason);
  }

  private Sheet composed(Edition edition, TypesettingJob job)
      throws LayoutException, RenderingException {
    Optional<Composed> made = typesetter.composed(job);
    if (made.isEmpty()) {
      return whole(edition, job, SettingPlan.CARD);
    }
    Composed composed = made.get();
    Proof.Result known = tooFull.get(composed.body());
    Proof.Result proof = known == null ? compositions.of(composed, edition, job.layout()) : known;
    Sheet sheet = new Sheet(composed.pdf(), "composed", proof);
    if (sheet.isTooFull()) {
      tooFull.put(composed.body(), proof);
    }
    return sheet;
  }

  private Sheet whole(Edition edition, TypesettingJob job, String reason)
      throws RenderingException {
    byte[] pdf = typesetter.whole(job);
    return new Sheet(pdf, "typeset in one piece: " + reason, Proof.of(pdf, edition, job.layout()));
  }

  private Handout handout(Edition edition, Sheet sheet) {
    Proof.Result proof = sheet.proof();
    return proof.problems().isEmpty()
        ? new Handout(
            edition.key(),
            Optional.of(
                new ProvedPdf(
                    sheet.pdf(),
                    proof.measured().pages(),
                    proof.measured(),
                    List.of(edition),
                    history)),
            sheet.way(),
            List.of())
        : Handout.failed(edition.key(), told(edition, proof));
  }

  private TypesettingJob job(Edition edition, String reference, boolean wholeSheet)
      throws LayoutException {
    return new TypesettingJob(
        layouts.fill(edition, wholeSheet),
        info(edition),
        HandoutLayout.path(edition.key().format()),
        edition.clinician(),
        reference);
  }

  private List<Diagnostic> told(Edition edition, Proof.Result proof) {
    return told(edition, proof.problems(), proof.origins());
  }

  /** Problems in words for authors, unless the workspace has layouts of its own to change. */
  private List<Diagnostic> told(
      Edition edition, List<Diagnostic> problems, Map<Diagnostic, Place> origins) {
    return problems.isEmpty() || hasOwnLayouts()
        ? problems
        : AuthorsWords.of(edition, problems, origins);
  }

  private synchronized boolean hasOwnLayouts() {
    if (ownLayouts.isEmpty()) {
      ownLayouts =
          Optional.of(
              PackedTemplates.changedBy(editions.library().workspace()).findAny().isPresent());
    }
    return ownLayouts.get();
  }

  private static DocumentInfo info(Edition edition) {
    Topic topic = edition.topic();
    return new DocumentInfo(
        topic.title().value(),
        edition.author(),
        topic.summary().markdown().plain(),
        topic.keywords().stream().map(Text::value).toList(),
        topic.language(),
        topic.review().reviewed());
  }
}
