package clinic.handouts.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long whole runs take. The shortest of several rounds counts, because anything else that is
 * running only adds time; ratios are of processor time, which a busy machine affects less than time
 * on the clock.
 *
 * @param wall seconds elapsed
 * @param processor seconds of all cores, including compilation and garbage collection
 */
record Timing(double wall, double processor) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Something to time. */
  interface Task {
    void run() throws Exception;
  }

  /** Times a task once. */
  static Timing of(Task task) {
    long begun = System.nanoTime();
    long before = SYSTEM.getProcessCpuTime();
    try {
      task.run();
    } catch (Exception e) {
      throw new IllegalStateException("a measured task failed", e);
    }
    return new Timing(
        (System.nanoTime() - begun) / 1e9, (SYSTEM.getProcessCpuTime() - before) / 1e9);
  }

  /** The shortest time of each task; the tasks take turns in each round. */
  static List<Timing> least(int rounds, List<Task> tasks) {
    List<Timing> least = tasks.stream().map(Timing::of).toList();
    for (int round = 1; round < rounds; round++) {
      List<Timing> before = least;
      least =
          Stream.iterate(0, i -> i + 1)
              .limit(tasks.size())
              .map(i -> before.get(i).least(of(tasks.get(i))))
              .toList();
    }
    return least;
  }

  private Timing least(Timing other) {
    return new Timing(Math.min(wall, other.wall), Math.min(processor, other.processor));
  }
}
