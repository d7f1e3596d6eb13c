package clinic.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PDFs read by programs that share no code with the one that made them. */
@Tag("machine")
final class OtherReadersTest {
  @TempDir private Path folder;

  @Test
  void popplerReadsEveryDoDontRedFlagAndTheDisclaimerOfTheFirstHandout() throws Exception {
    Path pdftotext = MachineParts.program("pdftotext", "poppler-utils");
    SampleLibrary samples = SampleLibrary.ofRepository();
    Edition edition = samples.edition(SampleLibrary.FIRST);
    Path pdf = written(samples.pdf(SampleLibrary.FIRST));
    String text = squeezed(output(List.of(pdftotext.toString(), pdf.toString(), "-")));
    Stream<String> wanted =
        Stream.of(Role.DO, Role.DONT, Role.RED_FLAG, Role.DISCLAIMER)
            .flatMap(role -> edition.document().all(role).stream())
            .map(Piece::words);
    assertThat(wanted).hasSizeGreaterThan(12).allMatch(words -> text.contains(squeezed(words)));
  }

  @Test
  void popplerReadsWordsWithLigaturesAsTheyAreWritten() throws Exception {
    Path pdftotext = MachineParts.program("pdftotext", "poppler-utils");
    Path workspace = Copies.content(SampleLibrary.root(), folder.resolve("workspace"));
    Path topic = workspace.resolve("content/topics/low-back-pain-bed-rest/en-AU.yaml");
    Files.writeString(
        topic,
        Files.readString(topic)
            .replace(
                "Move a little more each day.",
                "The first flights of stairs are difficult, so take the office lift."));
    Path pdf = written(new SampleLibrary(workspace).pdf(SampleLibrary.FIRST));
    assertThat(squeezed(output(List.of(pdftotext.toString(), pdf.toString(), "-"))))
        .contains(squeezed("The first flights of stairs are difficult, so take the office lift."));
  }

  @Test
  void qpdfFindsNothingWrongWithTheFile() throws Exception {
    Path qpdf = MachineParts.program("qpdf", "qpdf");
    Path pdf = written(SampleLibrary.ofRepository().pdf(SampleLibrary.FIRST));
    assertThat(output(List.of(qpdf.toString(), "--check", pdf.toString())))
        .contains("No syntax or stream encoding errors found")
        .doesNotContain("WARNING");
  }

  private Path written(byte[] pdf) throws Exception {
    return Files.write(folder.resolve("handout.pdf"), pdf);
  }

  private static String output(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static String squeezed(String text) {
    return text.lines().collect(Collectors.joining(" ")).replaceAll("[\\s\f]+", "");
  }
}
