package clinic.handouts.yaml;

import java.util.Arrays;
import java.util.Objects;

/**
 * A text file as read: its path relative to the workspace, with {@code /} between folders, and its
 * text in Unicode normalisation form C. Lines end with LF, CR LF or CR. Immutable.
 */
public final class Source {
  private final String path;
  private final String text;

  /** Where each line begins, as an index in {@link #text}. */
  private final int[] lineStarts;

  /** Whether each character is one UTF-16 unit: then places are found without counting. */
  private final boolean hasUnitsOnly;

  /**
   * A file.
   *
   * @param path path relative to the workspace
   * @param text whole text; empty when the file could not be read as text
   */
  public Source(String path, String text) {
    this.path = Objects.requireNonNull(path);
    this.text = Objects.requireNonNull(text);
    this.lineStarts = lineStarts(text);
    this.hasUnitsOnly = text.codePointCount(0, text.length()) == text.length();
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean carriageReturnAlone =
          c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
      if (c == '\n' || carriageReturnAlone) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, 2 * lines);
        }
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }

  /** A file that is known only by name. */
  public static Source unread(String path) {
    return new Source(path, "");
  }

  /** Path relative to the workspace. */
  public String path() {
    return path;
  }

  /** Whole text; empty when the file could not be read as text. */
  public String text() {
    return text;
  }

  /** The start of the file, for problems with the file as a whole. */
  public Place start() {
    return new Place(this, 1, 1);
  }

  /** The text of a line, without its end; empty when there is no such line. Lines count from 1. */
  public String line(int number) {
    return number < 1 || number > lineStarts.length
        ? ""
        : text.substring(lineStarts[number - 1], end(number));
  }

  /** The index after the last character of a line, without its line end. */
  private int end(int line) {
    int from = lineStarts[line - 1];
    int to = line == lineStarts.length ? text.length() : lineStarts[line];
    while (to > from && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
      to--;
    }
    return to;
  }

  /** The index in {@link #text} of a line and column, both from 1, columns in code points. */
  public int offset(int line, int column) {
    if (line > lineStarts.length) {
      return text.length();
    }
    int from = lineStarts[line - 1];
    int end = end(line);
    if (hasUnitsOnly) {
      return Math.min(from + column - 1, end);
    }
    int wanted = Math.min(column - 1, text.codePointCount(from, end));
    return text.offsetByCodePoints(from, wanted);
  }

  /** The place of an index in {@link #text}. */
  public Place place(int offset) {
    int end = Math.max(0, Math.min(offset, text.length()));
    int found = Arrays.binarySearch(lineStarts, end);
    int line = found >= 0 ? found + 1 : -found - 1;
    int start = lineStarts[line - 1];
    int before = hasUnitsOnly ? end - start : text.codePointCount(start, end);
    return new Place(this, line, 1 + before);
  }

  /** Whether both have the same path and text. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Source source && path.equals(source.path) && text.equals(source.text));
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, text);
  }

  @Override
  public String toString() {
    return path;
  }
}
