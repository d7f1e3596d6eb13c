package clinic.handouts.files;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept from run to run, and when it counts as missing. */
final class KeptFilesTest {
  private static final byte[] WORDS = {1, 2, 3};

  @TempDir private Path folder;

  @BeforeEach
  void workspace() throws IOException {
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(folder.resolve("content/clinic.yaml"), "name: A\n");
    kept("key").write("one", WORDS);
  }

  private KeptFiles kept(String key) {
    return KeptFiles.of(
        Workspace.open(folder, SampleLibrary.CLOCK), folder.resolve("own").resolve(key));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(".handouts/kept"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aLaterRunReadsWhatWasKept() {
    assertThat(kept("key").read("one")).contains(WORDS);
    assertThat(kept("key").read("two")).isEmpty();
  }

  @Test
  void whatWasDamagedRenamedOrWrittenByAnybodyElseCountsAsMissing() throws IOException {
    assertThat(kept("another").read("one")).isEmpty();
    Path file = files().get(0);
    byte[] sound = Files.readAllBytes(file);
    for (int i = 0; i < sound.length; i++) {
      byte[] damaged = sound.clone();
      damaged[i] ^= 4;
      Files.write(file, damaged);
      assertThat(kept("key").read("one")).isEmpty();
    }
    Files.write(file, new byte[0]);
    assertThat(kept("key").read("one")).isEmpty();
    kept("key").write("two", new byte[] {9});
    Path two = files().stream().filter(each -> !each.equals(file)).findFirst().orElseThrow();
    Files.move(two, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(kept("key").read("one")).isEmpty();
    kept("key").write("one", WORDS);
    assertThat(kept("key").read("one")).contains(WORDS);
  }

  @Test
  void whatWasKeptWithOtherTemplatesCountsAsMissing() throws IOException {
    Files.createDirectories(folder.resolve("templates/parts"));
    Files.writeString(folder.resolve("templates/parts/footer.ftlh"), "ours");
    assertThat(kept("key").read("one")).isEmpty();
  }

  @Test
  void theLastUsedStayWithinTheRoomThereIs() throws IOException {
    KeptFiles kept = kept("key");
    kept.write("two", new byte[1000]);
    Instant now = Instant.now();
    for (Path file : files()) {
      long age = Files.size(file) > 1000 ? 100 : 10;
      Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(age)));
    }
    kept.tidy(500, now.minusSeconds(200));
    assertThat(kept.read("two")).isEmpty();
    assertThat(kept.read("one")).contains(WORDS);
    kept.tidy(500, Instant.now().plusSeconds(200));
    assertThat(files()).isEmpty();
  }

  @Test
  void onlyTheOwnerMayReadIt() throws IOException {
    for (Path file : List.of(files().get(0), folder.resolve("own/key"))) {
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
      }
    }
  }
}
