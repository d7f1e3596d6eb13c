package clinic.handouts.press;

import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A handout however it is, draft, withdrawn or unsound. It can be looked at, and never leaves the
 * program. Immutable.
 */
public final class Trial {
  private final byte[] bytes;
  private final List<Diagnostic> problems;

  Trial(byte[] bytes, List<Diagnostic> problems) {
    this.bytes = bytes;
    this.problems = List.copyOf(problems);
  }

  static Trial failed(List<Diagnostic> problems) {
    return new Trial(new byte[0], problems);
  }

  /** What stops it from being set, or from being given out. */
  public List<Diagnostic> problems() {
    return problems;
  }

  /** Looks at the pages; empty when it can't be set at all. */
  public <T> Optional<T> look(ProvedPdf.Look<T> look) throws IOException {
    return bytes.length == 0 ? Optional.empty() : Optional.of(ProvedPdf.Look.at(bytes, look));
  }
}
