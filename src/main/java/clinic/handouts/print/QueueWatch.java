package clinic.handouts.print;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.print.event.PrintJobAdapter;
import javax.print.event.PrintJobEvent;

/**
 * Listens to what the operating system reports about a job: most report only that they accepted it.
 */
final class QueueWatch extends PrintJobAdapter {
  private static final int PATIENCE_SECONDS = 5;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final PrintProgress progress;
  private volatile PrintOutcome outcome =
      new PrintOutcome(PrintOutcome.End.HANDED_OVER, "the print queue accepted the job");

  QueueWatch(PrintProgress progress) {
    this.progress = progress;
  }

  /** What is known about the job shortly after it was handed over. */
  PrintOutcome outcome() throws InterruptedException {
    if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      progress.says("the print queue has not reported on the job yet");
    }
    return outcome;
  }

  @Override
  public void printJobFailed(PrintJobEvent event) {
    outcome = new PrintOutcome(PrintOutcome.End.NOT_PRINTED, "the print queue gave up on the job");
    ended.countDown();
  }

  @Override
  public void printJobCanceled(PrintJobEvent event) {
    outcome = new PrintOutcome(PrintOutcome.End.NOT_PRINTED, "cancelled in the print queue");
    ended.countDown();
  }

  @Override
  public void printJobRequiresAttention(PrintJobEvent event) {
    progress.says("the printer needs attention");
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
