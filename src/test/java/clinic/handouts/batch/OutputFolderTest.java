package clinic.handouts.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.OutputException;
import clinic.handouts.files.WrittenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are there whole or not at all. */
final class OutputFolderTest {
  private static final EditionKey KEY = new EditionKey("back", "dan", "en-AU", "standard");

  @TempDir private Path folder;

  @Test
  void whoIsToldToStopWhileWritingStopsAndBlamesNoDisk() {
    OutputFolder output = new OutputFolder(folder.resolve("out"));
    Path file = output.root().resolve("manifest.json");
    try (OutputRecords records = OutputRecords.open(output, Shard.WHOLE)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> WrittenFile.write(file, new byte[] {1}))
          .isInstanceOf(CancellationException.class);
      assertThatThrownBy(() -> records.log("made")).isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(output.root())
        .isDirectoryNotContaining(each -> each.toString().contains("manifest"));
  }

  @Test
  void recordsThatCantBeOpenedLeaveNoLockBehind() throws IOException {
    OutputFolder output = new OutputFolder(folder);
    Path inTheWay = Files.createDirectory(folder.resolve(".journal"));
    assertThatThrownBy(() -> OutputRecords.open(output, Shard.WHOLE))
        .isInstanceOf(OutputException.class);
    Files.delete(inTheWay);
    try (OutputRecords records = OutputRecords.open(output, Shard.WHOLE)) {
      records.log("made");
    }
    assertThat(folder.resolve("run.log")).hasContent("made");
  }

  @Test
  void aFileReplacesTheOneBefore() throws IOException {
    OutputFolder output = new OutputFolder(folder);
    Path file = output.write(KEY, new byte[] {1, 2, 3});
    assertThat(output.write(KEY, new byte[] {4})).isEqualTo(file);
    assertThat(file).isEqualTo(folder.resolve("dan/en-AU/back-standard.pdf"));
    assertThat(Files.readAllBytes(file)).containsExactly(4);
    assertThat(names("dan/en-AU")).containsExactly("back-standard.pdf");
  }

  @Test
  void aWriteThatFailsLeavesNothingBehind() throws IOException {
    Path inTheWay = Files.createDirectories(folder.resolve("dan/en-AU/back-standard.pdf/x"));
    assertThatThrownBy(() -> new OutputFolder(folder).write(KEY, new byte[] {1}))
        .isInstanceOf(OutputException.class)
        .hasMessage("can't write " + inTheWay.getParent() + ": it is a folder");
    assertThat(names("dan/en-AU")).containsExactly("back-standard.pdf");
  }

  @Test
  void aWriteThatFailsLeavesTheFileBefore() throws IOException {
    Path file = new OutputFolder(folder).write(KEY, new byte[] {1});
    Path part =
        file.resolveSibling(".back-standard.pdf." + ProcessHandle.current().pid() + ".part");
    Files.createDirectory(part);
    assertThatThrownBy(() -> new OutputFolder(folder).write(KEY, new byte[] {2}))
        .isInstanceOf(OutputException.class);
    assertThat(Files.readAllBytes(file)).containsExactly(1);
  }

  @Test
  void theFileInTheWayOfAFolderIsNamed() throws IOException {
    Files.writeString(folder.resolve("dan"), "a file");
    assertThatThrownBy(() -> new OutputFolder(folder).write(KEY, new byte[] {1}))
        .isInstanceOf(OutputException.class)
        .hasMessage(
            "can't write "
                + folder.resolve("dan/en-AU/back-standard.pdf")
                + ": "
                + folder.resolve("dan")
                + " is not a folder");
  }

  @Test
  void whatAKilledWriteLeftIsClearedByTheNext() throws IOException, InterruptedException {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path there = Files.createDirectories(folder.resolve("dan/en-AU"));
    Files.writeString(there.resolve(".back-standard.pdf." + dead.pid() + ".part"), "half a fi");
    Files.writeString(there.resolve(".other-standard.pdf." + dead.pid() + ".part"), "another's");
    long living = ProcessHandle.current().parent().orElseThrow().pid();
    Files.writeString(there.resolve(".back-standard.pdf." + living + ".part"), "being writ");
    Files.writeString(there.resolve(".back-standard.pdf.mine.part"), "somebody's");
    new OutputFolder(folder).write(KEY, new byte[] {1});
    assertThat(names("dan/en-AU"))
        .containsExactlyInAnyOrder(
            "back-standard.pdf",
            ".other-standard.pdf." + dead.pid() + ".part",
            ".back-standard.pdf." + living + ".part",
            ".back-standard.pdf.mine.part");
  }

  @Test
  void anOldSheetIsMovedAwayAndReplacesTheOneMovedAwayBefore() throws IOException {
    OutputFolder output = new OutputFolder(folder);
    assertThat(output.withdraw(KEY)).isEmpty();
    assertThat(folder.resolve(".withdrawn")).doesNotExist();
    for (byte version = 1; version <= 2; version++) {
      Path file = output.write(KEY, new byte[] {version});
      assertThat(output.withdraw(KEY))
          .contains(folder.resolve(".withdrawn/dan/en-AU/back-standard.pdf"));
      assertThat(file).doesNotExist();
    }
    assertThat(Files.readAllBytes(folder.resolve(".withdrawn/dan/en-AU/back-standard.pdf")))
        .containsExactly(2);
  }

  @Test
  void anOldSheetThatIsALinkIsMovedAwayItselfAndNotWhatItLeadsTo() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere.pdf"), "kept");
    Path link = folder.resolve("out/dan/en-AU/back-standard.pdf");
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, elsewhere);
    new OutputFolder(folder.resolve("out")).withdraw(KEY);
    assertThat(Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertThat(elsewhere).hasContent("kept");
  }

  @Test
  void readersNeverSeeHalfAFile() throws Exception {
    OutputFolder output = new OutputFolder(folder);
    byte[] one = new byte[200_000];
    byte[] two = new byte[100_000];
    java.util.Arrays.fill(two, (byte) 1);
    Path file = output.write(KEY, one);
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Future<?> writing =
          writer.submit(
              () -> {
                for (int i = 0; i < 30; i++) {
                  output.write(KEY, i % 2 == 0 ? two : one);
                }
              });
      List<byte[]> seen = new ArrayList<>();
      while (!writing.isDone()) {
        seen.add(Files.readAllBytes(file));
      }
      writing.get();
      assertThat(seen)
          .isNotEmpty()
          .allMatch(read -> List.of(one.length, two.length).contains(read.length));
    } finally {
      writer.shutdownNow();
    }
  }

  private List<String> names(String below) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(below))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
