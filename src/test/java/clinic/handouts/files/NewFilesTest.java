package clinic.handouts.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New files come whole or not at all, and replace nothing. */
final class NewFilesTest {
  private static final Map<String, byte[]> FILES =
      Map.of("content/clinic.yaml", bytes("new"), "templates/a/b", bytes("new"), "z", bytes("new"));

  @TempDir private Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> all() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.skip(1).map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  @Test
  void whatIsInTheWayStaysAndNothingElseComes() throws IOException {
    Files.createDirectories(folder.resolve("templates"));
    Files.writeString(folder.resolve("templates/mine"), "mine");
    assertThatThrownBy(() -> NewFiles.folder(folder, FILES))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("can't write " + folder + ": ");
    assertThat(all()).containsExactly("templates", "templates/mine");
  }

  @Test
  void aFolderThatCouldNotBeFilledIsNotLeftBehind() throws IOException {
    Path clinic = folder.resolve("clinic");
    assertThatThrownBy(
            () -> NewFiles.folder(clinic, Map.of("a", bytes("file"), "a/b", bytes("below it"))))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(all()).isEmpty();
  }

  @Test
  void aFolderIsFilledWithWhatIsThereAfterwards() throws IOException {
    NewFiles.folder(folder.resolve("x/clinic"), FILES);
    assertThat(all())
        .contains("x/clinic/content/clinic.yaml", "x/clinic/templates/a/b", "x/clinic/z")
        .noneMatch(name -> name.contains(".handouts-new"));
    assertThat(NewFiles.objection(folder.resolve("x/clinic")))
        .hasValue("is not empty: it contains 'content'");
  }
}
