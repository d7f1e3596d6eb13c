package clinic.handouts.cli.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets an interrupted command (by Ctrl-C, for example) finish what it has begun and say what was
 * done.
 */
public final class CleanEnd {
  private static final int PATIENCE_SECONDS = 20;

  private CleanEnd() {}

  /**
   * When the process is asked to stop, the calling thread is interrupted and given time to finish.
   *
   * @return a latch to count down when the command has ended
   */
  public static CountDownLatch whenInterrupted() {
    CountDownLatch ended = new CountDownLatch(1);
    Thread command = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(command, ended)));
    return ended;
  }

  private static void stop(Thread command, CountDownLatch ended) {
    if (ended.getCount() == 0) {
      return;
    }
    command.interrupt();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("handouts: stopped before it could end cleanly");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
