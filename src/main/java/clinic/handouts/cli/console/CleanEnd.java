package clinic.handouts.cli.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command that is interrupted, as by Ctrl-C, end what it has begun and say what was done.
 */
public final class CleanEnd {
  private static final int PATIENCE_SECONDS = 20;

  private CleanEnd() {}

  /**
   * When the process is told to stop, the calling thread is interrupted and given time.
   *
   * @return to be counted down when the command has ended
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
