package clinic.handouts.desk.search;

import java.util.List;
import java.util.Objects;

/**
 * Where a topic has the words that were searched.
 *
 * @param title the title in pieces; those that match are marked
 * @param alsoUnder a keyword, heading or code that matches; empty if the title or the summary says
 *     enough
 */
public record Why(List<Piece> title, String alsoUnder) {
  public Why {
    title = List.copyOf(title);
    Objects.requireNonNull(alsoUnder);
  }

  /**
   * A piece of a title.
   *
   * @param text some of its letters
   * @param isMatch whether they were searched
   */
  public record Piece(String text, boolean isMatch) {}

  /** Nothing was searched. */
  static Why none(String title) {
    return new Why(List.of(new Piece(title, false)), "");
  }
}
