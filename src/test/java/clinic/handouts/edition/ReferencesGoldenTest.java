package clinic.handouts.edition;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Sheets that were given out are traced by their references: a change of the program must not give
 * the same words another one.
 */
final class ReferencesGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/references.txt");

  /**
   * To accept new words on purpose: {@code mvn test -Dtest=ReferencesGoldenTest -Dgolden.accept}.
   */
  @Test
  void theSamplesKeepTheirReferences() throws IOException {
    Editions editions = SampleLibrary.ofRepository().editions();
    String references =
        SampleLibrary.keys(editions)
            .map(key -> key + " " + editions.make(key).reference().code() + "\n")
            .collect(Collectors.joining());
    if (System.getProperty("golden.accept") != null) {
      Files.writeString(GOLDEN, references);
    }
    assertThat(references).isEqualTo(Files.readString(GOLDEN).replace("\r\n", "\n"));
  }
}
