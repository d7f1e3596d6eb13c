package clinic.handouts.cli.console;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar for somebody who is watching; otherwise nothing. */
public final class Progress implements AutoCloseable {
  private static final int WIDTH = 100;

  private final PrintWriter err;
  private final ProgressBar bar;
  private int failures;

  private Progress(PrintWriter err, ProgressBar bar) {
    this.err = err;
    this.bar = bar;
  }

  /** No progress bar. */
  public static Progress unseen(PrintWriter err) {
    return new Progress(err, null);
  }

  /**
   * Begins a progress bar.
   *
   * @param most how many handouts there are
   * @param seen whether somebody is watching
   */
  public static Progress of(PrintWriter err, int most, boolean seen) {
    return new Progress(
        err,
        seen
            ? new ProgressBarBuilder()
                .setTaskName("handouts")
                .setInitialMax(most)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .setConsumer(new DelegatingProgressBarConsumer(line -> draw(err, line), WIDTH))
                .build()
            : null);
  }

  private static void draw(PrintWriter err, String line) {
    synchronized (err) {
      err.print("\r" + line);
      err.flush();
    }
  }

  /**
   * One handout is done.
   *
   * @param failed whether it can't be made
   */
  public void step(boolean failed) {
    if (bar != null) {
      failures += failed ? 1 : 0;
      bar.setExtraMessage(failures == 0 ? "" : failures + " not made");
      bar.step();
    }
  }

  /** Makes room for other lines; the bar continues below them. */
  public void giveWay() {
    if (bar != null) {
      draw(err, " ".repeat(WIDTH) + "\r");
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      err.println();
      err.flush();
    }
  }
}
