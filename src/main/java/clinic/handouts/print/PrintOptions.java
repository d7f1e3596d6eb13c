package clinic.handouts.print;

import java.util.List;
import java.util.Optional;

/**
 * How a document is printed. For anything left out, the printer's own default applies.
 *
 * @param copies how many, collated; from 1 to {@link #MOST_COPIES}
 * @param sides on which sides of the paper
 * @param colour true in colour, false in black and white
 * @param media the paper, such as {@code A4}, or the printer's own name for it
 * @param tray where the paper comes from, by the printer's own name for it
 * @param pages the pages to print, in ascending order; all when empty
 */
public record PrintOptions(
    int copies,
    Optional<Sides> sides,
    Optional<Boolean> colour,
    Optional<String> media,
    Optional<String> tray,
    List<PageRange> pages) {
  /** Anything above this is probably a typing mistake. */
  public static final int MOST_COPIES = 99;

  /** One copy of all pages, with the printer's defaults for everything else. */
  public static final PrintOptions PLAIN =
      new PrintOptions(
          1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /**
   * The options of a job.
   *
   * @throws IllegalArgumentException if there are too few or too many copies
   */
  public PrintOptions {
    if (copies < 1 || copies > MOST_COPIES) {
      throw new IllegalArgumentException(
          "the number of copies must be from 1 to " + MOST_COPIES + ", not " + copies);
    }
    pages = List.copyOf(pages);
  }

  /** The number of the last page asked for; 0 when all pages are. */
  public int lastPage() {
    return pages.isEmpty() ? 0 : pages.get(pages.size() - 1).last();
  }
}
