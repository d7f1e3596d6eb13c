package clinic.handouts.desk.order;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A few threads with a short queue: when it is full, new work is refused at once, and nobody waits
 * indefinitely. Thread-safe.
 */
final class Workers implements AutoCloseable {
  private static final String BUSY = "The desk is very busy. Wait a moment and try again.";

  private final ThreadPoolExecutor threads;
  private final Duration patience;

  /**
   * Starts the workers.
   *
   * @param name the name of their threads
   * @param count how many work at once
   * @param waiting how many tasks may wait for them
   * @param patience how long a caller waits for an answer
   */
  Workers(String name, int count, int waiting, Duration patience) {
    this.patience = patience;
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waiting),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * The result of a task that a worker does.
   *
   * @throws BusyException if too many tasks are waiting, it takes too long, or the desk ends
   */
  <T> T run(Callable<T> work) {
    Future<T> result;
    try {
      result = threads.submit(work);
    } catch (RejectedExecutionException e) {
      throw new BusyException(BUSY);
    }
    try {
      return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(false);
      throw new BusyException(BUSY);
    } catch (InterruptedException e) {
      result.cancel(false);
      Thread.currentThread().interrupt();
      throw new BusyException("It was stopped.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Tasks that have not started are dropped. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
