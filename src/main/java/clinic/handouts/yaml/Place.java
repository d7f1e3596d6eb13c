package clinic.handouts.yaml;

import clinic.handouts.text.Visible;
import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a file. Lines and columns count from 1; columns are in code points.
 *
 * @param source the file
 * @param line line, from 1
 * @param column column, from 1
 */
public record Place(Source source, int line, int column) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::path)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  public Place {
    Objects.requireNonNull(source);
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("lines and columns count from 1");
    }
  }

  /** Path of the file, relative to the workspace. */
  public String path() {
    return source.path();
  }

  /**
   * The text of the line, with one printable character for each of its characters; empty when the
   * file has no text. Characters that could affect a terminal are shown as the replacement
   * character; tabs stay.
   */
  public String excerpt() {
    return Visible.text(source.line(line));
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code path:line:column}. */
  @Override
  public String toString() {
    return path() + ":" + line + ":" + column;
  }
}
