package clinic.handouts.cli.console;

/** The program's exit status; the highest one in a run wins. */
public final class ExitStatus {
  /** Everything succeeded. */
  public static final int DONE = 0;

  /** The content has errors, or an edition failed, is overdue or withdrawn. */
  public static final int PROBLEMS = 1;

  /** The command line was wrong, or names something that does not exist. */
  public static final int USAGE = 2;

  /** The disk, a folder, the printer or a network port failed. */
  public static final int MACHINE = 3;

  /** It was interrupted. */
  public static final int INTERRUPTED = 130;

  private ExitStatus() {}
}
