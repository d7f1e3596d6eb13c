package clinic.handouts.press;

import clinic.handouts.yaml.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What became of several handouts together: a proved PDF, or the problems that stopped it.
 *
 * @param pdf the proved PDF; empty when it failed
 * @param handouts the handouts in it, in their order
 * @param problems what stopped it; empty when it was made
 */
public record Packet(Optional<ProvedPdf> pdf, List<Handout> handouts, List<Diagnostic> problems) {
  public Packet {
    handouts = List.copyOf(handouts);
    problems = List.copyOf(problems);
  }

  /** One handout as it is, without contents before it. */
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
