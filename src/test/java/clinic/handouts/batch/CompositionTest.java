package clinic.handouts.batch;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Compositions;
import clinic.handouts.MachineParts;
import clinic.handouts.SampleLibrary;
import clinic.handouts.SeenPdf;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.pdf.compose.Composed;
import clinic.handouts.press.Unreleased;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample library, composed and set whole: no reader can tell which is which. */
@Tag("slow")
final class CompositionTest {
  private static final Compositions SAMPLES = new Compositions(SampleLibrary.root());

  /** By clinician and topic, the editions with items of the clinician's own. */
  private static final Set<String> OWN =
      Set.of("alex-sample low-back-pain-bed-rest", "jordan-sample preventing-falls-at-home");

  @TempDir private Path folder;

  static Stream<EditionKey> editions() {
    return SampleLibrary.keys(SAMPLES.editions());
  }

  private static boolean isOwn(EditionKey key) {
    return OWN.contains(key.clinician() + " " + key.topic());
  }

  @ParameterizedTest
  @MethodSource("editions")
  void aReaderCannotTellAComposedHandoutFromAWholeOne(EditionKey key) throws Exception {
    byte[] composed = SAMPLES.composed(key).map(Composed::pdf).orElseThrow();
    byte[] whole = SAMPLES.whole(key);
    assertThat(Unreleased.pdf(SAMPLES.made(key))).isEqualTo(isOwn(key) ? whole : composed);
    SeenPdf seen = SeenPdf.of(composed);
    seen.assertIsAs(SeenPdf.of(whole));
    seen.assertFontsOnce();
    assertThat(1.0 * composed.length / whole.length)
        .as("size, of the whole one")
        .isBetween(0.9, 1.1);
  }

  @Test
  void theBytesDoNotDependOnWhatWasMadeBefore() {
    List<EditionKey> keys =
        new ArrayList<>(
            editions().filter(key -> key.topic().equals("desk-movement-breaks")).toList());
    assertThat(keys).hasSizeGreaterThan(8);
    Collections.reverse(keys);
    Compositions others = new Compositions(SampleLibrary.root());
    for (EditionKey key : keys) {
      assertThat(Unreleased.pdf(others.made(key)))
          .as("%s", key)
          .isEqualTo(Unreleased.pdf(SAMPLES.made(key)));
    }
  }

  @Test
  @Tag("machine")
  void qpdfAndMutoolReadComposedHandoutsWithoutComplaint() throws Exception {
    Path qpdf = MachineParts.program("qpdf", "qpdf");
    Path mutool = MachineParts.program("mutool", "mupdf-tools");
    for (EditionKey key : editions().filter(each -> !isOwn(each)).toList()) {
      Path pdf = Files.write(folder.resolve("handout.pdf"), Unreleased.pdf(SAMPLES.made(key)));
      assertThat(output(qpdf, "--check", pdf.toString()))
          .contains("No syntax or stream encoding errors found")
          .doesNotContain("WARNING");
      String page = folder.resolve("page%d.png").toString();
      // Some builds say of every file that they leave its colour profile aside.
      assertThat(
              output(mutool, "draw", "-q", "-r", "20", "-o", page, pdf.toString())
                  .lines()
                  .filter(line -> !line.contains("ICC support is not available")))
          .as("%s: what mutool says", key)
          .isEmpty();
    }
  }

  private static String output(Path program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
