package clinic.handouts.proof;

import clinic.handouts.check.paper.EmptyShare;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the pages of a proved sheet measure.
 *
 * @param empty for each page, how much of it is empty below what it says, in percent
 * @param redFlags the page on which the red flags begin, from 1; 0 if it has none
 * @param closesAlone whether the last of several pages has nothing but the disclaimer and what
 *     follows it
 */
public record PageReport(List<Integer> empty, int redFlags, boolean closesAlone) {
  /** Of a sheet that was not proved, or of several. */
  public static final PageReport NONE = new PageReport(List.of(), 0, false);

  /** The page on which red flags begin at the latest in large print. */
  private static final int RED_FLAGS_BY = 2;

  public PageReport {
    empty = List.copyOf(empty);
  }

  /** How many pages there are. */
  public int pages() {
    return empty.size();
  }

  /** The pages before the last that are emptier than a third, from 1. */
  public List<Integer> emptierThanAThird() {
    return IntStream.range(0, pages() - 1)
        .filter(page -> EmptyShare.isTooMuch(empty.get(page) / 100.0))
        .mapToObj(page -> page + 1)
        .toList();
  }

  /** Whether the red flags begin later than they should in large print. */
  public boolean hasLateRedFlags() {
    return redFlags > RED_FLAGS_BY;
  }
}
