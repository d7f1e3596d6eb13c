package clinic.handouts.print;

import java.util.List;
import java.util.Optional;

/**
 * How a document is printed. What is left out is as the printer does it by itself.
 *
 * @param copies how often, collated; from 1 to {@link #MOST_COPIES}
 * @param sides on which sides of the paper
 * @param colour true in colour, false in black and white
 * @param media the paper, such as {@code A4}, or in the printer's words
 * @param tray where the paper comes from, in the printer's words
 * @param pages the pages to print, upwards; all when empty
 */
public record PrintOptions(
    int copies,
    Optional<Sides> sides,
    Optional<Boolean> colour,
    Optional<String> media,
    Optional<String> tray,
    List<PageRange> pages) {
  /** More than this is a slip of the finger. */
  public static final int MOST_COPIES = 99;

  /** One copy of all pages, all else as the printer does it. */
  public static final PrintOptions PLAIN =
      new PrintOptions(
          1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /**
   * Options.
   *
   * @throws IllegalArgumentException if there are too few or too many copies
   */
  public PrintOptions {
    if (copies < 1 || copies > MOST_COPIES) {
      throw new IllegalArgumentException("copies go from 1 to " + MOST_COPIES + ", not " + copies);
    }
    pages = List.copyOf(pages);
  }

  /** The number of the last page asked for; 0 when all are. */
  public int lastPage() {
    return pages.isEmpty() ? 0 : pages.get(pages.size() - 1).last();
  }
}
