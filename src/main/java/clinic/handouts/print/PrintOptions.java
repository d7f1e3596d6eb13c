package clinic.handouts.print;

import clinic.handouts.print.paper.PageRange;
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
 * @param fit whether the pages are scaled to the printer's paper where it lacks their own
 */
public record PrintOptions(
    int copies,
    Optional<Sides> sides,
    Optional<Boolean> colour,
    Optional<String> media,
    Optional<String> tray,
    List<PageRange> pages,
    boolean fit) {
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

  /** One that scales nothing. */
  public PrintOptions(
      int copies,
      Optional<Sides> sides,
      Optional<Boolean> colour,
      Optional<String> media,
      Optional<String> tray,
      List<PageRange> pages) {
    this(copies, sides, colour, media, tray, pages, false);
  }

  /** The same, with the pages scaled to the printer's paper where it lacks their own. */
  public PrintOptions fitted() {
    return new PrintOptions(copies, sides, colour, media, tray, pages, true);
  }

  /** The same on a paper. */
  PrintOptions on(String paper) {
    return new PrintOptions(copies, sides, colour, Optional.of(paper), tray, pages, fit);
  }

  /** The same, once. */
  PrintOptions once() {
    return new PrintOptions(1, sides, colour, media, tray, pages, fit);
  }

  /** The number of the last page asked for; 0 when all pages are. */
  public int lastPage() {
    return pages.isEmpty() ? 0 : pages.get(pages.size() - 1).last();
  }
}
