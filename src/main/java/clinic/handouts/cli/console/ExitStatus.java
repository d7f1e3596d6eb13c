package clinic.handouts.cli.console;

/** What the program ends with; the highest of a run wins. */
public final class ExitStatus {
  /** All was done. */
  public static final int DONE = 0;

  /** The content has errors, or an edition failed, is overdue or withdrawn. */
  public static final int PROBLEMS = 1;

  /** The command line was wrong, or names something that does not exist. */
  public static final int USAGE = 2;

  /** The machine said no: disk, folder, printer or port. */
  public static final int MACHINE = 3;

  /** Somebody stopped it. */
  public static final int INTERRUPTED = 130;

  private ExitStatus() {}
}
