package clinic.handouts.desk.order;

import java.util.List;
import java.util.Objects;

/**
 * The result of an order: the released PDF of a handout or a packet, or why there is none.
 *
 * @param pdf the file's bytes; none if it was refused
 * @param references the references of its handouts, as printed, in the order of the topics
 * @param refusals the topics that stop it; empty if it was made
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared and never copied: it is large.
public record Sheet(byte[] pdf, List<String> references, List<Refusal> refusals) {
  public Sheet {
    Objects.requireNonNull(pdf);
    references = List.copyOf(references);
    refusals = List.copyOf(refusals);
  }

  /**
   * A topic that can't be given out.
   *
   * @param topic its id
   * @param title its title, or the id
   * @param stop why, and what to use instead
   */
  record Refusal(String topic, String title, Stop stop) {
    /** {@code “Title” is not available. Why. Use “Other” instead.} */
    String words() {
      return "“"
          + title
          + "” is not available. "
          + stop.why()
          + stop.insteadTitle().map(other -> " Use “" + other + "” instead.").orElse("");
    }
  }

  static Sheet refused(List<Refusal> refusals) {
    return new Sheet(new byte[0], List.of(), refusals);
  }

  /** Whether there is a PDF. */
  public boolean isMade() {
    return refusals.isEmpty();
  }

  /** What stops it, one line per topic; empty if it was made. */
  public List<String> problems() {
    return refusals.stream().map(Refusal::words).toList();
  }
}
