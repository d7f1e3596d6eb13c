package clinic.handouts.pdf.compose;

import clinic.handouts.pdf.RenderingException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.ToLongFunction;

/**
 * The most recently used results, each made once: anyone asking for one that is being made waits
 * for it. Failures are forgotten. Thread-safe.
 */
final class Remembered<V> {
  private final Map<String, FutureTask<V>> results = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Long> weights = new HashMap<>();
  private final ToLongFunction<V> weight;
  private final long most;
  private long sum;

  /**
   * Remembers results up to a weight.
   *
   * @param most the most for all together; the last one is remembered whatever its weight
   * @param weight the weight of one, in the same unit
   */
  Remembered(long most, ToLongFunction<V> weight) {
    this.most = most;
    this.weight = weight;
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
      V result = task.get();
      if (task == own) {
        weigh(key, result);
      }
      return result;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      forget(key, task);
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

  private void forget(String key, FutureTask<V> task) {
    synchronized (results) {
      results.remove(key, task);
    }
  }

  /** Forgets the least recently used results when all together weigh too much. */
  private void weigh(String key, V result) {
    synchronized (results) {
      if (!results.containsKey(key)) {
        return;
      }
      long own = weight.applyAsLong(result);
      weights.put(key, own);
      sum += own;
      for (Iterator<String> eldest = results.keySet().iterator(); sum > most; ) {
        String next = eldest.next();
        if (next.equals(key)) {
          return;
        }
        if (weights.containsKey(next)) {
          sum -= weights.remove(next);
          eldest.remove();
        }
      }
    }
  }
}
