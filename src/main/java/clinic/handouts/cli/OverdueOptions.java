package clinic.handouts.cli;

import clinic.handouts.Handouts;
import picocli.CommandLine.Option;

/** Whether handouts are made whose review is overdue. */
final class OverdueOptions {
  @Option(
      names = "--allow-overdue",
      description =
          "Make handouts whose review is overdue too, with a warning above the title and on every"
              + " page.")
  private boolean allowed;

  boolean areAllowed() {
    return allowed;
  }

  /** The handouts, with those that are overdue where that is wanted. */
  Handouts of(Handouts handouts) {
    return allowed ? handouts.allowingOverdue() : handouts;
  }
}
