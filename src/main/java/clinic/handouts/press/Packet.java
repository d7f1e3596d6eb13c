package clinic.handouts.press;

import clinic.handouts.yaml.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * The result of combining several handouts: a proved PDF, or the problems that stopped it.
 *
 * @param pdf the proved PDF; empty if it failed
 * @param handouts the handouts in it, in order
 * @param problems what stopped it; empty if it was made
 */
public record Packet(Optional<ProvedPdf> pdf, List<Handout> handouts, List<Diagnostic> problems) {
  public Packet {
    handouts = List.copyOf(handouts);
    problems = List.copyOf(problems);
  }

  /** A single handout as it is, without a table of contents. */
  public static Packet of(Handout only) {
    return new Packet(only.pdf(), List.of(only), only.problems());
  }

  static Packet failed(List<Diagnostic> problems) {
    return new Packet(Optional.empty(), List.of(), problems);
  }

  /** Whether there is a PDF. */
  public boolean isMade() {
    return pdf.isPresent();
  }
}
