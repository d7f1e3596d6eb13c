package clinic.handouts.desk.order;

import java.util.List;
import java.util.Objects;

/**
 * How a print job of the desk is doing.
 *
 * @param words for the person at the desk, a sentence without its full stop
 * @param help what to do now; empty if nothing needs doing
 * @param ended whether the job is over
 * @param done whether it ended well: on paper, or handed over to a print queue
 * @param references the references of its handouts, once they are made
 * @param isPdfKept whether {@link PrintDesk#pdf} still has its sheets, so that nothing is lost
 */
public record JobState(
    String words,
    String help,
    boolean ended,
    boolean done,
    List<String> references,
    boolean isPdfKept) {
  public JobState {
    Objects.requireNonNull(words);
    Objects.requireNonNull(help);
    references = List.copyOf(references);
  }
}
