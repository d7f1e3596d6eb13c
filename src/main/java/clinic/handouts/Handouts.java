package clinic.handouts;

import clinic.handouts.check.Checks;
import clinic.handouts.content.Library;
import clinic.handouts.content.Paper;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.files.Workspace;
import clinic.handouts.history.HistoryKeeper;
import clinic.handouts.press.Draft;
import clinic.handouts.press.FirstName;
import clinic.handouts.press.ForPatient;
import clinic.handouts.press.Handout;
import clinic.handouts.press.HandoutMaker;
import clinic.handouts.press.Packet;
import clinic.handouts.press.PacketMaker;
import clinic.handouts.press.Trial;
import clinic.handouts.verify.SheetVerifier;
import clinic.handouts.verify.Verification;
import clinic.handouts.verify.Verifier;
import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The entry point for the program's own commands and for other programs: a workspace, read and
 * checked once. It reports what is wrong, makes handouts and packets, and verifies those that come
 * back. What it makes leaves the program only through {@link
 * clinic.handouts.press.ProvedPdf#release}, so that the history always has a record of it.
 * Thread-safe: one instance can serve a whole program.
 */
public final class Handouts {
  private final Workspace workspace;
  private final String revision;
  private final Library library;
  private final List<Diagnostic> problems;
  private final Editions editions;
  private final HistoryKeeper history;
  private final Consumer<Throwable> unforeseen;
  private final UnaryOperator<Library> checked;
  private final boolean inOnePiece;
  private final Map<Paper, Handouts> others = new EnumMap<>(Paper.class);
  private Handouts single;
  private HandoutMaker maker;
  private Verifier verifier;

  private Handouts(
      Workspace workspace,
      Consumer<Throwable> unforeseen,
      UnaryOperator<Library> checked,
      boolean inOnePiece) {
    // Taken first, so that whatever changes meanwhile is read again later.
    String files = workspace.filesRevision();
    this.unforeseen = unforeseen;
    this.checked = checked;
    this.inOnePiece = inOnePiece;
    this.library = Library.read(workspace);
    this.workspace = library.workspace();
    this.revision = this.workspace.revision(files);
    List<Diagnostic> found = Checks.of(checked.apply(library));
    this.editions = new Editions(library, found);
    this.problems = found.stream().filter(editions::isWorthTelling).toList();
    this.history = new HistoryKeeper(library);
  }

  private Handouts(Handouts same, Editions editions, boolean inOnePiece) {
    this.workspace = same.workspace;
    this.unforeseen = same.unforeseen;
    this.checked = same.checked;
    this.inOnePiece = inOnePiece;
    this.revision = same.revision;
    this.library = editions.library();
    this.problems = same.problems;
    this.editions = editions;
    this.history = same.history;
  }

  /**
   * Reads and checks a workspace, using the computer's clock.
   *
   * @param folder the folder that contains {@code content/}
   * @throws clinic.handouts.files.NoSuchWorkspaceException if it is not a workspace
   */
  public static Handouts open(Path folder) {
    System.Logger log = System.getLogger(Handouts.class.getName());
    return open(
        Workspace.open(folder, Clock.system(ZoneId.systemDefault())),
        failure -> log.log(System.Logger.Level.ERROR, "a handout was not made", failure));
  }

  /**
   * Reads and checks a workspace that is open, by its own clock.
   *
   * @param unforeseen receives each failure of the program itself; called by any thread. The
   *     handout that could not be made has a problem that says so
   */
  public static Handouts open(Workspace workspace, Consumer<Throwable> unforeseen) {
    return new Handouts(workspace, unforeseen, UnaryOperator.identity(), false);
  }

  /**
   * Reads a workspace that is open, and checks only what an edition of one topic depends on: no
   * other may be made of it, and {@link #problems} lists no others.
   *
   * @param topic its id
   * @param language of the edition; null for the clinic's own
   */
  public static Handouts open(
      Workspace workspace, Consumer<Throwable> unforeseen, String topic, String language) {
    return new Handouts(workspace, unforeseen, all -> all.about(topic, language), false);
  }

  /**
   * The handouts as they are now: these, or new ones when a file of the workspace, or the day, has
   * changed since these were read.
   *
   * @throws clinic.handouts.files.NoSuchWorkspaceException if the workspace is gone
   */
  public Handouts now() {
    Workspace now = workspace.reopened();
    return now.revision().equals(revision)
        ? this
        : new Handouts(now, unforeseen, checked, inOnePiece);
  }

  /** Identifies the state of the workspace's files, and the day, at the time of reading. */
  public String revision() {
    return revision;
  }

  /** The workspace that they were read from. */
  public Workspace workspace() {
    return workspace;
  }

  /** What was read. */
  public Library library() {
    return library;
  }

  /** Everything that is wrong with it, by file and line; empty when it is sound. */
  public List<Diagnostic> problems() {
    return problems;
  }

  /** All editions there are, and what stops each of them. */
  public Editions editions() {
    return editions;
  }

  /**
   * The same, but including handouts whose review is overdue; these have a warning on every page.
   */
  public Handouts allowingOverdue() {
    return new Handouts(this, editions.allowingOverdue(), inOnePiece);
  }

  /**
   * The same handouts, each typeset in one piece: quicker for a few. Otherwise bodies and clinician
   * cards are typeset apart, to be used again. Words, tags, look and reference are the same.
   */
  public synchronized Handouts inOnePiece() {
    if (single == null) {
      single = inOnePiece ? this : new Handouts(this, editions, true);
    }
    return single;
  }

  /** The same handouts, laid out for a paper size other than the clinic's own. */
  public synchronized Handouts onPaper(Paper paper) {
    boolean isOwn = library.clinic().filter(each -> each.paper() != paper).isEmpty();
    return isOwn
        ? this
        : others.computeIfAbsent(
            paper, any -> new Handouts(this, editions.onPaper(paper), inOnePiece));
  }

  /**
   * A patient's first name, to be printed only on that patient's sheets.
   *
   * @param language of the sheets
   * @throws FirstName.UnfitException if it can't be printed
   */
  public FirstName firstName(String typed, String language) throws FirstName.UnfitException {
    return FirstName.of(typed, library.fonts(), language);
  }

  /** Makes an edition: a proved PDF, or the problems that stop it. */
  public Handout make(EditionKey key) {
    return make(key, FirstName.NONE);
  }

  /** Makes an edition with a patient's first name on it. */
  public Handout make(EditionKey key, FirstName name) {
    return make(key, ForPatient.named(name));
  }

  /** Makes an edition with what was typed for a patient on it. */
  public Handout make(EditionKey key, ForPatient patient) {
    return maker().make(key, patient.on(key.topic(), true));
  }

  /** Makes the same handout, made by these without a name, with a name on it: in half the time. */
  public Handout named(Handout nameless, FirstName name) {
    return named(nameless, ForPatient.named(name), true);
  }

  /**
   * Makes the same handout with what was typed for a patient on it.
   *
   * @param nameless made by these handouts for nobody in particular
   * @param isFirst whether it is the first of those that the patient gets: that one carries the
   *     note and the next visit
   */
  public Handout named(Handout nameless, ForPatient patient, boolean isFirst) {
    return maker().named(nameless, patient.on(nameless.key().topic(), isFirst));
  }

  /**
   * Makes several editions and binds them into one PDF: all of them, or none. From four on it
   * begins with a table of contents, and each starts on a right-hand page.
   *
   * @param keys in their order, of one clinician and language; at least one
   */
  public Packet packet(List<EditionKey> keys, FirstName name) {
    return packet(keys, ForPatient.named(name), false);
  }

  /**
   * The same with what was typed for a patient: the note and the next visit are on the first.
   *
   * @param contents whether a packet of two or three begins with a table of contents, too
   */
  public Packet packet(List<EditionKey> keys, ForPatient patient, boolean contents) {
    return new PacketMaker(maker()).make(keys, patient.on(keys), contents);
  }

  /**
   * Binds handouts that were made one by one.
   *
   * @param made by these handouts, in their order, of one clinician and language, all with the same
   *     name or all without one; at least one. Any that was not made stops the packet.
   */
  public Packet packet(List<Handout> made) {
    return new PacketMaker(maker()).of(made, false);
  }

  /** Typesets an edition as it is, even a draft or an unsound one, for viewing only. */
  public Trial trial(EditionKey key) {
    return maker().trial(key);
  }

  /**
   * Makes a draft for a reviewer: proved, marked as a draft on every page, without a reference, and
   * not recorded in the history.
   */
  public Draft draft(EditionKey key) {
    return maker().draft(key);
  }

  /** Says which handout a reference, as somebody typed it, belongs to and whether it is current. */
  public Verification verify(String reference) {
    return verifier().verify(reference).unseen();
  }

  /**
   * Says which handouts a PDF that came back contains, and whether they are current.
   *
   * @return an answer for each reference in it; empty when there are none
   * @throws IOException if it is not a readable PDF
   */
  public List<Verification> verify(byte[] pdf) throws IOException {
    Handouts alike = SheetVerifier.paper(pdf).map(this::onPaper).orElse(this);
    return new SheetVerifier(alike.verifier(), List.of(alike.inOnePiece().maker(), alike.maker()))
        .verify(pdf);
  }

  private synchronized HandoutMaker maker() {
    if (maker == null) {
      maker = new HandoutMaker(editions, history, unforeseen, inOnePiece);
    }
    return maker;
  }

  private synchronized Verifier verifier() {
    if (verifier == null) {
      verifier = new Verifier(editions);
    }
    return verifier;
  }
}
