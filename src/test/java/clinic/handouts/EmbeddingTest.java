package clinic.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of Java in README.md, compiled and run as they stand there. */
final class EmbeddingTest {
  private static final Pattern LINES = Pattern.compile("(?s)\n```java\n(.*?)\n```\n");

  @TempDir private Path folder;

  private static List<String> lines() throws Exception {
    String readme = Files.readString(SampleLibrary.root().resolve("README.md"));
    Matcher lines = LINES.matcher(readme);
    assertThat(lines.find()).isTrue();
    return lines.group(1).lines().toList();
  }

  /** A program of these lines and nothing else but the class that Java wants around them. */
  private static String program(List<String> lines) {
    String imports =
        lines.stream().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
    String rest =
        lines.stream()
            .filter(line -> !line.startsWith("import "))
            .collect(Collectors.joining("\n"));
    return imports
        + "\nclass Portal { public static void main(String[] args) throws Exception {\n"
        + rest
        + "\n} }\n";
  }

  private Path run(String program) throws Exception {
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                Files.writeString(folder.resolve("Portal.java"), program).toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    return log;
  }

  private static String absolute(String classPath) {
    return Pattern.compile(Pattern.quote(System.getProperty("path.separator")))
        .splitAsStream(classPath)
        .map(each -> Path.of(each).toAbsolutePath().toString())
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  @Test
  void theReadmeEmbedsTheProgramInTenLines() throws Exception {
    assertThat(lines().stream().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void theLinesMakeASheetAndKeepItsHistory() throws Exception {
    Path clinic = Copies.fewSamples(folder.resolve("my-clinic"));
    Path topic = clinic.resolve("content/topics/low-back-pain-bed-rest/en-AU.yaml");
    Files.writeString(
        topic,
        Files.readString(topic).replaceFirst("(?m)^review-due: .*$", "review-due: 2999-01-01"));
    run(program(lines()));
    try (PDDocument sheet = Loader.loadPDF(folder.resolve("sheet.pdf").toFile())) {
      assertThat(sheet.getNumberOfPages()).isEqualTo(2);
    }
    try (var kept = Files.list(clinic.resolve(".handouts/history"))) {
      assertThat(kept).hasSize(1);
    }
  }

  @Test
  void theLinesTellWhatStopsASheet() throws Exception {
    Path clinic = Copies.fewSamples(folder.resolve("my-clinic"));
    Copies.change(
        clinic.resolve("content/topics/low-back-pain-bed-rest/en-AU.yaml"), "  dont:", "  nope:");
    Path log = run(program(lines()));
    assertThat(log).content().contains("content/topics/low-back-pain-bed-rest/en-AU.yaml:");
    assertThat(folder.resolve("sheet.pdf")).doesNotExist();
  }
}
