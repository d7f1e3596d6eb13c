package clinic.handouts.desk.order;

import java.util.List;
import java.util.Objects;

/**
 * How a print job of the desk is doing.
 *
 * @param words for the person, a sentence without its full stop
 * @param help what to do now; empty when there is nothing
 * @param ended whether nothing more comes
 * @param done whether it ended as it should: on paper, or handed over to who prints it
 * @param references of its handouts, once they are made
 * @param isPdfKept whether {@link PrintDesk#pdf} has its sheets, so that nothing is lost
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
