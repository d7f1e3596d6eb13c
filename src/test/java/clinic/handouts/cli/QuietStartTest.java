package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.Configurator;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that renders a sheet in English: two threads never set up logging at once, as SLF4J
 * would put a line of its own on stderr; and nothing is loaded that only other scripts need.
 */
final class QuietStartTest {
  @TempDir private Path folder;

  @Test
  void loggingIsSetUpOnceAndNothingIsLoadedForOtherScripts() throws Exception {
    Path clinic = Files.createDirectory(folder.resolve("clinic"));
    Desk.withSamples(clinic);
    Path settings = clinic.resolve("content/clinic.yaml");
    String own = Files.readString(settings);
    Files.writeString(settings, own.substring(0, own.indexOf("  # Not checked by")));
    Path more = folder.resolve("more");
    Path services = Files.createDirectories(more.resolve("META-INF/services"));
    Files.writeString(services.resolve(Configurator.class.getName()), SlowLogging.class.getName());
    Path loaded = clinic.resolve("loaded.txt");
    Path said = folder.resolve("said.txt");
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + loaded.getFileName(),
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
    assertThat(Files.readAllLines(loaded))
        .anyMatch(line -> line.contains("clinic.handouts.cli.Main"))
        .noneMatch(line -> line.contains(" com.ibm.icu.") || line.contains(" com.dylibso."));
  }
}
