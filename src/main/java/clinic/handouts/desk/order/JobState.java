package clinic.handouts.desk.order;

import clinic.handouts.print.PrintOptions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The status of a print job from the desk.
 *
 * @param id the id that its page chose
 * @param order what was ordered, without anything about the patient
 * @param options how it is printed
 * @param printer its name or address, as it may be shown
 * @param stage how far it has got
 * @param words for the person at the desk, a sentence without its full stop
 * @param help what to do now, in sentences; empty if nothing needs doing
 * @param references the references of its handouts, once they are made
 * @param otherPaper the paper that its printer has instead of the sheet's, to which it can be
 *     fitted
 * @param isKept whether it can be printed again, or opened as a PDF, with all that was typed
 */
public record JobState(
    String id,
    DeskOrder order,
    PrintOptions options,
    String printer,
    Stage stage,
    String words,
    String help,
    List<String> references,
    Optional<String> otherPaper,
    boolean isKept) {
  /** How far along a job is. */
  public enum Stage {
    /** It is being made, or waits its turn: no printer has it yet. */
    WAITING,
    /** Sent to the printer. */
    SENT,
    /** It ended well: on paper, or handed over to a print queue. */
    DONE,
    /** It ended otherwise. */
    FAILED
  }

  public JobState {
    Objects.requireNonNull(words);
    Objects.requireNonNull(help);
    references = List.copyOf(references);
  }

  /** Whether the job is over. */
  public boolean ended() {
    return stage == Stage.DONE || stage == Stage.FAILED;
  }

  /** Whether it ended well. */
  public boolean done() {
    return stage == Stage.DONE;
  }
}
