package clinic.handouts.batch;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Signals;
import clinic.handouts.batch.TinyClinic.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is killed goes on where it was, and ends as if nothing had happened. */
@Tag("kill")
final class KilledRunTest {
  private static final int SHEETS = 32;

  @TempDir private Path folder;

  private static void wholeFilesOnly(TinyClinic clinic) throws IOException {
    for (String sheet : clinic.sheets("out")) {
      try (PDDocument pdf = Loader.loadPDF(clinic.path("out/" + sheet).toFile())) {
        assertThat(pdf.getNumberOfPages()).isPositive();
      }
    }
    if (Files.exists(clinic.path("out/manifest.json"))) {
      assertThat(clinic.read("out/manifest.json")).startsWith("{\"editions\": [").endsWith("]}\n");
    }
  }

  /** Waits until a run has noted so many sheets in its journal, or has ended. */
  private static void awaitNoted(TinyClinic clinic, Process run, int sheets) throws Exception {
    while (run.isAlive() && clinic.noted() < sheets) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  private static void signal(Process process, String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** A moment of a run: so many sheets are noted in its journal, and then some time goes by. */
  private record Moment(int sheets, int milliseconds) {}

  /**
   * What kills at several moments would leave of a run: it is stopped at each, and what stands
   * there is copied. At the last moment it is killed.
   */
  private static List<TinyClinic> killedAt(
      TinyClinic clinic, List<Moment> moments, String... options) throws Exception {
    List<String> args = new ArrayList<>(List.of("batch", "--format", "standard"));
    args.addAll(List.of(options));
    Process run = clinic.start(clinic.command(args.toArray(String[]::new)));
    List<TinyClinic> left = new ArrayList<>();
    for (Moment moment : moments) {
      awaitNoted(clinic, run, moment.sheets());
      TimeUnit.MILLISECONDS.sleep(moment.milliseconds());
      if (left.size() == moments.size() - 1) {
        run.destroyForcibly().waitFor();
        left.add(clinic);
      } else {
        signal(run, "STOP");
        TimeUnit.MILLISECONDS.sleep(100); // Its threads stop a little after the signal.
        left.add(clinic.copy(Path.of(clinic.path("") + "-stopped" + left.size())));
        signal(run, "CONT");
      }
    }
    return left;
  }

  /** Until five were killed while they had made some sheets, but not all; at most twenty. */
  @Test
  void killedAtRandomMomentsItEndsInTheSameBytes() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    TinyClinic undisturbed = TinyClinic.in(folder.resolve("undisturbed"), SHEETS / 2, 2);
    assertThat(undisturbed.standardBatch().status()).isZero();
    SortedMap<String, String> tree = undisturbed.tree("out");
    int midway = 0;
    for (int run = 0; run < 4 && midway < 5; run++) {
      List<Moment> moments =
          Stream.generate(() -> new Moment(random.nextInt(SHEETS + 1), random.nextInt(30)))
              .limit(5)
              .sorted(Comparator.comparing(Moment::sheets))
              .toList();
      TinyClinic clinic = TinyClinic.in(folder.resolve("killed" + run), SHEETS / 2, 2);
      for (TinyClinic killed : killedAt(clinic, moments, "--jobs", run % 2 == 0 ? "1" : "2")) {
        String moment = "seed " + seed + ", run " + run + " at " + moments + ": " + killed.path("");
        midway += endsIn(tree, killed, moment) ? 1 : 0;
      }
    }
    assertThat(midway).isGreaterThanOrEqualTo(5);
  }

  /** Goes on with a run that was killed; tells whether it had begun, but not made all. */
  private static boolean endsIn(SortedMap<String, String> tree, TinyClinic killed, String moment)
      throws IOException {
    SortedMap<String, String> left = killed.tree("out");
    left.keySet().removeIf(name -> !name.endsWith(".pdf"));
    assertThat(tree.entrySet()).as(moment).containsAll(left.entrySet());
    int there = left.size();
    Run resumed = killed.standardBatch("--explain");
    assertThat(resumed.status()).as(moment + resumed.err()).isZero();
    // One or two sheets in work may stand there before the journal knows of them.
    assertThat(resumed.upToDate().size()).as(moment).isGreaterThanOrEqualTo(there - 4);
    assertThat(killed.tree("out")).as(moment).isEqualTo(tree);
    return there > 0 && there < SHEETS;
  }

  /** A run that has to replace, move away and forget, not only to add. */
  private static TinyClinic changed(TinyClinic finished, Path to) throws IOException {
    TinyClinic clinic = finished.copy(to);
    clinic.change("content/clinic.yaml", "(03) 5550 0100", "(03) 5550 0111");
    clinic.change("content/topics/t01/en-AU.yaml", "status: approved", "status: draft");
    clinic.delete("content/clinicians/c02.yaml");
    return clinic;
  }

  @Test
  void killedWhileItReplacesAndWithdrawsItEndsInTheSameBytes() throws Exception {
    TinyClinic finished = TinyClinic.in(folder.resolve("finished"), 10, 3);
    finished.standardBatch();
    TinyClinic undisturbed = changed(finished, folder.resolve("undisturbed"));
    int status = undisturbed.standardBatch().status();
    SortedMap<String, String> tree = undisturbed.tree("out");
    List<Moment> moments = Stream.of(1, 6, 11, 16).map(sheets -> new Moment(sheets, 0)).toList();
    int midway = 0;
    for (TinyClinic clinic : killedAt(changed(finished, folder.resolve("killed")), moments)) {
      midway += clinic.noted() > 0 ? 1 : 0;
      wholeFilesOnly(clinic);
      Run resumed = clinic.standardBatch();
      assertThat(resumed.status()).as(resumed.err()).isEqualTo(status);
      assertThat(clinic.tree("out")).isEqualTo(tree);
    }
    assertThat(midway).isPositive();
  }

  /** Two topics for twenty clinicians, killed when the first topic was nearly made. */
  private TinyClinic killedInTheFirstTopic() throws Exception {
    TinyClinic clinic = TinyClinic.in(folder.resolve("killed"), 20, 2);
    return killedAt(clinic, List.of(new Moment(15, 0))).get(0);
  }

  @Test
  void aTornJournalIsReadAsFarAsItGoes() throws Exception {
    TinyClinic undisturbed = TinyClinic.in(folder.resolve("undisturbed"), 20, 2);
    undisturbed.standardBatch();
    TinyClinic clinic = killedInTheFirstTopic();
    Path journal = clinic.path("out/.journal");
    byte[] whole = Files.readAllBytes(journal);
    assertThat(whole.length).isPositive();
    int end = whole.length;
    for (int cut : new int[] {0, 1, 2, end / 3, end / 2, end - 2, end - 1}) {
      TinyClinic copy = clinic.copy(folder.resolve("cut" + cut));
      Files.write(copy.path("out/.journal"), Arrays.copyOf(whole, cut));
      assertThat(copy.standardBatch().status()).isZero();
      assertThat(copy.tree("out")).as("cut at " + cut).isEqualTo(undisturbed.tree("out"));
    }
    TinyClinic zeros = clinic.copy(folder.resolve("zeros"));
    Files.write(zeros.path("out/.journal"), new byte[4096], StandardOpenOption.APPEND);
    assertThat(zeros.standardBatch().status()).isZero();
    assertThat(zeros.tree("out")).isEqualTo(undisturbed.tree("out"));
  }

  @Test
  void contentThatChangedAfterTheKillIsSeen() throws Exception {
    TinyClinic clinic = killedInTheFirstTopic();
    clinic.change("content/clinicians/c01.yaml", "5550 0100", "5550 0199");
    Run resumed = clinic.standardBatch("--explain");
    assertThat(resumed.reasons())
        .containsEntry("c01/en-AU/t00-standard.pdf", "(clinician changed)")
        .containsEntry("c01/en-AU/t01-standard.pdf", "(new)");
    clinic.standardBatch("-o", "new");
    assertThat(clinic.tree("out")).isEqualTo(clinic.tree("new"));
  }

  @Test
  void aDryRunAndAFilterAfterTheKillLoseNothing() throws Exception {
    TinyClinic clinic = killedInTheFirstTopic();
    SortedMap<String, String> before = clinic.tree("out");
    Run plan = clinic.standardBatch("--dry-run", "--explain");
    assertThat(clinic.tree("out")).isEqualTo(before);
    assertThat(plan.out()).doesNotContain("make: c00/en-AU/t00-standard.pdf");
    assertThat(clinic.standardBatch("--clinician", "c19").status()).isZero();
    Run resumed = clinic.standardBatch("--explain");
    assertThat(resumed.upToDate())
        .hasSizeGreaterThanOrEqualTo(15 - 4)
        .contains("c00/en-AU/t00-standard.pdf", "c19/en-AU/t01-standard.pdf");
    clinic.standardBatch("-o", "new");
    assertThat(clinic.tree("out")).isEqualTo(clinic.tree("new"));
  }

  @Test
  void anImageThatChangesDuringTheRunIsSeenByTheNext() throws Exception {
    TinyClinic clinic = TinyClinic.in(folder.resolve("changed"), 20, 2);
    Process process = clinic.start(clinic.command("batch", "--format", "standard", "--jobs", "1"));
    awaitNoted(clinic, process, 10);
    clinic.change("content/images/logo.svg", "#0b5c6b", "#0b5c6c");
    clinic.write(
        "templates/styles/standard.css",
        Files.readString(Path.of("templates/styles/standard.css")) + "\nh2 { margin-top: 9mm }\n");
    assertThat(process.waitFor()).as(clinic.read("err.txt")).isZero();
    clinic.standardBatch();
    clinic.standardBatch("-o", "new");
    assertThat(new TreeMap<>(clinic.tree("out"))).isEqualTo(clinic.tree("new"));
  }

  @Test
  void interruptedItSaysSoInTwoLinesAndGoesOn() throws Exception {
    TinyClinic clinic = TinyClinic.in(folder.resolve("interrupted"), 20, 2);
    TinyClinic undisturbed = clinic.copy(folder.resolve("undisturbed"));
    undisturbed.standardBatch();
    Process process =
        clinic.start(Signals.interruptible(clinic.command("batch", "--format", "standard")));
    awaitNoted(clinic, process, 12);
    signal(process, "INT");
    assertThat(process.waitFor()).isEqualTo(130);
    assertThat(clinic.read("err.txt").lines()).hasSize(2);
    assertThat(clinic.read("said.txt")).isEmpty();
    wholeFilesOnly(clinic);
    Run resumed = clinic.standardBatch("--explain");
    assertThat(resumed.upToDate()).hasSizeGreaterThanOrEqualTo(12 - 4).hasSizeLessThan(40);
    assertThat(clinic.tree("out")).isEqualTo(undisturbed.tree("out"));
  }
}
