package clinic.handouts.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Designers read in their guide what a layout may say of its own. */
final class BrandLinesTest {
  @Test
  void theDesignersGuideListsThem() throws IOException {
    String guide = Files.readString(Path.of("templates/README.md")).replaceAll("\\s+", " ");
    int from = guide.indexOf("In English these are: ");
    String listed = ", " + guide.substring(from).split(": |\\. ", 3)[1] + ", ";

    assertThat(BrandLines.of("en-AU")).isNotEmpty().allMatch(each -> listed.contains(", " + each));
    assertThat(listed.split(", ")).hasSize(BrandLines.of("en-AU").size() + 1);
  }
}
