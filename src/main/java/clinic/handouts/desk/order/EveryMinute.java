package clinic.handouts.desk.order;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;

/** Does something every minute until it is closed; it does not keep the program from ending. */
final class EveryMinute implements AutoCloseable {
  private final Timer timer;

  /**
   * Starts, with the first run a minute from now.
   *
   * @param name the name of its thread
   * @param task quick, and never throws
   */
  EveryMinute(String name, Runnable task) {
    long minute = TimeUnit.MINUTES.toMillis(1);
    timer = new Timer(name, true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            task.run();
          }
        },
        minute,
        minute);
  }

  @Override
  public void close() {
    timer.cancel();
  }
}
