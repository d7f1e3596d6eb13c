package clinic.handouts.batch;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Signals;
import clinic.handouts.batch.TinyClinic.Run;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is killed goes on where it was, and ends as if nothing had happened. */
final class KilledRunTest {
  private static final int SHEETS = 32;

  @TempDir private Path folder;

  /** PDFs that stand below a folder just now, while another process may write them. */
  private static int count(Path folder) throws IOException {
    int[] count = {0};
    if (Files.exists(folder)) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              count[0] += file.toString().endsWith(".pdf") ? 1 : 0;
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return count[0];
  }

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

  private void killAfter(TinyClinic clinic, int sheets, int more) throws Exception {
    Process process = clinic.start(clinic.command("batch", "--format", "standard"));
    while (process.isAlive() && count(clinic.path("out")) < sheets) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    TimeUnit.MILLISECONDS.sleep(more);
    process.destroyForcibly().waitFor();
  }

  @Test
  void killedAtTwentyRandomMomentsItEndsInTheSameBytes() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    TinyClinic undisturbed = TinyClinic.in(folder.resolve("undisturbed"), SHEETS / 2, 2);
    assertThat(undisturbed.standardBatch().status()).isZero();
    SortedMap<String, String> tree = undisturbed.tree("out");
    int midway = 0;
    for (int i = 0; i < 20; i++) {
      int sheets = random.nextInt(SHEETS + 1);
      int more = random.nextInt(60);
      String moment = "seed " + seed + ", kill " + i + " after " + sheets + " and " + more + " ms";
      TinyClinic clinic = TinyClinic.in(folder.resolve("killed" + i), SHEETS / 2, 2);
      killAfter(clinic, sheets, more);
      SortedMap<String, String> left = clinic.tree("out");
      left.keySet().removeIf(name -> !name.endsWith(".pdf"));
      assertThat(tree.entrySet()).as(moment).containsAll(left.entrySet());
      int there = left.size();
      midway += there > 0 && there < SHEETS ? 1 : 0;
      Run resumed = clinic.standardBatch("--explain");
      assertThat(resumed.status()).as(moment + resumed.err()).isZero();
      // One or two sheets in work may stand there before the journal knows of them.
      assertThat(resumed.upToDate().size()).as(moment).isGreaterThanOrEqualTo(there - 4);
      assertThat(clinic.tree("out")).as(moment).isEqualTo(tree);
    }
    assertThat(midway).isGreaterThan(10);
  }

  /** A run that has to replace, move away and forget, not only to add. */
  private TinyClinic changed(Path to) throws IOException {
    TinyClinic clinic = finished.copy(to);
    clinic.change("content/clinic.yaml", "(03) 5550 0100", "(03) 5550 0111");
    clinic.change("content/topics/t01/en-AU.yaml", "status: approved", "status: draft");
    clinic.delete("content/clinicians/c02.yaml");
    return clinic;
  }

  private TinyClinic finished;

  @Test
  void killedWhileItReplacesAndWithdrawsItEndsInTheSameBytes() throws Exception {
    finished = TinyClinic.in(folder.resolve("finished"), 10, 3);
    finished.standardBatch();
    finished.age();
    TinyClinic undisturbed = changed(folder.resolve("undisturbed"));
    int status = undisturbed.standardBatch().status();
    SortedMap<String, String> tree = undisturbed.tree("out");
    for (int i = 0; i < 4; i++) {
      TinyClinic clinic = changed(folder.resolve("killed" + i));
      clinic.age();
      Process process = clinic.start(clinic.command("batch", "--format", "standard"));
      while (process.isAlive() && clinic.writtenSoFar() < 1 + 5 * i) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      process.destroyForcibly().waitFor();
      wholeFilesOnly(clinic);
      Run resumed = clinic.standardBatch();
      assertThat(resumed.status()).as(resumed.err()).isEqualTo(status);
      assertThat(clinic.tree("out")).isEqualTo(tree);
    }
  }

  @Test
  void aTornJournalIsReadAsFarAsItGoes() throws Exception {
    TinyClinic clinic = TinyClinic.in(folder.resolve("torn"), 20, 2);
    TinyClinic undisturbed = clinic.copy(folder.resolve("undisturbed"));
    undisturbed.standardBatch();
    killAfter(clinic, 12, 0);
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
    TinyClinic clinic = TinyClinic.in(folder.resolve("killed"), 20, 2);
    killAfter(clinic, 15, 0);
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
    TinyClinic clinic = TinyClinic.in(folder.resolve("killed"), 20, 2);
    killAfter(clinic, 15, 0);
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
    while (process.isAlive() && count(clinic.path("out")) < 10) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
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
    while (process.isAlive() && count(clinic.path("out")) < 12) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor()).isEqualTo(130);
    assertThat(clinic.read("err.txt").lines()).hasSize(2);
    assertThat(clinic.read("said.txt")).isEmpty();
    wholeFilesOnly(clinic);
    Run resumed = clinic.standardBatch("--explain");
    assertThat(resumed.upToDate()).hasSizeGreaterThanOrEqualTo(12 - 4).hasSizeLessThan(40);
    assertThat(clinic.tree("out")).isEqualTo(undisturbed.tree("out"));
  }
}
