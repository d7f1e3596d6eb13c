package clinic.handouts.print;

import java.time.Duration;

/**
 * How long to wait for a printer.
 *
 * @param connect until it takes a connection
 * @param answer until it has answered a question
 * @param upload until it has taken a document
 * @param poll between two questions how a job is doing
 * @param unchanged how many questions with the same answer, until it is left alone with the job
 */
record IppPatience(
    Duration connect, Duration answer, Duration upload, Duration poll, int unchanged) {
  /** A printer may sleep, warm up, and wait ten minutes for somebody to bring paper. */
  static final IppPatience USUAL =
      new IppPatience(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofMinutes(3),
          Duration.ofSeconds(1),
          600);
}
