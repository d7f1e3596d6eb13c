package clinic.handouts.press;

import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.yaml.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of making an edition: a proved PDF, or the problems that stopped it.
 *
 * @param key the edition
 * @param pdf the proved PDF; empty if it failed
 * @param way how it was typeset, in words; empty if it failed
 * @param problems what stopped it; empty if it was made
 */
public record Handout(
    EditionKey key, Optional<ProvedPdf> pdf, String way, List<Diagnostic> problems) {
  public Handout {
    Objects.requireNonNull(key);
    problems = List.copyOf(problems);
  }

  static Handout failed(EditionKey key, List<Diagnostic> problems) {
    return new Handout(key, Optional.empty(), "", problems);
  }

  /** Whether there is a PDF. */
  public boolean isMade() {
    return pdf.isPresent();
  }

  /** What the PDF shows; empty if it failed. */
  public Optional<Edition> edition() {
    return pdf.map(each -> each.editions().get(0));
  }
}
