package clinic.handouts.proof;

import java.util.List;

/**
 * What the pages of a proved sheet measure.
 *
 * @param empty for each page, how much of it is empty below what it says, in percent
 * @param redFlags the page on which the red flags begin, from 1; 0 if it has none
 */
public record PageReport(List<Integer> empty, int redFlags) {
  /** Of a sheet that was not proved, or of several. */
  public static final PageReport NONE = new PageReport(List.of(), 0);

  /** The page on which red flags begin at the latest in large print. */
  private static final int RED_FLAGS_BY = 2;

  public PageReport {
    empty = List.copyOf(empty);
  }

  /** How many pages there are. */
  public int pages() {
    return empty.size();
  }

  /** Whether the red flags begin later than they should in large print. */
  public boolean hasLateRedFlags() {
    return redFlags > RED_FLAGS_BY;
  }
}
