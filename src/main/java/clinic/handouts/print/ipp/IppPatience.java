package clinic.handouts.print.ipp;

import java.time.Duration;

/**
 * How long to wait for a printer.
 *
 * @param connect until it accepts a connection
 * @param answer until it has answered a request
 * @param upload until it has received a document
 * @param poll between two requests for a job's state
 * @param unchanged how many times the same answer may come before the job is no longer followed
 */
public record IppPatience(
    Duration connect, Duration answer, Duration upload, Duration poll, int unchanged) {
  /**
   * Long enough for a printer to wake up, warm up, and wait ten minutes for somebody to bring
   * paper.
   */
  public static final IppPatience USUAL =
      new IppPatience(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofMinutes(3),
          Duration.ofSeconds(1),
          600);
}
