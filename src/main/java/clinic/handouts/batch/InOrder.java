package clinic.handouts.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on many things in parallel and gives the results in their order. */
final class InOrder {
  /** How many results per job may wait for an earlier one that takes longer. */
  private static final int AHEAD = 100;

  private final int jobs;

  /**
   * A pool of workers.
   *
   * @param jobs how many things are worked on at the same time, at least 1
   */
  InOrder(int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("a batch needs at least one job at a time");
    }
    this.jobs = jobs;
  }

  /**
   * Works on all things. However many there are, only a few results are in memory at a time.
   *
   * @param work done on any thread; if it throws, nothing more is started
   * @param each receives the results in the order of the things, each as soon as those before it
   *     are done
   */
  <T, R> void run(List<T> things, Function<T, R> work, Consumer<R> each) {
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      Deque<Future<R>> running = new ArrayDeque<>();
      for (T thing : things) {
        if (running.size() == jobs * AHEAD) {
          each.accept(result(running.remove()));
        }
        running.add(workers.submit(() -> work.apply(thing)));
      }
      while (!running.isEmpty()) {
        each.accept(result(running.remove()));
      }
    } finally {
      stop(workers);
    }
  }

  /**
   * Nothing more is started; whatever was started is either complete or removed before the run
   * ends.
   */
  private static void stop(ExecutorService workers) {
    workers.shutdownNow().clear();
    boolean interrupted = Thread.interrupted();
    try {
      if (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("a handout took more than a minute");
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
