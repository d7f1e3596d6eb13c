package clinic.handouts.layout;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Fills a layout on a thread of its own, and stops it if it takes too long, too much memory or too
 * many characters. What was running at the time is where it is reported. Thread-safe.
 */
final class LimitedFilling {
  /** How long filling may take; a handout takes some milliseconds. */
  static final Duration LIMIT = Duration.ofSeconds(10);

  /**
   * The maximum number of characters of XHTML that a layout may produce; a handout has some 20,000.
   */
  private static final int MOST_CHARACTERS = 4_000_000;

  private static final int TRIES = 5;

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "layout");
            thread.setDaemon(true);
            return thread;
          });

  private final Duration limit;

  /** What is still running although it was stopped, because it ignores interrupts. */
  private final Map<Template, Stopped> running = new ConcurrentHashMap<>();

  /**
   * A filling that was stopped.
   *
   * @param ended whether it has come to its end
   */
  private record Stopped(TemplateException why, AtomicBoolean ended) {}

  LimitedFilling(Duration limit) {
    this.limit = limit;
  }

  /** What a layout produces from a model. */
  String filled(Template template, Map<String, Object> model)
      throws TemplateException, IOException {
    Stopped before = running.get(template);
    if (before != null && !before.ended.get()) {
      throw before.why;
    }
    AtomicBoolean ended = new AtomicBoolean();
    BoundedWriter out = new BoundedWriter(MOST_CHARACTERS);
    Environment environment = template.createProcessingEnvironment(model, out);
    Future<String> filling =
        THREADS.submit(
            () -> {
              try {
                environment.process();
                return out.toString();
              } finally {
                ended.set(true);
              }
            });
    boolean interrupted = false;
    long end = System.nanoTime() + limit.toNanos();
    try {
      while (true) {
        try {
          return filling.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true; // Filling takes so little time that it may as well finish.
        }
      }
    } catch (TimeoutException e) {
      TemplateException stopped = stopped(environment);
      running.put(template, new Stopped(stopped, ended));
      throw stopped;
    } catch (ExecutionException e) {
      throw failure(e.getCause(), environment);
    } finally {
      filling.cancel(true);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Says what is running, which may change while it is being read. */
  private TemplateException stopped(Environment environment) {
    String message = "it takes more than " + limit.toSeconds() + " seconds, so it may never end";
    for (int i = 0; i < TRIES; i++) {
      try {
        TemplateException stopped = new TemplateException(message, environment);
        if (stopped.getLineNumber() != null) {
          return stopped;
        }
      } catch (RuntimeException e) {
        // The layout still runs, so its stack may change while it is read: try again.
      }
    }
    return new TemplateException(message, environment);
  }

  private static TemplateException failure(Throwable cause, Environment environment)
      throws TemplateException, IOException {
    if (cause instanceof TemplateException known) {
      throw known;
    }
    if (cause instanceof IOException && cause.getCause() instanceof TemplateException known) {
      throw known;
    }
    if (cause instanceof IOException known) {
      throw known;
    }
    if (cause instanceof StackOverflowError) {
      return new TemplateException(
          "its macros or functions call each other too deeply", environment);
    }
    if (cause instanceof OutOfMemoryError) {
      return new TemplateException("it takes too much memory", environment);
    }
    throw new IllegalStateException("a layout failed", cause);
  }
}
