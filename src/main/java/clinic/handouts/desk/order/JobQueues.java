package clinic.handouts.desk.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The queue of each printer: jobs are sent one after another, in the order in which they came. A
 * job's turn ends when the printer has it. Thread-safe.
 */
final class JobQueues {
  private final Map<String, List<DeskJob>> queues = new HashMap<>();

  /** Puts a job at the end of its printer's queue. */
  synchronized void add(DeskJob job) {
    queues.computeIfAbsent(job.place(), any -> new ArrayList<>()).add(job);
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
    return queues.getOrDefault(job.place(), List.of()).indexOf(job);
  }

  /** Ends a job's turn, or takes it out of the queue. */
  synchronized void leave(DeskJob job) {
    queues.values().forEach(queue -> queue.remove(job));
    queues.values().removeIf(List::isEmpty);
    notifyAll();
  }
}
