package clinic.handouts.bench;

import java.util.Arrays;

/** Wall-clock times of whole runs. The quickest counts: whatever else runs only adds. */
final class Timing {
  private Timing() {}

  /** Something to be timed. */
  interface Task {
    void run() throws Exception;
  }

  /** Seconds a task takes. */
  static double seconds(Task task) {
    long begun = System.nanoTime();
    try {
      task.run();
    } catch (Exception e) {
      throw new IllegalStateException("a measured task failed", e);
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  /** The quickest of several runs of each task, in seconds; the tasks take turns. */
  static double[] quickest(int rounds, Task... tasks) {
    double[] quickest = new double[tasks.length];
    Arrays.fill(quickest, Double.MAX_VALUE);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < tasks.length; i++) {
        quickest[i] = Math.min(quickest[i], seconds(tasks[i]));
      }
    }
    return quickest;
  }
}
