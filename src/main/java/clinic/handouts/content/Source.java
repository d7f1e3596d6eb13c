package clinic.handouts.content;

import java.util.Objects;

/**
 * A text file as it was read: its path relative to the workspace, with {@code /} between folders,
 * and its text in Unicode normalisation form C.
 *
 * @param path path relative to the workspace
 * @param text whole text, empty where the file could not be read as text
 */
public record Source(String path, String text) {
  public Source {
    Objects.requireNonNull(path);
    Objects.requireNonNull(text);
  }

  /** A file of which only the name is known. */
  public static Source unread(String path) {
    return new Source(path, "");
  }

  /** The first place of the file, for problems with the file as a whole. */
  public Place start() {
    return new Place(this, 1, 1);
  }

  /** The text of a line, without its end; empty when there is no such line. Lines count from 1. */
  public String line(int number) {
    int from = lineStart(number);
    if (from < 0) {
      return "";
    }
    int to = from;
    while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
      to++;
    }
    return text.substring(from, to);
  }

  /** The index in {@link #text} of a line and column, both from 1, columns in code points. */
  public int offset(int line, int column) {
    int from = Math.max(0, lineStart(line));
    int end = from + line(line).length();
    int wanted = Math.min(column - 1, text.codePointCount(from, end));
    return text.offsetByCodePoints(from, wanted);
  }

  /** The place of an index in {@link #text}. */
  public Place place(int offset) {
    int line = 1;
    int lineStart = 0;
    int end = Math.min(offset, text.length());
    for (int i = 0; i < end; i++) {
      if (isLineEnd(i)) {
        line++;
        lineStart = i + 1;
      }
    }
    return new Place(this, line, 1 + text.codePointCount(lineStart, end));
  }

  private int lineStart(int number) {
    int start = 0;
    for (int line = 1; line < number; line++) {
      while (start < text.length() && !isLineEnd(start)) {
        start++;
      }
      if (start >= text.length()) {
        return -1;
      }
      start++;
    }
    return start;
  }

  /** Whether a line ends after this index; the CR of a CR LF does not end it. */
  private boolean isLineEnd(int index) {
    char c = text.charAt(index);
    return c == '\n'
        || (c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n'));
  }
}
