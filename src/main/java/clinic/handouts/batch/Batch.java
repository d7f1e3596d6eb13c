package clinic.handouts.batch;

import clinic.handouts.content.Diagnostic;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Makes many editions in parallel. Each failure is its edition's own: the others are made, and the
 * failed one's old PDF is moved away.
 */
public final class Batch {
  private final HandoutMaker maker;
  private final OutputFolder output;
  private final int jobs;

  /**
   * A batch.
   *
   * @param maker makes the PDFs
   * @param output where they go
   * @param jobs how many are made at the same time, at least 1
   */
  public Batch(HandoutMaker maker, OutputFolder output, int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("a batch needs at least one job at a time");
    }
    this.maker = maker;
    this.output = output;
    this.jobs = jobs;
  }

  /**
   * What became of one edition.
   *
   * @param key the edition
   * @param file the PDF written; empty when it failed
   * @param withdrawn where its old PDF was moved; empty when there was none or it was made
   * @param problems what stopped it; empty when it was made
   */
  public record Outcome(
      EditionKey key, Optional<Path> file, Optional<Path> withdrawn, List<Diagnostic> problems) {
    /** Whether it was made. */
    public boolean isMade() {
      return file.isPresent();
    }

    /** Whether it is only a draft, of which no sheet was given out before: that is no failure. */
    public boolean isHeldBack() {
      return !isMade()
          && withdrawn.isEmpty()
          && problems.stream().allMatch(problem -> problem.rule().equals(Editions.DRAFT));
    }
  }

  /**
   * Makes editions.
   *
   * @param keys which
   * @param each told of each outcome in the order of the keys, as soon as those before it are done
   * @return all outcomes, in the order of the keys
   * @throws OutputException if the machine does not let a file be written; nothing more is begun
   */
  public List<Outcome> run(List<EditionKey> keys, Consumer<Outcome> each) {
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<Outcome>> running = new ArrayList<>();
      keys.forEach(key -> running.add(workers.submit(() -> make(key))));
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> future : running) {
        Outcome outcome = result(future);
        each.accept(outcome);
        outcomes.add(outcome);
      }
      return outcomes;
    } finally {
      stop(workers);
    }
  }

  /** Nothing more is begun, and what was begun is whole or gone before the run ends. */
  private static void stop(ExecutorService workers) {
    workers.shutdownNow().clear();
    boolean interrupted = Thread.interrupted();
    try {
      if (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("a handout takes more than a minute");
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Outcome result(Future<Outcome> future) {
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

  /** Makes one edition and writes it, or moves its old PDF away. */
  public Outcome make(EditionKey key) {
    Handout handout = maker.make(key, "");
    if (handout.isMade()) {
      return new Outcome(
          key, Optional.of(output.write(key, handout.pdf())), Optional.empty(), List.of());
    }
    return new Outcome(key, Optional.empty(), output.withdraw(key), handout.problems());
  }
}
