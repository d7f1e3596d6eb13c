package clinic.handouts.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A test that changes one thing in the sample workspace and looks at what is said about it. */
@ExtendWith(QuietLog.class)
public abstract class WorkspaceTest {
  protected static final String CLINIC = SampleWorkspace.CLINIC;
  protected static final String ANA = SampleWorkspace.ANA;
  protected static final String BEN = SampleWorkspace.BEN;
  protected static final String BACK = SampleWorkspace.BACK;
  protected static final String FIGURE = SampleWorkspace.FIGURE;

  protected SampleWorkspace workspace;

  /** A folder outside the workspace. */
  protected Path outside;

  @BeforeEach
  void writeWorkspace(@TempDir Path folder, @TempDir Path elsewhere) {
    workspace = SampleWorkspace.in(folder);
    outside = elsewhere;
  }

  /** Holds that exactly this is said, line by line, in this order. */
  protected void says(String... lines) {
    assertThat(workspace.problems()).isEqualTo(String.join("\n", lines));
  }

  /** Holds that nothing is wrong. */
  protected void saysNothing() {
    assertThat(workspace.problems()).isEmpty();
  }

  /** Puts an item into the do list; it stands at 25:7. */
  protected void item(String item) {
    workspace.replace(BACK, "- Bend gently.", "- " + item);
  }
}
