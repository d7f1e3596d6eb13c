package clinic.handouts.press;

import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.yaml.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of an edition: a proved PDF, or the problems that stopped it.
 *
 * @param key the edition
 * @param edition what the PDF shows; empty when it failed
 * @param pages number of pages; 0 when it failed
 * @param pdf the file's bytes; none when it failed
 * @param way how it was set, in words; empty when it failed
 * @param problems what stopped it; empty when it was made
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody, and copied by nobody: it is large.
public record Handout(
    EditionKey key,
    Optional<Edition> edition,
    int pages,
    byte[] pdf,
    String way,
    List<Diagnostic> problems) {
  public Handout {
    Objects.requireNonNull(key);
    Objects.requireNonNull(pdf);
    problems = List.copyOf(problems);
  }

  static Handout failed(EditionKey key, List<Diagnostic> problems) {
    return new Handout(key, Optional.empty(), 0, new byte[0], "", problems);
  }

  /** Whether there is a PDF. */
  public boolean isMade() {
    return problems.isEmpty();
  }
}
