package clinic.handouts.desk.order;

import clinic.handouts.print.PrintOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One print job of the desk, from beginning to end. A name printed on its sheets is kept while the
 * job runs, and the sheets for some minutes longer if they were not printed. Thread-safe.
 */
final class DeskJob {
  private static final Duration KEPT_FOR = Duration.ofMinutes(10);

  private final DeskOrder nameless;
  private final PrintOptions options;
  private final String printer;
  private Thread thread;
  private boolean isAtPrinter;
  private boolean isCancelled;
  private Sheet sheet = Sheet.refused(List.of());
  private long endedAt;
  private String words = "making and checking the sheets";
  private String help = "";
  private boolean ended;
  private boolean done;

  /**
   * A job that has not started yet.
   *
   * @param nameless the order, without the name
   * @param printer as it was named; empty for the default printer
   */
  DeskJob(DeskOrder nameless, PrintOptions options, String printer) {
    this.nameless = nameless;
    this.options = options;
    this.printer = printer;
  }

  DeskOrder nameless() {
    return nameless;
  }

  PrintOptions options() {
    return options;
  }

  String printer() {
    return printer;
  }

  /** Updates how the job is doing; ignored after its end. */
  synchronized void say(String now) {
    words = ended ? words : now;
  }

  synchronized void made(Sheet now) {
    sheet = now;
  }

  /**
   * The calling thread now handles the job at the printer, and may be interrupted from here on.
   *
   * @return false if it was cancelled before that
   */
  synchronized boolean begins() {
    thread = Thread.currentThread();
    isAtPrinter = !isCancelled;
    return isAtPrinter;
  }

  /** The calling thread is done with the printer, and is no longer interrupted from here on. */
  @SuppressWarnings(
      "ResultOfMethodCallIgnored") // Clears the interruption, so that it does not affect what
  // follows.
  synchronized void isBack() {
    isAtPrinter = false;
    Thread.interrupted();
  }

  /** Cancels it, if that is still possible. */
  synchronized void cancel() {
    if (ended) {
      return;
    }
    isCancelled = true;
    words = "cancelling";
    if (isAtPrinter) {
      thread.interrupt();
    }
  }

  synchronized void end(boolean isDone, String last, String advice) {
    ended = true;
    done = isDone;
    words = last;
    help = advice;
    endedAt = System.nanoTime();
    if (isDone) {
      sheet = new Sheet(new byte[0], sheet.references(), sheet.refusals());
    }
  }

  synchronized boolean hasEnded() {
    return ended;
  }

  /** Whether it ended so long ago that nobody will ask about it. */
  synchronized boolean isOver() {
    return ended && System.nanoTime() - endedAt > KEPT_FOR.toNanos();
  }

  synchronized List<String> references() {
    return sheet.references();
  }

  /** The sheets, if they were not printed. */
  synchronized Optional<byte[]> pdf() {
    return ended && sheet.pdf().length > 0 ? Optional.of(sheet.pdf()) : Optional.empty();
  }

  synchronized JobState state() {
    return new JobState(words, help, ended, done, sheet.references(), pdf().isPresent());
  }
}
