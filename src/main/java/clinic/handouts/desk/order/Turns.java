package clinic.handouts.desk.order;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Whose turn it is at each printer: jobs go there one after another, in the order in which they
 * came. A job's turn ends when the printer has it. Thread-safe.
 */
final class Turns {
  private final Map<String, Deque<DeskJob>> lines = new HashMap<>();

  /** Puts a job at the end of its printer's line. */
  synchronized void queue(DeskJob job) {
    lines.computeIfAbsent(job.place(), any -> new ArrayDeque<>()).add(job);
  }

  /**
   * Waits for a job's turn.
   *
   * @param before receives how many jobs are before it, whenever that changes
   * @throws InterruptedException if the job was cancelled, even when its turn has come: what is
   *     cancelled must not be sent
   */
  synchronized void await(DeskJob job, IntConsumer before) throws InterruptedException {
    int last = 0;
    for (int now = before(job); now > 0; now = before(job)) {
      if (now != last) {
        last = now;
        before.accept(now);
      }
      wait();
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private int before(DeskJob job) {
    return List.copyOf(lines.getOrDefault(job.place(), new ArrayDeque<>())).indexOf(job);
  }

  /** Ends a job's turn, or takes it out of the line. */
  synchronized void leave(DeskJob job) {
    Deque<DeskJob> line = lines.getOrDefault(job.place(), new ArrayDeque<>());
    line.remove(job);
    if (line.isEmpty()) {
      lines.remove(job.place());
    }
    notifyAll();
  }
}
