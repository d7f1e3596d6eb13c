package clinic.handouts.print;

/**
 * The outcome of a job.
 *
 * @param end how it ended
 * @param words the same in plain words, without the printer's name
 */
public record PrintOutcome(End end, String words) {
  /** How a job can end. */
  public enum End {
    /** The printer says that everything is on paper. */
    PRINTED,
    /** It was handed over to the queue, which will report nothing more. */
    HANDED_OVER,
    /** The printer has it and is waiting for somebody to do something. */
    WAITING,
    /** Nothing, or not everything, will come out. */
    NOT_PRINTED,
    /** The user stopped it. */
    INTERRUPTED
  }

  /**
   * The same, with what the printer did differently from what was asked.
   *
   * @param wishes what it left out, in words; empty if it did what was asked
   */
  PrintOutcome without(String wishes) {
    return wishes.isEmpty() || !isDone()
        ? this
        : new PrintOutcome(
            end,
            words
                + ", but check the pages: the printer did not follow your settings for "
                + wishes);
  }

  /** Whether nothing more needs to be done. */
  public boolean isDone() {
    return end == End.PRINTED || end == End.HANDED_OVER;
  }
}
