package clinic.handouts.cli.option;

import clinic.handouts.Handouts;
import picocli.CommandLine.Option;

/** Whether to make handouts whose review is overdue. */
public final class OverdueOptions {
  @Option(
      names = "--allow-overdue",
      description =
          "Also make handouts whose review is overdue, with a warning above the title and on every"
              + " page.")
  private boolean allowed;

  public boolean areAllowed() {
    return allowed;
  }

  /** The handouts, including overdue ones if that was asked for. */
  public Handouts of(Handouts handouts) {
    return allowed ? handouts.allowingOverdue() : handouts;
  }
}
