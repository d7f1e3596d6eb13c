package clinic.handouts.print;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** On which sides of the paper to print. */
public enum Sides {
  /** One side only. */
  ONE_SIDED("one-sided"),
  /** Both sides, turned like the pages of a book. */
  LONG_EDGE("two-sided-long-edge"),
  /** Both sides, turned like a notepad. */
  SHORT_EDGE("two-sided-short-edge");

  private final String keyword;

  Sides(String keyword) {
    this.keyword = keyword;
  }

  /** Its keyword in the Internet Printing Protocol (RFC 8011, 5.2.8). */
  public String keyword() {
    return keyword;
  }

  /** All keywords for sides. */
  public static List<String> keywords() {
    return Arrays.stream(values()).map(Sides::keyword).toList();
  }

  /** The sides that a keyword stands for; empty for an unknown keyword. */
  public static Optional<Sides> of(String keyword) {
    return Arrays.stream(values()).filter(each -> each.keyword.equals(keyword)).findFirst();
  }
}
