package clinic.handouts.desk.order;

import clinic.handouts.print.PrintOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One print job of the desk, from its making to its end. A name that is printed on its sheets is
 * kept as long as the job runs, and its sheets some minutes more if they did not get to paper.
 * Thread-safe.
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
  private String words = "making and proving the sheets";
  private String help = "";
  private boolean ended;
  private boolean done;

  /**
   * A job that waits to begin.
   *
   * @param nameless what is printed, without the name
   * @param printer as it was named; empty for the usual one
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

  /** Says how it is doing; what it is told after its end is not heard. */
  synchronized void say(String now) {
    words = ended ? words : now;
  }

  synchronized void made(Sheet now) {
    sheet = now;
  }

  /**
   * The calling thread takes it to the printer, and may be interrupted from here on.
   *
   * @return false when it was cancelled before
   */
  synchronized boolean begins() {
    thread = Thread.currentThread();
    isAtPrinter = !isCancelled;
    return isAtPrinter;
  }

  /** The calling thread is back from the printer: nobody interrupts it any more. */
  @SuppressWarnings("ResultOfMethodCallIgnored") // The interruption is over; what follows is not.
  synchronized void isBack() {
    isAtPrinter = false;
    Thread.interrupted();
  }

  /** Stops it, as far as it can still be stopped. */
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

  /** Whether it ended so long ago that nobody asks any more. */
  synchronized boolean isOver() {
    return ended && System.nanoTime() - endedAt > KEPT_FOR.toNanos();
  }

  synchronized List<String> references() {
    return sheet.references();
  }

  /** The sheets, when they did not get to paper. */
  synchronized Optional<byte[]> pdf() {
    return ended && sheet.pdf().length > 0 ? Optional.of(sheet.pdf()) : Optional.empty();
  }

  synchronized JobState state() {
    return new JobState(words, help, ended, done, sheet.references(), pdf().isPresent());
  }
}
