package clinic.handouts.cli;

import clinic.handouts.check.Checks;
import clinic.handouts.cli.console.Misuse;
import clinic.handouts.content.Library;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.files.Workspace;
import clinic.handouts.press.HandoutMaker;
import clinic.handouts.press.PacketMaker;
import clinic.handouts.press.Release;
import clinic.handouts.verify.SheetVerifier;
import clinic.handouts.verify.Verifier;
import clinic.handouts.yaml.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** A workspace as one command sees it: read and checked once. */
final class Session {
  private final Workspace workspace;
  private final Library library;
  private final List<Diagnostic> problems;
  private final Editions editions;
  private final Consumer<String> note;
  private final Consumer<Throwable> unforeseen;

  /**
   * Reads and checks.
   *
   * @param note told what is worth knowing, but no problem of the content
   * @param unforeseen told when the program itself fails on an edition
   */
  Session(Workspace workspace, Consumer<String> note, Consumer<Throwable> unforeseen) {
    this.note = note;
    this.unforeseen = unforeseen;
    this.workspace = workspace;
    this.library = Library.read(workspace);
    this.problems = Checks.of(library);
    this.editions = new Editions(library, problems);
  }

  Workspace workspace() {
    return workspace;
  }

  Library library() {
    return library;
  }

  List<Diagnostic> problems() {
    return problems;
  }

  Editions editions() {
    return editions;
  }

  Editions editions(boolean allowOverdue) {
    return allowOverdue ? editions.allowingOverdue() : editions;
  }

  PacketMaker packetMaker(boolean allowOverdue) {
    return new PacketMaker(trialMaker(editions(allowOverdue)), new Release(library, note));
  }

  /** Compares files that came back with handouts made to compare; none of those leaves. */
  SheetVerifier sheetVerifier(Verifier verifier) {
    HandoutMaker trial = trialMaker();
    return new SheetVerifier(verifier, trial, new PacketMaker(trial, edition -> {}));
  }

  /** Makes handouts to look at; none of them may leave the program. */
  HandoutMaker trialMaker() {
    return trialMaker(editions);
  }

  private HandoutMaker trialMaker(Editions which) {
    return new HandoutMaker(workspace, which, edition -> {}, unforeseen);
  }

  /** The one way to make handouts that leave the program: what they say is kept. */
  HandoutMaker maker(boolean allowOverdue) {
    return new HandoutMaker(
        workspace, editions(allowOverdue), new Release(library, note), unforeseen);
  }

  void knownTopics(Collection<String> ids) {
    known("topic", ids, library.topicIds());
  }

  /** Names that are topics or clinicians. */
  void knownTopicsOrClinicians(Collection<String> ids) {
    List<String> all = new ArrayList<>(library.topicIds());
    all.addAll(library.clinicianIds());
    known("topic or clinician", ids, all);
  }

  void knownClinicians(Collection<String> ids) {
    List<String> all = new ArrayList<>(library.clinicianIds());
    all.add(EditionKey.CLINIC);
    known("clinician", ids, all);
  }

  void knownLanguages(Collection<String> tags) {
    known("language", tags, library.languages());
  }

  void knownFormats(Collection<String> ids) {
    known("format", ids, library.formats());
  }

  private static void known(String kind, Collection<String> names, List<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw Misuse.unknown(kind, name, known);
      }
    }
  }
}
