package clinic.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.content.Paper;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.NoSuchWorkspaceException;
import clinic.handouts.files.Workspace;
import clinic.handouts.history.History;
import clinic.handouts.history.UnsavedHistoryException;
import clinic.handouts.press.FirstName;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Packet;
import clinic.handouts.press.ProvedPdf;
import clinic.handouts.press.Unreleased;
import clinic.handouts.proof.PageReport;
import clinic.handouts.verify.SheetVerifier;
import clinic.handouts.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door for other programs: what is made leaves by release, which the history knows of. */
final class HandoutsTest {
  private static final EditionKey ANKLE =
      new EditionKey("ankle-sprain-first-week", "dan-east", "en-AU", "standard");

  @TempDir private Path folder;

  @BeforeEach
  void samples() throws IOException {
    Copies.fewSamples(folder);
  }

  private Handouts handouts() {
    return SampleLibrary.handouts(folder, failure -> {});
  }

  private Path kept(String file) {
    return folder.resolve(".handouts/history/0001-2026-11-22/content").resolve(file);
  }

  @Test
  void makingAndLookingKeepNothingAndReleasingKeepsWhatTheSheetIsMadeOfFirst() throws Exception {
    Handouts handouts = handouts();
    Handout handout = handouts.make(SampleLibrary.FIRST);
    assertThat(handout.problems()).isEmpty();
    ProvedPdf pdf = handout.pdf().orElseThrow();
    assertThat(pdf.<Integer>look(PDDocument::getNumberOfPages)).isEqualTo(pdf.pages());
    handouts.trial(SampleLibrary.FIRST).look(PDDocument::getNumberOfPages);
    handouts.verify(Unreleased.pdf(handout));
    assertThat(folder.resolve(".handouts")).doesNotExist();
    byte[] bytes = pdf.release();
    assertThat(bytes).isEqualTo(Unreleased.pdf(handout));
    assertThat(kept("topics/" + SampleLibrary.FIRST.topic() + "/en-AU.yaml"))
        .hasSameBinaryContentAs(
            folder.resolve("content/topics/" + SampleLibrary.FIRST.topic() + "/en-AU.yaml"));
    assertThat(kept("clinicians/dan-east.yaml")).exists();
  }

  @Test
  void forOneTopicNoOtherIsCheckedAndItsSheetIsTheSame() throws Exception {
    Path other = folder.resolve("content/topics/" + ANKLE.topic() + "/en-AU.yaml");
    Copies.change(other, "- Bend and str", "- ☠ Bend and str");
    Copies.change(folder.resolve("content/clinicians/robin-sample.yaml"), "Robin", "Robin ☠");
    EditionKey first = SampleLibrary.FIRST;
    Handouts all = handouts();
    Handouts one = only(first.topic());
    assertThat(all.problems()).anyMatch(problem -> problem.place().toString().contains("ankle"));
    assertThat(one.problems())
        .noneMatch(problem -> problem.place().toString().contains("ankle"))
        .anyMatch(problem -> problem.place().toString().contains("robin-sample"));
    assertThat(Unreleased.pdf(one.make(first))).isEqualTo(Unreleased.pdf(all.make(first)));
    assertThat(only(ANKLE.topic()).make(ANKLE).isMade()).isFalse();
    assertThat(only(ANKLE.topic()).make(ANKLE).problems()).isEqualTo(all.make(ANKLE).problems());
  }

  private Handouts only(String topic) {
    return Handouts.open(Workspace.open(folder, SampleLibrary.CLOCK), failure -> {}, topic, null);
  }

  @Test
  void theClinicsOtherPaperHasTheSameReferenceAndIsCurrentWhenItComesBack() throws Exception {
    Handouts handouts = handouts();
    Handouts others = handouts.onPaper(Paper.LETTER);
    assertThat(handouts.onPaper(Paper.A4)).isSameAs(handouts);
    assertThat(handouts.onPaper(Paper.LETTER)).isSameAs(others);
    ProvedPdf letter = others.make(ANKLE).pdf().orElseThrow();
    byte[] pdf = letter.release();
    assertThat(SheetVerifier.paper(pdf)).contains(Paper.LETTER);
    assertThat(letter.references())
        .isEqualTo(handouts.make(ANKLE).pdf().orElseThrow().references());
    assertThat(handouts.verify(pdf)).extracting(Verification::isCurrent).containsExactly(true);
  }

  @Test
  void whoeverChangesReleasedBytesChangesTheirOwnOnly() {
    ProvedPdf pdf = handouts().make(SampleLibrary.FIRST).pdf().orElseThrow();
    byte[] bytes = pdf.release();
    byte[] first = bytes.clone();
    bytes[0] = 0;
    assertThat(pdf.release()).isEqualTo(first);
  }

  @Test
  void aPacketKeepsAllItsHandoutsWhenItIsReleased() throws Exception {
    Handouts handouts = handouts();
    FirstName name = handouts.firstName("Zoë", "en-AU");
    Packet packet = handouts.packet(List.of(ANKLE, SampleLibrary.FIRST), name);
    assertThat(packet.problems()).isEmpty();
    ProvedPdf pdf = packet.pdf().orElseThrow();
    assertThat(folder.resolve(".handouts")).doesNotExist();
    try (PDDocument document = Loader.loadPDF(pdf.release())) {
      assertThat(document.getNumberOfPages()).isEqualTo(pdf.pages());
    }
    assertThat(kept("topics/" + ANKLE.topic() + "/en-AU.yaml")).exists();
    assertThat(kept("topics/" + SampleLibrary.FIRST.topic() + "/en-AU.yaml")).exists();
    assertThat(pdf.references()).hasSize(2);
    assertThat(pdf.measured()).as("of a packet").isEqualTo(PageReport.NONE);
  }

  @Test
  void whatIsReleasedVerifiesAsCurrentAndAsOutOfDateOnceItsWordsChanged() throws Exception {
    Handouts handouts = handouts();
    ProvedPdf pdf = handouts.make(SampleLibrary.FIRST).pdf().orElseThrow();
    byte[] released = pdf.release();
    String reference = pdf.references().get(0);
    assertThat(handouts.verify(released)).extracting(Verification::isCurrent).containsExactly(true);
    assertThat(handouts.verify(reference).isCurrent()).isTrue();
    Path topic = folder.resolve("content/topics/" + SampleLibrary.FIRST.topic() + "/en-AU.yaml");
    Copies.change(topic, "title: Is bed rest good", "title: Is rest in bed good");
    Copies.change(topic, "version: ", "version: 1");
    Verification after = handouts.now().verify(reference);
    assertThat(after.state()).isEqualTo(Verification.State.OUT_OF_DATE);
    assertThat(after.changes()).isNotEmpty();
  }

  @Test
  void whatWasGivenOutAMinuteAgoIsKnownToWhoeverVerifiedBefore() throws Exception {
    List<String> references = new ArrayList<>();
    for (EditionKey key : List.of(SampleLibrary.FIRST, ANKLE)) {
      ProvedPdf first = handouts().make(key).pdf().orElseThrow();
      first.release();
      references.addAll(first.references());
      Path topic = folder.resolve("content/topics/" + key.topic() + "/en-AU.yaml");
      Copies.change(topic, "within your comfort.", "within your limits.");
      Copies.change(topic, "version: ", "version: 1");
    }
    Handouts handouts = handouts();
    for (int i = 0; i < 2; i++) { // Both go to the same state of the history.
      String reference = references.get(i);
      assertThat(handouts.verify(reference).explanation()).contains("has not been given out yet");
      handouts.make(i == 0 ? SampleLibrary.FIRST : ANKLE).pdf().orElseThrow().release();
      assertThat(handouts.verify(reference).explanation())
          .contains("it was replaced by version 11 on 22 Nov 2026")
          .isEqualTo(handouts().verify(reference).explanation());
    }
  }

  @Test
  void aBrokenTopicHasProblemsAndNothingToRelease() throws IOException {
    Copies.change(
        folder.resolve("content/topics/" + ANKLE.topic() + "/en-AU.yaml"), "  dont:", "  nope:");
    Handouts handouts = handouts();
    assertThat(handouts.problems()).isNotEmpty();
    Handout handout = handouts.make(ANKLE);
    assertThat(handout.problems()).isNotEmpty();
    assertThat(handout.pdf()).isEmpty();
    Packet packet = handouts.packet(List.of(SampleLibrary.FIRST, ANKLE), FirstName.NONE);
    assertThat(packet.problems()).isNotEmpty();
    assertThat(packet.pdf()).isEmpty();
  }

  @Test
  void noHandoutIsGivenOutThatTheHistoryCantRecord() throws IOException {
    Files.writeString(folder.resolve(".handouts"), "in the way");
    ProvedPdf pdf = handouts().make(SampleLibrary.FIRST).pdf().orElseThrow();
    for (int i = 1; i <= 2; i++) {
      assertThatThrownBy(pdf::release)
          .as("attempt %s", i)
          .isInstanceOf(UnsavedHistoryException.class)
          .hasMessageContaining("the handout was not given out", "can't be saved");
    }
    Files.delete(folder.resolve(".handouts"));
    assertThat(pdf.release()).isNotEmpty();
    assertThat(folder.resolve(History.FOLDER)).isNotEmptyDirectory();
  }

  @Test
  void theSameHandoutsServeUntilAFileChanges() throws IOException {
    Handouts first = handouts();
    LiveLibrary live = new LiveLibrary(first);
    assertThat(live.now().library()).as("the desk reads nothing again").isSameAs(first.library());
    first.make(SampleLibrary.FIRST).pdf().orElseThrow().release();
    assertThat(first.now()).as("what is kept changes nothing").isSameAs(first);
    Copies.change(folder.resolve("content/clinic.yaml"), "name: ", "name: New ");
    Handouts second = live.now();
    assertThat(second).isNotSameAs(first).isSameAs(live.now());
    assertThat(second.revision()).isNotEqualTo(first.revision()).isEqualTo(live.revision());
    assertThat(second.library().clinic().orElseThrow().name().value()).startsWith("New ");
    Files.delete(folder.resolve("content/clinic.yaml"));
    assertThatThrownBy(second::now).isInstanceOf(NoSuchWorkspaceException.class);
  }

  @Test
  void aNewDayIsNoticedWhereTheClinicIs() throws IOException {
    Copies.change(
        folder.resolve("content/clinic.yaml"),
        "language:",
        "time-zone: Pacific/Kiritimati\nlanguage:");
    Handouts first = handouts();
    LocalDate today = LocalDate.now(SampleLibrary.CLOCK);
    assertThat(first.workspace().today()).isEqualTo(today);
    assertThat(first.now()).isSameAs(first);
    Copies.change(folder.resolve("content/clinic.yaml"), "Pacific/Kiritimati", "Pacific/Pago_Pago");
    assertThat(first.now().workspace().today()).isEqualTo(today.minusDays(1));
    Copies.change(folder.resolve("content/clinic.yaml"), "time-zone: Pacific/Pago_Pago\n", "");
    assertThat(first.now().workspace().today()).isEqualTo(today);
  }

  @Test
  void manyThreadsGetTheBytesThatOneGets() throws Exception {
    Handouts handouts = handouts();
    List<EditionKey> keys =
        handouts.editions().matrix(false).stream()
            .filter(key -> key.format().equals("standard"))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<byte[]>> made = new ArrayList<>();
      for (EditionKey key : keys) {
        made.add(threads.submit(() -> handouts.make(key).pdf().orElseThrow().release()));
        made.add(threads.submit(() -> handouts.now().make(key).pdf().orElseThrow().release()));
      }
      Handouts alone = handouts();
      for (int i = 0; i < made.size(); i++) {
        assertThat(made.get(i).get())
            .as("%s", keys.get(i / 2))
            .isEqualTo(Unreleased.pdf(alone.make(keys.get(i / 2))));
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(folder.resolve(".handouts/history")).isDirectoryContaining(each -> true);
  }
}
