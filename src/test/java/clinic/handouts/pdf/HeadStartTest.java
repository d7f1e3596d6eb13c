package clinic.handouts.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.files.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** What warms the renderer up must itself be sound, else it stops half-way unseen. */
class HeadStartTest {
  @Test
  void theSmallDocumentIsRendered() throws RenderingException {
    Workspace workspace = Workspace.open(Path.of(""), Clock.systemUTC());
    assertThat(new String(HeadStart.render(workspace), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-")
        .contains("/XObject")
        .contains("/URI (https://example.com)");
  }
}
