package clinic.handouts.print;

/**
 * What became of a job.
 *
 * @param end how it ended
 * @param words the same for people, without the printer's name
 */
public record PrintOutcome(End end, String words) {
  /** How a job can end. */
  public enum End {
    /** The printer says that all is on paper. */
    PRINTED,
    /** Who took it says no more of it. */
    HANDED_OVER,
    /** The printer has it and waits for somebody. */
    WAITING,
    /** Nothing, or not all, will come out. */
    NOT_PRINTED,
    /** The person stopped it. */
    INTERRUPTED
  }

  /** Whether there is nothing more to do. */
  public boolean isDone() {
    return end == End.PRINTED || end == End.HANDED_OVER;
  }
}
