package clinic.handouts.cli;

/** What the program ends with; the highest of a run wins. */
final class ExitStatus {
  /** All was done. */
  static final int DONE = 0;

  /** The content has errors, or an edition failed, is overdue or withdrawn. */
  static final int PROBLEMS = 1;

  /** The command line was wrong, or names something that does not exist. */
  static final int USAGE = 2;

  /** The machine said no: disk, folder, printer or port. */
  static final int MACHINE = 3;

  /** Somebody stopped it. */
  static final int INTERRUPTED = 130;

  private ExitStatus() {}
}
