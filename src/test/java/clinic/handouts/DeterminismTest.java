package clinic.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.EditionKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same content and same command, same bytes: whenever and wherever. */
@Tag("slow")
final class DeterminismTest {
  @Test
  void twoRunsGiveTheSameBytes() {
    SampleLibrary once = SampleLibrary.ofRepository();
    SampleLibrary again = new SampleLibrary(SampleLibrary.root());
    for (EditionKey key : once.keys().toList()) {
      assertThat(once.pdf(key)).as(key.toString()).isEqualTo(again.pdf(key));
    }
  }

  @Test
  void anotherProcessInAnotherFolderTimeZoneAndLocaleGivesTheSameBytes(@TempDir Path folder)
      throws Exception {
    Path samples = folder.resolve("another place/with spaces");
    Copies.workspace(SampleLibrary.root(), samples);
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Duser.language=ar",
                    "-Duser.country=EG",
                    "-Duser.timezone=America/St_Johns",
                    "-Dfile.encoding=ISO-8859-1",
                    "-Djava.awt.headless=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "clinic.handouts.cli.Main",
                    "batch",
                    "--clinician=dan-east",
                    "--clinician=alex-sample",
                    "-w",
                    samples.toString()))
            .directory(folder.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    SampleLibrary here = SampleLibrary.ofRepository();
    List<EditionKey> keys =
        here.editions().matrix(false).stream()
            .filter(key -> List.of("dan-east", "alex-sample").contains(key.clinician()))
            .toList();
    assertThat(keys).hasSizeGreaterThanOrEqualTo(12);
    for (EditionKey key : keys) {
      assertThat(Files.readAllBytes(samples.resolve("out").resolve(key.path())))
          .as(key.toString())
          .isEqualTo(here.pdf(key));
    }
  }
}
