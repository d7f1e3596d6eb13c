package clinic.handouts.desk.order;

import clinic.handouts.desk.order.JobState.Stage;
import clinic.handouts.print.PrintOptions;
import clinic.handouts.print.ipp.IppAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One print job of the desk, from beginning to end. What was typed for the patient is kept while
 * the job runs and for some minutes longer, so that it can be printed again. Thread-safe.
 */
final class DeskJob {
  private static final Duration KEPT_FOR = Duration.ofMinutes(10);
  private static final Duration TOLD_FOR = Duration.ofHours(12);

  private final JobId id;
  private final DeskOrder nameless;
  private final PrintOptions options;
  private final String printer;
  private final String place;
  private Optional<DeskOrder> order;
  private Optional<Thread> atPrinter = Optional.empty();
  private boolean isCancelled;
  private List<String> references = List.of();
  private long endedAt;
  private Stage stage = Stage.WAITING;
  private String words = "preparing and checking the handouts";
  private String help = "";
  private Optional<String> otherPaper = Optional.empty();

  /**
   * A job that has not started yet.
   *
   * @param printer as it was named; empty for the default printer
   * @param place the same for all names of one printer
   */
  DeskJob(JobId id, DeskOrder order, PrintOptions options, String printer, String place) {
    this.id = id;
    this.nameless = order.withoutName();
    this.order = Optional.of(order);
    this.options = options;
    this.printer = printer;
    this.place = place;
  }

  JobId id() {
    return id;
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

  String place() {
    return place;
  }

  /** The order with all that was typed; empty once that is forgotten. */
  synchronized Optional<DeskOrder> order() {
    return order;
  }

  /** Updates how the job is doing; ignored after its end. */
  synchronized void say(String now) {
    words = hasEnded() ? words : now;
  }

  /** Sent to the printer. */
  synchronized void isSent(String now) {
    stage = hasEnded() ? stage : Stage.SENT;
    say(now);
  }

  /** The printer does not have the sheet's paper, but has this one. */
  synchronized void lacks(String has) {
    otherPaper = Optional.of(has);
  }

  synchronized void made(Sheet sheet) {
    references = sheet.references();
  }

  /**
   * The calling thread now handles the job at the printer, and may be interrupted from here on.
   *
   * @return false if it was cancelled before that
   */
  synchronized boolean begins() {
    atPrinter = Optional.of(Thread.currentThread()).filter(thread -> !isCancelled);
    return atPrinter.isPresent();
  }

  /**
   * The calling thread is done with the printer, and is no longer interrupted from here on. It is
   * not kept either: what it had to do includes all that was typed.
   */
  @SuppressWarnings(
      "ResultOfMethodCallIgnored") // Clears the interruption, so that it does not affect what
  // follows.
  synchronized void isBack() {
    atPrinter = Optional.empty();
    Thread.interrupted();
  }

  /** Cancels it, if that is still possible. */
  synchronized void cancel() {
    if (hasEnded()) {
      return;
    }
    isCancelled = true;
    words = "cancelling";
    atPrinter.ifPresent(Thread::interrupt);
  }

  synchronized boolean isCancelled() {
    return isCancelled;
  }

  synchronized void end(boolean isDone, String last, String advice) {
    stage = isDone ? Stage.DONE : Stage.FAILED;
    words = last;
    help = advice;
    endedAt = System.nanoTime();
  }

  synchronized boolean hasEnded() {
    return stage == Stage.DONE || stage == Stage.FAILED;
  }

  /** Forgets what was typed for the patient, some minutes after the end. */
  synchronized void forget() {
    if (hasEnded() && isPast(KEPT_FOR)) {
      order = order.filter(nameless::equals);
    }
  }

  /** Whether it ended so long ago that nobody needs to hear about it. */
  synchronized boolean isOver() {
    return hasEnded() && isPast(stage == Stage.DONE ? KEPT_FOR : TOLD_FOR);
  }

  private boolean isPast(Duration time) {
    return System.nanoTime() - endedAt > time.toNanos();
  }

  synchronized List<String> references() {
    return references;
  }

  synchronized JobState state() {
    return new JobState(
        id.id(),
        nameless,
        options,
        IppAddress.shown(printer),
        stage,
        words,
        help,
        references,
        otherPaper,
        order.isPresent());
  }
}
