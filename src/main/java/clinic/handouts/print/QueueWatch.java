package clinic.handouts.print;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.print.event.PrintJobAdapter;
import javax.print.event.PrintJobEvent;

/** Hears what the operating system tells of a job: most tell no more than that they took it. */
final class QueueWatch extends PrintJobAdapter {
  private static final int PATIENCE_SECONDS = 5;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Consumer<String> told;
  private volatile PrintOutcome outcome =
      new PrintOutcome(PrintOutcome.End.HANDED_OVER, "the queue took the job");

  QueueWatch(Consumer<String> told) {
    this.told = told;
  }

  /** What is known of the job soon after it was handed over. */
  PrintOutcome outcome() throws InterruptedException {
    if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      told.accept("the queue says nothing of the job yet");
    }
    return outcome;
  }

  @Override
  public void printJobFailed(PrintJobEvent event) {
    outcome = new PrintOutcome(PrintOutcome.End.NOT_PRINTED, "the queue gave the job up");
    ended.countDown();
  }

  @Override
  public void printJobCanceled(PrintJobEvent event) {
    outcome = new PrintOutcome(PrintOutcome.End.NOT_PRINTED, "cancelled in the queue");
    ended.countDown();
  }

  @Override
  public void printJobRequiresAttention(PrintJobEvent event) {
    told.accept("the printer wants to be looked after");
  }

  @Override
  public void printJobCompleted(PrintJobEvent event) {
    ended.countDown();
  }

  @Override
  public void printJobNoMoreEvents(PrintJobEvent event) {
    ended.countDown();
  }
}
