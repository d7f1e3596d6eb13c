package clinic.handouts.bench;

/** How large the measures are; they can be made small for a trial. */
final class Size {
  private Size() {}

  /** How many handouts a whole run makes: {@code -Dbench.documents}, else 10,000. */
  static int documents() {
    int documents = Integer.getInteger("bench.documents", 10_000);
    if (documents < 100) {
      throw new IllegalArgumentException("-Dbench.documents must be 100 or more, not " + documents);
    }
    return documents;
  }

  /**
   * How many Java virtual machines JMH starts for each benchmark: {@code -Dbench.forks}, else 3.
   */
  static int forks() {
    return Integer.getInteger("bench.forks", 3);
  }
}
