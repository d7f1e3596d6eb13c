package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.Configurator;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two threads never set up logging at once: SLF4J would put a line of its own on stderr. */
final class QuietStartTest {
  @TempDir private Path folder;

  @Test
  void loggingIsSetUpBeforeASecondThreadCouldAskForALogger() throws Exception {
    Path clinic = Files.createDirectory(folder.resolve("clinic"));
    Desk.withSamples(clinic);
    Path more = folder.resolve("more");
    Path services = Files.createDirectories(more.resolve("META-INF/services"));
    Files.writeString(services.resolve(Configurator.class.getName()), SlowLogging.class.getName());
    Path said = folder.resolve("said.txt");
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                more + File.pathSeparator + System.getProperty("java.class.path"),
                Main.class.getName(),
                "render",
                "low-back-pain-bed-rest",
                "-o",
                folder.resolve("sheet.pdf").toString())
            .directory(clinic.toFile())
            .redirectOutput(said.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(errors)).isEmpty();
    assertThat(Files.readAllLines(said))
        .containsExactly("logging was held up", folder.resolve("sheet.pdf").toString());
  }
}
