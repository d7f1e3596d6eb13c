package clinic.handouts.batch;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.Workspace;
import clinic.handouts.proof.PageReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was proved is remembered for as long as nothing has changed, the program included. */
final class KeptProofsTest {
  private static final EditionKey KEY = SampleLibrary.FIRST;
  private static final PageReport MEASURED = new PageReport(List.of(7), 1, true);

  @TempDir private Path folder;

  @Test
  void withoutKnowingTheProgramNothingIsKeptOrRead() throws IOException {
    Copies.fewSamples(folder);
    Workspace workspace = Workspace.open(folder, SampleLibrary.CLOCK);
    keep(KeptProofs.of(workspace, false));
    assertThat(folder.resolve(".handouts")).doesNotExist();
    keep(KeptProofs.of(workspace, true));
    assertThat(KeptProofs.of(workspace, true).of(KEY, Fingerprint.NONE)).contains(MEASURED);
    assertThat(KeptProofs.of(workspace, false).of(KEY, Fingerprint.NONE)).isEmpty();
  }

  private static void keep(KeptProofs kept) {
    kept.keep(KEY, Fingerprint.NONE, MEASURED);
    kept.write(Set.of(KEY));
  }
}
