package clinic.handouts.press;

import clinic.handouts.proof.PageReport;
import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A handout in any state: it may be a draft, withdrawn or faulty. It can be viewed, but never
 * leaves the program. Immutable.
 */
public final class Trial {
  private final byte[] bytes;
  private final PageReport measured;
  private final List<Diagnostic> problems;

  Trial(byte[] bytes, PageReport measured, List<Diagnostic> problems) {
    this.bytes = bytes;
    this.measured = measured;
    this.problems = List.copyOf(problems);
  }

  static Trial failed(List<Diagnostic> problems) {
    return new Trial(new byte[0], PageReport.NONE, problems);
  }

  /** What stops it from being typeset or given out. */
  public List<Diagnostic> problems() {
    return problems;
  }

  /** What its pages measure. */
  public PageReport measured() {
    return measured;
  }

  /** The bytes, for a marked draft. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** Views the pages; empty if it can't be typeset at all. */
  public <T> Optional<T> look(ProvedPdf.Look<T> look) throws IOException {
    return bytes.length == 0 ? Optional.empty() : Optional.of(ProvedPdf.Look.at(bytes, look));
  }
}
