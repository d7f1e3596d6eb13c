package clinic.handouts.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The last few results, made once each: who asks for one that is being made waits for it. What
 * failed fails again for the same reason. Thread-safe.
 */
final class Remembered<V> {
  private final Map<String, FutureTask<V>> results;

  /** Remembers so many. */
  Remembered(int most) {
    results =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, FutureTask<V>> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The result for a key.
   *
   * @throws RenderingException if making it throws one
   */
  V get(String key, Callable<V> maker) throws RenderingException {
    FutureTask<V> own = new FutureTask<>(maker);
    FutureTask<V> task;
    synchronized (results) {
      task = results.computeIfAbsent(key, each -> own);
    }
    if (task == own) {
      own.run();
    }
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RenderingException cause) {
        throw cause;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
