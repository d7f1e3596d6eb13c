package clinic.handouts.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.Copies;
import clinic.handouts.Handouts;
import clinic.handouts.SampleLibrary;
import clinic.handouts.cli.Main;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many editions at once; each failure affects only its own edition. */
@Tag("slow")
final class BatchTest {
  @TempDir private Path folder;

  @BeforeEach
  void samples() throws IOException {
    Copies.fewSamples(folder);
  }

  private Handouts handouts(List<Throwable> unforeseen) {
    return SampleLibrary.handouts(folder, unforeseen::add);
  }

  private List<EditionKey> matrix() {
    return new SampleLibrary(folder).editions().matrix(true);
  }

  @Test
  void outcomesComeInTheOrderOfTheKeys() {
    List<EditionKey> backwards = new ArrayList<>(matrix());
    Collections.reverse(backwards);
    List<Batch.Outcome> outcomes = new ArrayList<>();
    new Batch(handouts(new ArrayList<>()), new OutputFolder(folder.resolve("out")), 4)
        .run(backwards, outcomes::add);
    assertThat(outcomes).extracting(Batch.Outcome::key).isEqualTo(backwards);
    assertThat(outcomes).allMatch(Batch.Outcome::isMade);
  }

  @Test
  void anUnforeseenFailureIsItsEditionsOwnAndItsCauseIsPassedOn() throws IOException {
    Path part = folder.resolve("templates/formats/deep.ftlh");
    Files.createDirectories(part.getParent());
    Files.writeString(
        part,
        "<html><body><#list 1..9000 as i><div></#list><#list 1..9000 as i></div></#list>"
            + "</body></html>");
    List<Throwable> unforeseen = Collections.synchronizedList(new ArrayList<>());
    EditionKey bad = new EditionKey("low-back-pain-bed-rest", "dan-east", "en-AU", "deep");
    Path old = new OutputFolder(folder.resolve("out")).write(bad, new byte[] {1});
    List<Batch.Outcome> outcomes = new ArrayList<>();
    new Batch(handouts(unforeseen), new OutputFolder(folder.resolve("out")), 2)
        .run(List.of(bad, SampleLibrary.FIRST), outcomes::add);
    assertThat(outcomes.get(1).isMade()).isTrue();
    assertThat(outcomes.get(0).isMade()).isFalse();
    assertThat(outcomes.get(0).withdrawn()).isPresent();
    assertThat(old).doesNotExist();
    assertThat(unforeseen).hasSize(1);
    assertThat(outcomes.get(0).problems()).hasSize(1);
    assertThat(outcomes.get(0).problems().get(0).place().path())
        .isEqualTo("templates/formats/deep.ftlh");
  }

  @Test
  void aBatchNeedsAJob() {
    Handouts handouts = handouts(new ArrayList<>());
    OutputFolder output = new OutputFolder(folder);
    assertThatThrownBy(() -> new Batch(handouts, output, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a batch needs at least one job at a time");
  }

  @Test
  void whenTheDiskSaysNoNothingMoreIsWritten() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("alex-sample"), "a file");
    Batch batch = new Batch(handouts(new ArrayList<>()), new OutputFolder(out), 2);
    List<EditionKey> keys =
        matrix().stream().filter(key -> !key.clinician().equals(EditionKey.CLINIC)).toList();
    assertThatThrownBy(() -> batch.run(keys, outcome -> {}))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(out.resolve("alex-sample") + " is not a folder");
    List<Path> before = files(out);
    assertThat(before).noneMatch(file -> file.toString().endsWith(".part"));
    assertThat(before.size()).isLessThan(keys.size());
  }

  @Test
  @Tag("kill")
  void aKilledRunLeavesWholeFilesAndTheNextGoesOn() throws Exception {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "batch",
                "-w",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    while (process.isAlive() && files(out).isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    process.destroyForcibly().waitFor();
    for (Path file : files(out)) {
      if (file.toString().endsWith(".pdf")) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
          assertThat(pdf.getNumberOfPages()).isPositive();
        }
      }
    }
    List<EditionKey> keys = new SampleLibrary(folder).editions().matrix(false);
    new Batch(handouts(new ArrayList<>()), new OutputFolder(out), 2).run(keys, outcome -> {});
    assertThat(
            files(out).stream()
                .map(file -> out.relativize(file).toString())
                .filter(file -> file.endsWith(".pdf")))
        .containsExactlyInAnyOrderElementsOf(keys.stream().map(EditionKey::path).toList());
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (java.io.UncheckedIOException e) {
      return List.of(); // A file was moved while the folder was read.
    }
  }
}
