package clinic.handouts.batch;

import clinic.handouts.batch.ManifestRow.Status;

/** Counts the outcomes of editions. Not thread-safe. */
public final class Tally {
  private int made;
  private int kept;
  private int drafts;
  private int unchecked;
  private int failed;

  void add(Batch.Outcome outcome) {
    made += outcome.isMade() ? 1 : 0;
    kept += outcome.isKept() ? 1 : 0;
    drafts += outcome.isHeldBack() && outcome.row().status() == Status.DRAFT ? 1 : 0;
    unchecked += outcome.isHeldBack() && outcome.row().status() == Status.UNCHECKED ? 1 : 0;
    failed += outcome.isFailed() ? 1 : 0;
  }

  /** How many have a sheet, made now or earlier. */
  public int made() {
    return made;
  }

  /** How many of those were made earlier. */
  public int kept() {
    return kept;
  }

  /** How many are only drafts, which does not count as failure. */
  public int drafts() {
    return drafts;
  }

  /** How many are only translations that nobody has checked, which does not count as failure. */
  public int unchecked() {
    return unchecked;
  }

  /** How many have no sheet although they should have one. */
  public int failed() {
    return failed;
  }
}
